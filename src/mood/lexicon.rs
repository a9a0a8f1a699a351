//! Finding the cues in a text, in one pass and whatever the language.

use std::collections::{HashMap, HashSet};

use super::taxonomy::{BilingualPhrases, Cues, Taxonomy};
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

/// The phrases that were found in a text, each once, in the order of the text. A cue inside a longer one is not
/// heard. Feelings and situations are heard apart, since the words of one lie inside those of the other: "my dad died"
/// is a mood as a whole, and holds a theme.
#[must_use]
pub fn hear<'a>(taxonomy: &'a Taxonomy, text: &str) -> Vec<Sense<'a>> {
    let text = search_form(text);
    let boundaries = boundaries(&text);
    let units: HashSet<&str> = boundaries.windows(2).map(|ends| &text[ends[0]..ends[1]]).collect();
    let moods = taxonomy.moods.iter().enumerate().flat_map(|(index, mood)| senses(&mood.cues, Meaning::Mood(index)));
    let scenes = taxonomy.scenes.iter().enumerate().flat_map(|(index, tag)| senses(&tag.cues, Meaning::Scene(index)));
    let themes = taxonomy.themes.iter().enumerate().flat_map(|(index, tag)| senses(&tag.cues, Meaning::Theme(index)));
    let crisis = phrases(&taxonomy.crisis, Meaning::Crisis);
    let silent = &taxonomy.silent;
    let tables = [
        Table::new(moods.chain(phrases(&silent.moods, Meaning::Silence)), &units),
        Table::new(scenes.chain(phrases(&silent.scenes, Meaning::Silence)), &units),
        Table::new(themes.chain(phrases(&silent.themes, Meaning::Silence)), &units),
        Table::new(crisis.chain(phrases(&silent.crisis, Meaning::Silence)), &units),
    ];
    let heard = tables.iter().flat_map(|table| table.hear(&text, &boundaries));
    heard.filter(|sense| sense.meaning != Meaning::Silence).collect()
}

fn senses<'a>(cues: &'a Cues, meaning: Meaning) -> impl Iterator<Item = Sense<'a>> {
    cues.weighted().map(move |(weight, cue)| Sense { meaning, weight, cue })
}

fn phrases<'a>(phrases: &'a BilingualPhrases, meaning: Meaning) -> impl Iterator<Item = Sense<'a>> {
    phrases.iter().map(move |cue| Sense { meaning, weight: 1.0, cue })
}

/// Phrases in search form with what they say: those that can occur in one text.
#[derive(Debug, Default)]
struct Table<'a> {
    senses: HashMap<String, Vec<Sense<'a>>>,
    longest: usize,
}

impl<'a> Table<'a> {
    /// Keeps the cues that begin with one of `units`, the words and characters of a text. A text holds few of them,
    /// so most cues need not be looked at beyond their beginning; and since they stand in the order of the alphabet,
    /// seldom even that.
    fn new(cues: impl Iterator<Item = Sense<'a>>, units: &HashSet<&str>) -> Self {
        let mut table = Self::default();
        let mut last = ("", false);
        for sense in cues {
            let unit = first_unit(sense.cue);
            if unit != last.0 {
                last = (unit, units.contains(&*search_form(unit)));
            }
            if last.1 {
                table.insert(sense);
            }
        }
        table
    }

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

/// The first word of `cue`, or its first character where words have no spaces between them.
fn first_unit(cue: &str) -> &str {
    let end = match cue.char_indices().find(|(_, c)| !is_letter(*c)) {
        Some((0, c)) => c.len_utf8(),
        Some((end, _)) => end,
        None => cue.len(),
    };
    &cue[..end]
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
