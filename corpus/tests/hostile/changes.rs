//! Bytes read as a list of changes to something without a fault: what is made so is nearly right, and so gets far.

/// The files of a folder, by their paths in it.
pub type Files = std::collections::BTreeMap<String, Vec<u8>>;

/// Values that a place of JSON may get.
const VALUES: [&str; 40] = [
    "null",
    "true",
    "0",
    "-1",
    "65536",
    "1e999",
    "1e-7",
    "18446744073709551616",
    "\"\"",
    "\" \"",
    "\"x\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"\\u202e\"",
    "[]",
    "{}",
    "[[[[[[[[[[[[]]]]]]]]]]]]",
    "{\"id\": \"x\"}",
    "{\"a\": 1, \"a\": 2}",
    "\"000:1\"",
    "\"000:0\"",
    "\"000:01\"",
    "\"000:18446744073709551616\"",
    "\":\"",
    "\"0001-01-01\"",
    "\"9999-12-31\"",
    "\"2031-02-29\"",
    "\"10000-01-01\"",
    "\"none\"",
    "\"meeting\"",
    "\"outlet\"",
    "\"attributed\"",
    "\"direct\"",
    "\"blank\"",
    "\"Mr. X. Y? “No.” Z!\"",
    "\"/\"",
    "\"../000.txt\"",
    "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"",
    "[\"x\", \"x\"]",
    "\"0000000000000000000000000000000000000000000000000000000000000000\"",
];

/// Paths that a file may get.
const PATHS: [&str; 8] = [
    "ledger.json",
    "actors.json",
    "README.md",
    "documents/001.json",
    "positions/x.json",
    "positions/x.txt",
    "documents/x/y.json",
    "x",
];

/// What changes are read from. Where it ends, so do they.
pub struct Script<'a>(pub &'a [u8]);

impl<'a> Script<'a> {
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// A number up to another one.
    fn up_to(&mut self, most: usize) -> Option<usize> {
        let (high, low) = (self.byte()?, self.byte()?);
        Some(usize::from(u16::from_be_bytes([high, low])) % (most + 1))
    }

    /// As many bytes as the next one says, or all that are left.
    fn some(&mut self) -> Option<&'a [u8]> {
        let length = usize::from(self.byte()?).min(self.0.len());
        let (some, rest) = self.0.split_at(length);
        self.0 = rest;
        Some(some)
    }

    /// All that is left.
    pub fn rest(&mut self) -> &'a [u8] {
        std::mem::take(&mut self.0)
    }

    /// Makes a change to bytes, if there is one.
    pub fn change(&mut self, bytes: &mut Vec<u8>) -> Option<()> {
        let kind = self.byte()? % 9;
        let at = self.up_to(bytes.len())?;
        match kind {
            0 => {
                let bit = self.byte()? % 8;
                bytes.get_mut(at).into_iter().for_each(|byte| *byte ^= 1 << bit);
            }
            1 => {
                let new = self.byte()?;
                bytes.get_mut(at).into_iter().for_each(|byte| *byte = new);
            }
            2 => bytes.insert(at, self.byte()?),
            3 => drop(bytes.drain(at..(at + usize::from(self.byte()?)).min(bytes.len()))),
            4 => {
                let from = self.up_to(bytes.len())?;
                let copy = bytes[from..(from + usize::from(self.byte()?)).min(bytes.len())].to_vec();
                drop(bytes.splice(at..at, copy));
            }
            // The largest number, where a length may stand.
            5 => drop(bytes.splice(at..at, [0xff, 0xff, 0xff, 0xff, 0x0f])),
            6 => bytes.truncate(at),
            7 => {
                let new = self.some()?;
                let end = (at + new.len()).min(bytes.len());
                drop(bytes.splice(at..end, new.iter().copied()));
            }
            _ => drop(bytes.splice(at..at, self.some()?.iter().copied())),
        }
        Some(())
    }

    /// Makes a change to files, if there is one.
    pub fn change_files(&mut self, files: &mut Files) -> Option<()> {
        let kind = self.byte()? % 12;
        let file = files.keys().nth(self.up_to(files.len().saturating_sub(1))?)?.clone();
        let bytes = files.get_mut(&file)?;
        match kind {
            0 | 1 => self.change(bytes)?,
            2 => drop(files.remove(&file)),
            3 => {
                let text = self.some()?.to_vec();
                drop(files.insert(self.path()?, text));
            }
            4 => {
                let moved = files.remove(&file)?;
                drop(files.insert(self.path()?, moved));
            }
            _ => {
                let spans = spans(bytes);
                let (from, to) = *spans.get(self.up_to(spans.len().saturating_sub(1))?)?;
                let new = match kind {
                    5 => Vec::new(),
                    6 | 7 => {
                        let (from, to) = *spans.get(self.up_to(spans.len().saturating_sub(1))?)?;
                        bytes[from..to].to_vec()
                    }
                    8 => [&bytes[from..to], b",", &bytes[from..to]].concat(),
                    9 => [b"\"", self.some()?, b"\""].concat(),
                    _ => VALUES[self.up_to(VALUES.len() - 1)?].into(),
                };
                // What is taken out takes its comma along.
                let to = if new.is_empty() && bytes.get(to) == Some(&b',') { to + 1 } else { to };
                drop(bytes.splice(from..to, new));
            }
        }
        Some(())
    }

    fn path(&mut self) -> Option<String> {
        let place = self.up_to(PATHS.len())?;
        Some(match PATHS.get(place) {
            Some(path) => (*path).to_owned(),
            // No disk has a file without a name.
            None => format!("x{}", String::from_utf8_lossy(self.some()?)),
        })
    }
}

/// Where the values of a JSON text begin and end, keys among them; of a text that is none, something of the kind.
fn spans(json: &[u8]) -> Vec<(usize, usize)> {
    let (mut spans, mut open) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(byte) = json.get(at) {
        let from = at;
        at += 1;
        let rest = &json[at..];
        let length_of = |is_end: fn(u8) -> bool| rest.iter().take_while(|byte| !is_end(**byte)).count();
        match byte {
            b'[' | b'{' => open.push(from),
            b']' | b'}' => spans.extend(open.pop().map(|from| (from, at))),
            b'"' => {
                at = (at + length_of(|byte| byte == b'"') + 1).min(json.len());
                spans.push((from, at));
            }
            b'-' | b'0'..=b'9' | b'a'..=b'z' => {
                at += length_of(|byte| !byte.is_ascii_alphanumeric());
                spans.push((from, at));
            }
            _ => {}
        }
    }
    spans
}
