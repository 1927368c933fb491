//! The corpus as its files say it, to compare the page with.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A position, as far as tests need it.
#[derive(Clone, Debug, Deserialize)]
pub struct Seed {
    pub id: String,
    pub actor: String,
    pub question: String,
    pub scope: Option<String>,
    pub stance: String,
    pub kind: String,
    pub claim: String,
    pub from: Option<String>,
    pub to: Option<String>,
    pub precision: String,
    pub event: String,
    pub quotes: Vec<Quote>,
    pub evidence: Vec<Evidence>,
}

/// A line that carries a position.
#[derive(Clone, Debug, Deserialize)]
pub struct Evidence {
    /// `001:87`
    pub at: String,
}

impl Evidence {
    /// `001.87`, as it stands in a link.
    pub fn in_link(&self) -> String {
        self.at.replace(':', ".")
    }
}

#[derive(Clone, Debug, Deserialize)]
pub struct Quote {
    pub text: String,
    pub at: String,
    pub by: String,
}

/// An actor, as far as tests need it.
#[derive(Clone, Debug, Deserialize)]
pub struct Actor {
    pub id: String,
    pub name: String,
    pub short_name: String,
    pub side: String,
    pub lang: Option<String>,
    pub spellings: Vec<String>,
}

/// A question, as far as tests need it.
#[derive(Clone, Debug, Deserialize)]
pub struct Question {
    pub id: String,
    pub title: String,
}

/// Two sources that differ, as far as tests need it.
#[derive(Clone, Debug, Deserialize)]
pub struct Discrepancy {
    pub topic: String,
}

/// An event, as far as tests need it.
#[derive(Clone, Debug, Deserialize)]
pub struct Event {
    pub id: String,
    pub title: String,
    pub phase: String,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// A phase, as far as tests need it.
#[derive(Clone, Debug, Deserialize)]
pub struct Phase {
    pub id: String,
    pub title: String,
    pub kind: String,
}

/// A document, as far as tests need it.
#[derive(Clone, Debug, Deserialize)]
pub struct Document {
    pub id: String,
    pub outlet: String,
}

/// What is read of `seeds/`.
pub struct Seeds {
    pub positions: Vec<Seed>,
    pub actors: Vec<Actor>,
    pub questions: Vec<Question>,
    pub phases: Vec<Phase>,
    pub events: Vec<Event>,
    /// Those that have a file each, by their ids.
    pub documents: Vec<Document>,
    pub discrepancies: Vec<Discrepancy>,
    /// The titles of the featured views.
    pub featured: Vec<String>,
    pub title: String,
    /// The last heading of the method.
    pub last_heading: String,
}

impl Seeds {
    /// Those that the site was built from: `SUMMITRY_SEEDS`, or the project's own.
    pub fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let folder =
            root.join(env::var_os("SUMMITRY_SEEDS").filter(|it| !it.is_empty()).unwrap_or_else(|| "seeds".into()));
        let positions = files(&folder.join("positions")).iter().flat_map(|file| json::<Vec<Seed>>(file)).collect();
        let corpus: Value = json(&folder.join("corpus.json"));
        let title_of = |value: &Value| value["title"].as_str().unwrap_or_default().to_owned();
        Self {
            positions,
            actors: json(&folder.join("actors.json")),
            questions: json(&folder.join("questions.json")),
            phases: Vec::deserialize(&corpus["phases"]).expect("a corpus has phases"),
            events: json(&folder.join("events.json")),
            documents: files(&folder.join("documents")).iter().map(|file| json(file)).collect(),
            discrepancies: json(&folder.join("discrepancies.json")),
            featured: corpus["featured"].as_array().into_iter().flatten().map(title_of).collect(),
            title: title_of(&corpus),
            last_heading: last_heading_of(&folder.join("method.md")),
        }
    }

    /// The ids of the positions of which something holds, sorted.
    pub fn ids(&self, holds: impl Fn(&Seed) -> bool) -> BTreeSet<String> {
        self.positions.iter().filter(|seed| holds(seed)).map(|seed| seed.id.clone()).collect()
    }

