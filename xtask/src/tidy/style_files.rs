//! Rule: each style sheet is named as the component that it dresses.

use super::Fault;
use super::tree::Tree;

pub const WHY: &str = "a style sheet is named as the component that it dresses (style/x.css for src/ui/…/x.rs or the \
                       folder src/ui/…/x/), so that each is found from the other and none outlives its component";

/// What belongs to no component: the tokens, and what holds for bare elements.
const FOR_ALL: [&str; 2] = ["tokens", "base"];

pub fn faults(tree: &Tree) -> Vec<Fault> {
    tree.below("style/", "css").filter_map(|(path, _)| fault(tree, path)).collect()
}

fn fault(tree: &Tree, path: &str) -> Option<Fault> {
    let name = path.strip_prefix("style/")?.strip_suffix(".css")?;
    let module = name.replace('-', "_");
    let dresses = |source: &str| {
        let mut parts = source.split('/');
        parts.any(|part| part == module || part.strip_suffix(".rs") == Some(&module))
    };
    if FOR_ALL.contains(&name) || tree.below("src/ui/", "rs").any(|(source, _)| dresses(source)) {
        return None;
    }
    let what = format!("there is no src/ui/…/{module}.rs that it could dress");
    Some(Fault { file: path.to_owned(), line: 1, what })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_without_a_component_is_found() {
        let tree = Tree::of(&[
            ("src/ui/timeline/mark.rs", ""),
            ("src/ui/facet_list.rs", ""),
            ("src/other.rs", ""),
            ("style/tokens.css", ""),
            ("style/base.css", ""),
            ("style/timeline.css", ""),
            ("style/mark.css", ""),
            ("style/facet-list.css", ""),
            ("style/other.css", ""),
        ]);
        let files: Vec<String> = faults(&tree).into_iter().map(|fault| fault.file).collect();
        assert_eq!(files, ["style/other.css"]);
    }
}
