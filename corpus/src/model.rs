//! The corpus as the explorer holds it: every reference resolved to an index, every list in its final order.
//!
//! A [`Corpus`] is made once, by the build from `seeds/` or by the browser from the compact form, and never
//! changes. Whoever made it has checked that each index points into its list; [`Corpus::is_sound`] proves it.

use crate::day::Day;
use crate::vocabulary::{ActorKind, Kind, LineKind, PhaseKind, Precision, Silence, Stance, Uncited, Voice, Weight};

macro_rules! indexes {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

indexes! {
    /// A place in [`Corpus::phases`].
    PhaseIx
    /// A place in [`Corpus::sides`].
    SideIx
    /// A place in [`Corpus::groups`].
    GroupIx
    /// A place in [`Corpus::actors`].
    ActorIx
    /// A place in [`Corpus::questions`].
    QuestionIx
    /// A place in [`Question::scopes`].
    ScopeIx
    /// A place in [`Corpus::events`].
    EventIx
    /// A place in [`Corpus::documents`].
    DocIx
    /// A place in [`Corpus::positions`].
    PositionIx
}

/// Everything that is known of a negotiation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corpus {
    pub title: String,
    pub subtitle: String,
    pub version: String,
    pub language: String,
    pub opening: Vec<String>,
    pub colophon: Vec<String>,
    pub phases: Vec<Phase>,
    pub sides: Vec<Side>,
    pub featured: Vec<Featured>,
    pub actors: Vec<Actor>,
    /// The headings under which questions stand, in their order.
    pub groups: Vec<String>,
    /// In the order of their groups.
    pub questions: Vec<Question>,
    /// In time order.
    pub events: Vec<Event>,
    pub documents: Vec<Document>,
    /// In the order of the list: by event, then day, question and actor.
    pub positions: Vec<Position>,
    pub discrepancies: Vec<Discrepancy>,
    /// Ids that were published once, and what they are called now; sorted by the old id.
    pub aliases: Vec<Alias>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    pub id: String,
    pub title: String,
    pub kind: PhaseKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    pub id: String,
    pub title: String,
}

/// A question that a first-time reader may have, and the filters of the view that answers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Featured {
    pub title: String,
    pub phases: Vec<PhaseIx>,
    pub sides: Vec<SideIx>,
    pub actors: Vec<ActorIx>,
    pub questions: Vec<QuestionIx>,
    pub stances: Vec<Stance>,
    pub docs: Vec<DocIx>,
    pub voices: Vec<Voice>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub id: String,
    pub name: String,
    pub short_name: String,
    pub kind: ActorKind,
    pub role: String,
    pub side: SideIx,
    /// The language of the name, where it is not the corpus's.
    pub lang: Option<String>,
    pub members: Vec<ActorIx>,
    pub members_complete: bool,
    pub spellings: Vec<String>,
    pub note: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub id: String,
    pub title: String,
    pub group: GroupIx,
    pub question: String,
    pub meanings: Vec<Meaning>,
    /// Whether it asks for a judgement, not for something that can be agreed on.
    pub assessment: bool,
    pub scopes: Vec<Scope>,
    pub note: Option<String>,
}

/// What a stance means on a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    pub stance: Stance,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    pub id: String,
    pub title: String,
}

/// A stretch of days. A missing end is open; with neither end, no day is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub precision: Precision,
}

impl Span {
    /// Whether any day is known.
    pub fn is_dated(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// The day by which it is sorted: the first, or else the last.
    pub fn sort_day(&self) -> Option<Day> {
        self.from.or(self.to)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub id: String,
    pub title: String,
    pub phase: PhaseIx,
    pub span: Span,
    pub place: Option<String>,
    pub participants: Vec<ActorIx>,
    pub summary: String,
    pub evidence: Vec<LineRef>,
}

/// A line of a document, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineRef {
    pub doc: DocIx,
    pub line: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub id: String,
    pub file: String,
    pub sha256: String,
    pub outlet: String,
    pub outlet_known_by: String,
    pub headline: Option<String>,
    pub author: Option<String>,
    pub day: Option<Day>,
    pub address: Option<String>,
    /// The language that it is written in, where it is not the corpus's.
    pub lang: Option<String>,
    pub note: Option<String>,
    pub sections: Vec<Section>,
    /// Line 1 first.
    pub lines: Vec<Line>,
}

/// A run of lines written at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub from: u32,
    pub to: u32,
    pub title: String,
    pub written: Option<Day>,
    pub precision: Precision,
    pub known_by: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub kind: LineKind,
    pub digest: String,
    pub uncited: Option<Uncited>,
}

/// One actor's stance on one question at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    pub id: String,
    pub kind: Kind,
    pub actor: ActorIx,
    pub question: QuestionIx,
    pub event: EventIx,
    pub scope: Option<ScopeIx>,
    pub span: Span,
    pub stance: Stance,
    pub silence: Option<Silence>,
    pub claim: String,
    pub quotes: Vec<Quote>,
    pub evidence: Vec<Evidence>,
    pub note: Option<String>,
}

