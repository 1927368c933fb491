//! What holds for all bytes that are read as a corpus, and for all files that are read as seeds.

use summitry_corpus::compact;
use summitry_corpus::model::Corpus;
use summitry_corpus::read::{Checked, Folder, check_in};

use super::changes::{Files, Script};

/// Reads bytes as a compact corpus, and checks what holds for all bytes.
pub fn compact(bytes: &[u8]) -> Option<Corpus> {
    match compact::read(bytes) {
        Ok(corpus) => {
            assert!(corpus.is_sound());
            assert_eq!(compact::read(&compact::write(&corpus)).as_ref(), Ok(&corpus));
            Some(corpus)
        }
        Err(fault) => {
            assert!(fault.at <= bytes.len().max(4), "{fault} of {} bytes", bytes.len());
            None
        }
    }
}

/// Reads files as seeds, and checks what holds for all files.
pub fn seeds(files: &Files, sources: Option<&Files>) -> Option<Checked> {
    match check_in(files, sources.map(|sources| sources as &dyn Folder)) {
        Ok(checked) => {
            assert!(checked.corpus.is_sound());
            assert_eq!(compact::read(&compact::write(&checked.corpus)).as_ref(), Ok(&checked.corpus));
            Some(checked)
        }
        Err(faults) => {
            let mut before = None;
            for fault in &faults {
                assert!(!fault.file().is_empty() && !fault.message().is_empty() && before != Some(fault), "{fault:?}");
                before = Some(fault);
            }
            assert!(before.is_some(), "there is a fault");
            None
        }
    }
}

/// The bytes that an input makes of one of several corpora: its first byte says of which, or that it is these bytes itself.
pub fn changed(input: &[u8], bases: &[Vec<u8>]) -> Vec<u8> {
    let mut script = Script(input);
    match script.byte().map(usize::from) {
        None | Some(0) => script.rest().to_vec(),
        Some(number) => {
            let mut bytes = bases[number % bases.len()].clone();
            while script.change(&mut bytes).is_some() {}
            bytes
        }
    }
}

/// The seeds, and whether to read source documents too, that an input makes of seeds without a fault.
pub fn changed_files(input: &[u8], base: &Files) -> (Files, bool) {
    let (mut script, mut files) = (Script(input), base.clone());
    let with_sources = script.byte().is_some_and(|byte| byte % 2 == 1);
    while script.change_files(&mut files).is_some() {}
    (files, with_sources)
}
