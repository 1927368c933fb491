//! The explorer as one file: page, style, program and corpus, to be opened from a disk or sent by mail.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use summitry::ui::escaped;
use summitry::ui::pages::Page;

use crate::frame::{Program, replace_once, without};
use crate::policy::Loads;
use crate::{Fault, write_page};

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

    let goes = |it: &str| ["data-offline", "data-disk", "data-start"].iter().any(|mark| it.contains(mark));
    let single = without(page, "<script", "</script>", goes)?;
    let goes = |it: &str| ["stylesheet", "manifest"].iter().any(|rel| it.contains(rel));
    let single = without(&single, "<link", ">", goes)?;
    let single = replace_once(&single, "</head>", &format!("<style>{}</style>\n</head>", text(sheet)?))?;
    let single = replace_once(&single, "<html", "<html data-single")?;
    let home = site_url.map(|url| format!(" data-home=\"{}/\"", escaped(url))).unwrap_or_default();
    let single = single.replacen(&format!(" data-exporter=\"{exporter}\""), &home, 1);
    // What the explorer takes from other pages is here already.
    let mut single = single;
    for (place, id) in [("method/", "method"), ("discrepancies/", "discrepancies")] {
        let Some(page) = pages.iter().find(|page| page.place == place) else { continue };
        single = with_content(&single, id, content_of(&page.body, id))?;
    }
    single = to_places(&single, "positions/", "s-");
    single = to_places(&single, "discrepancies/", "");
    // Both programs are texts that no browser runs, each with a script that does; the second when a reader asks for it.
    let later_wasm = exporter.replace(".js", "_bg.wasm");
    let bytes = "id => Uint8Array.from(atob(document.getElementById(id).textContent), it => it.charCodeAt(0))";
    let parts = format!(
        "<script type=\"application/octet-stream\" id=\"program\">{}</script>\n\
         <script type=\"application/octet-stream\" id=\"exporter\">{}</script>\n\
         <script type=\"module\">\n{}\nconst bytes = {bytes};\n\
         window.later = async () => {{\nawait __wbg_init({{ module_or_path: bytes(\"exporter\") }});\nreturn {{ take_out, check }};\n}};\n\
         </script>\n\
         <script type=\"module\">\n{}\nconst bytes = {bytes};\nawait __wbg_init({{ module_or_path: bytes(\"program\") }});\n</script>\n\
         </body>",
        encoded(&program.wasm)?,
        encoded(&later_wasm)?,
        no_module(&text(exporter)?)?,
        no_module(&text(&program.glue)?)?,
    );
    let single = replace_once(&single, "</body>", &parts)?;
    write_page(&target.join(FILE), &single, Loads::Nothing)
}

/// A script that gives nothing to others, so that it can stand in a page.
fn no_module(glue: &str) -> Result<String, Fault> {
    let glue = replace_once(glue, EXPORTS, "")?.replace("export function ", "function ");
    Ok(glue.replace("</script", "<\\/script"))
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
