//! The moods, scenes and themes of `data/moods.json`, with their labels and cues.

use std::collections::BTreeMap;
use std::ops::Bound;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::text::borrowed::Text;
use crate::text::fold::{fold, hiragana, name_key};
use crate::text::typo::slip;

/// The bundled taxonomy, as it stands in `data/`.
pub const BUNDLED: &str = include_str!("../../data/moods.json");

/// Everything that a song or a text can be tagged with.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Taxonomy<'a> {
    /// Groups of moods.
    #[serde(borrow)]
    pub families: Vec<Family<'a>>,
    /// Feelings.
    pub moods: Vec<Mood<'a>>,
    /// When and where.
    pub scenes: Vec<Tag<'a>>,
    /// Who or what it is about.
    pub themes: Vec<Tag<'a>>,
    /// Variant spellings, each with the one that the cues use.
    pub spellings: Spellings<'a>,
    /// Words of one kind, for which a cue holds a place: "my {parent} died".
    pub classes: BTreeMap<Text<'a>, BilingualPhrases<'a>>,
    /// Phrases that speak of not wanting to live.
    pub crisis: BilingualPhrases<'a>,
    /// Phrases that keep the cues inside them from being heard.
    pub silent: Silent<'a>,
}

/// Variant spellings and synonyms with the one that stands for them all in search forms, so that a cue need be written
/// but once: "nobody" is "no one", さみし is 寂し, and for a song it is all one whether he left or she did.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Spellings<'a> {
    /// English words, folded.
    #[serde(borrow)]
    pub en: BTreeMap<Text<'a>, Text<'a>>,
    /// Japanese words and parts of words, folded.
    pub ja: BTreeMap<Text<'a>, Text<'a>>,
}

impl Spellings<'_> {
    /// The spelling that stands for an English word.
    pub(super) fn english(&self, word: &str) -> Option<&str> {
        self.en.get(word).map(|text| &**text)
    }

    /// The bytes of the longest variant that `text` begins with, and the spelling that stands for it.
    pub(super) fn japanese(&self, text: &str) -> Option<(usize, &str)> {
        const LONGEST: usize = 8;
        let first = hiragana(text.chars().next()?);
        let mut buffer = [0; 4];
        let first = &*first.encode_utf8(&mut buffer);
        let from_first = (Bound::Included(first), Bound::Unbounded);
        let mut variants =
            self.ja.range::<str, _>(from_first).take_while(|(variant, _)| variant.starts_with(first)).peekable();
        variants.peek()?;
        let ends: Vec<usize> = text.char_indices().take(LONGEST).map(|(at, c)| at + c.len_utf8()).collect();
        let folded = fold(&text[..*ends.last()?]);
        let (variant, spelling) =
            variants.filter(|(variant, _)| folded.starts_with(&***variant)).max_by_key(|(variant, _)| variant.len())?;
        let end = ends.get(variant.chars().count() - 1)?;
        Some((*end, spelling))
    }
}

/// Phrases that mean none of the things which the cues inside them would mean, such as "rain check".
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Silent<'a> {
    /// Where moods are heard.
    #[serde(borrow)]
    pub moods: BilingualPhrases<'a>,
    /// Where scenes are heard.
    pub scenes: BilingualPhrases<'a>,
    /// Where themes are heard.
    pub themes: BilingualPhrases<'a>,
    /// Where not wanting to live is heard.
    pub crisis: BilingualPhrases<'a>,
}

/// A group of moods.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Family<'a> {
    /// Stable name.
    #[serde(borrow)]
    pub id: Text<'a>,
    /// Name for people.
    pub label: Bilingual<'a>,
    /// What it means.
    pub description: Bilingual<'a>,
}

/// A feeling.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Mood<'a> {
    /// Stable name.
    #[serde(borrow)]
    pub id: Text<'a>,
    /// The id of its family.
    pub family: Text<'a>,
    /// Name for people.
    pub label: Bilingual<'a>,
    /// What it means.
    pub description: Bilingual<'a>,
    /// Words that speak of it.
    pub cues: Cues<'a>,
}

/// A scene or a theme.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Tag<'a> {
    /// Stable name.
    #[serde(borrow)]
    pub id: Text<'a>,
    /// Name for people.
    pub label: Bilingual<'a>,
    /// Words that speak of it.
    pub cues: Cues<'a>,
}

