//! Inflections and slips as the oracle understands them: a word is a row of `v` and `c`, and a slip is what a table of
//! distances says.

/// The letters of a word as vowels (`v`) and consonants (`c`).
fn shape(word: &str) -> String {
    let mut shape = String::new();
    for letter in word.chars() {
        let is_vowel = "aeiou".contains(letter) || (letter == 'y' && shape.ends_with('c'));
        shape.push(if is_vowel { 'v' } else { 'c' });
    }
    shape
}

/// What stands after the first `vc`.
fn after(shape: &str) -> &str {
    shape.split_once("vc").map_or("", |(_, rest)| rest)
}

fn is_short_at_end(word: &str) -> bool {
    let shape = shape(word);
    shape == "vc" || (shape.ends_with("cvc") && !word.ends_with(['w', 'x', 'y']))
}

const KEPT: &str =
    " news atlas bias inning outing evening herring earring nothing proceed exceed succeed aide united willing ";

/// Each irregular form and its plain one.
const FORMS: &str = "\
    became=become began=begin begun=begin bought=buy broke=break broken=break brought=bring built=build \
    came=come caught=catch children=child chose=choose chosen=choose dealt=deal drawn=draw drew=draw \
    driven=drive drove=drive fallen=fall fed=feed fell=fall fled=flee flew=fly flown=fly forbade=forbid \
    forbidden=forbid foresaw=foresee foreseen=foresee forgave=forgive forgiven=forgive forgot=forget \
    forgotten=forget fought=fight found=find froze=freeze frozen=freeze gave=give given=give goes=go going=go \
    gone=go got=get gotten=get grew=grow grown=grow heard=hear held=hold hid=hide hidden=hide kept=keep \
    knew=know known=know led=lead left=leave lent=lend lost=lose made=make meant=mean men=man met=meet \
    overcame=overcome paid=pay people=person ran=run risen=rise said=say sat=sit saw=see seen=see sent=send \
    shaken=shake shook=shake shot=shoot shown=show sold=sell sought=seek spent=spend spoke=speak spoken=speak \
    stole=steal stolen=steal stood=stand struck=strike taken=take taught=teach thought=think threw=throw \
    thrown=throw told=tell took=take understood=understand went=go withdrawn=withdraw withdrew=withdraw \
    women=woman won=win written=write wrote=write";

fn plain(word: &str) -> &str {
    FORMS.split(' ').find_map(|pair| pair.strip_prefix(word)?.strip_prefix('=')).unwrap_or(word)
}

fn is_kept(word: &str) -> bool {
    KEPT.contains(&format!(" {word} "))
}

pub fn stem(word: &str) -> String {
    let word = plain(word);
    Some(stripped(word)).filter(|stem| stem.len() > 2).unwrap_or(word.to_owned())
}

fn stripped(word: &str) -> String {
    if word.len() < 3 || !word.chars().all(|letter| letter.is_ascii_lowercase()) || is_kept(word) {
        return word.to_owned();
    }
    let singular = singular(word);
    if is_kept(&singular) {
        return singular;
    }
    let bare = infinitive(&singular);
    let bare = match bare.strip_suffix('y') {
        Some(rest) if rest.len() > 1 && shape(rest).ends_with('c') => format!("{rest}i"),
        _ => bare,
    };
    match bare.strip_suffix('e') {
        Some(rest) => {
            let first = after(&shape(&bare)).to_owned();
            let silent = !after(&first).is_empty() || (!first.is_empty() && !is_short_at_end(rest));
            if silent { rest.to_owned() } else { bare }
        }
        None => bare,
    }
}

fn singular(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("sses") {
        return format!("{rest}ss");
    }
    if let Some(rest) = word.strip_suffix("ies").or(word.strip_suffix("ied")) {
        return format!("{rest}{}", if rest.len() > 1 { "i" } else { "ie" });
    }
    match word.strip_suffix('s') {
        Some(rest) if !rest.ends_with(['s', 'u']) && shape(&rest[..rest.len() - 1]).contains('v') => rest.to_owned(),
        _ => word.to_owned(),
    }
}

fn infinitive(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("eed") {
        return if after(&shape(word)).len() >= 3 { format!("{rest}ee") } else { word.to_owned() };
    }
    let Some(rest) = word.strip_suffix("ed").or(word.strip_suffix("ing")) else { return word.to_owned() };
    if !shape(rest).contains('v') {
        return word.to_owned();
    }
    let last = rest.chars().next_back().unwrap();
    if ["at", "bl", "iz"].iter().any(|end| rest.ends_with(end)) {
        format!("{rest}e")
    } else if "bdfgmnprt".contains(last) && rest.ends_with(&format!("{last}{last}")) {
        rest[..rest.len() - 1].to_owned()
    } else if is_short_at_end(rest) && after(&shape(rest)).is_empty() {
        format!("{rest}e")
    } else {
        rest.to_owned()
    }
}

/// How many slips two words are apart: the optimal string alignment distance, by its recurrence.
pub fn slips(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            if i == 0 || j == 0 {
                table[i][j] = i + j;
                continue;
            }
            let same = usize::from(one[i - 1] != other[j - 1]);
            let mut least = (table[i - 1][j] + 1).min(table[i][j - 1] + 1).min(table[i - 1][j - 1] + same);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                least = least.min(table[i - 2][j - 2] + 1);
            }
            table[i][j] = least;
        }
    }
    table[one.len()][other.len()]
}
