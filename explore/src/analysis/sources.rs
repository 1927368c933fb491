//! How many documents carry a position.

use summitry_corpus::model::{DocIx, Position};

/// The only document that carries the position: its single source. `None` where several do.
///
/// A document is a text, not an outlet: two texts of one outlet are two documents.
pub fn only_document(position: &Position) -> Option<DocIx> {
    let mut documents = position.evidence.iter().map(|evidence| evidence.at.doc);
    let first = documents.next()?;
    documents.all(|doc| doc == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use summitry_corpus::model::{Evidence, LineRef};
    use summitry_corpus::vocabulary::Voice;

    use super::*;
    use crate::analysis::shifts::tests::position;

    #[test]
    fn one_document_or_several() {
        let cite = |lines: &[(u32, u32)]| {
            let mut position = position();
            position.evidence = lines
                .iter()
                .map(|(doc, line)| Evidence {
                    at: LineRef { doc: DocIx(*doc), line: *line },
                    voice: Voice::Reported,
                    via: Vec::new(),
                    reported_on: None,
                })
                .collect();
            only_document(&position)
        };
        assert_eq!(cite(&[(2, 4)]), Some(DocIx(2)));
        assert_eq!(cite(&[(2, 4), (2, 9)]), Some(DocIx(2)), "two lines of one document");
        assert_eq!(cite(&[(2, 4), (0, 4)]), None);
        assert_eq!(cite(&[]), None);
    }
}
