//! A static host for the built site, below a path as project pages have one.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use flate2::Compression;
use flate2::write::GzEncoder;

const DIST: &str = "SUMMITRY_DIST";

/// Any path must do, so that the site is not at the root.
const BASE: &str = "/some/base/";

/// How the corpus begins that the program carries.
const CORPUS: &[u8] = b"smt\x02";

const HTML: &str = "text/html; charset=utf-8";

/// A page of somebody else: it has no policy, so that it may frame and ask whom it likes.
pub const AROUND: &str = "around.html";

/// What becomes of the request for the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Program {
    #[default]
    Served,
    /// It waits until it is released.
    HeldBack,
    /// It is not found.
    Missing,
    /// Its second half does not come.
    Cut,
    /// A letter of its corpus is another.
    Changed,
    /// The same, and the page does not know what it should be.
    Damaged,
    /// The host does not say that it is a program.
    OfNoType,
}

/// A request, as it was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub path: String,
    pub status: u16,
}

/// Serves until dropped.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    program: Program,
    /// How many requests for the program wait.
    waiting: u32,
    answered: Vec<Answered>,
    /// The folder that is served.
    dist: PathBuf,
    /// What runs in every page before the page's own scripts.
    before: String,
    forbids_scripts: bool,
    is_away: bool,
    is_over: bool,
}

impl Server {
    pub fn start(program: Program) -> Self {
        let (listener, address) = at_a_new_port();
        let state = Mutex::new(State { program, dist: dist(), ..State::default() });
        let shared = Arc::new(Shared { state, changed: Condvar::new() });
        let serving = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if serving.state().is_over {
                    break;
                }
                let shared = Arc::clone(&serving);
                // Who hangs up early does so on purpose.
                thread::spawn(move || shared.answer(&stream));
            }
        });
        Self { address, shared }
    }

    /// The host, without a path.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where the site is.
    pub fn base(&self) -> String {
        format!("http://{}{BASE}", self.address)
    }

    /// Everything that was asked so far.
    pub fn answered(&self) -> Vec<Answered> {
        self.shared.state().answered.clone()
    }

    /// Whether the browser asked for the program and waits for it.
    pub fn holds_program(&self) -> bool {
        self.shared.state().waiting > 0
    }

    /// From now on the program waits until it is released.
    pub fn hold_back(&self) {
        self.shared.state().program = Program::HeldBack;
    }

    /// From now on nothing is answered, as where there is no network; or all is again.
    pub fn go_away(&self, is_away: bool) {
        self.shared.state().is_away = is_away;
    }

    /// From now on every page runs a script before its own, and before its policy holds.
    pub fn run_before(&self, script: &str) {
        self.shared.state().before = format!("<script>{script}</script>");
    }

    /// From now on no page may run scripts, and browsers show what is there for readers who have turned them off.
    pub fn forbid_scripts(&self) {
        self.shared.state().forbids_scripts = true;
    }

    /// From now on serves another folder, as where a new version was published.
    pub fn publish(&self, dist: &Path) {
        self.shared.state().dist = dist.to_owned();
    }

    /// The folder that is served.
    pub fn dist(&self) -> PathBuf {
        self.shared.state().dist.clone()
    }

    /// Hands out the program that was held back.
    pub fn release(&self) {
        self.shared.state().program = Program::Served;
        self.shared.changed.notify_all();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.state().is_over = true;
        self.release();
        // Wakes the loop that accepts.
        let _ = TcpStream::connect(self.address);
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, stream: &TcpStream) -> Option<()> {
        let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
        let request = lines.next()?;
        let mut takes_gzip = false;
        for line in lines.take_while(|line| !line.is_empty()) {
            let line = line.to_ascii_lowercase();
            takes_gzip |= line.starts_with("accept-encoding:") && line.contains("gzip");
        }
        if self.state().is_away {
            return None;
        }
        let target = request.split(' ').nth(1)?;
        let path = target.split('?').next()?;
        let file = self.file(path);
        let (status, kind, body) = match file.and_then(|file| Some((media_type(&file), fs::read(file).ok()?))) {
            None if path.ends_with(AROUND) => {
                let html =
                    b"<!doctype html><head><title>Around</title><link rel=\"icon\" href=\"data:,\"></head><p>Around";
                ("200 OK", HTML, self.with_script(HTML, html.to_vec()))
            }
            Some((kind, body)) if is_program(path) => self.spoilt(kind, body),
            Some((kind, body)) => ("200 OK", kind, self.with_script(kind, body)),
            None => ("404 Not Found", "text/plain; charset=utf-8", b"not found".to_vec()),
        };
        let answered = Answered { path: path.to_owned(), status: status.get(..3)?.parse().ok()? };
        self.state().answered.push(answered);
        // As hosts of static pages do.
        let is_text = kind.contains("text") || kind.contains("json") || kind.contains("svg") || kind.contains("wasm");
        let sent = if takes_gzip && is_text { compressed(&body) } else { None };
        let (body, encoding) = match sent {
            Some(body) => (body, "Content-Encoding: gzip\r\n"),
            None => (body.into(), ""),
        };
        let policy = if self.state().forbids_scripts {
            "Content-Security-Policy: sandbox allow-same-origin allow-forms allow-top-navigation\r\n"
        } else {
            ""
        };
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{policy}{encoding}Content-Length: {}\r\nCache-Control: no-store\r\n\
             Connection: close\r\n\r\n",
            body.len()
        );
        let mut stream = stream;
        stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body)).ok()
    }

    /// The program as this test wants it.
    fn spoilt(&self, kind: &'static str, mut body: Vec<u8>) -> (&'static str, &'static str, Vec<u8>) {
        let program = self.state().program;
        match program {
            Program::Cut => body.truncate(body.len() / 2),
            Program::Changed | Program::Damaged => {
                let corpus =
                    body.windows(CORPUS.len()).position(|window| window == CORPUS).expect("the program has a corpus");
                // Behind its first bytes stands how many of something there are: more than can be.
                body[corpus + CORPUS.len()..][..8].fill(0xff);
            }
            Program::Served | Program::HeldBack | Program::Missing | Program::OfNoType => {}
        }
        ("200 OK", if program == Program::OfNoType { "application/octet-stream" } else { kind }, body)
    }

    /// A page with what is to run before its own scripts.
    fn with_script(&self, kind: &str, mut body: Vec<u8>) -> Vec<u8> {
        const HEAD: &[u8] = b"<head>";
        let place = body.windows(HEAD.len()).position(|window| window == HEAD).map(|place| place + HEAD.len());
        if let Some(place) = place.filter(|_| kind.starts_with("text/html")) {
            body.splice(place..place, self.state().before.bytes());
        }
        if self.state().program == Program::Damaged && kind.starts_with("text/html") {
            return String::from_utf8_lossy(&body).replace("data-wasm-hash=", "data-no-hash=").into_bytes();
        }
        body
    }

    /// The file of a path, where there is one and it may be had.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let mut inside = path.strip_prefix(BASE)?.to_owned();
        if inside.is_empty() || inside.ends_with('/') {
            inside.push_str("index.html");
        }
        if inside.ends_with(".wasm") && !self.may_have_program() {
            return None;
        }
        let is_plain = Path::new(&inside).components().all(|part| matches!(part, Component::Normal(_)));
        is_plain.then(|| self.state().dist.join(inside))
    }

    fn may_have_program(&self) -> bool {
        let mut state = self.state();
        state.waiting += 1;
        while state.program == Program::HeldBack {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.waiting -= 1;
        state.program != Program::Missing
    }
}

