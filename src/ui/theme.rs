//! The switch between light and dark.

use super::markup::Markup;
use super::words::shell;

pub fn html() -> String {
    let mut html = Markup::new();
    let label = shell::THEME;
    html.open(
        "button",
        &[("type", "button"), ("class", "theme"), ("data-act", "theme"), ("aria-label", label), ("title", label)],
    );
    html.open("svg", &[("viewBox", "0 0 20 20"), ("width", "18"), ("height", "18"), ("aria-hidden", "true")]);
    let ring =
        [("cx", "10"), ("cy", "10"), ("r", "7"), ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "1.5")];
    html.element("circle", &ring, "");
    html.element("path", &[("d", "M10 3 A7 7 0 0 1 10 17 Z"), ("fill", "currentColor")], "");
    html.close("svg").close("button");
    html.finish()
}
