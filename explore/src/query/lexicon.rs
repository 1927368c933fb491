//! Words with numbers.

/// Words, numbered as they come, each once.
///
/// A hash table with open addressing (D. E. Knuth, *The Art of Computer Programming* 3, 6.4). The ordered maps of the standard
/// library are several kilobytes of program for each type that they hold.
#[derive(Default)]
pub(super) struct Lexicon {
    words: Vec<String>,
    /// For each word, where its hash says or at the next free place after that, its number and one; a power of two of them.
    slots: Vec<u32>,
}

impl Lexicon {
    /// The number of a word, which is a new one where the word is new.
    pub fn add(&mut self, word: &str) -> u32 {
        // Never more than half full, so that there is a free place near.
        if self.slots.len() <= self.words.len() * 2 {
            self.slots = vec![0; (self.words.len() * 4).max(64).next_power_of_two()];
            for (number, word) in (1..).zip(&self.words) {
                let place = place_of(word, &self.words, &self.slots);
                self.slots[place] = number;
            }
        }
        let place = place_of(word, &self.words, &self.slots);
        if self.slots[place] == 0 {
            self.words.push(word.to_owned());
            self.slots[place] = self.words.len() as u32;
        }
        self.slots[place] - 1
    }

    /// The number of a word that was added.
    pub fn get(&self, word: &str) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        self.slots[place_of(word, &self.words, &self.slots)].checked_sub(1)
    }

    /// The words, by their numbers.
    pub fn into_words(self) -> Vec<String> {
        self.words
    }
}

/// Where a word stands in a table, or would: there is a free place in it.
fn place_of(word: &str, words: &[String], slots: &[u32]) -> usize {
    let last = slots.len() - 1;
    // FNV-1a, 32 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>).
    let hash = word.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let mut place = hash as usize & last;
    while slots[place] != 0 && words[slots[place] as usize - 1] != word {
        place = (place + 1) & last;
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_has_the_number_of_its_first_time() {
        let mut lexicon = Lexicon::default();
        assert_eq!(lexicon.get("0"), None);
        let words: Vec<String> = (0..5000_u32).map(|number| (number * number % 4001).to_string()).collect();
        let mut first: Vec<&String> = Vec::new();
        for word in &words {
            let known = first.iter().position(|other| *other == word);
            assert_eq!(lexicon.get(word), known.map(|number| number as u32));
            assert_eq!(lexicon.add(word) as usize, known.unwrap_or(first.len()));
            if known.is_none() {
                first.push(word);
            }
        }
        assert!(first.len() > 1000, "{}", first.len());
        for (number, word) in first.iter().enumerate() {
            assert_eq!(lexicon.get(word), Some(number as u32));
        }
        assert_eq!(lexicon.get("no word"), None);
        assert!(lexicon.into_words().iter().eq(first), "and none is lost");
    }
}
