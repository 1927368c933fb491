//! The driver of the browser, a process of its own.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::engine::Engine;

/// What keeps Chromium from talking to anybody but the page's server, and from asking anything.
const OF_CHROMIUM: [&str; 10] = [
    "--headless",
    // Its bars are drawn even where nobody sees them.
    "--start-fullscreen",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=en-US",
];

/// The window of MiniBrowser is never narrower than its bar, so the bar gets as small as it can.
const STYLE_OF_MINIBROWSER: &str = "headerbar, headerbar *, toolbar, toolbar *, entry, button, image \
    { min-width: 0; min-height: 0; padding: 0; margin: 0; font-size: 1px; -gtk-icon-transform: scale(0.1); }\n";

/// How many times the driver is started before it counts as broken.
const STARTS: u32 = 5;

/// How long the driver may take until it listens.
const MAY_TAKE_TO_LISTEN: Duration = Duration::from_secs(20);

/// Becomes a driver, after it has left behind what ends the driver, its browser and their folder as soon as nobody holds the other
/// end of its standard input: when that is dropped, or when the process of the tests is gone, in whatever way.
const GUARDED: &str = r#"
    folder=$1; shift
    exec 3<&0
    {
        cat <&3
        trap '' TERM
        kill -TERM 0
        sleep 1
        rm -rf "$folder"
        kill -KILL 0
    } >/dev/null &
    exec "$@" 3<&- </dev/null
"#;

/// A driver with a folder for one browser. All three end when this is dropped, and when the tests end.
pub struct Driver {
    engine: Engine,
    process: Child,
    port: u16,
    profile: PathBuf,
}

impl Driver {
    pub fn start(engine: Engine) -> Self {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let profile = env::temp_dir().join(format!("summitry-browser-{}-{number}", process::id()));
        fs::create_dir_all(&profile).unwrap_or_else(|error| panic!("{}: {error}", profile.display()));

        // A port that was free may be taken in between; then the driver ends, and another is tried.
        for _ in 0..STARTS {
            if let Some((process, port)) = listening(engine, &profile) {
                return Self { engine, process, port, profile };
            }
        }
        let (program, variable) = program(engine);
        panic!("the driver {} ended {STARTS} times before it listened; {variable} names another", program.display())
    }

