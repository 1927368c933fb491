//! A view as a file: its positions, and what they are.

use summitry_corpus::model::{Corpus, Position};

use super::fingerprint;
use crate::words;

/// What every file says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// That of the corpus.
    pub title: String,
    pub version: String,
    /// SHA-256 of the corpus's dataset, in hexadecimal digits.
    pub sha256: String,
    /// What keeps positions out, in words; empty where nothing does.
    pub filters: Vec<String>,
    /// Of how many positions these are.
    pub all: usize,
    /// The link to the view.
    pub address: String,
}

impl About {
    /// The filters in one text.
    pub fn filter(&self) -> String {
        if self.filters.is_empty() { words::ALL_POSITIONS.to_owned() } else { self.filters.join("; ") }
    }
}

/// What the screen says of a position.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    pub stance: String,
    /// Empty where no day is known.
    pub days: String,
    /// How it is known.
    pub known: String,
}

/// Positions to read, in Markdown (CommonMark): under each event what was said there, in the order in which they come.
pub fn markdown(corpus: &Corpus, positions: &[&Position], about: &About, said: &dyn Fn(&Position) -> Words) -> String {
    let mut out = format!(
        "# {}\n\n{}: {}. <{}>\n\n{}.\n",
        plain(&about.title),
        plain(&about.filter()),
        words::count(positions.len(), about.all),
        about.address,
        words::edition(&about.version, &["`", &about.sha256, "`"].concat()),
    );
    let mut last = None;
    for position in positions {
        if last != Some(position.event) {
            out.push_str(&format!("\n## {}\n", plain(&corpus.event(position.event).title)));
        }
        last = Some(position.event);
        let Words { stance, days, known } = said(position);
        let (actor, question) = (&corpus.actor(position.actor).name, &corpus.question(position.question).title);
        let scope = corpus.scope(position).map(|scope| format!(" ({})", plain(&scope.title))).unwrap_or_default();
        let days = if days.is_empty() { String::new() } else { format!(", {days}") };
        out.push_str(&format!("\n**{}**, {}{scope}: **{stance}**{days}.\n", plain(actor), plain(question)));
        out.push_str(&format!("{}\n", plain(&position.claim)));
        // Other printings of the same words are on the position's page.
        for quote in position.distinct_quotes().into_iter().map(|place| &position.quotes[place]) {
            let by =
                if quote.by == position.actor { String::new() } else { format!(", {}", corpus.actor(quote.by).name) };
            out.push_str(&format!(
                "\n> {} ({}{})\n",
                words::quoted(&plain(&quote.text)),
                corpus.written(quote.at),
                plain(&by)
            ));
        }
        if let Some(note) = &position.note {
            out.push_str(&format!("\n{}\n", plain(note)));
        }
        let lines: Vec<String> = position.lines().into_iter().map(|at| corpus.written(at)).collect();
        out.push_str(&format!("\n{}: {}. `{}`\n", plain(&known), lines.join(", "), position.id));
    }
    out
}

/// A text in which nothing is a sign of Markdown.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if "\\`*_{}[]<>#|~&".contains(c) {
            out.push('\\');
        }
        out.push(if c.is_control() { ' ' } else { c });
    }
    out
}

/// Positions as JSON (RFC 8259): the fields of the dataset, the names of actor and question beside their ids; what a position has
/// not is `null`, or an empty list.
pub fn json(corpus: &Corpus, positions: &[&Position], about: &About) -> String {
    use summitry_corpus::vocabulary::Vocabulary;
    let text = |text: &str| Json::Text(text.to_owned());
    let maybe = |value: Option<String>| value.map_or(Json::Null, Json::Text);
    let record = |position: &&Position| {
        let actor = |ix| text(&corpus.actor(ix).id);
        let quotes = position.quotes.iter().map(|quote| {
            Json::Object(vec![
                ("text", text(&quote.text)),
                ("at", text(&corpus.written(quote.at))),
                ("by", actor(quote.by)),
            ])
        });
        let evidence = position.evidence.iter().map(|evidence| {
            Json::Object(vec![
                ("at", text(&corpus.written(evidence.at))),
                ("voice", text(evidence.voice.id())),
                ("via", Json::List(evidence.via.iter().map(|ix| actor(*ix)).collect())),
                ("reported_on", maybe(evidence.reported_on.map(|day| day.to_string()))),
            ])
        });
        Json::Object(vec![
            ("id", text(&position.id)),
            ("kind", text(position.kind.id())),
            ("actor", actor(position.actor)),
            ("actor_name", text(&corpus.actor(position.actor).name)),
            ("question", text(&corpus.question(position.question).id)),
            ("question_title", text(&corpus.question(position.question).title)),
            ("scope", maybe(corpus.scope(position).map(|scope| scope.id.clone()))),
            ("event", text(&corpus.event(position.event).id)),
            ("from", maybe(position.span.from.map(|day| day.to_string()))),
            ("to", maybe(position.span.to.map(|day| day.to_string()))),
            ("precision", text(position.span.precision.id())),
            ("stance", text(position.stance.id())),
            ("silence", maybe(position.silence.map(|silence| silence.id().to_owned()))),
            ("claim", text(&position.claim)),
            ("quotes", Json::List(quotes.collect())),
            ("evidence", Json::List(evidence.collect())),
            ("note", maybe(position.note.clone())),
        ])
    };
    let all = Json::Object(vec![
        ("title", text(&about.title)),
        ("version", text(&about.version)),
        ("content_sha256", text(&about.sha256)),
        ("filters", Json::List(about.filters.iter().map(|filter| text(filter)).collect())),
        ("address", text(&about.address)),
        ("positions", Json::List(positions.iter().map(record).collect())),
    ]);
    let mut out = String::new();
    all.write(0, &mut out);
    out.push('\n');
    out
}

