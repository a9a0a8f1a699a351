//! Finding the cues in a text, in one pass and whatever the language.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::grammar::{BEFORE_TURN, is_denied, last_turn};
use super::mend::meant;
use super::search_form::{SearchForm, boundaries, first_unit, unit_form};
use super::taxonomy::{BilingualPhrases, Cues, Spellings, Taxonomy};

/// The weight of phrases that have none of their own.
const SUREST: f64 = 3.0;

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

/// Something that was heard in a text.
#[derive(Clone, Debug)]
pub struct Heard {
    /// What it speaks of.
    pub meaning: Meaning,
    /// How surely, from 0.5 to 3, or somewhat less before a turn.
    pub weight: f64,
    /// The words that said so, as they were typed.
    pub words: String,
}

/// One thing that a cue says.
#[derive(Clone, Debug)]
struct Sense<'a> {
    meaning: Meaning,
    weight: f64,
    cue: Cow<'a, str>,
}

/// The phrases that were found in a text, each once, in the order of the text. A cue inside a longer one is not
/// heard. Moods, scenes and themes are heard apart, since the words of one lie inside those of the other: "my dad
/// died" is a mood as a whole, and holds a theme.
#[must_use]
pub fn hear(taxonomy: &Taxonomy, text: &str) -> Vec<Heard> {
    let form = SearchForm::new(text, &taxonomy.spellings, &meant(text, taxonomy));
    let boundaries = boundaries(&form.text);
    let present = Present::new(taxonomy, &form.text, &boundaries);
    let moods = taxonomy.moods.iter().enumerate().flat_map(|(index, mood)| senses(&mood.cues, Meaning::Mood(index)));
    let scenes = taxonomy.scenes.iter().enumerate().flat_map(|(index, tag)| senses(&tag.cues, Meaning::Scene(index)));
    let themes = taxonomy.themes.iter().enumerate().flat_map(|(index, tag)| senses(&tag.cues, Meaning::Theme(index)));
    let crisis = phrases(&taxonomy.crisis, Meaning::Crisis);
    let silent = &taxonomy.silent;
    let tables = [
        Table::new(moods.chain(phrases(&silent.moods, Meaning::Silence)), &present),
        Table::new(scenes.chain(phrases(&silent.scenes, Meaning::Silence)), &present),
        Table::new(themes.chain(phrases(&silent.themes, Meaning::Silence)), &present),
        Table::new(crisis.chain(phrases(&silent.crisis, Meaning::Silence)), &present),
    ];
    let heard = tables.iter().flat_map(|table| table.hear(&form, &boundaries));
    heard.filter(|heard| heard.meaning != Meaning::Silence).collect()
}

/// What of the lexicon a text can hold at all. It is little, so most cues need not be looked at beyond their
/// beginning.
struct Present<'a, 't> {
    /// The words and characters of the text.
    units: HashSet<&'t str>,
    /// The words of each class that the text holds.
    classes: Vec<(&'a str, Vec<&'a str>)>,
    /// How to spell cues.
    spellings: &'a Spellings<'a>,
}

impl<'a, 't> Present<'a, 't> {
    fn new(taxonomy: &'a Taxonomy, text: &'t str, boundaries: &[usize]) -> Self {
        let units = boundaries.windows(2).map(|ends| &text[ends[0]..ends[1]]).collect();
        let classes = taxonomy
            .classes
            .iter()
            .map(|(id, words)| {
                (&**id, words.iter().filter(|word| text.contains(&search_form(word, &taxonomy.spellings))).collect())
            })
            .collect();
        Self { units, classes, spellings: &taxonomy.spellings }
    }

    fn words_of(&self, class: &str) -> &[&'a str] {
        self.classes.iter().find(|(id, _)| *id == class).map_or(&[], |(_, words)| words)
    }
}

