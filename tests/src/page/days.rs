//! The two date fields.

use fantoccini::key::Key;

use serde_json::json;

use super::Page;
use crate::engine::Engine;

impl Page {
    /// Types a day (`2025-08-15`) into a date field, as a reader does: month, day, year.
    pub async fn type_day(&self, field: &str, day: &str) {
        let element = self.element(&format!("#filters input[type=date][name={field}]")).await;
        if self.engine != Engine::Chromium {
            if self.engine == Engine::Firefox {
                // By the standard a driver takes the day as it is in the field's value.
                element.send_keys(day).await.expect("a field that takes a day");
            } else {
                // WebKit's driver types into no field of a day.
                let set = "arguments[0].value = arguments[1];
                    for (const kind of ['input', 'change']) arguments[0].dispatchEvent(new Event(kind, { bubbles: true }));
                    return true";
                let _: bool = self.ask_of(set, vec![json!(element), json!(day)]).await;
            }
            self.settle().await;
            return;
        }
        let (year, rest) = day.split_once('-').expect("year, month and day");
        let (month, day) = rest.split_once('-').expect("month and day");
        // A field that has the focus is at the part that was typed last.
        let to_the_first_part = [char::from(Key::Left); 2].iter().collect::<String>();
        let keys = format!("{to_the_first_part}{month}{day}{year}");
        element.send_keys(&keys).await.expect("a field that takes keys");
        self.settle().await;
    }

    /// What a date field holds.
    pub async fn day(&self, field: &str) -> String {
        self.ask(&format!("return document.querySelector('input[type=date][name={field}]').value")).await
    }

    /// What both date fields hold.
    pub async fn days(&self) -> [String; 2] {
        [self.day("from").await, self.day("to").await]
    }

    /// What is wrong with the days, as the page says it.
    pub async fn days_fault(&self) -> String {
        self.text(".days [role=alert]").await
    }
}
