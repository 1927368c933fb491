//! What keeps the site for when there is no network, and makes it an app: the service worker, the manifest, the icon.

use std::path::Path;
use std::{env, fs};

use serde_json::json;
use summitry_corpus::model::Corpus;
use summitry_explore::export::fingerprint;

use crate::frame::lean;
use crate::later::FOLDER;
use crate::{Fault, write};

/// The service worker, with places for its version and for what it keeps.
const WORKER: &str = include_str!("sw.js");

/// The pages that the explorer takes something from.
const TAKEN_FROM: [&str; 2] = ["method/", "discrepancies/"];

/// Where colours are.
const TOKENS: &str = include_str!("../../../style/tokens.css");

/// The value of a colour in the light.
pub fn token(name: &str) -> &'static str {
    let value = TOKENS.split_once(&format!("--{name}:")).and_then(|(_, rest)| rest.split_once(';'));
    value.map_or("currentColor", |(value, _)| value.trim())
}

/// The sizes that phones ask for, in pixels.
pub const ICON_SIZES: [u32; 2] = [192, 512];

/// The name of the picture of the icon in a size.
pub fn icon_name(size: u32) -> String {
    format!("icon-{size}.png")
}

/// The icon: the sign of a stance.
pub fn icon() -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\"><path fill=\"{}\" d=\"M0 0h512v512H0z\"/>\
         <path fill=\"{}\" d=\"M256 128 400 368H112z\"/></svg>\n",
        token("paper"),
        token("for")
    )
}

/// Whether this build is for publication. While somebody works on the site, what is kept would only be old.
pub fn is_for_publication() -> bool {
    env::var("TRUNK_PROFILE").as_deref() == Ok("release")
}

/// Writes manifest and icon. `frame` comes back with a link to them.
pub fn identify(frame: &str, corpus: &Corpus, target: &Path) -> Result<String, Fault> {
    let mut icons = vec![json!({ "src": "icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any" })];
    for size in ICON_SIZES {
        let sizes = format!("{size}x{size}");
        icons.push(json!({ "src": icon_name(size), "sizes": sizes, "type": "image/png", "purpose": "any maskable" }));
    }
    let manifest = json!({
        "name": corpus.title,
        "short_name": corpus.title.split(':').next().unwrap_or(&corpus.title),
        "description": corpus.subtitle,
        "lang": corpus.language,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": token("paper"),
        "theme_color": token("paper"),
        "icons": icons,
    });
    write(&target.join("manifest.webmanifest"), &format!("{manifest:#}\n"))?;
    write(&target.join("icon.svg"), &icon())?;
    Ok(frame.replacen("<title></title>", "<title></title>\n<link rel=\"manifest\" href=\"./manifest.webmanifest\">", 1))
}

/// Writes the service worker for what was written, and the list of the files whose names change with their content.
pub fn keep(target: &Path) -> Result<(), Fault> {
    let mut hashed = Vec::new();
    for folder in ["", FOLDER] {
        let Ok(entries) = fs::read_dir(target.join(folder)) else { continue };
        let names = entries.flatten().filter(|entry| entry.path().is_file()).map(|entry| entry.file_name());
        let names = names.map(|name| format!("{folder}{}", name.to_string_lossy()));
        hashed.extend(
            names.filter(|name| [".css", ".js", ".wasm"].iter().any(|end| name.ends_with(end)) && name != "sw.js"),
        );
    }
    hashed.sort();
    let mut core = vec!["./".to_owned(), "manifest.webmanifest".to_owned(), "icon.svg".to_owned()];
    core.extend(TAKEN_FROM.map(str::to_owned));
    core.extend(hashed.iter().cloned());
    let mut version = String::new();
    for place in &core {
        let file = target.join(if place.ends_with('/') { format!("{place}index.html") } else { place.clone() });
        let bytes = fs::read(&file).map_err(|error| Fault::File(file.clone(), error))?;
        version.push_str(&format!("{place} {:016x}\n", fingerprint(&bytes)));
    }
    let worker = lean(WORKER)
        .replace("$version", &format!("{:016x}", fingerprint(version.as_bytes())))
        .replace("$core", &json!(core).to_string());
    write(&target.join("sw.js"), &worker)?;
    write(&target.join("assets.json"), &format!("{:#}\n", json!(hashed)))
}

/// The addresses of all pages, for search engines, where it is known what they are.
pub fn list(places: &[&str], site_url: &str, target: &Path) -> Result<(), Fault> {
    let entries: String = places
        .iter()
        .map(|place| format!("<url><loc>{}</loc></url>\n", summitry::ui::escaped(&format!("{site_url}/{place}"))))
        .collect();
    let map = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    );
    write(&target.join("sitemap.xml"), &map)?;
    write(&target.join("robots.txt"), &format!("User-agent: *\nAllow: /\nSitemap: {site_url}/sitemap.xml\n"))
}
