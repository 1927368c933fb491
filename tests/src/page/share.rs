//! Copying the link to the view.

use serde_json::json;

use super::Page;

impl Page {
    /// Lets the page use the clipboard without asking.
    pub async fn allow_clipboard(&self) {
        let allowed = ["clipboardReadWrite", "clipboardSanitizedWrite"];
        let asked = json!({ "permissions": allowed, "origin": self.server.origin() });
        self.devtools("Browser.grantPermissions", asked).await;
    }

    pub async fn clipboard(&self) -> String {
        self.ask("return navigator.clipboard.readText()").await
    }

    /// The text that can be seen of the button that copies.
    pub async fn copy_button(&self) -> String {
        self.text("#copy").await
    }

    /// What the field with the link holds; nothing where it cannot be seen.
    pub async fn link_by_hand(&self) -> Option<String> {
        let script = "const it = document.getElementById('by-hand-link');
            return it && probe.isVisible(it) ? it.value : null";
        self.ask(script).await
    }
}
