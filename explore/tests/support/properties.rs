//! What holds for every text that comes as a link or as a search. Tests, fuzz targets and the run of ten million ask it here.

use summitry_explore::analysis::{Matrix, compare};
use summitry_explore::layout::{Detail, Timeline};
use summitry_explore::link::{Lanes, Page, Parsed, ViewState, parse, print};
use summitry_explore::query::text::{tidy, words_of};
use summitry_explore::query::{Answer, Facet, Index};

/// The most notices of a link, and the most characters of one.
const MOST_NOTICES: usize = 5;
const LONGEST_NOTICE: usize = 200;

/// The width of a picture, in CSS pixels.
const WIDTH: u32 = 1100;

/// What a page is drawn from, with the axes that stay.
pub struct Drawn {
    timelines: [Timeline; Lanes::ALL.len()],
}

impl Drawn {
    pub fn new(index: &Index) -> Self {
        Self { timelines: Lanes::ALL.map(|by| Timeline::new(&index.corpus, by, Detail::default())) }
    }

    /// Draws a page, as far as numbers go.
    pub fn draw(&self, index: &Index, state: &ViewState, answer: &Answer) {
        let (corpus, shown) = (&index.corpus, &answer.matches);
        match state.page() {
            Page::Matrix => drop(Matrix::new(corpus, state.by, shown)),
            Page::Compare => drop(compare(corpus, shown, state.with())),
            _ => {
                let picture = self.timelines[state.by as usize].picture(corpus, shown, WIDTH);
                let marks = picture.lanes.iter().flat_map(|lane| &lane.cells).flat_map(|cell| &cell.marks);
                assert_eq!(marks.map(|mark| mark.count()).sum::<usize>(), answer.total as usize);
            }
        }
    }
}

/// Reads a text as a link, and checks what holds for every text. Returns the state that it stands for.
pub fn link(index: &Index, text: &str) -> ViewState {
    let parsed = parse(index, text);
    is_canonical(index, text, &parsed, &print(index, &parsed.state));
    parsed.state
}

/// Checks what a text was understood as, and the link that was printed of it.
pub fn is_canonical(index: &Index, text: &str, parsed: &Parsed, link: &str) {
    assert!(parsed.notices.len() <= MOST_NOTICES, "{text:?}");
    for notice in &parsed.notices {
        let told = notice.to_string();
        assert!(told.chars().count() < LONGEST_NOTICE && !told.contains(char::is_control), "{told:?} of {text:?}");
    }
    assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~%&=".contains(&b)), "{text:?} leads to {link}");
    let again = parse(index, link);
    assert_eq!(again.state, parsed.state, "{text:?} leads to {link}");
    assert_eq!(again.notices, [], "{text:?} leads to {link}");
    assert_eq!(print(index, &again.state), link, "{text:?}");
}

/// Answers a view, and checks what holds for every answer.
pub fn answer(index: &Index, state: &ViewState) -> Answer {
    let answer = index.answer(state);
    let all = index.corpus.positions.len();
    assert_eq!(answer.matches.count(), answer.total);
    assert!(answer.total as usize <= all);
    for facet in Facet::ALL {
        let counts = &answer.counts[facet as usize];
        assert_eq!(counts.len(), index.values(facet).len());
        assert!(counts.iter().all(|count| *count as usize <= all));
    }
    assert!(answer.lifted.iter().all(|(_, without)| (answer.total..=all as u32).contains(without)));
    assert_eq!(answer.lifted.is_empty(), !state.is_restricted());
    answer
}

/// Searches for a text, and checks what holds for every search.
pub fn search(index: &Index, text: &str) {
    let q = tidy(text);
    assert_eq!(tidy(&q), q, "{text:?}");
    let words = words_of(text);
    assert_eq!(words_of(&words.join(" ")), words, "{text:?}");
    let mut state = ViewState::default();
    state.q.clone_from(&q);
    assert_eq!(link(index, &print(index, &state)), state, "{text:?}");
    let answer = answer(index, &state);
    for forgiven in &answer.forgiven {
        assert!(words_of(&q).contains(&forgiven.typed) && !forgiven.taken.is_empty(), "{forgiven:?} of {text:?}");
    }
    for (position, places) in index.only_in_digests(&q, &answer.matches) {
        let evidence = index.corpus.position(position).evidence.len();
        assert!(answer.has(position) && places.iter().all(|place| (*place as usize) < evidence), "{text:?}");
    }
    let texts = [text.to_owned(), q.clone()];
    for (text, hits) in texts.iter().zip(index.hits(&q, &texts)) {
        let units = text.encode_utf16().count() as u32;
        assert!(hits.iter().all(|(from, to)| from < to && *to <= units), "{hits:?} in {text:?}");
    }
    // What is typed becomes a search, and that search stays what it is in a link.
    let typed = index.search_as_typed(text);
    assert!(typed == q || typed.strip_suffix('*') == Some(&q), "{text:?}");
    assert_eq!(tidy(&typed), typed, "{text:?}");
}
