//! How the corpus was made: Markdown of the corpus as HTML. Only the program that renders pages has this.

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

use super::markup::escaped;
use super::words::pages::ON_THIS_PAGE;

/// The address of a link that leads into the project's repository begins so.
const REPOSITORY: &str = "repository:";

/// Where the figures of the second coding go.
const FIGURES: &str = "<!-- agreement -->";

/// The method as an article: its headings, a list of them, and the text.
///
/// `figures` is Markdown for the place that is marked for it. `repository` is the address of the repository, if it is
/// known; without, a link into it is only its words.
pub fn article(text: &str, figures: &str, repository: Option<&str>) -> String {
    page(&text.replace(FIGURES, figures), repository, Under::Title)
}

/// A list of the headings below the title.
fn contents(headings: &[(HeadingLevel, String, String)]) -> String {
    let below = headings.iter().filter(|(level, ..)| *level == HeadingLevel::H2);
    let links: Vec<String> =
        below.map(|(_, title, id)| format!("<li><a href=\"#{id}\">{}</a></li>", escaped(title))).collect();
    match links.len() {
        0 | 1 => String::new(),
        _ => format!("<nav aria-label=\"{ON_THIS_PAGE}\"><ul>{}</ul></nav>", links.concat()),
    }
}

/// A document of its own, such as the codebook.
pub fn document(text: &str) -> String {
    page(text, None, Under::Nothing)
}

/// A text with a list of its headings, which stands under the first one.
fn page(text: &str, repository: Option<&str>, under: Under) -> String {
    let headings = headings(text);
    let html = to_html(text, &headings, repository, under);
    let end = match under {
        Under::Nothing => "</h1>",
        Under::Title => "</h2>",
    };
    match html.split_once(end) {
        Some((title, rest)) => [title, end, &contents(&headings), rest].concat(),
        None => html,
    }
}

/// What headings stand under.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Under {
    Nothing,
    /// The title of the page, so that each is a level deeper.
    Title,
}

/// The words of the first heading.
pub fn title(text: &str) -> String {
    headings(text).into_iter().next().map(|(_, title, _)| title).unwrap_or_default()
}

/// The headings of a text in order: level, words, id.
fn headings(text: &str) -> Vec<(HeadingLevel, String, String)> {
    let mut found: Vec<(HeadingLevel, String, String)> = Vec::new();
    let mut open: Option<(HeadingLevel, String)> = None;
    for event in parser(text) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => open = Some((level, String::new())),
            Event::End(TagEnd::Heading(_)) => {
                if let Some((level, title)) = open.take() {
                    let id = id_of(&title, found.iter().map(|(.., id)| id.as_str()));
                    found.push((level, title, id));
                }
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some((_, title)) = &mut open {
                    title.push_str(&words);
                }
            }
            _ => {}
        }
    }
    found
}

/// An id that no other heading has, and nothing else on the page.
fn id_of<'a>(title: &str, taken: impl Iterator<Item = &'a str>) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let id = format!("m-{}", words.collect::<Vec<_>>().join("-").to_lowercase());
    let same = taken.filter(|other| *other == id || other.starts_with(&format!("{id}--"))).count();
    if same == 0 { id } else { format!("{id}--{same}") }
}

