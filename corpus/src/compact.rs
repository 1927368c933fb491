//! The compact corpus: the binary that the build embeds and the browser reads.
//!
//! Fields follow each other in the order of their declaration in [`crate::model`], without names or tags.
//! Numbers are unsigned LEB128 (days zigzag first, as in Protocol Buffers' `sint32`); a text is its length in
//! bytes and its UTF-8; a list is its length and its elements; an option is 0, or 1 and the value; a word of a
//! vocabulary is its index. Writer and reader come from one declaration each, so they cannot drift apart.

use std::fmt;

use crate::day::Day;
use crate::model::{
    Actor, ActorIx, Alias, Corpus, Discrepancy, DocIx, Document, Event, EventIx, Evidence, Featured, GroupIx, Line,
    LineRef, Meaning, Phase, PhaseIx, Position, PositionIx, Question, QuestionIx, Quote, Scope, ScopeIx, Section, Side,
    SideIx, Span, Variant,
};
use crate::vocabulary::{
    ActorKind, Kind, LineKind, PhaseKind, Precision, Silence, Stance, Uncited, Vocabulary, Voice, Weight,
};

/// Marks the bytes as ours; the last one counts changes of the form.
const MAGIC: [u8; 4] = *b"smt\x02";

/// How many elements a list reserves room for before it is read. Elements are larger in memory than in bytes, so a
/// length that is only claimed must not reserve for all of them; a list that is longer grows as it is read.
const MOST_RESERVED: usize = 256;

/// Why bytes are not a compact corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// How many bytes were read before the fault.
    pub at: usize,
    /// What was expected there.
    pub expected: &'static str,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a compact corpus: at byte {}, expected {}", self.at, self.expected)
    }
}

impl std::error::Error for Unreadable {}

/// Writes a corpus.
pub fn write(corpus: &Corpus) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    corpus.write(&mut out);
    out
}

/// Reads a corpus.
///
/// # Errors
///
/// [`Unreadable`] where the bytes end early, go on too long, or hold something that the form does not allow; and
/// where a reference points to nothing.
pub fn read(bytes: &[u8]) -> Result<Corpus, Unreadable> {
    let Some(body) = bytes.strip_prefix(&MAGIC) else {
        return Err(Unreadable { at: 0, expected: "the mark of this version of the form" });
    };
    let mut reader = Reader { all: body, at: 0, fault: None };
    let corpus = Corpus::read(&mut reader);
    if reader.at < body.len() {
        reader.refuse("the end");
    }
    if !corpus.is_sound() {
        reader.refuse("references that point to something");
    }
    reader.fault.map_or(Ok(corpus), Err)
}

/// Reads from bytes, and remembers the first fault. Whoever reads on gets something of no meaning, so that not each of
/// the many steps has to be able to fail: that would be half of what a browser loads for reading.
struct Reader<'a> {
    all: &'a [u8],
    at: usize,
    fault: Option<Unreadable>,
}

impl Reader<'_> {
    #[inline(never)]
    fn refuse(&mut self, expected: &'static str) {
        self.fault.get_or_insert(Unreadable { at: self.at + MAGIC.len(), expected });
    }

    fn byte(&mut self) -> u8 {
        match self.all.get(self.at) {
            Some(byte) if self.fault.is_none() => {
                self.at += 1;
                *byte
            }
            _ => {
                self.refuse("a byte");
                0
            }
        }
    }
}

trait Compact: Sized {
    fn write(&self, out: &mut Vec<u8>);
    fn read(reader: &mut Reader<'_>) -> Self;
}

impl Compact for u32 {
    fn write(&self, out: &mut Vec<u8>) {
        let mut rest = *self;
        while rest >= 0x80 {
            out.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        out.push(rest as u8);
    }

    #[inline(never)]
    fn read(reader: &mut Reader<'_>) -> Self {
        let mut value = 0_u64;
        for shift in (0..35).step_by(7) {
            let byte = reader.byte();
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80
                && let Ok(value) = u32::try_from(value)
            {
                return value;
            }
        }
        reader.refuse("a number of 32 bits");
        0
    }
}

impl Compact for bool {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        let byte = reader.byte();
        if byte > 1 {
            reader.refuse("0 or 1");
        }
        byte == 1
    }
}

impl Compact for String {
    fn write(&self, out: &mut Vec<u8>) {
        length(self.len()).write(out);
        out.extend_from_slice(self.as_bytes());
    }

