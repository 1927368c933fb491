//! Copying the link to the view.

use serde_json::json;

use super::Page;
use crate::engine::Engine;

/// Asks for a file of the view, and tells its name and what is in it.
const EXPORT: &str = "
    const [format] = arguments;
    let saved;
    const made = URL.createObjectURL;
    URL.createObjectURL = blob => { saved = blob; return made.call(URL, blob); };
    let name = '';
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { name = this.download; };
    document.querySelector(`[data-export='${format}']`).click();
    return (async () => {
        for (let waited = 0; waited < 200 && !name; waited += 1) await new Promise(done => setTimeout(done, 25));
        URL.createObjectURL = made;
        HTMLAnchorElement.prototype.click = click;
        if (!saved) throw new Error(`no file was made; the page said: ${document.getElementById('status').textContent}`);
        const bytes = new Uint8Array(await saved.arrayBuffer());
        return [name, format === 'png' ? `${bytes.slice(1, 4)} ${bytes.length}` : await saved.text()];
    })()";

impl Page {
    /// The file that a view makes in a format: its name, and what is in it; of a picture, how it begins and how long it is.
    pub async fn export(&self, format: &str) -> (String, String) {
        self.ask_of(EXPORT, vec![json!(format)]).await
    }

    /// Lets the page use the clipboard without asking. Reading it needs [`Ability::Clipboard`](crate::Ability::Clipboard).
    pub async fn allow_clipboard(&self) {
        if self.engine != Engine::Chromium {
            return;
        }
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
