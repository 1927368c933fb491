//! Where what stands on a page leads: within the explorer, or between the pages that need no program.

use crate::embedded::IS_LARGE;

/// Which page a link stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Links {
    /// The explorer's: its links are views, which the program shows.
    Live,
    /// A page of its own; with what leads from there to the explorer, such as `../../`.
    #[cfg(feature = "ssr")]
    Still(&'static str),
}

impl Links {
    /// To a position: its place in the list, or its page.
    pub fn to_position(self, id: &str) -> String {
        match self {
            Self::Live => ["#", super::position::ELEMENT, id].concat(),
            #[cfg(feature = "ssr")]
            Self::Still(_) => self.to_page_of(id),
        }
    }

    /// To the page of a position, where it has one.
    pub fn to_page_of(self, id: &str) -> String {
        if IS_LARGE { ["?s=", id].concat() } else { [self.up(), "positions/", id, "/"].concat() }
    }

    /// To a line of a document: its place on the document's page. The program shows it as the open line.
    pub fn to_line(self, document: &str, line: &str) -> String {
        [self.up(), "documents/", document, "/", super::sources::PLACE_OF_LINE, document, "-", line].concat()
    }

    /// To a document.
    pub fn to_document(self, id: &str) -> String {
        match self {
            Self::Live => ["?view=sources&on=", id].concat(),
            #[cfg(feature = "ssr")]
            Self::Still(up) => [up, "documents/", id, "/"].concat(),
        }
    }

    /// To a heading of the method: its place on the method's page, which the program shows as a view.
    pub fn to_topic(self, topic: &str) -> String {
        [self.up(), super::topic::ADDRESS, topic].concat()
    }

    /// To an event: its page, which the program shows as a view.
    pub fn to_event(self, id: &str) -> String {
        [self.up(), super::event::PLACE, id, "/"].concat()
    }

    /// What leads from the page to the explorer.
    pub fn up(self) -> &'static str {
        match self {
            Self::Live => "",
            #[cfg(feature = "ssr")]
            Self::Still(up) => up,
        }
    }
}