fn to_html(text: &str, headings: &[(HeadingLevel, String, String)], repository: Option<&str>, under: Under) -> String {
    let level_of = |level: HeadingLevel| match under {
        Under::Nothing => level,
        Under::Title => HeadingLevel::try_from(level as usize + 1).unwrap_or(level),
    };
    let mut ids = headings.iter().map(|(.., id)| id.clone());
    // Of a link into a repository that is not known its words stay.
    let mut is_bare = false;
    let events = parser(text).filter_map(|event| match event {
        Event::Start(Tag::Heading { level, classes, attrs, id: _ }) => {
            let (level, id) = (level_of(level), ids.next().map(CowStr::from));
            Some(Event::Start(Tag::Heading { level, id, classes, attrs }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(level_of(level)))),
        Event::Start(Tag::Link { dest_url, title, id, .. }) if dest_url.starts_with(REPOSITORY) => {
            is_bare = repository.is_none();
            let place = dest_url.strip_prefix(REPOSITORY).unwrap_or_default();
            let dest_url = format!("{}/{place}", repository?.trim_end_matches('/')).into();
            Some(Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, title, id }))
        }
        Event::End(TagEnd::Link) if is_bare => {
            is_bare = false;
            None
        }
        Event::Start(Tag::Link { dest_url, .. }) if !is_address(&dest_url) => {
            is_bare = true;
            None
        }
        // Nothing is loaded: of an image its words stay.
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        // A comment is for who edits. Any other raw HTML is a text.
        Event::Html(html) | Event::InlineHtml(html) if html.trim_start().starts_with("<!--") => None,
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        event => Some(event),
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    // A table without words in its head has none; its first column then says what each row is about.
    with_row_headers(&out)
}

const EMPTY_HEAD: &str = "<thead><tr><th></th><th></th></tr></thead>";

fn with_row_headers(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, from)) = rest.split_once(EMPTY_HEAD) {
        let (table, after) = from.split_once("</table>").unwrap_or((from, ""));
        out.push_str(before);
        for (number, row) in table.split("<tr><td>").enumerate() {
            if number > 0 {
                out.push_str("<tr><th scope=\"row\">");
            }
            out.push_str(&if number > 0 { row.replacen("</td>", "</th>", 1) } else { row.to_owned() });
        }
        out.push_str("</table>");
        rest = after;
    }
    out + rest
}

/// Whether a link leads to a page: on the web, on this site, or on this page. Other schemes do things.
fn is_address(link: &str) -> bool {
    let scheme = link.split(['/', '?', '#']).next().and_then(|start| start.split_once(':'));
    scheme.is_none_or(|(scheme, _)| ["https", "http", "mailto"].contains(&scheme.to_ascii_lowercase().as_str()))
}

fn parser(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_have_ids_and_a_list() {
        let html = article("# Made\n\nSo.\n\n## One `x`\n\n## One x\n\n### Deep\n", "", None);
        assert_eq!(
            html,
            "<h2 id=\"m-made\">Made</h2><nav aria-label=\"On this page\"><ul><li><a href=\"#m-one-x\">One x</a></li>\
             <li><a href=\"#m-one-x--1\">One x</a></li></ul></nav>\n<p>So.</p>\n<h3 id=\"m-one-x\">One <code>x</code></h3>\n\
             <h3 id=\"m-one-x--1\">One x</h3>\n<h4 id=\"m-deep\">Deep</h4>\n"
        );
    }

    #[test]
    fn figures_stand_where_they_are_marked() {
        let html = article("One.\n\n<!-- agreement -->\n\nTwo.", "| | |\n|---|---|\n| units | 7 |\n", None);
        let table = "<table><tbody>\n<tr><th scope=\"row\">units</th><td>7</td></tr>\n</tbody></table>";
        assert!(html.contains(table), "{html}");
        assert!(html.ends_with("<p>Two.</p>\n"), "{html}");
    }

    #[test]
    fn a_link_into_the_repository_is_one_if_it_is_known() {
        let text = "Say it [there](repository:issues), see [data](data/).";
        let known = article(text, "", Some("https://example.org/p/"));
        assert_eq!(
            known,
            "<p>Say it <a href=\"https://example.org/p/issues\">there</a>, see <a href=\"data/\">data</a>.</p>\n"
        );
        assert_eq!(article(text, "", None), "<p>Say it there, see <a href=\"data/\">data</a>.</p>\n");
    }

    #[test]
    fn what_looks_like_an_element_is_text() {
        assert_eq!(
            document("<!-- for editors -->\n\n![a *weir*](https://example.org/a.png)\n"),
            "<p>a <em>weir</em></p>\n"
        );
        for link in ["javascript:alert(1)", "JavaScript:x", "data:text/html,x"] {
            assert_eq!(document(&format!("[go]({link})")), "<p>go</p>\n", "{link}");
        }
        for link in ["https://example.org/", "data/", "#m-made", "../a:b/"] {
            assert!(document(&format!("[go]({link})")).contains("<a "), "{link}");
        }
        assert_eq!(
            document("a <b>c</b>\n\n<script>x</script>\n"),
            "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n&lt;script&gt;x&lt;/script&gt;\n"
        );
    }
}
