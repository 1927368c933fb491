//! Made-up corpora of any size. They are sound, and in the order that [`Corpus`] promises; the words mean nothing.

use summitry_corpus::day::Day;
use summitry_corpus::model::*;
use summitry_corpus::vocabulary::*;

use super::Chance;

/// A meeting, what came before it, the days after it, and so on.
const PHASES: [PhaseKind; 6] = [
    PhaseKind::Background,
    PhaseKind::Meeting,
    PhaseKind::Between,
    PhaseKind::Meeting,
    PhaseKind::Between,
    PhaseKind::Ahead,
];

/// The first day of the first meeting.
const FIRST_MEETING: i32 = 20_000;

/// How much of what there is beside positions.
pub struct Shape {
    pub actors: usize,
    pub questions: usize,
    pub documents: usize,
    /// The most pieces of evidence of a position.
    pub evidence: usize,
}

/// A corpus with so many positions; actors, questions and documents grow with it, as they would.
pub fn corpus(positions: usize, seed: u64) -> Corpus {
    let shape = Shape {
        actors: (positions / 200).clamp(12, 500),
        questions: (positions / 500).clamp(8, 60),
        documents: (positions / 500).clamp(3, 100),
        evidence: 3,
    };
    shaped(positions, &shape, seed)
}

pub fn shaped(positions: usize, shape: &Shape, seed: u64) -> Corpus {
    let chance = &mut Chance::new(seed);
    let Shape { actors, questions, documents, evidence } = *shape;
    let sides = 6;
    let mut corpus = Corpus {
        title: "Made up".to_owned(),
        subtitle: String::new(),
        version: "0".to_owned(),
        language: "en".to_owned(),
        opening: Vec::new(),
        colophon: Vec::new(),
        phases: Vec::new(),
        sides: Vec::new(),
        featured: Vec::new(),
        actors: Vec::new(),
        groups: (0..4).map(|group| format!("Group {group}")).collect(),
        questions: Vec::new(),
        events: Vec::new(),
        documents: Vec::new(),
        positions: Vec::new(),
        discrepancies: Vec::new(),
        aliases: Vec::new(),
    };
    for (number, kind) in PHASES.into_iter().enumerate() {
        corpus.phases.push(Phase { id: format!("phase-{number}"), title: format!("Phase {number}"), kind });
    }
    for number in 0..sides {
        corpus.sides.push(Side { id: format!("side-{number}"), title: format!("Side {number}") });
    }
    for number in 0..actors {
        let name = Chance::word(7000 + number);
        corpus.actors.push(Actor {
            id: format!("actor-{number}"),
            name: format!("{} {name}", Chance::word(chance.below(300))),
            short_name: name.clone(),
            kind: ActorKind::Person,
            role: chance.words(3),
            // Not in the order of the sides, as nothing asks for that.
            side: SideIx(chance.below(sides) as u32),
            lang: None,
            members: Vec::new(),
            members_complete: false,
            spellings: if chance.percent(30) { vec![format!("{name}y"), format!("{name}iy")] } else { Vec::new() },
            note: None,
        });
    }
    for number in 0..questions {
        let scopes = if number % 5 == 0 { 3 } else { 0 };
        corpus.questions.push(Question {
            id: format!("question-{number}"),
            title: chance.words(3),
            group: GroupIx((number * 4 / questions) as u32),
            question: chance.words(9),
            meanings: Vec::new(),
            assessment: number % 5 == 4,
            scopes: (0..scopes)
                .map(|scope| Scope { id: format!("scope-{number}-{scope}"), title: chance.words(3) })
                .collect(),
            note: None,
        });
    }
    for number in 0..documents {
        corpus.documents.push(document(chance, number));
    }
    for phase in 0..PHASES.len() {
        let mut spans: Vec<Span> = (0..1 + chance.below(8)).map(|_| span(chance, phase)).collect();
        spans.sort_by_key(|span| (span.sort_day().is_none(), span.sort_day()));
        for span in spans {
            corpus.events.push(Event {
                id: format!("event-{}", corpus.events.len()),
                title: chance.words(4),
                phase: PhaseIx(phase as u32),
                span,
                place: None,
                participants: Vec::new(),
                summary: chance.words(20),
                evidence: Vec::new(),
            });
        }
    }
    for number in 0..positions {
        let position = position(chance, &corpus, number, evidence);
        corpus.positions.push(position);
    }
    corpus.positions.sort_by_key(|p| (p.event, p.span.sort_day().is_none(), p.span.sort_day(), p.question, p.actor));
    assert!(corpus.is_sound());
    corpus
}

fn document(chance: &mut Chance, number: usize) -> Document {
    Document {
        id: format!("{number:03}"),
        file: format!("{number:03}.txt"),
        sha256: String::new(),
        outlet: chance.words(2),
        outlet_known_by: String::new(),
        headline: None,
        author: None,
        day: None,
        address: None,
        lang: None,
        note: None,
        sections: Vec::new(),
        lines: (0..40).map(|_| Line { kind: LineKind::Text, digest: chance.words(12), uncited: None }).collect(),
    }
}

/// The days of something that happened in a phase: one day, a few, none, or with an open end.
fn span(chance: &mut Chance, phase: usize) -> Span {
    let (first, days) = match phase {
        0 => (FIRST_MEETING - 3000, 3000),
        1 => (FIRST_MEETING, 1),
        2 => (FIRST_MEETING + 1, 4),
        3 => (FIRST_MEETING + 5, 2),
        4 => (FIRST_MEETING + 7, 5),
        _ => (FIRST_MEETING + 12, 30),
    };
    let from = first + chance.below(days as usize) as i32;
    let to = from + if chance.percent(30) { chance.below(3) as i32 } else { 0 };
    let (from, to) = (Day::from_number(from), Day::from_number(to));
    match chance.below(10) {
        0 => Span { from: None, to: None, precision: Precision::Unknown },
        1 => Span { from: None, to, precision: Precision::About },
        2 => Span { from, to: None, precision: Precision::About },
        _ => Span { from, to, precision: Precision::Day },
    }
}

fn position(chance: &mut Chance, corpus: &Corpus, number: usize, evidence: usize) -> Position {
    let actor = ActorIx(chance.low(corpus.actors.len()) as u32);
    let question = QuestionIx(chance.below(corpus.questions.len()) as u32);
    let event = chance.below(corpus.events.len());
    let scopes = corpus.question(question).scopes.len();
    let line = |chance: &mut Chance| LineRef {
        doc: DocIx(chance.below(corpus.documents.len()) as u32),
        line: 1 + chance.below(40) as u32,
    };
    let evidence = (0..1 + chance.below(evidence)).map(|_| Evidence {
        at: line(chance),
        voice: *chance.of(Voice::ALL),
        via: if chance.percent(10) { vec![ActorIx(chance.below(corpus.actors.len()) as u32)] } else { Vec::new() },
        reported_on: None,
    });
    let evidence = evidence.collect();
    let quotes = (0..chance.below(3)).map(|_| Quote { text: chance.words(12), at: line(chance), by: actor }).collect();
    let phase = corpus.events[event].phase.index();
    Position {
        id: format!("position-{number}"),
        kind: Kind::Stance,
        actor,
        question,
        event: EventIx(event as u32),
        scope: (scopes > 0 && chance.percent(50)).then(|| ScopeIx(chance.below(scopes) as u32)),
        span: if chance.percent(50) { corpus.events[event].span } else { span(chance, phase) },
        stance: *chance.of(Stance::ALL),
        silence: None,
        claim: chance.words(14),
        quotes,
        evidence,
        note: chance.percent(30).then(|| chance.words(12)),
    }
}