/// What a reference refers to: a view, or one position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Without spaces; two views have two, but for one chance in millions.
    pub key: String,
    pub title: String,
    /// What it says, and of what it is a part.
    pub note: String,
    pub address: String,
    pub version: String,
}

impl Reference {
    /// The reference to a view.
    pub fn to_view(about: &About) -> Self {
        let word = about.title.split(|c: char| !c.is_ascii_alphanumeric()).find(|word| !word.is_empty());
        Self {
            key: format!(
                "{}-{}-{:06x}",
                word.unwrap_or("corpus").to_ascii_lowercase(),
                about.version,
                fingerprint(about.address.as_bytes()) & 0xff_ffff
            ),
            title: about.title.clone(),
            note: format!("{}. {}", about.filter(), words::hash(&about.sha256)),
            address: about.address.clone(),
            version: about.version.clone(),
        }
    }

    /// The reference to a position, whose page has this address.
    pub fn to_position(corpus: &Corpus, position: &Position, said: &Words, about: &About, address: String) -> Self {
        let (actor, question) = (&corpus.actor(position.actor).name, &corpus.question(position.question).title);
        let lines: Vec<String> = position.lines().into_iter().map(|at| corpus.written(at)).collect();
        Self {
            key: position.id.clone(),
            title: words::reference(actor, question, &said.stance, &said.days),
            note: words::within(&position.claim, &lines.join(", "), &about.title, &about.sha256),
            address,
            version: about.version.clone(),
        }
    }

    /// In one line of text.
    pub fn text(&self) -> String {
        let Self { key: _, title, note, address, version } = self;
        format!("{title}. {}, {address}\n", words::of_version(note, version))
    }
}

/// A reference in BibTeX.
pub fn bibtex(reference: &Reference) -> String {
    // These are commands or comments in TeX.
    let tex = |text: &str| {
        let mut out = String::new();
        for c in text.chars() {
            match c {
                '\\' => out.push_str("\\textbackslash{}"),
                '{' | '}' | '%' | '&' | '#' | '$' | '_' => out.extend(['\\', c]),
                '~' => out.push_str("\\textasciitilde{}"),
                '^' => out.push_str("\\textasciicircum{}"),
                c => out.push(c),
            }
        }
        out
    };
    format!(
        "@misc{{{},\n  title = {{{{{}}}}},\n  note = {{{}}},\n  howpublished = {{\\url{{{}}}}}\n}}\n",
        reference.key,
        tex(&reference.title),
        words::of_version(&tex(&reference.note), &tex(&reference.version)),
        reference.address,
    )
}

/// A reference in CSL-JSON (<https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html>).
pub fn csl(reference: &Reference) -> String {
    let text = |text: &str| Json::Text(text.to_owned());
    let record = Json::List(vec![Json::Object(vec![
        ("id", text(&reference.key)),
        ("type", text("dataset")),
        ("title", text(&reference.title)),
        ("version", text(&reference.version)),
        ("URL", text(&reference.address)),
        ("note", text(&reference.note)),
    ])]);
    let mut out = String::new();
    record.write(0, &mut out);
    out.push('\n');
    out
}

/// JSON in the making. A library for it would be most of the program that writes it.
enum Json {
    Null,
    Text(String),
    List(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    fn write(&self, depth: usize, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Text(text) => string(text, out),
            Self::List(list) => block(out, depth, ['[', ']'], list, |it, out| it.write(depth + 1, out)),
            Self::Object(fields) => block(out, depth, ['{', '}'], fields, |(name, value), out| {
                string(name, out);
                out.push_str(": ");
                value.write(depth + 1, out);
            }),
        }
    }
}

fn block<T>(out: &mut String, depth: usize, [open, close]: [char; 2], all: &[T], write: impl Fn(&T, &mut String)) {
    out.push(open);
    for (place, one) in all.iter().enumerate() {
        out.push_str(if place == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        write(one, out);
    }
    if !all.is_empty() {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    }
    out.push(close);
}

fn string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}
