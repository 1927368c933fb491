//! The words of the page: everything that it says itself, for the eye, for a screen reader and on its pages. What a corpus says is
//! its own and stands in `seeds/`.
//!
//! Components write elements and take their words from here; `cargo xtask tidy` finds those that do not. A text is a constant or a
//! function whose name says what it is for, a sentence with values is one function of them: order and plural are the language's.
//! Where a sentence has an element in it, its parts are beside each other. Signs between names (` · `, `: `) are no words.
//!
//! To add a language, write `xx.rs` with the names of [`en`], and name it below in place of that; what is missing, the compiler
//! says. Two other places have words of their own and are written anew with it: `explore/src/words.rs` (notices of a link,
//! references, files to read) and `corpus/src/day.rs` (names of days and months, forms of a day). The `lang` of all pages is the
//! `language` of the corpus, in `seeds/corpus.json`.

mod en;

pub use en::*;

use summitry_corpus::vocabulary::{Stance, Vocabulary, Voice};
use summitry_explore::query::{Facet, Value};

/// The name of a value of a facet: that of the corpus, or a word of the vocabulary.
pub fn value(facet: Facet, value: &Value) -> String {
    match (&value.title, facet) {
        (Some(title), _) => title.clone(),
        (None, Facet::Stance) => {
            Stance::from_id(&value.id).map_or_else(|| value.id.clone(), |it| stance(it).to_owned())
        }
        (None, _) => Voice::from_id(&value.id).map_or_else(|| value.id.clone(), |it| voice(it).to_owned()),
    }
}
