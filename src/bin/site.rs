//! Renders the pages at build time: the explorer's first view, a page for each position and each event, the codebook and the report on
//! the two codings, and one for addresses that lead nowhere. Writes the dataset beside them.
//!
//! Trunk runs it as a hook and says in `TRUNK_STAGING_DIR` where the new site is being put together. The explorer's
//! `index.html`, as Trunk made it from ours, is the frame of every page. `SUMMITRY_SITE_URL`, where it is given, is
//! the address that the site will have, for what must be an absolute link; `SUMMITRY_REPOSITORY_URL` that of the project,
//! for where mistakes are told.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use leptos::prelude::*;
use summitry::embedded;
use summitry::ui::{App, DISCREPANCIES, discrepancies, escaped, event_page, method, position_page};
use summitry_corpus::model::{Corpus, EventIx};
use summitry_dataset::agreement::{Codings, Report};
use summitry_explore::query::Index;

/// Stands in the frame where the rendered page goes.
const BODY: &str = "<!--app-->";

fn main() -> ExitCode {
    match render() {
        Ok(pages) => {
            println!("rendered {pages} pages");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("site: {fault}");
            ExitCode::FAILURE
        }
    }
}

/// Where the corpus was built from.
const SEEDS: &str = env!("SUMMITRY_SEEDS_DIR");

enum Fault {
    NoTarget,
    Corpus(String),
    Agreement(String),
    Dataset(serde_json::Error),
    File(PathBuf, io::Error),
    Frame(&'static str),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTarget => f.write_str("TRUNK_STAGING_DIR is not set; Trunk sets it when it runs its hooks"),
            Self::Corpus(why) => write!(f, "the embedded corpus: {why}"),
            Self::Agreement(why) => f.write_str(why),
            Self::Dataset(error) => write!(f, "the dataset: {error}"),
            Self::File(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Frame(mark) => write!(f, "index.html: expected {mark:?} once"),
        }
    }
}

fn render() -> Result<usize, Fault> {
    let target = PathBuf::from(env::var_os("TRUNK_STAGING_DIR").ok_or(Fault::NoTarget)?);
    let site_url = env::var("SUMMITRY_SITE_URL").ok().map(|url| url.trim_end_matches('/').to_owned());
    let index = embedded::index().map_err(|fault| Fault::Corpus(fault.to_string()))?;
    let corpus = &index.corpus;
    let path = target.join("index.html");
    let frame = fs::read_to_string(&path).map_err(|error| Fault::File(path.clone(), error))?;
    let frame = with_one_style_sheet(&frame, &target)?;

    let report = agreement()?;
    let figures = report.as_ref().map(Report::summary).unwrap_or_default();
    let repository = env::var("SUMMITRY_REPOSITORY_URL").ok().filter(|url| !url.is_empty());
    let method = seed("method.md")?.unwrap_or_default();
    let method = method::article(&method, &figures, repository.as_deref());
    let head = head_of(&corpus.title, &corpus.subtitle, site_url.as_deref(), "");
    write(&path, &fill(&frame, corpus, &head, &rendered_app(index, method))?)?;
    publish(corpus, &target.join("data"))?;

    let frame = without_program(&frame)?;
    // A position that was renamed keeps the page of its old id, which says by its canonical link where it lives now.
    let renamed = corpus
        .aliases
        .iter()
        .filter_map(|alias| Some((&alias.old, corpus.positions.iter().find(|position| position.id == alias.new)?)));
    for (id, position) in corpus.positions.iter().map(|position| (&position.id, position)).chain(renamed) {
        let actor = &corpus.actor(position.actor).name;
        let title = format!("{actor}: {}", corpus.question(position.question).title);
        let place = format!("positions/{}/", position.id);
        let head = head_of(&title, &position.claim, site_url.as_deref(), &place);
        let page = deeper(&fill(&frame, corpus, &head, &position_page(corpus, position))?, "../../");
        write(&target.join("positions").join(id).join("index.html"), &page)?;
    }
    for (ix, event) in (0..).map(EventIx).zip(&corpus.events) {
        let place = format!("events/{}/", event.id);
        let head = head_of(&format!("{}: {}", event.title, corpus.title), &event.summary, site_url.as_deref(), &place);
        let page = deeper(&fill(&frame, corpus, &head, &event_page(corpus, ix))?, "../../");
        write(&target.join("events").join(&event.id).join("index.html"), &page)?;
    }
    let documents = [("codebook", seed("README.md")?), ("agreement", report.as_ref().map(Report::markdown))];
    for (name, text) in &documents {
        let Some(text) = text else { continue };
        let title = method::title(text);
        let head = head_of(&format!("{title}: {}", corpus.title), &title, site_url.as_deref(), &format!("{name}/"));
        let home = format!(
            "<p class=\"home\"><a href=\"../\">{}</a> · <a href=\"../?view=method\">How it was made</a></p>",
            escaped(&corpus.title)
        );
        let body = format!("<main class=\"document\">{home}{}</main>", method::document(text));
        write(&target.join(name).join("index.html"), &deeper(&fill(&frame, corpus, &head, &body)?, "../"))?;
    }
    let (title, home) = ("Where the documents differ", escaped(&corpus.title));
    let head = head_of(&format!("{title}: {}", corpus.title), title, site_url.as_deref(), &format!("{DISCREPANCIES}/"));
    // Addresses are those of the explorer, which takes the content over.
    let head = format!("<base href=\"../\">\n{head}");
    let body = format!(
        "<main class=\"document sources\"><p class=\"home\"><a href=\"./\">{home}</a></p><h1>{title}</h1>{}</main>",
        discrepancies(corpus)
    );
    write(&target.join(DISCREPANCIES).join("index.html"), &fill(&frame, corpus, &head, &body)?)?;
    write(&target.join("404.html"), &lost(corpus, site_url.as_deref()))?;
    Ok(corpus.positions.len() + corpus.events.len() + 3 + documents.iter().filter(|(_, text)| text.is_some()).count())
}

