//! A test from its first to its last moment.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Condvar, LazyLock, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use fantoccini::Client;
use tokio::runtime::Runtime;
use tokio::time::timeout;

use crate::driver::Driver;
use crate::engine::{Ability, Engine};
use crate::page::Page;
use crate::server::{Program, Server};

/// What a test wants to be different from the start.
#[derive(Clone, Debug)]
pub struct Setting {
    /// Of the page, in CSS pixels.
    pub size: (u32, u32),
    pub program: Program,
    pub javascript: bool,
    /// Whether the site may be kept for when there is no network. What is kept answers in the place of the server, so most tests do
    /// without.
    pub may_be_kept: bool,
    /// Runs in every page before the page's own scripts.
    pub before_load: &'static str,
    /// What the driver must be able to do. Where it cannot, the test is left out, and the run says so.
    pub needs: &'static [Ability],
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            size: (1280, 800),
            program: Program::Served,
            javascript: true,
            may_be_kept: false,
            before_load: "",
            needs: &[],
        }
    }
}

/// How long a test may take: many times what the longest does, for a driver that never answers.
const MAY_TAKE: Duration = Duration::from_secs(600);

/// How long a browser may take to come up, and how many may not.
const MAY_TAKE_TO_CONNECT: Duration = Duration::from_secs(90);
const STARTS: u32 = 3;

/// How long the report of a failed test may take.
const MAY_TAKE_TO_REPORT: Duration = Duration::from_secs(20);

/// Runs a test in a browser that remembers nothing of it, with a server of its own.
///
/// # Panics
///
/// Where the test fails, or leaves something on the console, or asked something of another host.
pub fn in_browser(setting: &Setting, test: impl AsyncFnOnce(&Page)) {
    let engine = Engine::of_this_run();
    if !engine.can(setting.needs) {
        return;
    }
    let _turn = Turn::take();
    let server = Server::start(setting.program);
    let browser = Browser::take(engine);
    let page = Page::new(engine, browser.client.clone(), server);
    // After a failed test nobody knows what a browser is at, so the next test gets another. That of WebKit has one tab alone, whose
    // history would be the next test's too.
    let is_another_to_have_it = engine != Engine::WebKit;
    let whole = async {
        page.prepare(setting).await;
        test(&page).await;
        page.assert_nothing_is_wrong().await;
        if is_another_to_have_it {
            page.leave().await;
        }
    };
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let is_over = RUNTIME.block_on(async { timeout(MAY_TAKE, whole).await.is_ok() });
        assert!(is_over, "not over after {MAY_TAKE:?}; the driver had last been asked {:?}", page.last_asked());
    }));
    if let Err(panic) = outcome {
        // What the page was at helps more than a line number. The report itself may fail too.
        let report = catch_unwind(AssertUnwindSafe(|| {
            RUNTIME.block_on(async { timeout(MAY_TAKE_TO_REPORT, page.report()).await })
        }));
        match report {
            Ok(Ok(report)) => eprintln!("{report}"),
            _ => eprintln!("The driver does not say where the page was"),
        }
        resume_unwind(panic);
    }
    if is_another_to_have_it {
        browser.give_back();
    }
}

/// Connections to browsers outlive tests, so that what carries them does too.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime")
});

/// Browsers that no test has just now.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

struct Browser {
    client: Client,
    /// Ends the browser with it.
    _driver: Driver,
}

impl Browser {
    /// One that another test has left, or a new one: to start one takes longer than most tests.
    fn take(engine: Engine) -> Self {
        let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        if let Some(browser) = idle {
            return browser;
        }
        // Rarely a browser does not come up, and some drivers then wait for it for ever. No test has begun with it.
        let mut why = String::new();
        for _ in 0..STARTS {
            let driver = Driver::start(engine);
            let connected = RUNTIME.block_on(async { timeout(MAY_TAKE_TO_CONNECT, driver.connect()).await });
            why = match connected {
                Ok(Ok(client)) => return Self { client, _driver: driver },
                Ok(Err(error)) => error,
                Err(_) => format!("no answer within {MAY_TAKE_TO_CONNECT:?}"),
            };
            eprintln!("a browser did not come up: {why}");
        }
        panic!("{STARTS} browsers did not come up: {why}")
    }

    fn give_back(self) {
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(self);
    }
}

/// How many browsers run at once: one for each processor. More of them make each other slow, and no more than four were tried.
static AT_ONCE: LazyLock<usize> = LazyLock::new(|| thread::available_parallelism().map_or(2, usize::from).clamp(2, 4));

static RUNNING: Mutex<usize> = Mutex::new(0);
static ENDED: Condvar = Condvar::new();

/// The right to run a browser.
struct Turn;

impl Turn {
    fn take() -> Self {
        let mut running = running();
        while *running == *AT_ONCE {
            running = ENDED.wait(running).unwrap_or_else(PoisonError::into_inner);
        }
        *running += 1;
        Self
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *running() -= 1;
        ENDED.notify_one();
    }
}

fn running() -> MutexGuard<'static, usize> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}
