//! What a reader's first visit loads, against what it may.
//!
//! Sizes are those of each file on its own after gzip at its best level, as a static host sends them, in
//! KB of 1000 bytes: the stricter reading of "KB". The first load is `index.html` and every script, style
//! sheet and wasm file that it names, or that a script among them names; but for what is in the folder of what is loaded when a
//! reader asks for it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::error::{Error, Result};
use crate::paths;

/// The folder of what is loaded when a reader asks for it.
const LATER: &str = "later/";

const KB: usize = 1000;

/// The rows of the table, with what each may weigh.
const ROWS: [(&str, &[&str], usize); 3] =
    [("HTML", &["html"], 58 * KB), ("wasm", &["wasm"], 136 * KB), ("JavaScript and CSS", &["js", "css"], 20 * KB)];
const TOTAL: usize = 213_500;

/// A file of the first load.
#[derive(Debug, PartialEq, Eq)]
pub struct Size {
    file: String,
    compressed: usize,
}

/// Finds and measures the first load of a built site.
pub fn measure(dist: &Path) -> Result<Vec<Size>> {
    let files = paths::files_below(dist)?;
    let mut sizes = Vec::new();
    for file in first_load(dist, &files)? {
        let bytes = read(&dist.join(&file))?;
        sizes.push(Size { compressed: compressed(&bytes)?, file });
    }
    Ok(sizes)
}

pub fn is_kept(sizes: &[Size]) -> bool {
    ROWS.iter().all(|(_, extensions, limit)| sum(sizes, extensions) <= *limit) && total(sizes) <= TOTAL
}

/// The table as it is printed, each row's files under it.
pub fn table(sizes: &[Size]) -> String {
    let mut text =
        format!("{:<34} {:>9} {:>9} {:>9}\n", "First load, gzip, KB of 1000 bytes", "size", "budget", "spare");
    for (title, extensions, limit) in ROWS {
        row(&mut text, title, sum(sizes, extensions), limit);
        for size in sizes.iter().filter(|size| is_of(size, extensions)) {
            let _ = writeln!(text, "  {:<32} {:>9}", size.file, kb(size.compressed));
        }
    }
    row(&mut text, "Total", total(sizes), TOTAL);
    text
}

fn row(text: &mut String, title: &str, size: usize, limit: usize) {
    let spare = match limit.checked_sub(size) {
        Some(spare) => kb(spare),
        None => format!("OVER by {}", kb(size - limit)),
    };
    let _ = writeln!(text, "{title:<34} {:>9} {:>9} {spare:>9}", kb(size), kb(limit));
}

/// One decimal, rounded up, so that nothing over a limit looks as if it were at it.
fn kb(bytes: usize) -> String {
    let tenths = bytes.div_ceil(KB / 10);
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn sum(sizes: &[Size], extensions: &[&str]) -> usize {
    sizes.iter().filter(|size| is_of(size, extensions)).map(|size| size.compressed).sum()
}

fn total(sizes: &[Size]) -> usize {
    sizes.iter().map(|size| size.compressed).sum()
}

fn is_of(size: &Size, extensions: &[&str]) -> bool {
    extension(&size.file).is_some_and(|found| extensions.contains(&found))
}

fn extension(file: &str) -> Option<&str> {
    file.rsplit_once('.').map(|(_, extension)| extension)
}

/// `index.html` and what it names, directly or through a script, in that order.
fn first_load(dist: &Path, files: &[String]) -> Result<Vec<String>> {
    let mut found = vec!["index.html".to_owned()];
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut next = 0;
    while let Some(file) = found.get(next) {
        next += 1;
        if !matches!(extension(file), Some("html" | "js")) {
            continue;
        }
        let text = String::from_utf8_lossy(&read(&dist.join(file))?).into_owned();
        for candidate in files {
            let is_later = candidate.starts_with(LATER);
            let loads = !is_later && matches!(extension(candidate), Some("js" | "css" | "wasm"));
            if loads && text.contains(candidate.as_str()) && seen.insert(candidate) {
                found.push(candidate.clone());
            }
        }
    }
    Ok(found)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|e| Error::io("read", path, &e))
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.map(|bytes| bytes.len()).map_err(|e| Error::new(format!("cannot compress: {e}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(files: &[(&str, usize)]) -> Vec<Size> {
        files.iter().map(|&(file, compressed)| Size { file: file.to_owned(), compressed }).collect()
    }

    #[test]
    fn a_row_may_be_full_but_not_over() {
        let table = [
            (vec![("index.html", 58_000)], true),
            (vec![("index.html", 58_001)], false),
            (vec![("a.js", 12_000), ("a.css", 8_000)], true),
            (vec![("a.js", 12_000), ("a.css", 8_001)], false),
            (vec![("a.wasm", 136_000), ("index.html", 57_500), ("a.js", 20_000)], true),
            (vec![("a.wasm", 136_000), ("index.html", 57_501), ("a.js", 20_000)], false),
        ];
        for (files, kept) in table {
            assert_eq!(is_kept(&sizes(&files)), kept, "{files:?}");
        }
    }

    #[test]
    fn the_table_names_each_file_and_what_is_over() {
        let sizes = sizes(&[("index.html", 41_230), ("a.js", 9_000), ("a.css", 11_050), ("a_bg.wasm", 100_000)]);
        let expected = "\
First load, gzip, KB of 1000 bytes      size    budget     spare
HTML                                    41.3      58.0      16.8
  index.html                            41.3
wasm                                   100.0     136.0      36.0
  a_bg.wasm                            100.0
JavaScript and CSS                      20.1      20.0 OVER by 0.1
  a.js                                   9.0
  a.css                                 11.1
Total                                  161.3     213.5      52.3
";
        assert_eq!(table(&sizes), expected);
    }

    #[test]
    fn the_first_load_is_what_the_page_and_its_scripts_name() -> std::result::Result<(), Box<dyn std::error::Error>> {
        let dist = std::env::temp_dir().join(format!("summitry-budget-{}", std::process::id()));
        fs::create_dir_all(dist.join("snippets"))?;
        fs::create_dir_all(dist.join("later"))?;
        let files = [
            (
                "index.html",
                "<link href='./a.css'><script>import('./a.js'); load('./a_bg.wasm'); 'later/export.js'</script>",
            ),
            ("a.js", "import * as more from './snippets/more.js'"),
            ("a.css", "b {}"),
            ("a_bg.wasm", "wasm"),
            ("snippets/more.js", ""),
            ("later.js", ""),
            ("later/export.js", ""),
            ("data.json", "{}"),
        ];
        for (name, text) in files {
            fs::write(dist.join(name), text)?;
        }
        let found: Vec<String> = measure(&dist)?.into_iter().map(|size| size.file).collect();
        fs::remove_dir_all(&dist)?;
        assert_eq!(found, ["index.html", "a.css", "a.js", "a_bg.wasm", "snippets/more.js"]);
        Ok(())
    }

    #[test]
    fn text_that_repeats_itself_is_compressed() -> Result<()> {
        assert!(compressed(&[b'a'; 10_000])? < 100);
        Ok(())
    }
}