/// A text of the folder that the corpus was built from, if it has one of that name.
fn seed(name: &str) -> Result<Option<String>, Fault> {
    let path = Path::new(SEEDS).join(name);
    match fs::read_to_string(&path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Fault::File(path, error)),
    }
}

/// How far the two codings agree, where there are two.
fn agreement() -> Result<Option<Report>, Fault> {
    let folder = Path::new(SEEDS).join("agreement");
    if !folder.is_dir() {
        return Ok(None);
    }
    let codings = Codings::load(&folder).map_err(|fault| Fault::Agreement(fault.to_string()))?;
    Ok(Some(Report::of(&codings)))
}

/// Writes the dataset, and what was published of each version under its number. A version that was published is what
/// was published.
fn publish(corpus: &Corpus, target: &Path) -> Result<(), Fault> {
    let releases = Path::new(SEEDS).join("releases");
    for (name, text) in summitry_dataset::files(corpus).map_err(Fault::Dataset)? {
        match fs::read_to_string(releases.join(&corpus.version).join(name)) {
            Ok(published) => write(&target.join(name), &published)?,
            Err(_) => write(&target.join(name), &text)?,
        }
    }
    for version in entries(&releases)? {
        for name in [summitry_dataset::DATASET, summitry_dataset::POSITIONS, summitry_dataset::SCHEMA] {
            let file = releases.join(&version).join(name);
            let text = fs::read_to_string(&file).map_err(|error| Fault::File(file.clone(), error))?;
            write(&target.join(&version).join(name), &text)?;
        }
    }
    Ok(())
}

