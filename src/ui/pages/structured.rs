//! What a page is about, for machines: JSON-LD in the terms of <https://schema.org>.

use serde_json::{Value, json};
use summitry_corpus::model::{Actor, Corpus, Document, Event, LineRef, Position};
use summitry_corpus::vocabulary::ActorKind;

use super::super::words::pages as say;

const CONTEXT: &str = "https://schema.org";

/// Somebody who can be named.
fn named(actor: &Actor) -> Value {
    let kind = if actor.kind == ActorKind::Person { json!("Person") } else { json!("Organization") };
    json!({ "@type": kind, "name": actor.name, "description": actor.role })
}

pub fn actor(corpus: &Corpus, actor: &Actor) -> Value {
    let mut value = named(actor);
    value["@context"] = CONTEXT.into();
    if !actor.spellings.is_empty() {
        value["alternateName"] = actor.spellings.clone().into();
    }
    let members: Vec<Value> = actor.members.iter().map(|ix| named(corpus.actor(*ix))).collect();
    if !members.is_empty() {
        value["member"] = members.into();
    }
    value
}

pub fn event(corpus: &Corpus, event: &Event) -> Value {
    let mut value = json!({
        "@context": CONTEXT,
        "@type": "Event",
        "name": event.title,
        "description": event.summary,
    });
    let people: Vec<Value> = event.participants.iter().map(|ix| named(corpus.actor(*ix))).collect();
    if !people.is_empty() {
        value["attendee"] = people.into();
    }
    for (name, day) in [("startDate", event.span.from), ("endDate", event.span.to)] {
        if let Some(day) = day {
            value[name] = day.to_string().into();
        }
    }
    if let Some(place) = &event.place {
        value["location"] = json!({ "@type": "Place", "name": place });
    }
    value
}

fn publisher(document: &Document) -> Value {
    json!({ "@type": "Organization", "name": document.outlet })
}

/// A line, as what something is taken from.
fn line(corpus: &Corpus, at: LineRef) -> Value {
    let document = corpus.document(at.doc);
    let mut value = json!({
        "@type": "Article",
        "name": say::line(&document.id, at.line),
        "publisher": publisher(document),
    });
    if let Some(day) = corpus.section(at).and_then(|section| section.written) {
        value["datePublished"] = day.to_string().into();
    }
    value
}

/// What somebody said: its quotations, or the claim where nothing is quoted.
pub fn position(corpus: &Corpus, position: &Position) -> Value {
    let about = json!({ "@type": "Question", "name": corpus.question(position.question).question });
    let quotations: Vec<Value> = position
        .distinct_quotes()
        .into_iter()
        .map(|place| &position.quotes[place])
        .map(|quote| {
            json!({
                "@type": "Quotation",
                "text": quote.text,
                "spokenByCharacter": named(corpus.actor(quote.by)),
                "isPartOf": line(corpus, quote.at),
            })
        })
        .collect();
    let appearance: Vec<Value> = position.lines().into_iter().map(|at| line(corpus, at)).collect();
    let mut value = json!({
        "@context": CONTEXT,
        "@type": "Claim",
        "identifier": position.id,
        "text": position.claim,
        "author": named(corpus.actor(position.actor)),
        "about": about,
        "appearance": appearance,
        "version": corpus.version,
    });
    if !quotations.is_empty() {
        value["hasPart"] = quotations.into();
    }
    if let Some(day) = position.span.from {
        value["dateCreated"] = day.to_string().into();
    }
    value
}

pub fn document(document: &Document) -> Value {
    let mut value = json!({
        "@context": CONTEXT,
        "@type": "NewsArticle",
        "name": say::document(&document.id),
        "publisher": publisher(document),
    });
    for (name, text) in [("headline", &document.headline), ("url", &document.address)] {
        if let Some(text) = text {
            value[name] = text.as_str().into();
        }
    }
    if let Some(author) = &document.author {
        value["author"] = json!({ "@type": "Person", "name": author });
    }
    if let Some(day) = document.day {
        value["datePublished"] = day.to_string().into();
    }
    value
}

/// The explorer and the dataset in it.
pub fn explorer(corpus: &Corpus) -> Value {
    let file = |name: &str, format: &str| json!({ "@type": "DataDownload", "contentUrl": format!("data/{name}"), "encodingFormat": format });
    json!({
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": corpus.title,
        "description": corpus.opening.join(" "),
        "alternateName": corpus.subtitle,
        "version": corpus.version,
        "inLanguage": corpus.language,
        "isAccessibleForFree": true,
        "distribution": [file("corpus.json", "application/json"), file("positions.csv", "text/csv")],
    })
}
