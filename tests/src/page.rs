//! The page as a reader has it before them; each file below is one thing that they do with it.

mod address;
pub mod chips;
pub mod days;
pub mod evidence;
pub mod facets;
pub mod history;
pub mod keyboard;
pub mod layout;
pub mod list;
pub mod pointer;
pub mod search;
pub mod share;
pub mod theme;
pub mod timeline;

use std::future::Future;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::elements::Element;
use fantoccini::wd::WindowHandle;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::commands::Command;
use crate::engine::Engine;
use crate::run::Setting;
use crate::server::{AROUND, Server};

/// How long anything may take before the test fails.
const DEADLINE: Duration = Duration::from_secs(15);

/// How long to wait between two looks.
const BETWEEN_LOOKS: Duration = Duration::from_millis(15);

/// What every script may use.
const PROBE: &str = include_str!("page/probe.js");

/// Notes what the console gets and what is asked for, where the driver tells neither.
const LISTENER: &str = include_str!("page/listener.js");

/// Whether the page is at the view that the address names, with its boxes ticked.
const IS_SHOWN: &str = "
    const asked = new URLSearchParams(location.search);
    const ticked = name => (asked.get(name) ?? '').split('.');
    const tab = document.querySelector('.views [aria-current=page]');
    return (new URL(tab.href).searchParams.get('view') ?? '') === (asked.get('view') ?? '') &&
        [...document.querySelectorAll('#filters input[type=checkbox]')].every(it => it.checked === ticked(it.name).includes(it.value))";

/// What a screen reader calls an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Button,
    Link,
    Radio,
    Search,
}

impl Role {
    /// What has this role in the page, and the role's name.
    fn selector(self) -> (&'static str, &'static str) {
        match self {
            Self::Button => ("button", "button"),
            Self::Link => ("a[href]", "link"),
            Self::Radio => ("input[type=radio]", "radio"),
            Self::Search => ("input[type=search]", "searchbox"),
        }
    }
}

/// A page in a tab of its own.
pub struct Page {
    pub engine: Engine,
    client: Client,
    pub server: Server,
    /// What the driver was asked, for a report where it never answers.
    last_asked: Mutex<String>,
}

impl Page {
    pub(crate) fn new(engine: Engine, client: Client, server: Server) -> Self {
        Self { engine, client, server, last_asked: Mutex::default() }
    }

    /// Makes all as a test wants it.
    pub(crate) async fn prepare(&self, setting: &Setting) {
        let engine = self.engine;
        if engine == Engine::Firefox {
            // Its window is as narrow as a phone only without its bars.
            // What a test asked of the whole browser goes back.
            let bare = "document.documentElement.style.minWidth = '0';
                document.getElementById('navigator-toolbox').style.display = 'none';
                Services.prefs.clearUserPref('ui.prefersReducedMotion');
                return true";
            self.in_browser_itself(bare, Vec::new()).await;
        }
        self.resize(setting.size.0, setting.size.1).await;
        let listener = if engine == Engine::Chromium { "" } else { LISTENER };
        let not_kept = if setting.may_be_kept { "" } else { "delete Navigator.prototype.serviceWorker;" };
        // In a block, so that its names are not the page's.
        let before =
            if setting.before_load.is_empty() { String::new() } else { format!("{{ {} }}", setting.before_load) };
        self.server.run_before(&[listener, not_kept, &before].concat());
        if !setting.javascript {
            if engine == Engine::Chromium {
                self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
            } else {
                self.server.forbid_scripts();
            }
        }
    }

    pub(crate) fn asks(&self, what: &str) {
        what.clone_into(&mut self.last_asked.lock().unwrap_or_else(PoisonError::into_inner));
    }

