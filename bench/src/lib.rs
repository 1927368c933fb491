//! The engine as the program has it, for a page that measures it beside others (`page.mjs`).
//!
//! The corpora are made up, the same for the same seed. Every position has one piece of evidence, so that all contenders can count
//! the same: that document and voice must meet in one piece is more than the others can ask.

use serde_json::{Value, json};
use summitry_corpus::model::Corpus;
use summitry_corpus::vocabulary::{Stance, Vocabulary, Voice};
use summitry_explore::link;
use summitry_explore::query::{Answer, Facet, Index, Room, text};
use wasm_bindgen::prelude::*;

#[allow(dead_code)]
#[path = "../../explore/tests/support/chance.rs"]
mod chance;
#[allow(dead_code, clippy::panic, clippy::unwrap_used)]
#[path = "../../explore/tests/support/synthetic.rs"]
mod synthetic;

use chance::Chance;
use synthetic::Shape;

/// What the program uses, too.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// As many values as a lively negotiation has.
const SHAPE: Shape = Shape { actors: 60, questions: 60, documents: 40, evidence: 1 };

/// A corpus, and the engine on it once it is built.
#[wasm_bindgen]
pub struct Engine {
    corpus: Option<Corpus>,
    index: Option<Index>,
    states: Vec<link::ViewState>,
    room: Room,
    answer: Answer,
    chance: Chance,
}

#[wasm_bindgen]
impl Engine {
    #[wasm_bindgen(constructor)]
    pub fn new(positions: usize) -> Self {
        let corpus = synthetic::shaped(positions, &SHAPE, 1);
        Self {
            corpus: Some(corpus),
            index: None,
            states: Vec::new(),
            room: Room::default(),
            answer: Answer::default(),
            chance: Chance::new(2),
        }
    }

    /// The positions as records for the others, as JSON. Their texts are what the engine searches in.
    pub fn records(&self) -> String {
        let Some(corpus) = &self.corpus else { return String::new() };
        let records: Vec<Value> = corpus.positions.iter().zip(0_u32..).map(|(it, id)| record(corpus, it, id)).collect();
        Value::from(records).to_string()
    }

    /// Makes the facets ready.
    pub fn build(&mut self) {
        self.index = self.corpus.take().map(Index::new);
    }

    /// The facets that were made ready, as bytes: what a build writes, and a page loads.
    pub fn flat(&self) -> Vec<u8> {
        self.index.as_ref().map(Index::flat).unwrap_or_default()
    }

    /// Makes the facets ready from these bytes, which stay where they are.
    pub fn load(&mut self, bytes: Vec<u8>) {
        self.index = self.corpus.take().map(|corpus| Index::with_flat(corpus, bytes.leak()));
    }

    /// Makes the search ready, which happens with the first one.
    pub fn build_text(&self) {
        if let Some(index) = &self.index {
            index.prepare_search();
        }
    }

    /// So many selections of one to three values in one to four facets, as JSON: the link of each, and its values by facet.
    pub fn selections(&mut self, count: usize) -> String {
        let mut selections = Vec::new();
        for _ in 0..count {
            let mut selection = Selection::default();
            for _ in 0..1 + self.chance.below(4) {
                for _ in 0..1 + self.chance.below(3) {
                    self.toggle(&mut selection);
                }
            }
            selections.push(selection.json(""));
        }
        Value::from(selections).to_string()
    }

    /// So many selections, each one value more or less than the one before it.
    pub fn clicks(&mut self, count: usize) -> String {
        let mut selection = Selection::default();
        let mut selections = Vec::new();
        for _ in 0..count {
            self.toggle(&mut selection);
            while selection.0.iter().flatten().count() > 5 {
                self.drop_one(&mut selection);
            }
            selections.push(selection.json(""));
        }
        Value::from(selections).to_string()
    }

