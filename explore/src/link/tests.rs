use super::percent::{decode, encode};

fn encoded(text: &str) -> String {
    let mut out = String::new();
    encode(text, &mut out);
    out
}

#[test]
fn what_is_encoded_is_ascii_and_decodes_to_itself() {
    let every_kind = "aZ09-._~ +%&=;#?/\"'<>\u{0}\u{7f}é字🕊";
    for text in ["", "a b", "100%", "%41", "a+b", every_kind] {
        assert!(encoded(text).bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~%".contains(&b)), "{text:?}");
        assert_eq!(decode(&encoded(text)), text);
    }
    assert_eq!(encoded("“no” *"), "%E2%80%9Cno%E2%80%9D%20%2A");
}

#[test]
fn what_no_encoder_wrote_is_decoded_as_far_as_it_goes() {
    for (text, expected) in [
        ("a+b%20c%2Bd", "a b c+d"),
        ("%e2%80%9c", "“"),
        ("100%", "100%"),
        ("%4", "%4"),
        ("%4g%zz%%41", "%4g%zz%A"),
        ("%+1", "% 1"),
        ("%E2%80", "\u{fffd}"),
        ("%FFa", "\u{fffd}a"),
        ("é", "é"),
        ("%é1", "%é1"),
    ] {
        assert_eq!(decode(text), expected, "{text:?}");
    }
}