/// The names of the folders in a folder, sorted; nothing where there is no such folder.
fn entries(folder: &Path) -> Result<Vec<String>, Fault> {
    let fault = |error| Fault::File(folder.to_owned(), error);
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(fault)?,
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(fault)?;
        if entry.path().is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// What a static host shows for an address that leads nowhere. It may stand at any depth, so it loads nothing, and only
/// a known address of the site makes its link a sure one.
fn lost(corpus: &Corpus, site_url: Option<&str>) -> String {
    let (title, language) = (escaped(&corpus.title), escaped(&corpus.language));
    let home = site_url.map_or_else(|| "./".to_owned(), |url| escaped(&format!("{url}/")));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>Not found: {title}</title>\n\
         <h1>There is no such page</h1>\n\
         <p>A link to it may have been cut, or is older than what it leads to.</p>\n\
         <p><a href=\"{home}\">{title}</a></p>\n</html>\n"
    )
}

fn rendered_app(index: &'static Index, method: String) -> String {
    Owner::new().with(|| view! { <App index method /> }.to_html())
}

/// Title, description and what previews are made of.
fn head_of(title: &str, description: &str, site_url: Option<&str>, place: &str) -> String {
    let (title, description) = (escaped(title), escaped(description));
    let mut head = format!(
        "<title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <meta property=\"og:type\" content=\"article\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n\
         <meta name=\"twitter:card\" content=\"summary\">"
    );
    if let Some(site_url) = site_url {
        let address = escaped(&format!("{site_url}/{place}"));
        head.push_str(&format!(
            "\n<link rel=\"canonical\" href=\"{address}\">\n<meta property=\"og:url\" content=\"{address}\">"
        ));
    }
    head
}

fn fill(frame: &str, corpus: &Corpus, head: &str, body: &str) -> Result<String, Fault> {
    let page = replace_once(frame, "<title></title>", head)?;
    let page = replace_once(&page, "lang=\"und\"", &format!("lang=\"{}\"", escaped(&corpus.language)))?;
    replace_once(&page, BODY, body)
}

/// The frame with all style sheets in one file: a browser that has to ask for each of them paints later.
fn with_one_style_sheet(frame: &str, target: &Path) -> Result<String, Fault> {
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
    let name = format!("style-{:016x}.css", fingerprint(&sheet));
    write(&target.join(&name), &sheet)?;
    page.insert_str(place.ok_or(Fault::Frame(LINK.0))?, &format!("{}{name}{}\n", LINK.0, LINK.1));
    Ok(page)
}

fn without_comments(sheet: &str) -> String {
    let mut kept = String::new();
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

/// FNV-1a, 64 bits: a name that changes with the content, so that caches never serve an old sheet for a new page.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The frame of a page that needs no program.
fn without_program(frame: &str) -> Result<String, Fault> {
    // What Trunk itself puts in starts and preloads the program.
    let mut kept = String::new();
    let mut rest = frame;
    while let Some(start) = rest.find("<script type=\"module\"") {
        let (before, from) = rest.split_at(start);
        let Some((_, after)) = from.split_once("</script>") else { return Err(Fault::Frame("</script>")) };
        kept.push_str(before);
        rest = after;
    }
    kept.push_str(rest);
    let is_preload = |tag: &str| tag.contains("rel=\"modulepreload\"") || tag.contains("rel=\"preload\"");
    let mut page = String::new();
    let mut rest = kept.as_str();
    while let Some(start) = rest.find("<link") {
        let (before, from) = rest.split_at(start);
        let Some((tag, after)) = from.split_once('>') else { return Err(Fault::Frame(">")) };
        page.push_str(before);
        if !is_preload(tag) {
            page.push_str(tag);
            page.push('>');
        }
        rest = after;
    }
    page.push_str(rest);
    Ok(page)
}

/// The same page some folders further down: the relative links of the frame go up first.
fn deeper(page: &str, up: &str) -> String {
    page.replace("href=\"./", &format!("href=\"{up}")).replace("src=\"./", &format!("src=\"{up}"))
}

fn replace_once(page: &str, mark: &'static str, with: &str) -> Result<String, Fault> {
    match page.split_once(mark) {
        Some((before, after)) if !after.contains(mark) => Ok(format!("{before}{with}{after}")),
        _ => Err(Fault::Frame(mark)),
    }
}

fn write(path: &Path, text: &str) -> Result<(), Fault> {
    let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, text));
    written.map_err(|error| Fault::File(path.to_owned(), error))
}