    pub fn actor(&self, id: &str) -> &Actor {
        self.actors.iter().find(|known| known.id == id).expect("an actor of the corpus")
    }

    pub fn name_of(&self, actor: &str) -> &str {
        &self.actor(actor).name
    }

    pub fn side_of(&self, actor: &str) -> &str {
        &self.actor(actor).side
    }

    /// What the page says of the number of positions.
    pub fn count_of(&self, shown: usize) -> String {
        let all = self.positions.len();
        let plural = if all == 1 { "" } else { "s" };
        if shown == all { format!("{all} position{plural}") } else { format!("{shown} of {all} position{plural}") }
    }

    pub fn question_title(&self, id: &str) -> &str {
        &self.questions.iter().find(|known| known.id == id).expect("a question of the corpus").title
    }

    pub fn phase_of(&self, event: &str) -> &str {
        &self.events.iter().find(|known| known.id == event).expect("an event of the corpus").phase
    }

    /// The events of each meeting that has some, meeting by meeting.
    pub fn meetings(&self) -> Vec<(&Phase, Vec<&Event>)> {
        let of_meeting = |phase: &Phase| self.events.iter().filter(|event| event.phase == phase.id).collect();
        let all = self.phases.iter().filter(|phase| phase.kind == "meeting").map(|phase| (phase, of_meeting(phase)));
        all.filter(|(_, events): &(_, Vec<_>)| !events.is_empty()).collect()
    }
}

/// What a test takes as an example, so that it need not know the corpus.
impl Seeds {
    /// The actors who have positions, those with most first.
    pub fn speakers(&self) -> Vec<&str> {
        by_number(self.positions.iter().map(|seed| &*seed.actor))
    }

    /// The questions with positions, those with most first.
    pub fn asked(&self) -> Vec<&str> {
        by_number(self.positions.iter().map(|seed| &*seed.question))
    }

    /// The days on which positions begin, from the first that is sure.
    pub fn days(&self) -> Vec<&str> {
        let begins = |is_meant: &dyn Fn(&str) -> bool| {
            let dated = self.positions.iter().filter(|seed| is_meant(&seed.precision));
            dated.filter_map(|seed| seed.from.as_deref()).collect::<BTreeSet<_>>()
        };
        let first = begins(&|precision| precision == "day").into_iter().next().expect("a position has a day");
        begins(&|precision| precision == "day" || precision == "about")
            .into_iter()
            .filter(|day| *day >= first)
            .collect()
    }

    /// An earlier and a later day on which positions begin, with such days before them and after.
    pub fn span(&self) -> (&str, &str) {
        let days = self.days();
        let (first, last) = (days[days.len() / 3], days[days.len() * 2 / 3]);
        assert!(days[0] < first && first < last && last < days[days.len() - 1], "a corpus has positions of four days");
        (first, last)
    }

    /// A question with some positions, the fewest that are more than two.
    pub fn small_question(&self) -> &str {
        let number = |id: &str| self.positions.iter().filter(|seed| seed.question == id).count();
        let found = self.asked().into_iter().rev().find(|id| number(id) > 2);
        found.expect("a corpus has a question with three positions")
    }

    /// A position whose actor stands on its question at two other events too.
    pub fn repeated(&self) -> &Seed {
        let is_kin = |one: &Seed, other: &Seed| one.actor == other.actor && one.question == other.question;
        let kin = |seed: &Seed| {
            self.positions.iter().filter(|other| is_kin(seed, other)).map(|it| &it.event).collect::<BTreeSet<_>>()
        };
        let found = self.positions.iter().find(|seed| kin(seed).len() > 2);
        found.expect("a corpus has an actor who stands on a question three times")
    }

    /// A position with a quotation and more than one line.
    pub fn told(&self) -> &Seed {
        let is_told = |seed: &&Seed| !seed.quotes.is_empty() && seed.evidence.len() > 1;
        self.positions.iter().find(is_told).expect("a corpus has a quotation that two lines carry")
    }

