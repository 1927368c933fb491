//! The rules of `seeds/`: a stable name for each, and what it asks.

macro_rules! rules {
    ($($name:ident = $id:literal: $asks:literal)+) => {
        /// What a fault is a fault against.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Rule { $(#[doc = $asks] $name),+ }

        impl Rule {
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $id),+ }
            }

            pub fn asks(self) -> &'static str {
                match self { $(Self::$name => $asks),+ }
            }
        }
    };
}

rules! {
    // Files and JSON.
    FileMissing = "file-missing": "Every file that a corpus is made of exists."
    FileUnreadable = "file-unreadable": "Every file can be read and is UTF-8."
    FileUnknown = "file-unknown": "Nothing lies in the folder that is not part of the corpus."
    JsonBroken = "json-broken": "Every file is JSON."
    JsonKeyTwice = "json-key-twice": "No JSON object has a key twice."
    WrongType = "wrong-type": "Every value has the JSON type of its field."
    UnknownField = "unknown-field": "Every field is one that is known there."
    MissingField = "missing-field": "Every field that is not optional is there, null where nothing is known."
    UnknownWord = "unknown-word": "Every word of a vocabulary is one of that vocabulary."
    NumberOutOfRange = "number-out-of-range": "Line numbers are whole numbers up to 65535."

    // Ids and references.
    IdShape = "id-shape": "Ids are lower-case letters, digits and, between them, hyphens."
    IdTaken = "id-taken": "An id is used once, across all kinds."
    UnknownPhase = "unknown-phase": "A reference to a phase is the id of one."
    UnknownSide = "unknown-side": "A reference to a side is the id of one."
    UnknownActor = "unknown-actor": "A reference to an actor is the id of one."
    UnknownQuestion = "unknown-question": "A reference to a question is the id of one."
    UnknownScope = "unknown-scope": "A scope is one that the question declares."
    UnknownEvent = "unknown-event": "A reference to an event is the id of one."
    UnknownDocument = "unknown-document": "A reference to a document is the id of one."
    LineShape = "line-shape": "A reference to a line is the document's id, a colon and the number of the line."
    UnknownLine = "unknown-line": "A reference to a line is to one that the document has."
    LineCarriesNothing = "line-carries-nothing": "Nothing cites a blank line, a player, a cookie notice or links."
    ListRepeat = "list-repeat": "A list of references or spellings has nothing twice."

    // Texts and days.
    TextEmpty = "text-empty": "A text is not empty; a note that says nothing is left out."
    TextUntrimmed = "text-untrimmed": "A text neither begins nor ends with white space."
    TextControl = "text-control": "A text is one line, without control characters."
    DayInvalid = "day-invalid": "A day is one of the calendar, written year-month-day."
    DaysReversed = "days-reversed": "The first day is not after the last."
    PrecisionDisagrees = "precision-disagrees": "The precision is unknown exactly where no first day is given."
    PrecisionDay = "precision-day": "With the precision day, the first day is the last."
    PrecisionMonth = "precision-month": "With the precision month, days begin and end with whole months."

    // corpus.json.
    Version = "version": "The version is a semantic version."
    Language = "language": "A language is a BCP 47 tag."
    Opening = "opening": "The opening has three sentences."
    NoSides = "no-sides": "There is a side at least."
    NoMeeting = "no-meeting": "A phase at least is a meeting."
    FeaturedCount = "featured-count": "There are four to six featured views."
    FeaturedEmpty = "featured-empty": "A featured view has a filter at least."

    // actors.json.
    ShortNameTaken = "short-name-taken": "No two actors have the same short name."
    MembersOfNoGroup = "members-of-no-group": "Only groups have members."
    MembersCompleteMissing = "members-complete-missing": "A group says whether its members are complete."
    MembersCompleteEmpty = "members-complete-empty": "Complete members are not nobody."
    MembersCycle = "members-cycle": "A group is not a member of itself, nor of its members."

    // questions.json.
    QuestionMark = "question-mark": "A question ends with a question mark."
    StanceMeaning = "stance-meaning": "A question says what for and against mean."

    // events.json.
    EventOrder = "event-order": "Events with a first day stand in the order of these days."
    EventWithoutEvidence = "event-without-evidence": "An event has a line at least that tells of it."

    // documents/.
    DocumentFile = "document-file": "A document's file in the folder is named after its id."
    SourceName = "source-name": "The name of a source file is a plain file name, of one document only."
    HashShape = "hash-shape": "A hash is 64 lower-case hexadecimal digits."
    Address = "address": "An address begins with https:// or http://."
    LineNumber = "line-number": "Lines are numbered from 1, in order, each once."
    DigestLong = "digest-long": "A digest has 20 words at most."
    UncitedMissing = "uncited-missing": "A line that nothing cites says why."
    UncitedCited = "uncited-cited": "A line that is cited gives no reason why it is not."
    UncitedKind = "uncited-kind": "The reason why a line is not cited agrees with its kind."
    SectionCover = "section-cover": "Sections cover a document's lines in order, without gap or overlap."

    // positions/.
    PositionsFile = "positions-file": "A file of positions is named after a question."
    PositionFile = "position-file": "A position stands in the file of its question."
    PositionId = "position-id": "A position's id is its actor, its question and a number."
    ScopeMissing = "scope-missing": "A stance on a question with scopes names one."
    ScopeUndeclared = "scope-undeclared": "A position on a question without scopes names none."
    SilenceMissing = "silence-missing": "A position without a stance says how that is known."
    SilenceUnexpected = "silence-unexpected": "A position with a stance is not silent."
    OmittedVoice = "omitted-voice": "That something went unsaid is a remark of a source."
    ForecastStance = "forecast-stance": "A forecast has a stance."
    ClaimFullStop = "claim-full-stop": "A claim ends with a full stop."
    ClaimSentences = "claim-sentences": "A claim is one sentence."
    ClaimLong = "claim-long": "A claim has 40 words at most."
    PositionOutsideEvent = "position-outside-event": "The days of a position meet those of its event."
    EvidenceMissing = "evidence-missing": "A position has a piece of evidence at least."
    EvidenceTwice = "evidence-twice": "A position cites a line in the same voice once."
    EvidenceOrder = "evidence-order": "Evidence stands in the order of documents and lines."
    OutletVoice = "outlet-voice": "What an outlet holds is its own reading."
    ReportedEarly = "reported-early": "A report is not older than what it reports."
    ViaMissing = "via-missing": "Attributed evidence names who says it."
    ViaUnexpected = "via-unexpected": "Only attributed evidence names who says it."
    ViaSelf = "via-self": "Nobody attributes a position to themselves."
    DirectWithoutQuote = "direct-without-quote": "Direct evidence has a quotation of the actor in its line."
    QuoteLine = "quote-line": "The line of a quotation is among the position's evidence."
    QuoteSpeaker = "quote-speaker": "A quotation is of the actor, or of somebody who reports it of the actor."
    QuoteLong = "quote-long": "A quotation has 45 words at most."
    QuoteTwice = "quote-twice": "A position has the same words of a line once."

    // discrepancies.json and aliases.json.
    VariantsFew = "variants-few": "A discrepancy has two variants at least."
    VariantWithoutEvidence = "variant-without-evidence": "A variant has a line at least that says so."
    WordingUntold = "wording-untold": "Where two lines quote one utterance in other words, a discrepancy says so."
    ApparentWithoutNote = "apparent-without-note": "A discrepancy that is only apparent has a note that says why."
    AliasInUse = "alias-in-use": "An old id is not in use."
    AliasTarget = "alias-target": "An old id leads to an id, be it through other old ones."
    AliasCycle = "alias-cycle": "Old ids do not lead round in a circle."

    // ledger.json.
    LedgerOrder = "ledger-order": "Published ids are sorted, each once."
    IdVanished = "id-vanished": "A published id is in use for the same kind of thing, or an old id that leads to one."

    // verified.json, and the source documents.
    VerifiedMissing = "verified-missing": "There is a list of verified quotations."
    VerifiedOrder = "verified-order": "The hashes of verified quotations are sorted, each once."
    VerifiedStale = "verified-stale": "Every hash of a verified quotation is that of a quotation of the corpus."
    QuoteUnverified = "quote-unverified": "Every quotation was verified against its source document."
    SourceMissing = "source-missing": "Every source document is in the folder of the source documents."
    SourceUnreadable = "source-unreadable": "Every source document can be read and is UTF-8."
    SourceChanged = "source-changed": "A source document has the hash that its document states."
    SourceLines = "source-lines": "A source document has as many lines as its document."
    SourceBlank = "source-blank": "A line is blank exactly where the source document's is."
    QuoteAbsent = "quote-absent": "A quotation stands in its line, letter for letter."
    QuoteUnmarked = "quote-unmarked": "A quotation stands inside quotation marks in its line."

    Unresolved = "unresolved": "What was checked can be put together. A fault of the checks themselves."
}