impl Position {
    /// The best voice of its evidence: a position is as good as that.
    pub fn best_voice(&self) -> Option<Voice> {
        self.evidence.iter().map(|evidence| evidence.voice).min()
    }

    /// The lines that carry it, each once, in the order of its evidence.
    pub fn lines(&self) -> Vec<LineRef> {
        let mut lines = Vec::new();
        for evidence in &self.evidence {
            if !lines.contains(&evidence.at) {
                lines.push(evidence.at);
            }
        }
        lines
    }

    /// The places of its quotations, but those that repeat an earlier one of the same speaker with other marks, capitals
    /// or spaces: documents print the same words in their own ways.
    pub fn distinct_quotes(&self) -> Vec<usize> {
        let mut places: Vec<usize> = Vec::new();
        for (place, quote) in self.quotes.iter().enumerate() {
            let says_it = |other: &usize| {
                let other = &self.quotes[*other];
                other.by == quote.by && letters(&other.text).eq(letters(&quote.text))
            };
            if !places.iter().any(says_it) {
                places.push(place);
            }
        }
        places
    }
}

/// The letters and digits of a text, without the capitals of English: all but punctuation and spaces of ASCII and of
/// Unicode's blocks Latin-1 Supplement and General Punctuation.
pub fn letters(text: &str) -> impl Iterator<Item = char> {
    let is_letter = |c: &char| c.is_ascii_alphanumeric() || (*c >= '\u{c0}' && !('\u{2000}'..='\u{206f}').contains(c));
    text.chars().filter(is_letter).map(|c| c.to_ascii_lowercase())
}

/// Words that stand in a source letter for letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    pub text: String,
    pub at: LineRef,
    pub by: ActorIx,
}

/// One line that carries a position, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub at: LineRef,
    pub voice: Voice,
    pub via: Vec<ActorIx>,
    pub reported_on: Option<Day>,
}

/// Where documents differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discrepancy {
    pub id: String,
    pub topic: String,
    pub weight: Weight,
    pub variants: Vec<Variant>,
    pub note: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    pub says: String,
    pub evidence: Vec<LineRef>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    pub old: String,
    pub new: String,
}

impl Corpus {
    pub fn actor(&self, ix: ActorIx) -> &Actor {
        &self.actors[ix.index()]
    }

    pub fn question(&self, ix: QuestionIx) -> &Question {
        &self.questions[ix.index()]
    }

    pub fn event(&self, ix: EventIx) -> &Event {
        &self.events[ix.index()]
    }

    pub fn phase(&self, ix: PhaseIx) -> &Phase {
        &self.phases[ix.index()]
    }

    /// The phase in which a position was taken.
    pub fn phase_of(&self, position: &Position) -> PhaseIx {
        self.event(position.event).phase
    }

    pub fn side(&self, ix: SideIx) -> &Side {
        &self.sides[ix.index()]
    }

    pub fn document(&self, ix: DocIx) -> &Document {
        &self.documents[ix.index()]
    }

    pub fn position(&self, ix: PositionIx) -> &Position {
        &self.positions[ix.index()]
    }

    /// The scope of a position's question that the position is about.
    pub fn scope(&self, position: &Position) -> Option<&Scope> {
        self.question(position.question).scopes.get(position.scope?.index())
    }

    /// Whether no document has a position from its actor: neither quoted nor paraphrased. What an outlet itself judges
    /// is the outlet's own.
    pub fn is_hearsay(&self, position: &Position) -> bool {
        let own = if self.actor(position.actor).kind == ActorKind::Outlet { Voice::Outlet } else { Voice::Reported };
        position.best_voice().is_none_or(|best| best > Voice::Reported && best != own)
    }

    /// The line itself, if the document has it.
    pub fn line(&self, at: LineRef) -> Option<&Line> {
        let place = usize::try_from(at.line).ok()?.checked_sub(1)?;
        self.documents.get(at.doc.index())?.lines.get(place)
    }

    /// What a line says, in our words; nothing if the document does not have it.
    pub fn digest(&self, at: LineRef) -> &str {
        self.line(at).map_or("", |line| &line.digest)
    }

    /// A line as people and `seeds/` write it: `001:87`.
    pub fn written(&self, at: LineRef) -> String {
        format!("{}:{}", self.document(at.doc).id, at.line)
    }

    /// The section that a line stands in.
    pub fn section(&self, at: LineRef) -> Option<&Section> {
        self.documents.get(at.doc.index())?.sections.iter().find(|s| (s.from..=s.to).contains(&at.line))
    }

