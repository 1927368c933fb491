//! Renders the pages at build time: the explorer's first view, and a page for each position.
//!
//! Trunk runs it as a hook and says in `TRUNK_STAGING_DIR` where the new site is being put together. The explorer's
//! `index.html`, as Trunk made it from ours, is the frame of every page. `SUMMITRY_SITE_URL`, where it is given, is
//! the address that the site will have, for what must be an absolute link.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use leptos::prelude::*;
use summitry::embedded;
use summitry::ui::{App, position_page};
use summitry_corpus::model::Corpus;
use summitry_explore::query::Index;

/// Stands in the frame where the rendered page goes.
const BODY: &str = "<!--app-->";

/// Stand in the frame around what only the explorer itself loads: the program.
const PROGRAM: (&str, &str) = ("<!--program-->", "<!--/program-->");

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

enum Fault {
    NoTarget,
    Corpus(String),
    File(PathBuf, io::Error),
    Frame(&'static str),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTarget => f.write_str("TRUNK_STAGING_DIR is not set; Trunk sets it when it runs its hooks"),
            Self::Corpus(why) => write!(f, "the embedded corpus: {why}"),
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

    let head = head_of(&corpus.title, &corpus.subtitle, site_url.as_deref(), "");
    write(&path, &fill(&frame, corpus, &head, &rendered_app(index))?)?;

    let frame = without_program(&frame)?;
    for position in &corpus.positions {
        let actor = &corpus.actor(position.actor).name;
        let title = format!("{actor}: {}", corpus.question(position.question).title);
        let place = format!("positions/{}/", position.id);
        let head = head_of(&title, &position.claim, site_url.as_deref(), &place);
        let page = deeper(&fill(&frame, corpus, &head, &position_page(corpus, position))?);
        write(&target.join(place).join("index.html"), &page)?;
    }
    Ok(corpus.positions.len() + 1)
}

fn rendered_app(index: &'static Index) -> String {
    Owner::new().with(|| view! { <App index /> }.to_html())
}

/// Title, description and what previews are made of.
fn head_of(title: &str, description: &str, site_url: Option<&str>, place: &str) -> String {
    let (title, description) = (escape(title), escape(description));
    let mut head = format!(
        "<title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <meta property=\"og:type\" content=\"article\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n\
         <meta name=\"twitter:card\" content=\"summary\">"
    );
    if let Some(site_url) = site_url {
        let address = escape(&format!("{site_url}/{place}"));
        head.push_str(&format!(
            "\n<link rel=\"canonical\" href=\"{address}\">\n<meta property=\"og:url\" content=\"{address}\">"
        ));
    }
    head
}

fn fill(frame: &str, corpus: &Corpus, head: &str, body: &str) -> Result<String, Fault> {
    let page = replace_once(frame, "<title></title>", head)?;
    let page = replace_once(&page, "lang=\"und\"", &format!("lang=\"{}\"", escape(&corpus.language)))?;
    replace_once(&page, BODY, body)
}

/// The frame of a page that needs no program.
fn without_program(frame: &str) -> Result<String, Fault> {
    let mut page = frame.to_owned();
    while let Some((before, rest)) = page.split_once(PROGRAM.0) {
        let (_, after) = rest.split_once(PROGRAM.1).ok_or(Fault::Frame(PROGRAM.1))?;
        page = format!("{before}{after}");
    }
    // What Trunk itself puts in starts and preloads the program.
    let mut kept = String::new();
    let mut rest = page.as_str();
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

/// The same page two folders further down: its relative links go up first.
fn deeper(page: &str) -> String {
    page.replace("href=\"./", "href=\"../../").replace("src=\"./", "src=\"../../")
}

fn replace_once(page: &str, mark: &'static str, with: &str) -> Result<String, Fault> {
    match page.split_once(mark) {
        Some((before, after)) if !after.contains(mark) => Ok(format!("{before}{with}{after}")),
        _ => Err(Fault::Frame(mark)),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn write(path: &Path, text: &str) -> Result<(), Fault> {
    let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, text));
    written.map_err(|error| Fault::File(path.to_owned(), error))
}
