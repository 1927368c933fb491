//! What one would write first: for every position look at every filter, and count.

use summitry_corpus::model::{Corpus, Position};
use summitry_corpus::vocabulary::{Stance, Vocabulary, Voice};
use summitry_explore::link::ViewState;
use summitry_explore::query::{Facet, text};

/// A corpus and, for each position, in small letters its own text and that of the digests of its lines. It knows no
/// inflections. It is kept, so that a scan is not blamed for
/// making it.
pub struct Naive<'a> {
    corpus: &'a Corpus,
    texts: Vec<(String, String)>,
}

pub struct Counted {
    pub total: u32,
    pub counts: [Vec<u32>; Facet::COUNT],
}

impl<'a> Naive<'a> {
    pub fn new(corpus: &'a Corpus) -> Self {
        Self { corpus, texts: corpus.positions.iter().map(|position| text_of(corpus, position)).collect() }
    }

    pub fn answer(&self, state: &ViewState) -> Counted {
        let corpus = self.corpus;
        let sizes = [
            corpus.phases.len(),
            corpus.sides.len(),
            corpus.actors.len(),
            corpus.questions.len(),
            Stance::ALL.len(),
            corpus.documents.len(),
            Voice::ALL.len(),
        ];
        let mut counted = Counted { total: 0, counts: sizes.map(|size| vec![0; size]) };
        let terms = terms(&state.q);
        for (position, text) in corpus.positions.iter().zip(&self.texts) {
            let passes = passes_days(position, state) && terms.iter().all(|term| term.is_met(text));
            if !passes {
                continue;
            }
            let single = [
                (Facet::Phase, corpus.event(position.event).phase.0),
                (Facet::Side, corpus.actor(position.actor).side.0),
                (Facet::Actor, position.actor.0),
                (Facet::Question, position.question.0),
                (Facet::Stance, position.stance.index() as u32),
            ];
            let may_be = |facet: Facet, value: u32| {
                let chosen = state.chosen(facet);
                chosen.is_empty() || chosen.contains(&value)
            };
            let failed: Vec<Facet> =
                single.iter().filter(|(facet, value)| !may_be(*facet, *value)).map(|(facet, _)| *facet).collect();
            let pairs = || position.evidence.iter().map(|one| (one.at.doc.0, one.voice.index() as u32));
            let has_evidence = pairs().any(|(doc, voice)| may_be(Facet::Doc, doc) && may_be(Facet::Voice, voice));
            for (facet, value) in single {
                if has_evidence && failed.iter().all(|other| *other == facet) {
                    counted.counts[facet as usize][value as usize] += 1;
                }
            }
            if failed.is_empty() {
                counted.total += u32::from(has_evidence);
                let mut docs: Vec<u32> =
                    pairs().filter(|(_, voice)| may_be(Facet::Voice, *voice)).map(|p| p.0).collect();
                let mut voices: Vec<u32> = pairs().filter(|(doc, _)| may_be(Facet::Doc, *doc)).map(|p| p.1).collect();
                for (facet, values) in [(Facet::Doc, &mut docs), (Facet::Voice, &mut voices)] {
                    values.sort_unstable();
                    values.dedup();
                    values.iter().for_each(|value| counted.counts[facet as usize][*value as usize] += 1);
                }
            }
        }
        counted
    }
}

fn passes_days(position: &Position, state: &ViewState) -> bool {
    let span = position.span;
    !state.has_days()
        || span.is_dated()
            && state.to.is_none_or(|to| span.from.is_none_or(|from| from <= to))
            && state.from.is_none_or(|from| span.to.is_none_or(|to| to >= from))
}

struct Term {
    excludes: bool,
    /// The term as it stands in a text: with a space before it and, unless it is a beginning, after it.
    text: String,
}

impl Term {
    fn is_met(&self, (own, digests): &(String, String)) -> bool {
        let is_own = own.contains(&self.text);
        if self.excludes { !is_own } else { is_own || digests.contains(&self.text) }
    }
}

/// The terms of the searches here, which hold no spelling of a name.
fn terms(search: &str) -> Vec<Term> {
    let phrase = search.starts_with('"');
    let parts: Vec<&str> = if phrase { vec![search] } else { search.split_whitespace().collect() };
    let term = |part: &str| {
        let words = text::words_of(part).join(" ");
        let text = if part.ends_with('*') { format!(" {words}") } else { format!(" {words} ") };
        Term { excludes: part.starts_with('-'), text }
    };
    parts.into_iter().map(term).collect()
}

/// All texts of a position in small letters, fields parted by a sign that is in no word.
fn text_of(corpus: &Corpus, position: &Position) -> (String, String) {
    let mut fields: Vec<&str> = Vec::new();
    let names = |actor: usize| {
        let actor = &corpus.actors[actor];
        [&actor.name, &actor.short_name].into_iter().chain(&actor.spellings).map(String::as_str)
    };
    fields.extend(names(position.actor.index()));
    let question = corpus.question(position.question);
    fields.extend([corpus.actor(position.actor).role.as_str(), &question.title, &question.question, &position.claim]);
    fields.extend(corpus.scope(position).map(|scope| scope.title.as_str()));
    fields.push(&corpus.event(position.event).title);
    fields.extend(position.note.as_deref());
    for quote in &position.quotes {
        fields.push(&quote.text);
        fields.extend(names(quote.by.index()));
    }
    for via in position.evidence.iter().flat_map(|evidence| &evidence.via) {
        fields.extend(names(via.index()));
    }
    let lines = position.evidence.iter().filter_map(|evidence| corpus.line(evidence.at));
    let digests: Vec<&str> = lines.map(|line| line.digest.as_str()).collect();
    (join(&fields), join(&digests))
}

fn join(fields: &[&str]) -> String {
    let fields: Vec<String> = fields.iter().map(|field| text::words_of(field).join(" ")).collect();
    format!(" {} ", fields.join(" | "))
}
