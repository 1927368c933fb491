//! Renders the pages at build time: the explorer's first view, a page for each view and each thing of the corpus, the codebook and
//! the report on the two codings, and one for addresses that lead nowhere. Writes the dataset beside them.
//!
//! Trunk runs it as a hook and says in `TRUNK_STAGING_DIR` where the new site is being put together. The explorer's
//! `index.html`, as Trunk made it from ours, is the frame of every page. `SUMMITRY_SITE_URL`, where it is given, is
//! the address that the site will have, for what must be an absolute link; `SUMMITRY_REPOSITORY_URL` that of the project,
//! for where mistakes are told.

mod frame;
mod head;
mod later;
mod offline;
mod pictures;
mod policy;
mod single;

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use leptos::prelude::*;
use policy::Loads;
use serde_json::json;
use summitry::embedded;
use summitry::ui::{App, escaped, lost as words, method, pages};
use summitry_corpus::model::Corpus;
use summitry_dataset::agreement::{Codings, Report};

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
    let owner = Owner::new();
    let body = owner.with(|| view! { <App index /> }.to_html());
    let more = frame::widths(&body) + &frame::room_of_list(&body);
    let frame = frame::with_one_style_sheet(&frame::lean(&frame), &more, &target)?;
    let mut frame = offline::identify(&frame, corpus, &target)?;
    if !offline::is_for_publication() {
        frame = frame::not_kept(&frame)?;
    }

    let program = frame::Program::of(&frame)?;
    let frame = frame::not_started(&frame)?;
    let exporter = later::move_export(&target)?;
    let hash = summitry_dataset::content_hash(corpus).map_err(Fault::Dataset)?;
    let (glue, wasm) = (&program.glue, &program.wasm);
    let parts = format!(
        "<body data-glue=\"./{glue}\" data-wasm=\"./{wasm}\" data-wasm-hash=\"{}\" data-exporter=\"{exporter}\" \
         data-version=\"{}\" data-hash=\"{hash}\">",
        hash_of(wasm, &target)?,
        escaped(&corpus.version)
    );
    // Browsers check what a script imports by this list alone.
    let modules = [glue, &exporter].map(|place| Ok((format!("./{place}"), json!(hash_of(place, &target)?))));
    let modules: serde_json::Map<_, _> = modules.into_iter().collect::<Result<_, Fault>>()?;
    let modules = format!("<script type=\"importmap\">{}</script>\n</head>", json!({ "integrity": modules }));
    let report = agreement()?;
    let figures = report.as_ref().map(Report::summary).unwrap_or_default();
    let repository = env::var("SUMMITRY_REPOSITORY_URL").ok().filter(|url| !url.is_empty());
    let method = seed("method.md")?.unwrap_or_default();
    let method = method::article(&method, &figures, repository.as_deref());
    let structured = pages::structured_explorer(corpus);
    let head = head::of(&corpus.title, &corpus.subtitle, &structured, pictures::SITE, site_url.as_deref(), "");
    let explorer = frame::fill(&frame, corpus, &head, &body)?.replacen("<body>", &parts, 1);
    write_page(&path, &frame::replace_once(&explorer, "</head>", &modules)?, Loads::Own)?;
    publish(corpus, &target.join("data"))?;

    let frame = frame::without_program(&frame)?;
    let mut pages =
        owner.with(|| if embedded::IS_LARGE { pages::taken_from(corpus, &method) } else { pages::all(index, &method) });
    let texts = [("codebook", seed("README.md")?), ("agreement", report.as_ref().map(Report::markdown))];
    for (name, text) in texts {
        pages.extend(text.map(|text| pages::text(corpus, name, &method::title(&text), &method::document(&text))));
    }
    for page in &pages {
        let up = "../".repeat(page.place.matches('/').count());
        let mut head = head::of(
            &page.title,
            &page.description,
            &page.structured,
            page.picture.as_deref().unwrap_or(pictures::SITE),
            site_url.as_deref(),
            page.canonical(),
        );
        if page.is_at_root {
            head.insert_str(0, &format!("<base href=\"{up}\">\n"));
        }
        let filled = frame::fill(&frame, corpus, &head, &page.body)?;
        let filled = if page.is_at_root { filled } else { frame::deeper(&filled, &up) };
        write_page(&target.join(&page.place).join("index.html"), &filled, Loads::Own)?;
    }
    single::write_file(&explorer, &program, &exporter, &pages, site_url.as_deref(), &target)?;
    write_page(&target.join("404.html"), &lost(corpus, site_url.as_deref()), Loads::Nothing)?;
    if let Some(site_url) = &site_url {
        let mut places: Vec<&str> = std::iter::once("").chain(pages.iter().map(|page| page.canonical())).collect();
        places.sort_unstable();
        places.dedup();
        offline::list(&places, site_url, &target)?;
    }
    if offline::is_for_publication() {
        pictures::draw(corpus, &target)?;
        offline::keep(&target)?;
    }
    Ok(pages.len() + 2)
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
    let [head, heading, why] = [&*words::title(&corpus.title), words::HEADING, words::WHY].map(escaped);
    let home = site_url.map_or_else(|| "./".to_owned(), |url| escaped(&format!("{url}/")));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n<title>{head}</title>\n\
         <h1>{heading}</h1>\n\
         <p>{why}</p>\n\
         <p><a href=\"{home}\">{title}</a></p>\n</html>\n"
    )
}

/// The hash of a file that was written.
fn hash_of(place: &str, target: &Path) -> Result<String, Fault> {
    let path = target.join(place);
    fs::read(&path).map(|bytes| policy::hash(&bytes)).map_err(|error| Fault::File(path, error))
}

/// Writes a page that is ready, with its policy.
fn write_page(path: &Path, page: &str, loads: Loads) -> Result<(), Fault> {
    write(path, &policy::protect(page, loads)?)
}

fn write(path: &Path, text: &str) -> Result<(), Fault> {
    let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, text));
    written.map_err(|error| Fault::File(path.to_owned(), error))
}
