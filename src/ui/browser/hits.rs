//! The hits of a search, marked without a change of the page: by the CSS Custom Highlight API. A browser without it marks
//! none.

use leptos::prelude::*;
use leptos::wasm_bindgen::prelude::*;
use web_sys::{Node, Range};

/// The name by which `style/search.css` paints them.
const NAME: &str = "hit";

#[wasm_bindgen]
extern "C" {
    type Highlight;

    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;

    #[wasm_bindgen(method, js_name = add)]
    fn add(this: &Highlight, range: &Range);

    type Near;

    #[wasm_bindgen(method, js_name = checkVisibility, catch)]
    fn is_laid_out(this: &Near, with: &Question) -> Result<bool, JsValue>;

    type Question;

    #[wasm_bindgen(method, setter, js_name = contentVisibilityAuto)]
    fn set_also_for_room(this: &Question, is_asked: bool);

    #[wasm_bindgen(js_namespace = ["CSS", "highlights"], js_name = set, catch)]
    fn paint(name: &str, hits: &Highlight) -> Result<JsValue, JsValue>;
}

/// Marks hits in the texts directly within the elements of a selector, as far as they are near what the reader sees: WebKit looks
/// in every frame for the place of each hit that is not laid out. `hits` has for each of these texts where they begin
/// and where they end, in UTF-16.
pub fn mark_hits(selector: &str, hits: impl FnOnce(&[String]) -> Vec<Vec<(u32, u32)>>) {
    let Ok(all) = Highlight::new() else { return };
    let Ok(found) = document().query_selector_all(selector) else { return };
    // Who does not know the question takes all for near.
    let question: Question = js_sys::Object::new().unchecked_into();
    question.set_also_for_room(true);
    let is_near = |element: &Node| element.unchecked_ref::<Near>().is_laid_out(&question).unwrap_or(true);
    let nodes = (0..found.length()).filter_map(|place| found.item(place)).filter(is_near);
    let nodes = nodes.flat_map(|element| {
        let children = element.child_nodes();
        (0..children.length())
            .filter_map(move |place| children.item(place))
            .filter(|it| it.node_type() == Node::TEXT_NODE)
    });
    let nodes: Vec<Node> = nodes.collect();
    let texts: Vec<String> = nodes.iter().map(|node| node.text_content().unwrap_or_default()).collect();
    for (node, hits) in nodes.iter().zip(hits(&texts)) {
        for (from, to) in hits {
            let Ok(range) = document().create_range() else { continue };
            if range.set_start(node, from).is_ok() && range.set_end(node, to).is_ok() {
                all.add(&range);
            }
        }
    }
    let _ = paint(NAME, &all);
}
