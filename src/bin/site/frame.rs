//! What every page stands in: the explorer's `index.html`, as Trunk made it from ours.

use std::fs;
use std::path::Path;

use summitry::ui::escaped;
use summitry_corpus::model::Corpus;
use summitry_explore::export::fingerprint;

use crate::{Fault, write};

/// Stands in the frame where the rendered page goes.
const BODY: &str = "<!--app-->";

/// A page: head and body in the frame.
pub fn fill(frame: &str, corpus: &Corpus, head: &str, body: &str) -> Result<String, Fault> {
    let page = replace_once(frame, "<title></title>", head)?;
    let page = replace_once(&page, "lang=\"und\"", &format!("lang=\"{}\"", escaped(&corpus.language)))?;
    replace_once(&page, BODY, body)
}

/// The frame with all style sheets in one file: a browser that has to ask for each of them paints later. The sheet ends with `more`.
pub fn with_one_style_sheet(frame: &str, more: &str, target: &Path) -> Result<String, Fault> {
    const LINK: (&str, &str) = ("<link rel=\"stylesheet\" href=\"./", "\"/>");
    let (mut page, mut sheet, mut place) = (String::new(), String::new(), None);
    let mut rest = frame;
    while let Some((before, from)) = rest.split_once(LINK.0) {
        let (name, after) = from.split_once(LINK.1).ok_or(Fault::Frame(LINK.1))?;
        let path = target.join(name);
        let file = |error| Fault::File(path.clone(), error);
        sheet.push_str(&without_comments(&fs::read_to_string(&path).map_err(file)?));
        fs::remove_file(&path).map_err(file)?;
        page.push_str(before);
        place.get_or_insert(page.len());
        rest = after.trim_start();
    }
    page.push_str(rest);
    sheet.push_str(more);
    // A name that changes with the content, so that caches never serve an old sheet for a new page.
    let name = format!("style-{:016x}.css", fingerprint(sheet.as_bytes()));
    write(&target.join(&name), &sheet)?;
    // Without `integrity`: from a disk browsers would refuse the sheet, which they cannot check there.
    page.insert_str(place.ok_or(Fault::Frame(LINK.0))?, &format!("{}{name}{}\n", LINK.0, LINK.1));
    Ok(page)
}

/// The widths of a rendered picture as style: a strict policy allows none in the page.
pub fn widths(body: &str) -> String {
    let mut sheet = String::new();
    if let Some(width) = body.split("<table data-width=\"").nth(1).and_then(|rest| rest.split('"').next()) {
        sheet.push_str(&format!(" .timeline[data-wider] table {{ width: {width}; }}"));
    }
    for (place, part) in (1..).zip(body.split("<col data-width=\"").skip(1)) {
        let width = part.split('"').next().unwrap_or_default();
        sheet.push_str(&format!(" .timeline col:nth-child({place}) {{ width: {width}; }}"));
    }
    sheet
}

/// The room of the whole list as style, so that a browser need not lay it out before the reader is near: about what all of its
/// positions and bands take, in a wide window and on a phone. A list of which only some is on the page makes its own room.
pub fn room_of_list(body: &str) -> String {
    if summitry::embedded::IS_LARGE {
        return String::new();
    }
    let positions = body.matches("<article").count();
    format!(
        " .list {{ --positions: {positions}; }} @media screen {{ html[data-parsed=\"all\"] .list:not([data-few]) {{ content-visibility: auto; \
         overflow-clip-margin: 1rem; contain-intrinsic-block-size: calc(var(--positions) * 12.5rem); }} }} \
         @media screen and (max-width: 640px) {{ html[data-parsed=\"all\"] .list \
         {{ contain-intrinsic-block-size: calc(var(--positions) * 21rem); }} }}"
    )
}

/// The scripts of ours without what is there for who edits them: comments that have a line of their own, and indentation.
pub fn lean(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.fold(String::new(), |lean, line| lean + line + "\n")
}

/// The sheet without what is there for who edits it.
fn without_comments(sheet: &str) -> String {
    let mut kept = String::new();
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    // Between its words one space is as good as a line and its indentation.
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where the program is, as Trunk put it in: its script, and what that loads.
pub struct Program {
    pub glue: String,
    pub wasm: String,
}

impl Program {
    pub fn of(page: &str) -> Result<Self, Fault> {
        let named = |begin: &str| {
            let name = page.split_once(begin).and_then(|(_, rest)| Some(rest.split_once('\'')?.0));
            name.map(str::to_owned).ok_or(Fault::Frame("the names of the files of the program"))
        };
        Ok(Self { glue: named("from './")?, wasm: named("module_or_path: './")? })
    }
}

/// A page without what Trunk put in to start the program: ours does it later, see `index.html`.
pub fn not_started(page: &str) -> Result<String, Fault> {
    without_any(page, is_program)
}

/// Whether an element starts or preloads the program, as Trunk puts it in.
fn is_program(element: &str) -> bool {
    ["type=\"module\"", "rel=\"modulepreload\"", "rel=\"preload\""].iter().any(|mark| element.contains(mark))
}

/// A page without some of its scripts and links.
fn without_any(page: &str, goes: impl Fn(&str) -> bool) -> Result<String, Fault> {
    without(&without(page, "<script", "</script>", &goes)?, "<link", ">", &goes)
}

/// The frame of a page that needs no program.
pub fn without_program(frame: &str) -> Result<String, Fault> {
    // What is ours for it is marked.
    without_any(frame, |it| is_program(it) || it.contains("data-program"))
}

/// The frame of an explorer that is not kept for when there is no network.
pub fn not_kept(frame: &str) -> Result<String, Fault> {
    without(frame, "<script", "</script>", |it| it.contains("data-offline"))
}

/// A page without some of the elements that begin and end so.
pub fn without(page: &str, begin: &str, end: &'static str, goes: impl Fn(&str) -> bool) -> Result<String, Fault> {
    let (mut kept, mut rest) = (String::new(), page);
    while let Some(start) = rest.find(begin) {
        let (before, from) = rest.split_at(start);
        let (element, after) = from.split_once(end).ok_or(Fault::Frame(end))?;
        kept.push_str(before);
        if !goes(element) {
            kept.push_str(element);
            kept.push_str(end);
        }
        rest = after;
    }
    kept.push_str(rest);
    Ok(kept)
}

/// The same page some folders further down: the relative links of the frame go up first.
pub fn deeper(page: &str, up: &str) -> String {
    page.replace("href=\"./", &format!("href=\"{up}")).replace("src=\"./", &format!("src=\"{up}"))
}

pub fn replace_once(page: &str, mark: &'static str, with: &str) -> Result<String, Fault> {
    match page.split_once(mark) {
        Some((before, after)) if !after.contains(mark) => Ok(format!("{before}{with}{after}")),
        _ => Err(Fault::Frame(mark)),
    }
}
