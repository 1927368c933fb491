//! The closed lists of words that a corpus is coded with.
//!
//! Each word has one spelling, its id, which is what `seeds/`, links and the data files use.

/// A closed list of words, each with an id.
pub trait Vocabulary: Copy + Eq + 'static {
    /// Every word, in the order in which a reader meets them.
    const ALL: &'static [Self];

    /// The word as `seeds/`, links and data files write it.
    fn id(self) -> &'static str;

    /// The place of the word in [`Self::ALL`].
    fn index(self) -> usize;

    /// What the word means, in a sentence.
    fn meaning(self) -> &'static str;

    /// The word with that id.
    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.id() == id)
    }
}

macro_rules! vocabulary {
    ($($(#[$doc:meta])* $name:ident { $($(#[doc = $meaning:literal])+ $word:ident = $id:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[doc = $meaning])+ $word),+ }

        impl Vocabulary for $name {
            const ALL: &'static [Self] = &[$(Self::$word),+];

            fn id(self) -> &'static str {
                match self { $(Self::$word => $id),+ }
            }

            fn index(self) -> usize {
                self as usize
            }

            fn meaning(self) -> &'static str {
                match self { $(Self::$word => concat!($($meaning),+).trim_ascii()),+ }
            }
        }
    )+};
}

vocabulary! {
    /// What part of the story a phase is.
    PhaseKind {
        /// What came before; its days are folded away.
        Background = "background",
        /// A meeting; it gets a pillar of the timeline.
        Meeting = "meeting",
        /// The days between or after meetings; each gets a column.
        Between = "between",
        /// What is planned or proposed.
        Ahead = "ahead",
    }

    /// What sort of speaker an actor is.
    ActorKind {
        /// A person.
        Person = "person",
        /// An office, a ministry, a body.
        Institution = "institution",
        /// A government that is named by its country or capital.
        Country = "country",
        /// Several actors who are named together.
        Group = "group",
        /// Who published a document.
        Outlet = "outlet",
        /// Somebody whom a source does not name.
        Unnamed = "unnamed",
    }

    /// How exactly a day is known.
    Precision {
        /// The day is known.
        Day = "day",
        /// It was on a day of the span; which one is not known.
        About = "about",
        /// The month is known.
        Month = "month",
        /// No first day is known.
        Unknown = "unknown",
    }

    /// Whether a position says what should be, or what will be.
    Kind {
        /// What should be, or what the actor wants, accepts, refuses, believes or judges.
        Stance = "stance",
        /// What will happen.
        Forecast = "forecast",
    }

    /// What an actor wants on a question. The first five are an ordinal scale.
    Stance {
        /// Stated support or acceptance.
        For = "for",
        /// Conditional or partial support.
        LeansFor = "leans-for",
        /// Either will do, or it would be considered.
        Open = "open",
        /// Conditional or partial refusal.
        LeansAgainst = "leans-against",
        /// Stated refusal.
        Against = "against",
        /// No stance is known; the silence says how that is known.
        None = "none",
    }

    /// How an actor came to have no stance.
    Silence {
        /// Asked, and did not answer; or neither promised nor excluded.
        Declined = "declined",
        /// A source remarks that it went unsaid.
        Omitted = "omitted",
        /// The actor put the question and took no side.
        Raised = "raised",
    }

    /// How a line carries a position, best first.
    Voice {
        /// The actor's own words, quoted.
        Direct = "direct",
        /// The source paraphrases the actor.
        Reported = "reported",
        /// Somebody else says it of the actor.
        Attributed = "attributed",
        /// The source's own reading.
        Outlet = "outlet",
    }

    /// What a line of a source document is.
    LineKind {
        /// A line of the article.
        Text = "text",
        /// A heading.
        Heading = "heading",
        /// A caption of a picture.
        Caption = "caption",
        /// A part of a video player.
        Player = "player",
        /// A part of a cookie notice.
        CookieNotice = "cookie-notice",
        /// Links to other articles.
        LinkBlock = "link-block",
        /// A blank line.
        Blank = "blank",
    }

    /// Why nothing in the corpus cites a line.
    Uncited {
        /// It is a heading.
        Heading = "heading",
        /// It is a caption.
        Caption = "caption",
        /// It is a part of a video player.
        Player = "player",
        /// It is a part of a cookie notice.
        CookieNotice = "cookie-notice",
        /// It is one of the links to other articles.
        LinkBlock = "link-block",
        /// It is blank.
        Blank = "blank",
        /// Another line, which is cited, says the same.
        Repeated = "repeated",
        /// The line sets the scene and carries no position and no event.
        SceneSetting = "scene-setting",
    }

    /// How much a difference between two documents matters.
    Weight {
        /// The reader's picture of what was agreed or wanted changes.
        Substantive = "substantive",
        /// A fact or a wording differs, and the picture stays.
        Detail = "detail",
        /// Spelling or form.
        Surface = "surface",
        /// They only seem to differ; the note says why.
        Apparent = "apparent",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<V: Vocabulary + std::fmt::Debug>() {
        for (place, word) in V::ALL.iter().enumerate() {
            assert_eq!(word.index(), place, "{word:?}");
            assert_eq!(V::from_id(word.id()), Some(*word));
            assert!(word.meaning().ends_with('.') && word.meaning().trim() == word.meaning(), "{word:?}");
        }
        assert_eq!(V::from_id("no-such-word"), None);
    }

    #[test]
    fn ids_and_indexes_lead_back_to_the_word() {
        check::<PhaseKind>();
        check::<ActorKind>();
        check::<Precision>();
        check::<Kind>();
        check::<Stance>();
        check::<Silence>();
        check::<Voice>();
        check::<LineKind>();
        check::<Uncited>();
        check::<Weight>();
    }
}
