//! The head of a page: its title, what previews are made of, and what it is about, for machines.

use serde_json::Value;
use summitry::ui::escaped;

use crate::pictures::FOLDER;

/// Title, description and what previews are made of. `picture` is the name of one of [`crate::pictures`].
pub fn of(
    title: &str,
    description: &str,
    structured: &Value,
    picture: &str,
    site_url: Option<&str>,
    place: &str,
) -> String {
    let (title, description) = (escaped(title), escaped(description));
    let mut head = format!(
        "<title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <meta property=\"og:type\" content=\"article\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n\
         <meta name=\"twitter:card\" content=\"{}\">",
        if site_url.is_some() { "summary_large_image" } else { "summary" }
    );
    if !structured.is_null() {
        // In a script, only this could end it.
        let data = structured.to_string().replace('<', "\\u003c");
        head.push_str(&format!("\n<script type=\"application/ld+json\">{data}</script>"));
    }
    if let Some(site_url) = site_url {
        let address = escaped(&format!("{site_url}/{place}"));
        let picture = escaped(&format!("{site_url}/{FOLDER}{picture}.png"));
        head.push_str(&format!(
            "\n<link rel=\"canonical\" href=\"{address}\">\n<meta property=\"og:url\" content=\"{address}\">\n\
             <meta property=\"og:image\" content=\"{picture}\">\n<meta property=\"og:image:width\" content=\"1200\">\n\
             <meta property=\"og:image:height\" content=\"630\">\n<meta name=\"twitter:image\" content=\"{picture}\">"
        ));
    }
    head
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_must_be_absolute_is_so_and_is_left_out_where_the_address_is_not_known() {
        let data = json!({ "name": "</script>" });
        let head = of("A & B", "\"so\"", &data, "actor-a", Some("https://example.org/x"), "actors/a/");
        for part in [
            "<title>A &amp; B</title>",
            "content=\"&quot;so&quot;\"",
            "<link rel=\"canonical\" href=\"https://example.org/x/actors/a/\">",
            "<meta property=\"og:url\" content=\"https://example.org/x/actors/a/\">",
            "<meta property=\"og:image\" content=\"https://example.org/x/previews/actor-a.png\">",
            "summary_large_image",
            "\\u003c/script>",
        ] {
            assert!(head.contains(part), "no {part} in {head}");
        }
        assert_eq!(head.matches("</script>").count(), 1, "no text ends the script");
        let head = of("A", "B", &Value::Null, "actor-a", None, "actors/a/");
        assert!(!head.contains("http") && !head.contains("og:image") && !head.contains("canonical"), "{head}");
    }
}
