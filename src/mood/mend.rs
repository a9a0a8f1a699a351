//! Mending the typing slips of a text before it is read.

use std::collections::{HashMap, HashSet};

use super::search_form::stem;
use super::taxonomy::Taxonomy;
use crate::text::fold::fold;
use crate::text::typo::slip;

/// What was meant by the English words of `text` that hold a typing slip: a word of five letters and more that stands in
/// no cue becomes the cue word that was most likely meant. A slip in the first letter is too rare to be looked for.
pub(super) fn meant<'a>(text: &str, taxonomy: &'a Taxonomy) -> HashMap<String, &'a str> {
    const SHORTEST: usize = 5;
    let folded = fold(text);
    let mut unknown: HashSet<&str> =
        folded.split(|c: char| !c.is_ascii_lowercase()).filter(|word| word.len() >= SHORTEST).collect();
    if unknown.is_empty() {
        return HashMap::new();
    }
    let mut stems: HashMap<&str, Vec<&str>> = HashMap::new();
    for word in &unknown {
        stems.entry(stem(word)).or_default().push(word);
    }
    let tags = taxonomy.scenes.iter().chain(&taxonomy.themes).map(|tag| &tag.cues);
    let cues = || taxonomy.moods.iter().map(|mood| &mood.cues).chain(tags.clone());
    let silent = [&taxonomy.silent.moods, &taxonomy.silent.scenes, &taxonomy.silent.themes];
    let phrases = cues().flat_map(|cues| cues.en.values().flatten()).chain(silent.iter().flat_map(|list| &list.en));
    let mut is_first = [false; 256];
    for word in &unknown {
        is_first[usize::from(word.as_bytes()[0])] = true;
    }
    let may_be_known = |word: &&str| word.bytes().next().is_some_and(|first| is_first[usize::from(first)]);
    for word in phrases.flat_map(|phrase| phrase.split(' ')).filter(may_be_known) {
        for known in stems.remove(stem(word)).into_iter().flatten() {
            unknown.remove(known);
        }
    }
    if unknown.is_empty() {
        return HashMap::new();
    }
    let telling =
        cues().flat_map(|cues| &cues.en).filter(|(weight, _)| weight.parse().is_ok_and(|weight: f64| weight >= 2.0));
    let mut words: HashMap<u8, Vec<&str>> = HashMap::new();
    for cue in telling.flat_map(|(_, cues)| cues).filter(|cue| cue.len() >= SHORTEST && !cue.contains(' ')) {
        words.entry(cue.as_bytes()[0]).or_default().push(cue);
    }
    unknown
        .into_iter()
        .filter_map(|word| {
            let near = words.get(&word.as_bytes()[0])?.iter().filter(|meant| could_be_meant(word, meant));
            let nearest = near.filter_map(|meant| Some((slip(word, meant)?, *meant))).min();
            nearest.map(|(_, meant)| (word.to_owned(), meant))
        })
        .collect()
}

/// Whether `word`, which begins like `meant`, looks like `meant` slipped, rather than like another word: "floor" is no slip of "flood", nor "manage"
/// of "manager".
fn could_be_meant(word: &str, meant: &str) -> bool {
    const LONG: usize = 9;
    let (word, meant) = (word.as_bytes(), meant.as_bytes());
    let differ = word.iter().zip(meant).filter(|(a, b)| a != b).count();
    let is_substitution = word.len() == meant.len() && differ == 1;
    !(word.starts_with(meant) || meant.starts_with(word) || is_substitution && word.len() < LONG)
}