    // Inlined into each other, the readers of all lists would be one function of twenty kilobytes.
    #[inline(never)]
    fn read(reader: &mut Reader<'_>) -> Self {
        let length = u32::read(reader) as usize;
        let bytes = reader.at.checked_add(length).and_then(|end| reader.all.get(reader.at..end));
        match bytes.map(std::str::from_utf8) {
            Some(Ok(text)) => {
                reader.at += length;
                text.to_owned()
            }
            Some(Err(_)) => {
                reader.refuse("UTF-8");
                String::new()
            }
            None => {
                reader.refuse("as many bytes as the text has");
                String::new()
            }
        }
    }
}

impl<T: Compact> Compact for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        length(self.len()).write(out);
        for element in self {
            element.write(out);
        }
    }

    // Inlined into each other, the readers of all lists would be one function of twenty kilobytes.
    #[inline(never)]
    fn read(reader: &mut Reader<'_>) -> Self {
        let length = u32::read(reader) as usize;
        // Each element takes a byte at least.
        if length > reader.all.len() - reader.at {
            reader.refuse("a list that fits into the bytes");
        }
        let mut list = Vec::with_capacity(length.min(MOST_RESERVED));
        for _ in 0..length {
            if reader.fault.is_some() {
                break;
            }
            list.push(T::read(reader));
        }
        list
    }
}

impl<T: Compact> Compact for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        self.is_some().write(out);
        if let Some(value) = self {
            value.write(out);
        }
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        bool::read(reader).then(|| T::read(reader))
    }
}

impl Compact for Day {
    fn write(&self, out: &mut Vec<u8>) {
        let number = self.number();
        (((number << 1) ^ (number >> 31)) as u32).write(out);
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        let zigzag = u32::read(reader);
        let number = (zigzag >> 1) as i32 ^ -((zigzag & 1) as i32);
        Day::from_number(number).unwrap_or_else(|| {
            reader.refuse("a day");
            Day::default()
        })
    }
}

macro_rules! words {
    ($($name:ty)+) => {$(
        impl Compact for $name {
            fn write(&self, out: &mut Vec<u8>) {
                out.push(self.index() as u8);
            }

            fn read(reader: &mut Reader<'_>) -> Self {
                let index = usize::from(reader.byte());
                if index >= Self::ALL.len() {
                    reader.refuse(stringify!($name));
                }
                Self::ALL[index.min(Self::ALL.len() - 1)]
            }
        }
    )+};
}

macro_rules! indexes {
    ($($name:ident)+) => {$(
        impl Compact for $name {
            fn write(&self, out: &mut Vec<u8>) {
                self.0.write(out);
            }

            fn read(reader: &mut Reader<'_>) -> Self {
                $name(u32::read(reader))
            }
        }
    )+};
}

macro_rules! records {
    ($($name:ident { $($field:ident),+ $(,)? })+) => {$(
        impl Compact for $name {
            fn write(&self, out: &mut Vec<u8>) {
                let Self { $($field),+ } = self;
                $($field.write(out);)+
            }

            #[inline(never)]
            fn read(reader: &mut Reader<'_>) -> Self {
                Self { $($field: Compact::read(reader)),+ }
            }
        }
    )+};
}

words! { PhaseKind ActorKind Precision Kind Stance Silence Voice LineKind Uncited Weight }

indexes! { PhaseIx SideIx GroupIx ActorIx QuestionIx ScopeIx EventIx DocIx PositionIx }

records! {
    Corpus {
        title, subtitle, version, language, opening, colophon, phases, sides, featured, actors, groups, questions,
        events, documents, positions, discrepancies, aliases,
    }
    Phase { id, title, kind }
    Side { id, title }
    Featured { title, phases, sides, actors, questions, stances, docs, voices }
    Actor { id, name, short_name, kind, role, side, lang, members, members_complete, spellings, note }
    Question { id, title, group, question, meanings, assessment, scopes, note }
    Meaning { stance, text }
    Scope { id, title }
    Span { from, to, precision }
    Event { id, title, phase, span, place, participants, summary, evidence }
    LineRef { doc, line }
    Document {
        id, file, sha256, outlet, outlet_known_by, headline, author, day, address, lang, note, sections, lines,
    }
    Section { from, to, title, written, precision, known_by }
    Line { kind, digest, uncited }
    Position { id, kind, actor, question, event, scope, span, stance, silence, claim, quotes, evidence, note }
    Quote { text, at, by }
    Evidence { at, voice, via, reported_on }
    Discrepancy { id, topic, weight, variants, note }
    Variant { says, evidence }
    Alias { old, new }
}