    /// Whether every index points into its list and every line reference to a line.
    ///
    /// The methods above index without asking, so whoever takes a corpus from outside asks this first.
    pub fn is_sound(&self) -> bool {
        let actor = |ix: &ActorIx| ix.index() < self.actors.len();
        let question = |ix: &QuestionIx| ix.index() < self.questions.len();
        let doc = |ix: &DocIx| ix.index() < self.documents.len();
        let line = |at: &LineRef| self.line(*at).is_some();
        let side = |ix: &SideIx| ix.index() < self.sides.len();
        let phase = |ix: &PhaseIx| ix.index() < self.phases.len();
        self.featured.iter().all(|f| {
            f.phases.iter().all(phase)
                && f.sides.iter().all(side)
                && f.actors.iter().all(actor)
                && f.questions.iter().all(question)
                && f.docs.iter().all(doc)
        }) && self.actors.iter().all(|a| side(&a.side) && a.members.iter().all(actor))
            && self.questions.iter().all(|q| q.group.index() < self.groups.len())
            && self
                .events
                .iter()
                .all(|e| phase(&e.phase) && e.participants.iter().all(actor) && e.evidence.iter().all(line))
            && self.positions.iter().all(|p| {
                actor(&p.actor)
                    && question(&p.question)
                    && p.event.index() < self.events.len()
                    && p.scope.is_none_or(|s| s.index() < self.question(p.question).scopes.len())
                    && p.quotes.iter().all(|q| line(&q.at) && actor(&q.by))
                    && p.evidence.iter().all(|e| line(&e.at) && e.via.iter().all(actor))
            })
            && self.discrepancies.iter().all(|d| d.variants.iter().all(|v| v.evidence.iter().all(line)))
    }
}

#[cfg(all(test, feature = "read"))]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::read;

    fn river() -> Corpus {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture/river");
        read::check(&folder, None).unwrap_or_else(|faults| panic!("{faults}")).corpus
    }

    /// Makes one index of a sound corpus point to nothing.
    fn check(point_to_nothing: impl FnOnce(&mut Corpus)) {
        let mut corpus = river();
        assert!(corpus.is_sound());
        point_to_nothing(&mut corpus);
        assert!(!corpus.is_sound());
    }

    #[test]
    fn an_index_that_points_to_nothing_is_found() {
        const NOTHING: u32 = 99;
        let line_after = LineRef { doc: DocIx(1), line: 7 };
        check(|c| c.featured[1].phases[0] = PhaseIx(NOTHING));
        check(|c| c.featured[3].sides[0] = SideIx(NOTHING));
        check(|c| c.featured[3].actors[0] = ActorIx(NOTHING));
        check(|c| c.featured[0].questions[0] = QuestionIx(NOTHING));
        check(|c| c.featured[3].docs[0] = DocIx(2));
        check(|c| c.actors[0].side = SideIx(NOTHING));
        check(|c| c.actors[4].members[0] = ActorIx(6));
        check(|c| c.questions[0].group = GroupIx(2));
        check(|c| c.events[0].phase = PhaseIx(3));
        check(|c| c.events[0].participants[0] = ActorIx(NOTHING));
        check(|c| c.events[0].evidence[0].line = 0);
        check(|c| c.positions[0].actor = ActorIx(u32::MAX));
        check(|c| c.positions[0].question = QuestionIx(3));
        check(|c| c.positions[0].event = EventIx(3));
        check(|c| c.positions[0].scope = Some(ScopeIx(2)));
        check(|c| c.positions[1].scope = Some(ScopeIx(0)));
        check(|c| c.positions[1].quotes[0].at = line_after);
        check(|c| c.positions[1].quotes[0].by = ActorIx(NOTHING));
        check(|c| c.positions[0].evidence[0].at.doc = DocIx(2));
        check(|c| c.positions[5].evidence[0].via[0] = ActorIx(NOTHING));
        check(|c| c.discrepancies[0].variants[0].evidence[0] = line_after);
    }

    #[test]
    fn a_position_is_as_good_as_its_best_evidence() {
        let corpus = river();
        let mut position = corpus.positions[0].clone();
        let evidence = position.evidence[0].clone();
        let with = |voice| Evidence { voice, ..evidence.clone() };
        for (voices, best, is_hearsay) in [
            (&[][..], None, true),
            (&[Voice::Outlet], Some(Voice::Outlet), true),
            (&[Voice::Outlet, Voice::Attributed], Some(Voice::Attributed), true),
            (&[Voice::Attributed, Voice::Reported], Some(Voice::Reported), false),
            (&[Voice::Reported, Voice::Direct, Voice::Outlet], Some(Voice::Direct), false),
        ] {
            position.evidence = voices.iter().copied().map(with).collect();
            assert_eq!((position.best_voice(), corpus.is_hearsay(&position)), (best, is_hearsay), "{voices:?}");
        }
        let mut corpus = corpus;
        corpus.actors[position.actor.index()].kind = ActorKind::Outlet;
        position.evidence = vec![with(Voice::Outlet)];
        assert!(!corpus.is_hearsay(&position), "an outlet's reading is its own");
        position.evidence = vec![with(Voice::Attributed)];
        assert!(corpus.is_hearsay(&position), "what others say of an outlet is not");
    }

    #[test]
    fn a_span_is_sorted_by_its_first_day_or_else_by_its_last() {
        let (first, last) = (Day::new(2031, 5, 1), Day::new(2031, 5, 31));
        let span = |from, to| Span { from, to, precision: Precision::About };
        assert_eq!(span(first, last).sort_day(), first);
        assert_eq!(span(None, last).sort_day(), last);
        assert_eq!(span(None, None).sort_day(), None);
        assert!(span(first, None).is_dated() && span(None, last).is_dated() && !span(None, None).is_dated());
    }
}
