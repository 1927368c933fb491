//! The engines that the tests run in, and what the driver of each cannot do.

use std::env;
use std::fs::OpenOptions;
use std::io::Write;

/// Names the engine of a run.
const ENGINE: &str = "SUMMITRY_ENGINE";

/// Names a file that gets a line for every test that an engine's driver made impossible.
const LEFT_OUT: &str = "SUMMITRY_LEFT_OUT";

/// What shows the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// Blink, driven by ChromeDriver.
    #[default]
    Chromium,
    /// Gecko, driven by geckodriver.
    Firefox,
    /// WebKitGTK in its MiniBrowser, driven by WebKitWebDriver.
    WebKit,
}

/// What a test may ask of a driver, beyond opening, looking, clicking and typing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// The system of the reader turns dark or light, prints, asks for less motion or for its own colours.
    Media,
    /// Fingers.
    Touch,
    /// To tell what moved after it was painted.
    LayoutShifts,
    /// To read what the page put into the clipboard.
    Clipboard,
    /// That the window is the one that the reader works in, so that what has the focus looks like it.
    Focus,
    /// That a tab is seen once one goes to it.
    Tabs,
    /// A key that is held while something else is done.
    HeldKeys,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engine of this run.
    ///
    /// # Panics
    ///
    /// Where the variable names none that we know.
    pub fn of_this_run() -> Self {
        let Some(named) = env::var_os(ENGINE).filter(|value| !value.is_empty()) else { return Self::default() };
        let found = Self::ALL.into_iter().find(|engine| *engine.name() == named);
        found.unwrap_or_else(|| panic!("{ENGINE}={}: expected chromium, firefox or webkit", named.display()))
    }

    /// Why the driver of an engine cannot do something; nothing where it can.
    pub fn cannot(self, ability: Ability) -> Option<&'static str> {
        match (self, ability) {
            (Self::WebKit, Ability::Media) => Some(
                "WebKitWebDriver has no command for media features, and MiniBrowser takes them from the system's theme at its start",
            ),
            (Self::WebKit, Ability::Touch) => Some("WebKitWebDriver takes touches for clicks of a mouse"),
            (Self::WebKit, Ability::Clipboard) => {
                Some("WebKitGTK asks the reader before a page may read the clipboard, and its driver cannot answer")
            }
            (Self::WebKit, Ability::Focus) => Some(
                "MiniBrowser's window never has the focus of a display without a window manager, so nothing in it looks focused",
            ),
            (Self::WebKit, Ability::Tabs) => Some(
                "WebKitWebDriver does not bring the tab to the front that it goes to, and nothing is painted behind",
            ),
            (Self::WebKit, Ability::HeldKeys) => {
                Some("WebKitWebDriver forgets the keys that are held while the wheel turns")
            }
            (Self::Firefox | Self::WebKit, Ability::LayoutShifts) => {
                Some("no engine but Chromium's reports layout shifts")
            }
            _ => None,
        }
    }

    /// Whether the driver can do all that a test needs. Where it cannot, that is noted, for the end of the run.
    pub fn can(self, needs: &[Ability]) -> bool {
        let Some(why) = needs.iter().find_map(|ability| self.cannot(*ability)) else { return true };
        let test = std::thread::current().name().unwrap_or("a test").to_owned();
        println!("left out in {}: {why}", self.name());
        if let Some(path) = env::var_os(LEFT_OUT) {
            let file = OpenOptions::new().create(true).append(true).open(path);
            file.and_then(|mut file| writeln!(file, "{test}: {why}")).expect("the file of what was left out");
        }
        false
    }
}
