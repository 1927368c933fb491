//! The invented corpus, and how a test changes it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;
use sha2::{Digest, Sha256};
use summitry_corpus::read::{self, Checked, Faults};

/// The files of a folder, by their paths in it.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The files of the corpus and of its source documents, in memory.
pub struct Fixture {
    seeds: Files,
    articles: Files,
    with_sources: bool,
}

/// Where the invented corpus lies.
pub fn seeds() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture/river")
}

/// Where its source documents lie.
pub fn articles() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture/articles")
}

/// Checks a folder of seeds.
pub fn check(seeds: &Path, sources: Option<&Path>) -> Result<Checked, Faults> {
    read::check(seeds, sources)
}

impl Fixture {
    pub fn new() -> Self {
        Self { seeds: load(&seeds()), articles: load(&articles()), with_sources: false }
    }

    /// Checks against the source documents too.
    pub fn with_sources(&mut self) {
        self.with_sources = true;
    }

    /// Replaces the value at a JSON pointer.
    pub fn set(&mut self, file: &str, pointer: &str, value: impl Into<Value>) {
        self.edit(file, |tree| {
            *tree.pointer_mut(pointer).unwrap_or_else(|| panic!("{file} has no {pointer}")) = value.into();
        });
    }

    /// Adds a field to an object, or an element to the end of a list (then the last step is `-`).
    pub fn add(&mut self, file: &str, pointer: &str, value: impl Into<Value>) {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        self.edit(file, |tree| match tree.pointer_mut(parent) {
            Some(Value::Object(map)) => assert_eq!(map.insert(name.to_owned(), value.into()), None, "{pointer} is new"),
            Some(Value::Array(list)) if name == "-" => list.push(value.into()),
            _ => panic!("{file}: nothing can be added at {pointer}"),
        });
    }

    /// Removes a field or an element.
    pub fn remove(&mut self, file: &str, pointer: &str) {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        self.edit(file, |tree| match tree.pointer_mut(parent) {
            Some(Value::Object(map)) => assert!(map.remove(name).is_some(), "{pointer} is there"),
            Some(Value::Array(list)) => drop(list.remove(name.parse().unwrap())),
            _ => panic!("{file} has no {pointer}"),
        });
    }

    /// Moves an element of a list to another place in it.
    pub fn shift(&mut self, file: &str, pointer: &str, to: usize) {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        self.edit(file, |tree| {
            let list = tree.pointer_mut(parent).and_then(Value::as_array_mut).unwrap();
            let element = list.remove(name.parse().unwrap());
            list.insert(to, element);
        });
    }

    /// Replaces a text of a file that need be no JSON after it.
    pub fn replace(&mut self, file: &str, from: &str, to: &str) {
        let text = String::from_utf8(self.seeds[file].clone()).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{file} has {from:?} once");
        self.write(file, text.replace(from, to));
    }

    /// Writes a file whole.
    pub fn write(&mut self, file: &str, bytes: impl Into<Vec<u8>>) {
        self.seeds.insert(file.to_owned(), bytes.into());
    }

    /// Removes a file, or all files of a folder.
    pub fn delete(&mut self, start: &str) {
        self.seeds.retain(|file, _| !file.starts_with(start));
    }

    /// Changes a source document.
    pub fn article(&mut self, file: &str, change: impl FnOnce(Vec<u8>) -> Option<Vec<u8>>) {
        let bytes = self.articles.remove(file).unwrap();
        self.articles.extend(change(bytes).map(|bytes| (file.to_owned(), bytes)));
    }

    /// Changes words of a source document, and the hash that the document states.
    pub fn reprint(&mut self, file: &str, from: &str, to: &str) {
        let text = String::from_utf8(self.articles[file].clone()).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{file} has {from:?} once");
        let text = text.replace(from, to);
        let hash: String = Sha256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect();
        self.set(&format!("documents/{}.json", &file[..3]), "/sha256", hash);
        self.article(file, |_| Some(text.into()));
    }

    /// Checks the corpus as files.
    pub fn check(&self) -> Result<Checked, Faults> {
        let (seeds, articles) = (Folder::new(), Folder::new());
        seeds.store(&self.seeds);
        articles.store(&self.articles);
        check(seeds.path(), self.with_sources.then_some(articles.path()))
    }

    /// Checks the corpus as it is in memory.
    pub fn check_in_memory(&self) -> Result<Checked, Faults> {
        read::check_in(&self.seeds, self.with_sources.then_some(&self.articles as &dyn read::Folder))
    }

    /// The names of all JSON files of the corpus.
    pub fn json_files(&self) -> Vec<String> {
        self.seeds.keys().filter(|file| file.ends_with(".json")).cloned().collect()
    }

    /// What a file holds.
    pub fn bytes(&self, file: &str) -> Vec<u8> {
        self.seeds[file].clone()
    }

    /// The value at a JSON pointer.
    pub fn get(&self, file: &str, pointer: &str) -> Value {
        self.tree(file).pointer(pointer).cloned().unwrap_or_default()
    }

    /// A JSON pointer to each value of a file, the whole first.
    pub fn pointers(&self, file: &str) -> Vec<String> {
        let mut pointers = vec![String::new()];
        list_pointers(&self.tree(file), "", &mut pointers);
        pointers
    }

    fn tree(&self, file: &str) -> Value {
        serde_json::from_slice(&self.seeds[file]).unwrap()
    }

    fn edit(&mut self, file: &str, change: impl FnOnce(&mut Value)) {
        let mut tree = self.tree(file);
        change(&mut tree);
        self.write(file, serde_json::to_vec(&tree).unwrap());
    }
}

fn list_pointers(tree: &Value, parent: &str, pointers: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match tree {
        Value::Array(list) => list.iter().enumerate().map(|(i, value)| (format!("{parent}/{i}"), value)).collect(),
        Value::Object(map) => map.iter().map(|(key, value)| (format!("{parent}/{key}"), value)).collect(),
        _ => Vec::new(),
    };
    for (pointer, value) in children {
        pointers.push(pointer.clone());
        list_pointers(value, &pointer, pointers);
    }
}

/// Numbers that look random and are the same in every run: xorshift64*, after S. Vigna, "An experimental exploration
/// of Marsaglia's xorshift generators, scrambled", ACM Transactions on Mathematical Software 42 (4), 2016.
pub struct Random(u64);

impl Random {
    /// The seed must not be 0.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 that is less than the limit.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % limit
    }

    /// One of a list.
    pub fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }
}

/// A folder of one test, gone when the test is over.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("rules-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes files into it.
    pub fn store(&self, files: &Files) {
        files.iter().for_each(|(file, bytes)| self.write(file, bytes));
    }

    /// Writes one file into it.
    pub fn write(&self, file: &str, bytes: &[u8]) {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that stays behind does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Reads every file of a folder.
pub fn load(folder: &Path) -> Files {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            files.extend(load(&path).into_iter().map(|(file, bytes)| (format!("{name}/{file}"), bytes)));
        } else {
            files.insert(name, fs::read(&path).unwrap());
        }
    }
    files
}