    /// A position of which something holds, and a word of its claim that a search takes as it stands.
    pub fn worded(&self, holds: impl Fn(&Seed) -> bool) -> (&Seed, &str) {
        let is_plain = |word: &&str| word.len() > 5 && word.bytes().all(|letter| letter.is_ascii_lowercase());
        let found = self
            .positions
            .iter()
            .filter(|seed| holds(seed))
            .find_map(|seed| Some((seed, seed.claim.split(' ').find(is_plain)?)));
        found.expect("a corpus has such a position, and a long word in its claim")
    }

    /// The documents that are quoted, those with most quotations first.
    pub fn quoted_documents(&self) -> Vec<&str> {
        let quotes = self.positions.iter().flat_map(|seed| &seed.quotes);
        by_number(quotes.filter_map(|quote| Some(quote.at.split_once(':')?.0)))
    }

    /// A link to a selection in which nothing is left, although each two of its three filters leave something.
    pub fn link_to_nothing(&self) -> String {
        let asked = self.asked();
        let is = |one: &Seed, side: &str, question: &str, stance: &str| {
            let of = |filter: &str, own: &str| filter.is_empty() || filter == own;
            of(side, self.side_of(&one.actor)) && of(question, &one.question) && of(stance, &one.stance)
        };
        let has =
            |side: &str, question: &str, stance: &str| self.positions.iter().any(|one| is(one, side, question, stance));
        let all = self.positions.iter().flat_map(|seed| {
            let side = self.side_of(&seed.actor);
            asked.iter().map(move |question| (side, *question, &*seed.stance))
        });
        let mut left = all.filter(|(side, question, stance)| {
            !has(side, question, stance) && has(side, question, "") && has("", question, stance)
        });
        let (side, question, stance) = left.next().expect("not every side has said everything");
        format!("?side={side}&question={question}&stance={stance}")
    }

    /// A link to every view, each with what can be open on it, and one with nothing left.
    pub fn views(&self) -> Vec<String> {
        let (speakers, told) = (self.speakers(), self.told());
        let (first, second) = (speakers[0], speakers[1]);
        let (document, _) = told.evidence[0].at.split_once(':').expect("a document and a line");
        let line = told.evidence[0].in_link();
        let side = self.side_of(first);
        let event = by_number(self.positions.iter().map(|seed| &*seed.event))[0];
        let id = &told.id;
        let other = &self.positions[0].id;
        vec![
            String::new(),
            format!("?by=actor&side={side}&stance=for"),
            format!("?pick={id}.{other}&s={id}&line={line}"),
            format!("?actor={first}&stance=open&q=xylophone"),
            "?view=matrix".to_owned(),
            "?view=matrix&by=side".to_owned(),
            "?view=shifts".to_owned(),
            format!("?view=compare&with={first}.{second}"),
            format!("?view=event&on={event}"),
            "?view=event".to_owned(),
            format!("?view=sources&on={document}&line={line}"),
            "?view=sources".to_owned(),
            "?view=method".to_owned(),
        ]
    }

    /// A page of every kind that needs no program.
    pub fn pages(&self) -> Vec<String> {
        let told = self.told();
        let document = told.evidence[0].at.split(':').next().unwrap_or_default();
        vec![
            format!("positions/{}/", told.id),
            format!("actors/{}/", self.speakers()[0]),
            format!("questions/{}/", self.asked()[0]),
            format!("events/{}/", told.event),
            format!("documents/{document}/"),
            "discrepancies/".to_owned(),
            "matrix/".to_owned(),
            "shifts/".to_owned(),
            "compare/".to_owned(),
            "method/".to_owned(),
        ]
    }
}

/// The files of a folder, by their names.
fn files(folder: &Path) -> Vec<PathBuf> {
    let read = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = read.map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    files
}

/// What is named, what is named most first.
fn by_number<'a>(named: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    named.for_each(|id| *numbers.entry(id).or_default() += 1);
    let mut all: Vec<(&str, usize)> = numbers.into_iter().collect();
    all.sort_by_key(|(id, number)| (usize::MAX - number, *id));
    all.into_iter().map(|(id, _)| id).collect()
}

/// The last heading of a text.
fn last_heading_of(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    text.lines().rev().find_map(|line| line.strip_prefix("## ")).expect("the method has headings").to_owned()
}

fn json<T: DeserializeOwned>(file: &Path) -> T {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