/// The same in both languages.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual<'a> {
    /// English.
    #[serde(borrow)]
    pub en: Text<'a>,
    /// Japanese.
    pub ja: Text<'a>,
}

/// Phrases in both languages.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct BilingualPhrases<'a> {
    /// English.
    #[serde(borrow)]
    pub en: Vec<Text<'a>>,
    /// Japanese.
    pub ja: Vec<Text<'a>>,
}

impl BilingualPhrases<'_> {
    /// The phrases of both languages.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.en.iter().chain(&self.ja).map(|phrase| &**phrase)
    }
}

/// Cues in both languages, grouped by weight: from "3" (practically certain) down to "0.5" (a faint hint).
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Cues<'a> {
    /// English.
    #[serde(borrow)]
    pub en: BTreeMap<Text<'a>, Vec<Text<'a>>>,
    /// Japanese.
    pub ja: BTreeMap<Text<'a>, Vec<Text<'a>>>,
}

impl Cues<'_> {
    /// Every cue with its weight. A weight that is no number counts as none; the data's rules forbid it.
    pub fn weighted(&self) -> impl Iterator<Item = (f64, &str)> {
        self.en.iter().chain(&self.ja).flat_map(|(weight, cues)| {
            let weight = weight.parse().unwrap_or_default();
            cues.iter().map(move |cue| (weight, &**cue))
        })
    }
}

/// Something with an id and a label that a person may name.
pub trait Named {
    /// The stable name.
    fn id(&self) -> &str;
    /// The name for people.
    fn label(&self) -> &Bilingual<'_>;
}

macro_rules! named {
    ($($kind:ident),*) => {$(
        impl Named for $kind<'_> {
            fn id(&self) -> &str {
                &self.id
            }

            fn label(&self) -> &Bilingual<'_> {
                &self.label
            }
        }
    )*};
}

named!(Family, Mood, Tag);

/// The one of `candidates` whose id or label is `name`.
pub fn named<'t, T: Named>(candidates: &'t [T], name: &str) -> Option<&'t T> {
    let key = name_key(name);
    candidates.iter().find(|candidate| keys(*candidate).any(|other| other == key))
}

/// The one of `candidates` whose id or label is most nearly `name`, the earlier one where two are equally near.
pub fn nearest<'t, T: Named>(candidates: &'t [T], name: &str) -> Option<(usize, &'t T)> {
    let key = name_key(name);
    candidates
        .iter()
        .filter_map(|candidate| {
            let edits = keys(candidate).filter_map(|other| slip(&key, &other)).min()?;
            Some((edits, candidate))
        })
        .min_by_key(|(edits, _)| *edits)
}

fn keys(candidate: &impl Named) -> impl Iterator<Item = String> {
    let label = candidate.label();
    [candidate.id(), &label.en, &label.ja].map(name_key).into_iter()
}

impl<'a> Taxonomy<'a> {
    /// Reads a taxonomy from JSON.
    ///
    /// # Errors
    /// Where the text is no JSON or has not the taxonomy's shape; the error names line and column.
    pub fn parse(json: &'a str) -> Result<Self> {
        serde_json::from_str(json).context("the moods cannot be read")
    }

    /// The moods of a family, in their order.
    pub fn moods_of<'t>(&'t self, family: &'t str) -> impl Iterator<Item = &'t Mood<'a>> {
        self.moods.iter().filter(move |mood| &*mood.family == family)
    }

    /// The moods that `name` names: one by its id or label, or those of a family.
    #[must_use]
    pub fn moods_named(&self, name: &str) -> Option<Vec<&Mood<'a>>> {
        if let Some(mood) = named(&self.moods, name) {
            return Some(vec![mood]);
        }
        named(&self.families, name).map(|family| self.moods_of(&family.id).collect())
    }

    /// The id of the mood or family whose id or label is most nearly `name`.
    #[must_use]
    pub fn mood_like(&self, name: &str) -> Option<&str> {
        let mood = nearest(&self.moods, name).map(|(edits, mood)| (edits, &*mood.id));
        let family = nearest(&self.families, name).map(|(edits, family)| (edits, &*family.id));
        mood.into_iter().chain(family).min_by_key(|(edits, _)| *edits).map(|(_, id)| id)
    }
}
