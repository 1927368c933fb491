//! The explorer as one file: page, style, program and corpus, to be opened from a disk or sent by mail.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use summitry::ui::escaped;
use summitry::ui::pages::Page;

use crate::frame::{Program, replace_once, without};
use crate::{Fault, write};

/// Its name.
const FILE: &str = "summitry.html";

/// What a module says of itself, and what it gives to others: in a page there is neither.
const EXPORTS: &str = "export { initSync, __wbg_init as default };";

/// Writes it. `page` is the explorer's page, `program` what starts in it, `exporter` the place of the script that makes files of views, `pages` those without
/// a program. `site_url` is where the site is, if that is known.
pub fn write_file(
    page: &str,
    program: &Program,
    exporter: &str,
    pages: &[Page],
    site_url: Option<&str>,
    target: &Path,
) -> Result<(), Fault> {
    let text = |place: &str| {
        let path = target.join(place);
        fs::read_to_string(&path).map_err(|error| Fault::File(path, error))
    };
    let encoded = |place: &str| {
        let path = target.join(place);
        fs::read(&path).map(|bytes| STANDARD.encode(bytes)).map_err(|error| Fault::File(path, error))
    };
    let sheet =
        page.split_once("<link rel=\"stylesheet\" href=\"./").and_then(|(_, rest)| Some(rest.split_once('"')?.0));
    let sheet = sheet.ok_or(Fault::Frame("the name of the style sheet"))?;

    // What makes files of views is a module in an address.
    let later = text(exporter)?;
    let later_program = exporter.trim_start_matches("later/").replace(".js", "_bg.wasm");
    let inlined = format!("'data:application/wasm;base64,{}'", encoded(&format!("later/{later_program}"))?);
    let asks = format!("new URL('{later_program}', import.meta.url)");
    if !later.contains(&asks) {
        return Err(Fault::Frame("where the script of exports asks for its program"));
    }
    let later = later.replace(&asks, &inlined);
    let later = format!("data:text/javascript;base64,{}", STANDARD.encode(later));

    let goes = |it: &str| ["data-offline", "data-disk", "data-start"].iter().any(|mark| it.contains(mark));
    let single = without(page, "<script", "</script>", goes)?;
    let goes = |it: &str| ["stylesheet", "manifest"].iter().any(|rel| it.contains(rel));
    let single = without(&single, "<link", ">", goes)?;
    let single = replace_once(&single, "</head>", &format!("<style>{}</style>\n</head>", text(sheet)?))?;
    let single = replace_once(&single, "<html", "<html data-single")?;
    let home = site_url.map(|url| format!(" data-home=\"{}/\"", escaped(url))).unwrap_or_default();
    let single =
        single.replacen(&format!("data-exporter=\"{exporter}\""), &format!("data-exporter=\"{later}\"{home}"), 1);
    // What the explorer takes from other pages is here already.
    let mut single = single;
    for (place, id) in [("method/", "method"), ("discrepancies/", "discrepancies")] {
        let Some(page) = pages.iter().find(|page| page.place == place) else { continue };
        single = with_content(&single, id, content_of(&page.body, id))?;
    }
    single = to_places(&single, "positions/", "s-");
    single = to_places(&single, "discrepancies/", "");
    let glue = replace_once(&text(&program.glue)?, EXPORTS, "")?.replace("</script", "<\\/script");
    let script = format!(
        "<script type=\"module\">\n{glue}\nconst program = Uint8Array.from(atob(\"{}\"), it => it.charCodeAt(0));\n\
         await __wbg_init({{ module_or_path: program }});\n</script>\n</body>",
        encoded(&program.wasm)?
    );
    let single = replace_once(&single, "</body>", &script)?;
    write(&target.join(FILE), &single)
}

/// A page whose links to the pages of a folder lead to the places of those things on it: their ids, after `prefix`.
fn to_places(page: &str, folder: &str, prefix: &str) -> String {
    let begin = format!("href=\"{folder}");
    let mut parts = page.split(&begin);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once("/\"") {
            Some((id, rest)) if !id.is_empty() && !id.contains(['"', '/']) => {
                text.push_str(&format!("href=\"#{prefix}{id}\"{rest}"));
            }
            _ => text.push_str(&format!("{begin}{part}")),
        }
    }
    text
}

/// What stands in the element of an id; its elements are of that id's kind alone at the depth where they end.
fn content_of<'a>(body: &'a str, id: &str) -> &'a str {
    let Some((begin, rest)) = body.split_once(&format!("id=\"{id}\"")) else { return "" };
    let tag = begin.rsplit_once('<').map_or("", |(_, tag)| tag.split(' ').next().unwrap_or_default());
    let Some((_, content)) = rest.split_once('>') else { return "" };
    content.get(..end_of(content, tag)).unwrap_or_default()
}

/// Where the element that a text is in ends.
fn end_of(content: &str, tag: &str) -> usize {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let (mut depth, mut at) = (1_usize, 0);
    while let Some(rest) = content.get(at..) {
        let Some(next) = rest.find(&close) else { return content.len() };
        let opened = rest.find(&open).filter(|place| *place < next);
        match opened {
            Some(place) => (depth, at) = (depth + 1, at + place + open.len()),
            None if depth == 1 => return at + next,
            None => (depth, at) = (depth - 1, at + next + close.len()),
        }
    }
    content.len()
}

/// A page with another content of the element of an id, which counts as taken from its page.
fn with_content(page: &str, id: &str, content: &str) -> Result<String, Fault> {
    let mark = format!("id=\"{id}\"");
    let (begin, rest) = page.split_once(&mark).ok_or(Fault::Frame("the place of what is taken from another page"))?;
    let tag = begin.rsplit_once('<').map_or("", |(_, tag)| tag.split(' ').next().unwrap_or_default());
    let (attributes, old) = rest.split_once('>').ok_or(Fault::Frame(">"))?;
    let after = old.get(end_of(old, tag)..).unwrap_or_default();
    Ok(format!("{begin}{mark} data-fetched{attributes}>{content}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_pages_of_things_lead_to_their_places() {
        let page = "<a href=\"x/a-1/\">a</a> <a href=\"x/\">all</a> <a href=\"x/b\">b</a> <a href=\"y/c/\">c</a>";
        let places = "<a href=\"#s-a-1\">a</a> <a href=\"x/\">all</a> <a href=\"x/b\">b</a> <a href=\"y/c/\">c</a>";
        assert_eq!(to_places(page, "x/", "s-"), places);
    }

    #[test]
    fn the_content_of_an_element_ends_where_it_does() {
        let page = "<p>a</p><div id=\"x\" class=\"y\"><div>b</div><div><div>c</div></div></div><div>d</div>";
        assert_eq!(content_of(page, "x"), "<div>b</div><div><div>c</div></div>");
        assert_eq!(content_of(page, "z"), "");
        let other = with_content(page, "x", "e").unwrap_or_default();
        assert_eq!(other, "<p>a</p><div id=\"x\" data-fetched class=\"y\">e</div><div>d</div>");
    }
}