    pub(crate) fn last_asked(&self) -> String {
        self.last_asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Gives the page a size in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        if self.engine == Engine::Chromium {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
            return;
        }
        // The others are given the size of a window, which has a frame, most often the one that it had before.
        static FRAME: Mutex<(i32, i32)> = Mutex::new((0, 0));
        let frame = || FRAME.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut around_x, mut around_y) = *frame();
        for _ in 0..20 {
            let (outer_width, outer_height) =
                (width.saturating_add_signed(around_x), height.saturating_add_signed(around_y));
            self.asks("the size of its window");
            self.client.set_window_size(outer_width, outer_height).await.expect("a window that takes a size");
            let inner = async || self.ask::<(u32, u32)>("return [innerWidth, innerHeight]").await;
            let mut found = inner().await;
            for _ in 0..10 {
                if found == (width, height) {
                    *frame() = (around_x, around_y);
                    return;
                }
                tokio::time::sleep(BETWEEN_LOOKS).await;
                found = inner().await;
            }
            around_x += width.cast_signed() - found.0.cast_signed();
            around_y += height.cast_signed() - found.1.cast_signed();
        }
        panic!("the window does not become {width} by {height}");
    }

    /// What a script of the browser around the page returns, in Firefox.
    pub(crate) async fn in_browser_itself(&self, script: &str, arguments: Vec<Value>) {
        self.client.issue_cmd(Command::context("chrome")).await.expect("Firefox");
        let done = self.client.execute(script, arguments).await;
        self.client.issue_cmd(Command::context("content")).await.expect("Firefox");
        done.unwrap_or_else(|error| panic!("{script}: {error}"));
    }

    /// Opens a link of the site and waits until the page shows what it asks for.
    pub async fn open(&self, link: &str) {
        self.visit(link).await;
        self.ready().await;
    }

    /// Goes to a link of the site within the page that is open, as Back does, which takes a fraction of the time.
    pub async fn turn_to(&self, link: &str) {
        let script = "history.pushState(null, '', arguments[0] || location.pathname);
            dispatchEvent(new PopStateEvent('popstate'));
            return true";
        let _: bool = self.ask_of(script, vec![link.into()]).await;
        self.settle().await;
        self.until(&format!("{link:?} is shown"), IS_SHOWN).await;
    }

    /// Opens the first of some links of the site, goes from each to the next within the page, and does something at each.
    pub async fn at_each(&self, links: &[String], what: impl AsyncFn(&str)) {
        for (place, link) in links.iter().enumerate() {
            if place == 0 {
                self.open(link).await;
            } else {
                self.turn_to(link).await;
            }
            what(link).await;
        }
    }

    /// Opens a link of the site in another tab, and goes on there. Returns the tab that it was in, and the new one.
    pub async fn in_another_tab(&self, link: &str) -> (WindowHandle, WindowHandle) {
        let first = self.client.window().await.expect("a tab");
        let second = self.client.new_window(true).await.expect("another tab").handle;
        self.switch_to(&second).await;
        self.open(link).await;
        (first, second)
    }

    pub async fn switch_to(&self, tab: &WindowHandle) {
        self.asks("another tab");
        self.client.switch_to_window(tab.clone()).await.expect("the tab is open");
    }

    /// Opens a link of the site and waits for the document alone.
    pub async fn visit(&self, link: &str) {
        if link.contains('#') {
            // Where only what follows `#` is new, a browser stays on the page; who comes by a link does not.
            self.client.goto("about:blank").await.expect("an empty page");
        }
        self.asks(link);
        self.client.goto(&format!("{}{link}", self.server.base())).await.expect("the page opens");
        // Without JavaScript drivers come back while the document is still being read.
        self.until("the document is read", "return document.readyState !== 'loading'").await;
    }

    /// Opens a file of the site from the disk.
    pub async fn visit_file(&self, file: &str) {
        self.asks(file);
        let path = self.server.dist().canonicalize().expect("the site").join(file);
        self.client.goto(&format!("file://{}", path.display())).await.expect("the file opens");
    }

    /// Opens a link of the site in a frame of a page of another origin, and goes into it.
    pub async fn visit_framed(&self, link: &str) {
        // The same server under another name is another origin.
        let other = self.server.base().replace("127.0.0.1", "localhost");
        self.client.goto(&format!("{other}{AROUND}")).await.expect("the page opens");
        let script = "const frame = document.createElement('iframe');
            frame.src = arguments[0];
            document.body.replaceChildren(frame);
            return true";
        let address = format!("{}{link}", self.server.base());
        let _: bool = self.ask_of(script, vec![address.into()]).await;
        self.client.clone().enter_frame(0).await.expect("the frame is there");
    }

    /// Goes back out of a frame.
    pub async fn leave_frame(&self) {
        self.client.clone().enter_parent_frame().await.expect("there is a page around it");
    }

    pub async fn reload(&self) {
        self.asks("to open the page again");
        if self.engine == Engine::Firefox {
            // Its driver goes past what is kept, as a reader does only with a key held.
            let _ = self.client.execute("window.isOld = true; location.reload()", Vec::new()).await;
            self.until("the page is another", "return !window.isOld").await;
        } else {
            self.client.refresh().await.expect("the page opens again");
        }
        self.ready().await;
    }

    /// Waits until the program has adopted the page and applied the link.
    pub async fn ready(&self) {
        // A frame has an empty document before its own.
        self.until("the program is ready", "return 'ready' in (document.documentElement?.dataset ?? {})").await;
        self.settle().await;
    }

    /// Waits until what was begun has been painted.
    pub async fn settle(&self) {
        let script = "return new Promise(done => \
                      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true)))))";
        self.asks(script);
        // The page may give way to another meanwhile.
        let _ = self.client.execute(script, Vec::new()).await;
    }

    /// Waits, where that nothing happens is to be seen.
    pub async fn rest(&self, milliseconds: u64) {
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    }

    /// What a script returns.
    pub async fn ask<T: DeserializeOwned>(&self, script: &str) -> T {
        self.ask_of(script, Vec::new()).await
    }

    /// What a script returns, given its `arguments`.
    pub async fn ask_of<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        self.asks(script);
        let deadline = Instant::now() + DEADLINE;
        loop {
            let answer = self.client.execute(&format!("{PROBE}\n{script}"), arguments.clone()).await;
            let answer = answer.unwrap_or_else(|error| panic!("{script}: {error}"));
            match serde_json::from_value(answer.clone()) {
                Ok(told) => return told,
                // Firefox's driver has no answer while a page gives way to another.
                Err(_) if answer.is_null() && self.engine == Engine::Firefox && Instant::now() < deadline => {
                    tokio::time::sleep(BETWEEN_LOOKS).await;
                }
                Err(error) => panic!("{script}: {answer}: {error}"),
            }
        }
    }

    /// Waits until a script returns true.
    pub async fn until(&self, what: &str, script: &str) {
        self.until_so(what, async || self.ask(script).await).await;
    }

    /// Waits until something holds.
    pub async fn until_so(&self, what: &str, holds: impl AsyncFn() -> bool) {
        self.until_some(what, async || holds().await.then_some(())).await;
    }

    /// Waits until there is something.
    async fn until_some<T>(&self, what: &str, look: impl AsyncFn() -> Option<T>) -> T {
        let deadline = Instant::now() + DEADLINE;
        loop {
            if let Some(found) = look().await {
                return found;
            }
            assert!(Instant::now() < deadline, "waited {} s in vain until {what}", DEADLINE.as_secs());
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    /// Waits until a value is the expected one, and says both where it never is.
    pub async fn until_equal<T, F>(&self, expected: T, look: impl Fn() -> F)
    where
        T: PartialEq + std::fmt::Debug,
        F: Future<Output = T>,
    {
        let deadline = Instant::now() + DEADLINE;
        loop {
            let found = look().await;
            if found == expected {
                return;
            }
            if Instant::now() > deadline {
                assert_eq!(found, expected);
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    /// The visible element of a role and name.
    pub async fn find(&self, role: Role, name: &str) -> Element {
        let what = format!("there is a {role:?} named {name:?}");
        self.until_some(&what, async || self.look_for(role, name).await.into_iter().next()).await
    }

    /// Whether there is a visible element of a role and name now.
    pub async fn has(&self, role: Role, name: &str) -> bool {
        !self.look_for(role, name).await.is_empty()
    }

    /// A click on the visible element of a role and name, and what follows from it.
    pub async fn click(&self, role: Role, name: &str) {
        self.click_on(&self.find(role, name).await).await;
    }

    pub async fn click_on(&self, element: &Element) {
        // A reader would not click on what the bar at the top covers, but scroll first.
        let script = "if (probe.isReached(arguments[0])) return false; probe.goTo(arguments[0]); return true";
        // What is laid out on the way moves what is gone to.
        for _ in 0..5 {
            if !self.ask_of::<bool>(script, vec![json!(element)]).await {
                break;
            }
            self.settle().await;
        }
        self.asks("a click");
        if self.engine == Engine::WebKit {
            // Its driver holds what was far from sight for what cannot be clicked, even when it is near.
            self.click_at(element).await;
        } else {
            element.click().await.expect("an element that can be clicked");
        }
        self.settle().await;
    }

    async fn look_for(&self, role: Role, name: &str) -> Vec<Element> {
        let (selector, role) = role.selector();
        // Only what could have the name is asked for it.
        let script = "return [...document.querySelectorAll(arguments[0])]
            .filter(probe.isVisible).filter(it => probe.mayBeNamed(it, arguments[1]))";
        self.asks(script);
        let found = self.client.execute(&format!("{PROBE}\n{script}"), vec![json!(selector), json!(name)]).await;
        let Ok(Value::Array(found)) = found else { return Vec::new() };
        let mut named = Vec::new();
        for element in found {
            let Some(id) = element.as_object().and_then(|it| it.values().next()).and_then(Value::as_str) else {
                continue;
            };
            let reference = fantoccini::elements::ElementRef::from(id.to_owned());
            let element = Element::from_element_id(self.client.clone(), reference);
            if self.name_of(&element).await == name && self.role_of(&element).await == role {
                named.push(element);
            }
        }
        named
    }

    /// The first element of a selector.
    pub async fn element(&self, selector: &str) -> Element {
        self.asks(selector);
        let found = self.client.find(fantoccini::Locator::Css(selector)).await;
        found.unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    /// An attribute as it stands in the page; empty where there is none. Some drivers tell what became of it instead.
    pub async fn attribute(&self, element: &Element, name: &str) -> String {
        self.ask_of("return arguments[0].getAttribute(arguments[1]) ?? ''", vec![json!(element), json!(name)]).await
    }

    pub async fn name_of(&self, element: &Element) -> String {
        let told = self.tell(Command::name(&element.element_id())).await;
        if !told.is_empty() || self.engine != Engine::WebKit {
            return told;
        }
        // Its driver has no name for what was far from sight a moment ago.
        self.ask_of("return probe.nameOf(arguments[0]).trim()", vec![json!(element)]).await
    }

    pub async fn role_of(&self, element: &Element) -> String {
        self.tell(Command::role(&element.element_id())).await
    }

    async fn tell(&self, command: Command) -> String {
        self.asks("a name or a role");
        let told = self.client.issue_cmd(command).await.unwrap_or_default();
        told.as_str().unwrap_or_default().trim().to_owned()
    }

    /// A command of Chromium's own protocol.
    pub(crate) async fn devtools(&self, name: &str, parameters: Value) -> Value {
        self.asks(name);
        let answer = self.client.issue_cmd(Command::devtools(name, &parameters)).await;
        answer.unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// What the reader's hands do; see the standard's chapter on actions.
    pub(crate) async fn act(&self, sources: Value) {
        self.asks("actions");
        let done = self.client.issue_cmd(Command::actions(&sources)).await;
        done.unwrap_or_else(|error| panic!("{sources}: {error}"));
    }

    /// Goes to the first element of a selector: what is far from sight has no text yet in some engines.
    pub async fn bring_into_sight(&self, selector: &str) {
        let script = "probe.goTo(document.querySelector(arguments[0])); return true";
        let _: bool = self.ask_of(script, vec![json!(selector)]).await;
        self.settle().await;
    }

    /// The visible text of the first element of a selector; empty where there is none.
    pub async fn text(&self, selector: &str) -> String {
        let script = "const it = document.querySelector(arguments[0]);
            return it && probe.isVisible(it) ? probe.textOf(it) : ''";
        self.ask_of(script, vec![json!(selector)]).await
    }

    /// What the console got since the last time it was asked.
    pub async fn take_console(&self) -> Vec<String> {
        self.asks("what the console got");
        if self.engine != Engine::Chromium {
            return self.take_noted("said").await;
        }
        let entries = self.client.issue_cmd(Command::log("browser")).await.expect("the console");
        let entries = entries.as_array().cloned().unwrap_or_default();
        entries.iter().map(|entry| format!("{}: {}", entry["level"], entry["message"])).collect()
    }

    /// The addresses of all requests since the last time they were asked for.
    pub async fn take_requests(&self) -> Vec<String> {
        self.asks("the requests");
        if self.engine != Engine::Chromium {
            return self.take_noted("asked").await;
        }
        let entries = self.client.issue_cmd(Command::log("performance")).await.expect("the requests");
        let entries = entries.as_array().cloned().unwrap_or_default();
        let sent = entries.iter().filter_map(|entry| {
            let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let event = &event["message"];
            let address = match event["method"].as_str()? {
                "Network.requestWillBeSent" => &event["params"]["request"]["url"],
                "Network.webSocketCreated" => &event["params"]["url"],
                _ => return None,
            };
            address.as_str().map(str::to_owned)
        });
        sent.collect()
    }

    /// What the listener noted in this tab. A page that did not come from the server has none.
    async fn take_noted(&self, what: &str) -> Vec<String> {
        self.ask_of("return window.listener ? listener.take(arguments[0]) : []", vec![json!(what)]).await
    }

    pub(crate) async fn assert_nothing_is_wrong(&self) {
        assert_eq!(self.take_console().await, [""; 0], "the console is not empty");
        let (origin, base) = (self.server.origin(), self.server.base());
        let requests = self.take_requests().await;
        // From a disk and without scripts, the listener of the page hears nothing.
        let is_heard = requests.iter().any(|address| address.starts_with(&base));
        let is_deaf = self.engine != Engine::Chromium && requests.is_empty() && !self.server.answered().is_empty();
        assert!(is_heard || is_deaf, "no request was seen: {requests:?}");
        let loaded: Vec<String> =
            self.ask("return performance.getEntriesByType('resource').map(entry => entry.name)").await;
        // What is inline, or the browser's own, is asked of nobody.
        let is_elsewhere = |address: &&String| {
            let goes_out = ["http:", "https:", "ws:", "wss:"].iter().any(|scheme| address.starts_with(scheme));
            let is_ours = [&*origin, &*origin.replace("127.0.0.1", "localhost")]
                .iter()
                .any(|origin| address.starts_with(&format!("{origin}/")));
            goes_out && !is_ours
        };
        let elsewhere: Vec<&String> = requests.iter().chain(&loaded).filter(is_elsewhere).collect();
        assert!(elsewhere.is_empty(), "asked of another host: {elsewhere:?}");
        let missing: Vec<_> = self.server.answered().into_iter().filter(|it| it.status != 200).collect();
        let is_expected = missing.iter().all(|it| it.path.ends_with(".wasm"));
        assert!(is_expected, "asked for what is not there: {missing:?}");
    }

    /// Leaves the browser to the next test, with an empty tab.
    pub(crate) async fn leave(&self) {
        self.asks("its tabs");
        let tabs = self.client.windows().await.expect("tabs");
        let empty = self.client.new_window(true).await.expect("an empty tab").handle;
        for tab in tabs {
            self.switch_to(&tab).await;
            self.client.close_window().await.expect("a tab that can be closed");
        }
        self.switch_to(&empty).await;
        // What the pages did while they went is not the next test's.
        self.take_console().await;
        self.take_requests().await;
    }

    /// Where the page stands, for the report of a failed test.
    pub(crate) async fn report(&self) -> String {
        let address = self.client.current_url().await.map(String::from).unwrap_or_default();
        let (heading, console) = (self.text(".count").await, self.take_console().await);
        format!("The page was at {address}\n  it said: {heading:?}\n  console: {console:?}")
    }
}