    /// So many searches for one word, for two, or for a beginning.
    pub fn searches(&mut self, count: usize, words: usize, is_prefix: bool) -> String {
        let mut selections = Vec::new();
        while let Some(index) = self.index.as_ref().filter(|_| selections.len() < count) {
            // Words that are there: where one is not, the engine forgives a slip, which the others do not.
            let position = self.chance.of(&index.corpus.positions);
            let said = text::words_of(&position.claim);
            let mut searched: Vec<&str> = (0..words).map(|_| &**self.chance.of(&said)).collect();
            let beginnings: Vec<String>;
            if is_prefix {
                beginnings = searched.iter().map(|word| format!("{}*", word.get(..4).unwrap_or(word))).collect();
                searched = beginnings.iter().map(String::as_str).collect();
            }
            selections.push(Selection::default().json(&searched.join(" ")));
        }
        Value::from(selections).to_string()
    }

    /// Takes over a link, to be answered later. Returns its number.
    pub fn prepare(&mut self, link: &str) -> usize {
        if let Some(index) = &self.index {
            self.states.push(link::parse(index, link).state);
        }
        self.states.len() - 1
    }

    /// Answers a link that was taken over: how many match. The counts are those of [`Engine::counts`].
    pub fn answer(&mut self, number: usize) -> u32 {
        if let (Some(index), Some(state)) = (&self.index, self.states.get(number)) {
            index.answer_in(&mut self.room, state, &mut self.answer);
        }
        self.answer.total
    }

    /// The counts of the last answer, of all values of all facets in their order.
    pub fn counts(&self) -> Vec<u32> {
        self.answer.counts.concat()
    }

    /// The facets with the ids of their values, in that order, as JSON.
    pub fn values(&self) -> String {
        let Some(index) = &self.index else { return String::new() };
        let of = |facet: &Facet| {
            let ids: Vec<&str> = index.values(*facet).iter().map(|value| &*value.id).collect();
            json!([facet.key(), ids])
        };
        Value::from(Facet::ALL.iter().map(of).collect::<Vec<_>>()).to_string()
    }

    fn toggle(&mut self, selection: &mut Selection) {
        // Skewed as what readers choose: what many positions have.
        let Some(index) = &self.index else { return };
        let facet = *self.chance.of(&Facet::ALL);
        // Together they would ask for more than the others can.
        let other = if facet == Facet::Doc { Facet::Voice } else { Facet::Doc };
        let facet = if facet.has_several() && !selection.0[other as usize].is_empty() { other } else { facet };
        let value = &index.values(facet)[self.chance.low(index.values(facet).len())].id;
        let chosen = &mut selection.0[facet as usize];
        match chosen.iter().position(|other| other == value) {
            Some(place) => drop(chosen.remove(place)),
            None => chosen.push(value.clone()),
        }
    }

    fn drop_one(&mut self, selection: &mut Selection) {
        let facet = self.chance.below(Facet::COUNT);
        selection.0[facet].pop();
    }
}

/// The chosen values of each facet.
#[derive(Default)]
struct Selection([Vec<String>; Facet::COUNT]);

impl Selection {
    fn json(&self, search: &str) -> Value {
        let chosen = Facet::ALL.iter().filter(|facet| !self.0[**facet as usize].is_empty());
        let mut link: Vec<String> =
            chosen.clone().map(|facet| format!("{}={}", facet.key(), self.0[*facet as usize].join("."))).collect();
        if !search.is_empty() {
            link.push(format!("q={}", search.replace(' ', "%20")));
        }
        let filters: serde_json::Map<String, Value> =
            chosen.map(|facet| (facet.key().to_owned(), json!(self.0[*facet as usize]))).collect();
        json!({ "link": link.join("&"), "filters": filters, "search": search })
    }
}

fn record(corpus: &Corpus, position: &summitry_corpus::model::Position, id: u32) -> Value {
    let evidence = position.evidence.first();
    json!({
        "id": id,
        "phase": corpus.phase(corpus.event(position.event).phase).id,
        "side": corpus.side(corpus.actor(position.actor).side).id,
        "actor": corpus.actor(position.actor).id,
        "question": corpus.question(position.question).id,
        "stance": Stance::id(position.stance),
        "doc": evidence.map(|it| &corpus.document(it.at.doc).id),
        "voice": evidence.map(|it| Voice::id(it.voice)),
        "text": text_of(corpus, position),
    })
}

/// All that the engine searches in, each word once more for each time that it is there.
fn text_of(corpus: &Corpus, position: &summitry_corpus::model::Position) -> String {
    text::searched(corpus, position).iter().flat_map(|field| text::words_of(field)).collect::<Vec<_>>().join(" ")
}
