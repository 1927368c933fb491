//! Commands that the driver understands beyond those of its client.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command below the address of the session.
#[derive(Debug)]
pub struct Command {
    path: String,
    body: Option<Value>,
}

impl Command {
    /// A command of Chromium's own protocol.
    pub fn devtools(name: &str, parameters: &Value) -> Self {
        Self { path: "goog/cdp/execute".to_owned(), body: Some(json!({ "cmd": name, "params": parameters })) }
    }

    /// What the reader's hands do: fingers, mouse, wheel and keys, as the standard describes them.
    pub fn actions(sources: &Value) -> Self {
        Self { path: "actions".to_owned(), body: Some(json!({ "actions": sources })) }
    }

    /// In Firefox, what scripts are for from now on: the page, or the browser around it.
    pub fn context(name: &str) -> Self {
        Self { path: "moz/context".to_owned(), body: Some(json!({ "context": name })) }
    }

    /// What was logged since the last call: `browser` is the console, `performance` has the requests.
    pub fn log(kind: &str) -> Self {
        Self { path: "se/log".to_owned(), body: Some(json!({ "type": kind })) }
    }

    /// The role of an element, as a screen reader is told it.
    pub fn role(element: &str) -> Self {
        Self { path: format!("element/{element}/computedrole"), body: None }
    }

    /// The name of an element, as a screen reader is told it.
    pub fn name(element: &str) -> Self {
        Self { path: format!("element/{element}/computedlabel"), body: None }
    }
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/{}", session_id.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}