fn senses<'a>(cues: &'a Cues, meaning: Meaning) -> impl Iterator<Item = Sense<'a>> {
    cues.weighted().map(move |(weight, cue)| Sense { meaning, weight, cue: Cow::Borrowed(cue) })
}

fn phrases<'a>(phrases: &'a BilingualPhrases, meaning: Meaning) -> impl Iterator<Item = Sense<'a>> {
    phrases.iter().map(move |cue| Sense { meaning, weight: SUREST, cue: Cow::Borrowed(cue) })
}

/// Phrases in search form with what they say: those that can occur in one text.
#[derive(Debug, Default)]
struct Table<'a> {
    senses: HashMap<String, Vec<Sense<'a>>>,
    longest: usize,
}

impl<'a> Table<'a> {
    /// Keeps the cues that begin as something in the text does. They stand in the order of the alphabet, so the
    /// beginning of the last one mostly tells for the next.
    fn new(cues: impl Iterator<Item = Sense<'a>>, present: &Present<'a, '_>) -> Self {
        let mut table = Self::default();
        let mut last = String::new();
        let mut is_present = false;
        let mut offer = |sense: Sense<'a>| {
            let unit = first_unit(&sense.cue);
            if unit != last {
                last.clear();
                last.push_str(unit);
                is_present = present.units.contains(&*unit_form(unit));
            }
            if is_present {
                table.insert(sense, present.spellings);
            }
        };
        for sense in cues {
            match slot(&sense.cue) {
                None => offer(sense),
                Some((before, class, after)) => {
                    for word in present.words_of(class) {
                        offer(Sense { cue: Cow::Owned(format!("{before}{word}{after}")), ..sense.clone() });
                    }
                }
            }
        }
        table
    }

    fn insert(&mut self, sense: Sense<'a>, spellings: &Spellings) {
        let key = search_form(&sense.cue, spellings);
        self.longest = self.longest.max(boundaries(&key).len());
        let senses = self.senses.entry(key).or_default();
        match senses.iter_mut().find(|other| other.meaning == sense.meaning) {
            Some(twin) if twin.weight >= sense.weight => {} // two spellings, one stem
            Some(twin) => *twin = sense,
            None => senses.push(sense),
        }
    }

    fn hear(&self, form: &SearchForm, boundaries: &[usize]) -> Vec<Heard> {
        let text = &*form.text;
        let mut heard = Vec::new();
        let mut phrases = HashSet::new();
        let mut covered = 0;
        let turn = last_turn(text);
        for (at, &start) in boundaries.iter().enumerate() {
            let ends = boundaries[at + 1..].iter().take(self.longest).rev();
            let longest = ends.take_while(|end| **end > covered).find_map(|&end| {
                let senses = self.senses.get(&text[start..end])?;
                Some((end, senses))
            });
            if let Some((end, senses)) = longest {
                covered = end;
                // Of not wanting to live one cannot speak so that it should go unheard.
                let is_crisis = senses[0].meaning == Meaning::Crisis;
                if (is_crisis || !is_denied(text, start, end)) && phrases.insert(&text[start..end]) {
                    let share = if start < turn { BEFORE_TURN } else { 1.0 };
                    heard.extend(senses.iter().map(|sense| Heard {
                        meaning: sense.meaning,
                        weight: sense.weight * share,
                        words: form.typed(start..end).to_owned(),
                    }));
                }
            }
        }
        heard
    }
}

/// The parts of a cue that holds a place for a class of words: what stands before, the class, what stands after.
fn slot(cue: &str) -> Option<(&str, &str, &str)> {
    if !cue.as_bytes().contains(&b'{') {
        return None; // most cues by far, and faster told so
    }
    let (before, rest) = cue.split_once('{')?;
    let (class, after) = rest.split_once('}')?;
    Some((before, class, after))
}

/// The search form of a cue, in which nothing has to be mended.
fn search_form(cue: &str, spellings: &Spellings) -> String {
    SearchForm::new(cue, spellings, &HashMap::new()).text
}