/// A length as the form writes it. Nothing that the build embeds comes near the limit; beyond it the reader
/// refuses the bytes, since they go on after the end.
fn length(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(all(test, feature = "read"))]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::read;

    fn river() -> Corpus {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture/river");
        read::check(&folder, None).unwrap_or_else(|faults| panic!("{faults}")).corpus
    }

    fn read_alone<T: Compact>(bytes: &[u8]) -> Result<T, Unreadable> {
        let mut reader = Reader { all: bytes, at: 0, fault: None };
        let read = T::read(&mut reader);
        reader.fault.map_or(Ok(read), Err)
    }

    /// Whatever is read from bytes is sound, and stands for what is written from it.
    fn check(bytes: &[u8]) -> Result<(), Unreadable> {
        let corpus = super::read(bytes)?;
        assert!(corpus.is_sound());
        assert_eq!(super::read(&write(&corpus)), Ok(corpus));
        Ok(())
    }

    #[test]
    fn a_corpus_comes_back_as_it_was() {
        let corpus = river();
        assert_eq!(super::read(&write(&corpus)), Ok(corpus));
    }

    #[test]
    fn numbers_take_as_many_bytes_as_they_need() {
        for (number, expected) in [
            (0, &[0][..]),
            (127, &[127]),
            (128, &[0x80, 1]),
            (300, &[0xac, 2]),
            (u32::MAX, &[0xff, 0xff, 0xff, 0xff, 0x0f]),
        ] {
            let mut out = Vec::new();
            number.write(&mut out);
            assert_eq!(out, expected);
            assert_eq!(read_alone(&out), Ok(number));
        }
        for bytes in [&[0x80][..], &[0xff, 0xff, 0xff, 0xff, 0x10], &[0x80, 0x80, 0x80, 0x80, 0x80, 0]] {
            assert!(read_alone::<u32>(bytes).is_err(), "{bytes:?}");
        }
    }

    #[test]
    fn days_before_and_after_1970_come_back() {
        for day in ["0001-01-01", "1969-12-31", "1970-01-01", "2031-05-12", "9999-12-31"] {
            let (day, mut out): (Day, _) = (day.parse().unwrap(), Vec::new());
            day.write(&mut out);
            assert_eq!(read_alone(&out), Ok(day));
        }
    }

    #[test]
    fn other_bytes_are_refused() {
        let bytes = write(&river());
        for (start, expected) in [(&b""[..], 0), (b"smt", 0), (b"smt\x01", 0), (b"smt\x02", 4)] {
            assert_eq!(super::read(start).map_err(|fault| fault.at), Err(expected), "{start:?}");
        }
        let longer = [bytes.as_slice(), &[0]].concat();
        let fault = super::read(&longer).unwrap_err();
        assert_eq!(fault.to_string(), format!("not a compact corpus: at byte {}, expected the end", bytes.len()));
    }

    #[test]
    fn every_beginning_of_it_is_refused() {
        let bytes = write(&river());
        for length in 0..bytes.len() {
            assert!(super::read(&bytes[..length]).is_err(), "{length} bytes");
        }
    }

    #[test]
    fn a_length_that_lies_is_refused() {
        let bytes = write(&river());
        for place in MAGIC.len()..bytes.len() {
            let lie = [&bytes[..place], &[0xff, 0xff, 0xff, 0xff, 0x0f], &bytes[place..]].concat();
            // Where the number stands inside a text, it is no UTF-8.
            assert!(super::read(&lie).is_err(), "at byte {place}");
        }
    }

    #[test]
    fn flipped_bits_are_refused_or_sound() {
        let bytes = write(&river());
        let (mut refused, mut state) = (0, 1_u64);
        for _ in 0..20_000 {
            let mut flipped = bytes.clone();
            // One to three flips, at places from a linear congruential generator (D. E. Knuth's MMIX).
            for _ in 0..=(state >> 62) % 3 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let place = (state >> 33) as usize;
                flipped[place / 8 % bytes.len()] ^= 1 << (place % 8);
            }
            refused += usize::from(check(&flipped).is_err());
        }
        assert!(refused > 1_000, "{refused} refused");
    }
}