/// Listens where no server of this run did: to a browser, a port is a site with a memory of its own.
fn at_a_new_port() -> (TcpListener, SocketAddr) {
    static TAKEN: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("the port that was given");
        if TAKEN.lock().unwrap_or_else(PoisonError::into_inner).insert(address.port()) {
            return (listener, address);
        }
    }
}

/// Whether a path is that of the program that adopts the page.
fn is_program(path: &str) -> bool {
    path.ends_with(".wasm") && !path.contains("/later/")
}

/// A body as hosts send it. Every test asks for the same few files, so that each is compressed once in a run.
fn compressed(body: &[u8]) -> Option<Arc<[u8]>> {
    static DONE: Mutex<BTreeMap<Vec<u8>, Arc<[u8]>>> = Mutex::new(BTreeMap::new());
    let done = || DONE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = done().get(body) {
        return Some(Arc::clone(known));
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(body).ok()?;
    let sent: Arc<[u8]> = encoder.finish().ok()?.into();
    done().insert(body.to_vec(), Arc::clone(&sent));
    Some(sent)
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => HTML,
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt" | "csv" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The built site.
fn dist() -> PathBuf {
    let named = env::var_os(DIST).filter(|value| !value.is_empty()).map(PathBuf::from);
    let dist = named.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist"));
    let page = dist.join("index.html");
    assert!(page.is_file(), "there is no built site: {} is missing. `cargo xtask build` makes it", page.display());
    dist
}
