//! The driver of the browser, a process of its own.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

const DRIVER: &str = "SUMMITRY_CHROMEDRIVER";
const BROWSER: &str = "SUMMITRY_CHROMIUM";

/// What keeps a browser from talking to anybody but the page's server, and from asking anything.
const ARGUMENTS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=en-US",
];

/// How many times the driver is started before it counts as broken.
const STARTS: u32 = 5;

/// How long the driver may take to end by itself, which closes its browser too.
const MAY_TAKE_TO_END: Duration = Duration::from_secs(5);

/// A driver with a folder for one browser. Both end when this is dropped, also by a failed test.
pub struct Driver {
    process: Child,
    port: u16,
    profile: PathBuf,
}

impl Driver {
    pub fn start() -> Self {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let profile = env::temp_dir().join(format!("summitry-browser-{}-{number}", process::id()));
        fs::create_dir_all(&profile).unwrap_or_else(|error| panic!("{}: {error}", profile.display()));

        // The port that it takes for one protocol may be taken for the other; then it ends, and another is tried.
        for _ in 0..STARTS {
            if let Some((process, port)) = listening() {
                return Self { process, port, profile };
            }
        }
        panic!("the driver ended {STARTS} times before it listened; {DRIVER} names another")
    }

    /// A browser with nothing remembered.
    pub async fn connect(&self) -> Client {
        let capabilities = capabilities(&self.profile);
        ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .unwrap_or_else(|error| panic!("the driver could not start a browser: {error}; {BROWSER} names another"))
    }

    /// Asks the driver to close its browser and to end.
    fn ask_to_end(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(MAY_TAKE_TO_END))?;
        write!(stream, "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", self.port)?;
        // It answers once its browser is gone.
        stream.read(&mut [0; 64]).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.ask_to_end();
        let deadline = Instant::now() + MAY_TAKE_TO_END;
        while matches!(self.process.try_wait(), Ok(None)) && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(5));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        // The browser may write a last time while it goes.
        while self.profile.exists() && fs::remove_dir_all(&self.profile).is_err() && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// A driver that listens, and its port; nothing where it ended before.
fn listening() -> Option<(Child, u16)> {
    let program = named(DRIVER).unwrap_or_else(|| "chromedriver".into());
    let mut process = Command::new(&program)
        .arg("--port=0")
        // Date fields are typed in as the language of the browser has it.
        .env("LANGUAGE", "en_US")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| {
            panic!("cannot start the driver {}: {error}; {DRIVER} names another", program.display())
        });
    let mut lines = BufReader::new(process.stdout.take().expect("its output is piped")).lines();
    let port = lines.by_ref().map_while(Result::ok).find_map(|line| port_in(&line));
    // Whatever else it prints is read, so that it never waits for a reader.
    thread::spawn(move || lines.for_each(drop));
    match port {
        Some(port) => Some((process, port)),
        None => {
            let _ = process.wait();
            None
        }
    }
}

fn capabilities(profile: &Path) -> Capabilities {
    let mut arguments: Vec<String> = ARGUMENTS.map(str::to_owned).to_vec();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    // Without a page to begin with, it would load its own, which takes time and fills the log.
    let preferences = json!({ "session": { "restore_on_startup": 4, "startup_urls": ["about:blank"] } });
    let logged = json!({ "enableNetwork": true, "enablePage": false });
    let mut options = json!({ "args": arguments, "prefs": preferences, "perfLoggingPrefs": logged });
    if let Some(browser) = named(BROWSER) {
        options["binary"] = json!(browser);
    }
    let wanted = json!({
        "browserName": "chrome",
        "pageLoadStrategy": "eager",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    match wanted {
        Value::Object(wanted) => wanted.into_iter().collect(),
        _ => Capabilities::new(),
    }
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// The number in `… was started successfully on port 12345.`
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.rsplit_once("successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}
