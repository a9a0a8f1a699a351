//! The cues made ready to be found in a text, in one pass and whatever the language.

use std::collections::{HashMap, HashSet};

use super::taxonomy::Taxonomy;
use crate::text::fold::{fold, is_japanese};

/// What a cue speaks of: an index into the taxonomy's list of that kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// A mood.
    Mood(usize),
    /// A scene.
    Scene(usize),
    /// A theme.
    Theme(usize),
    /// Not wanting to live.
    Crisis,
    /// Nothing: the cue only keeps those inside it from being heard.
    Silence,
}

/// One thing that a cue says.
#[derive(Clone, Copy, Debug)]
pub struct Sense<'a> {
    /// What it speaks of.
    pub meaning: Meaning,
    /// How surely, from 0.5 to 3.
    pub weight: f64,
    /// The cue as it stands in the data.
    pub cue: &'a str,
}

/// A table from phrases to what they say. Feelings and situations are matched apart, since the words of one lie
/// inside those of the other: "my dad died" is a mood as a whole, and holds a theme.
#[derive(Debug)]
pub struct Lexicon<'a> {
    moods: Table<'a>,
    situations: Table<'a>,
    crisis: Table<'a>,
}

#[derive(Debug, Default)]
struct Table<'a> {
    senses: HashMap<String, Vec<Sense<'a>>>,
    longest: usize,
}

impl<'a> Lexicon<'a> {
    /// Makes the cues of `taxonomy` ready.
    #[must_use]
    pub fn new(taxonomy: &'a Taxonomy) -> Self {
        let mut moods = Table::default();
        for (index, mood) in taxonomy.moods.iter().enumerate() {
            for (weight, cue) in mood.cues.weighted() {
                moods.insert(Sense { meaning: Meaning::Mood(index), weight, cue });
            }
        }
        let mut situations = Table::default();
        for (index, scene) in taxonomy.scenes.iter().enumerate() {
            for (weight, cue) in scene.cues.weighted() {
                situations.insert(Sense { meaning: Meaning::Scene(index), weight, cue });
            }
        }
        for (index, theme) in taxonomy.themes.iter().enumerate() {
            for (weight, cue) in theme.cues.weighted() {
                situations.insert(Sense { meaning: Meaning::Theme(index), weight, cue });
            }
        }
        let mut crisis = Table::default();
        for cue in taxonomy.crisis.iter() {
            crisis.insert(Sense { meaning: Meaning::Crisis, weight: 1.0, cue });
        }
        let silent = &taxonomy.silent;
        for (table, phrases) in
            [(&mut moods, &silent.moods), (&mut situations, &silent.situations), (&mut crisis, &silent.crisis)]
        {
            for cue in phrases.iter() {
                table.insert(Sense { meaning: Meaning::Silence, weight: 0.0, cue });
            }
        }
        Self { moods, situations, crisis }
    }

    /// Everything that `text` says, each cue once, in the order in which the text says it. A cue inside a longer one
    /// is not heard.
    #[must_use]
    pub fn hear(&self, text: &str) -> Vec<Sense<'a>> {
        let text = search_form(text);
        let boundaries = boundaries(&text);
        [&self.moods, &self.situations, &self.crisis]
            .into_iter()
            .flat_map(|table| table.hear(&text, &boundaries))
            .collect()
    }
}

impl<'a> Table<'a> {
    fn insert(&mut self, sense: Sense<'a>) {
        let key = search_form(sense.cue);
        self.longest = self.longest.max(boundaries(&key).len());
        let senses = self.senses.entry(key).or_default();
        match senses.iter_mut().find(|other| other.meaning == sense.meaning) {
            Some(twin) if twin.weight >= sense.weight => {} // two spellings, one stem
            Some(twin) => *twin = sense,
            None => senses.push(sense),
        }
    }

    fn hear(&self, text: &str, boundaries: &[usize]) -> Vec<Sense<'a>> {
        let mut heard = Vec::new();
        let mut phrases = HashSet::new();
        let mut covered = 0;
        for (at, &start) in boundaries.iter().enumerate() {
            let ends = boundaries[at + 1..].iter().take(self.longest).rev();
            let longest = ends.take_while(|end| **end > covered).find_map(|&end| {
                let senses = self.senses.get(&text[start..end])?;
                Some((end, senses))
            });
            if let Some((end, senses)) = longest {
                covered = end;
                if phrases.insert(&text[start..end]) {
                    heard.extend(senses);
                }
            }
        }
        heard
    }
}

/// The form in which cues and texts meet: folded, punctuation gone, words stemmed and one space apart, Japanese
/// unspaced except where punctuation stood.
fn search_form(text: &str) -> String {
    let mut form = String::with_capacity(text.len());
    let mut word = None;
    let mut paused = false;
    for c in fold(text).chars() {
        if is_letter(c) && word.is_some() {
            form.push(c);
            continue;
        }
        if let Some(start) = word.take() {
            form.truncate(start + stem(&form[start..]).len());
        }
        if is_letter(c) || is_japanese(c) || is_pictograph(c) {
            if paused && !form.is_empty() || is_letter(c) && form.ends_with(is_letter) {
                form.push(' ');
            }
            paused = false;
            word = is_letter(c).then_some(form.len());
            form.push(c);
        } else if !c.is_whitespace() && !is_joiner(c) {
            paused = true;
        }
    }
    if let Some(start) = word {
        form.truncate(start + stem(&form[start..]).len());
    }
    form
}

/// Where a cue may begin or end in a search form: anywhere but inside a word of letters and digits.
fn boundaries(text: &str) -> Vec<usize> {
    let mut boundaries = Vec::with_capacity(text.len() + 1);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if !(is_letter(before) && is_letter(c)) {
            boundaries.push(at);
        }
        before = c;
    }
    boundaries.push(text.len());
    boundaries
}

/// Whether `c` stands in words that spaces part.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_japanese(c)
}

/// Emoji and other picture signs, which say as much as a word does.
fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}') && !is_joiner(c)
}

/// Signs that only shape the emoji before them: variation selectors, the joiner, skin tones.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// An English word without its regular ending: -s, -es, -ed, -ing, -ly. Light on purpose: it need only give the
/// same stem for the forms of a word, and cues and texts go through it alike.
fn stem(word: &str) -> &str {
    const SHORTEST: usize = 3;
    if !word.is_ascii() {
        return word;
    }
    for ending in ["ing", "ed", "es", "ly", "s"] {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() >= SHORTEST
            && !(ending == "s" && stem.ends_with('s'))
        {
            return stem;
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn search_form_rules() {
        for (text, form) in [
            ("She LEFT me!", "she left me"),
            ("rains, raining; rained", "rain rain rain"),
            ("I can't  let go...", "i cant let go"),
            ("miss / missing / lonely", "miss miss lone"),
            ("彼女と 別れた、眠れない。", "彼女と別れた 眠れない"), // a space is nothing, a comma a pause
            ("雨の night ドライブ", "雨のnightどらいぶ"),
            ("泣いた😭❤️", "泣いた😭❤"),
            ("???", ""),
        ] {
            assert_eq!(search_form(text), form, "{text}");
        }
    }

    #[test]
    fn boundaries_lie_between_words_and_japanese_characters() {
        assert_eq!(boundaries("ab cd"), [0, 2, 3, 5]);
        assert_eq!(boundaries("雨ab"), [0, 3, 5]);
    }
}