    /// A browser with nothing remembered, or why there is none.
    pub async fn connect(&self) -> Result<Client, String> {
        let capabilities = capabilities(self.engine, &self.profile);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let connected = builder.capabilities(capabilities).connect(&format!("http://127.0.0.1:{}", self.port)).await;
        let [_, _, variable, _] = names(self.engine);
        connected.map_err(|error| format!("the driver could not start a browser: {error}; {variable} names another"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end(&mut self.process);
    }
}

/// Ends a driver and all that it started; see [`GUARDED`].
fn end(process: &mut Child) {
    drop(process.stdin.take());
    let _ = process.wait();
}

/// How an engine's driver is called, the variables that name another driver and another browser, and what its options are called.
fn names(engine: Engine) -> [&'static str; 4] {
    match engine {
        Engine::Chromium => ["chromedriver", "SUMMITRY_CHROMEDRIVER", "SUMMITRY_CHROMIUM", "goog:chromeOptions"],
        Engine::Firefox => ["geckodriver", "SUMMITRY_GECKODRIVER", "SUMMITRY_FIREFOX", "moz:firefoxOptions"],
        Engine::WebKit => {
            ["WebKitWebDriver", "SUMMITRY_WEBKITDRIVER", "SUMMITRY_MINIBROWSER", "webkitgtk:browserOptions"]
        }
    }
}

/// An engine's driver, and the variable that names another.
fn program(engine: Engine) -> (PathBuf, &'static str) {
    let [name, variable, ..] = names(engine);
    (named(variable).unwrap_or_else(|| name.into()), variable)
}

/// A driver that listens, and its port; nothing where it ended before.
fn listening(engine: Engine, profile: &Path) -> Option<(Child, u16)> {
    // All that it starts is of its group, by which it is ended.
    let mut command = Command::new("sh");
    command.args(["-c", GUARDED, "sh"]).arg(profile).arg(program(engine).0).process_group(0);
    match engine {
        // Date fields are typed in as the language of the browser has it.
        Engine::Chromium => command.arg("--port=0").env("LANGUAGE", "en_US"),
        // Its windows are made narrow from within, which it calls access to the system.
        Engine::Firefox => command.args(["--port=0", "--websocket-port=0", "--allow-system-access"]),
        Engine::WebKit => {
            let style = profile.join("gtk-3.0");
            fs::create_dir_all(&style)
                .and_then(|()| fs::write(style.join("gtk.css"), STYLE_OF_MINIBROWSER))
                .unwrap_or_else(|error| panic!("{}: {error}", style.display()));
            command
                .env("XDG_CONFIG_HOME", profile)
                .env("XDG_DATA_HOME", profile)
                .env("XDG_CACHE_HOME", profile)
                .env("LC_ALL", "C.UTF-8")
                .env("LIBGL_ALWAYS_SOFTWARE", "1")
                // It looks for decoders of films at every start, and the page has none.
                .env("GST_PLUGIN_SYSTEM_PATH", "")
                .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
                // With its compiler that optimizes most (of WebKitGTK 2.50.6) the program trapped in about one suite of eight:
                // "unreachable", on top of a function that has no such instruction, and without the frames of a panic. That the
                // compiler is at fault is likely and not shown. The tiers below run the same program.
                .env("JSC_useOMGJIT", "0")
        }
    };
    // WebKit's driver tells nobody which port it took.
    let chosen = (engine == Engine::WebKit).then(free_port);
    if let Some(port) = chosen {
        command.arg(format!("--port={port}"));
    }
    let started = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut process = started.expect("a shell");
    let lines = BufReader::new(process.stdout.take().expect("its output is piped")).lines();
    let (tell, told) = mpsc::channel();
    // Whatever else it prints is read too, so that it never waits for a reader.
    thread::spawn(move || {
        lines
            .map_while(Result::ok)
            .filter_map(|line| port_in(&line))
            .for_each(|port| tell.send(port).unwrap_or_default());
    });
    let port = match chosen {
        Some(port) => answers(port, &mut process).then_some(port),
        None => told.recv_timeout(MAY_TAKE_TO_LISTEN).ok(),
    };
    if port.is_none() {
        end(&mut process);
    }
    port.map(|port| (process, port))
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("the port that was given").port()
}

/// Whether a driver comes to listen on a port.
fn answers(port: u16, process: &mut Child) -> bool {
    let deadline = Instant::now() + MAY_TAKE_TO_LISTEN;
    while Instant::now() < deadline && matches!(process.try_wait(), Ok(None)) {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return true;
        }
        thread::sleep(Duration::from_millis(10));
    }
    false
}

fn capabilities(engine: Engine, profile: &Path) -> Capabilities {
    let [_, _, browser, options] = names(engine);
    let mut wanted = match engine {
        Engine::Chromium => {
            let mut arguments: Vec<String> = OF_CHROMIUM.map(str::to_owned).to_vec();
            arguments.push(format!("--user-data-dir={}", profile.display()));
            // Without a page to begin with, it would load its own, which takes time and fills the log.
            let preferences = json!({ "session": { "restore_on_startup": 4, "startup_urls": ["about:blank"] } });
            let logged = json!({ "enableNetwork": true, "enablePage": false });
            json!({
                "browserName": "chrome",
                options: { "args": arguments, "prefs": preferences, "perfLoggingPrefs": logged },
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            })
        }
        Engine::Firefox => json!({
            "browserName": "firefox",
            options: {
                "args": ["-headless"],
                "prefs": {
                    "intl.accept_languages": "en-US",
                    // A page may read the clipboard without asking.
                    "dom.events.testing.asyncClipboard": true,
                    "dom.w3c_touch_events.enabled": 1,
                },
            },
        }),
        Engine::WebKit => json!({
            "browserName": "MiniBrowser",
            options: { "args": ["--automation"] },
        }),
    };
    // WebKit's driver never answers a script that comes while a page is still being loaded.
    wanted["pageLoadStrategy"] = json!(if engine == Engine::WebKit { "normal" } else { "eager" });
    if let Some(browser) = named(browser) {
        wanted[options]["binary"] = json!(browser);
    }
    match wanted {
        Value::Object(wanted) => wanted.into_iter().collect(),
        _ => Capabilities::new(),
    }
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// The number in `… was started successfully on port 12345.`, or in `… Listening on 127.0.0.1:12345`.
fn port_in(line: &str) -> Option<u16> {
    let told = line.rsplit_once("successfully on port ").or_else(|| line.rsplit_once("Listening on 127.0.0.1:"));
    told?.1.trim_end_matches('.').parse().ok()
}
