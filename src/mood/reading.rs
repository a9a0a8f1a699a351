//! What was understood of a question: moods with their shares, scenes, themes, and the cues that said so.

use serde::Serialize;

use super::lexicon::{Heard, Meaning};
use super::taxonomy::{Named, Taxonomy};

/// The family that stands in where no mood was heard.
const ASSUMED_FAMILY: &str = "gloom";

/// The mood of words that speak of not wanting to live.
const DESPAIR: &str = "despair";

/// How much of a reading belongs to the moods that were named outright, where words were given as well.
const SHARE_OF_NAMED: f64 = 2.0 / 3.0;

/// The least weight with which a scene or theme counts as spoken of.
const SURE_ENOUGH: f64 = 1.5;

/// Shares are given to a thousandth.
const SHARE_STEPS: f64 = 1000.0;

/// What was understood of a question.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Reading<'a> {
    /// Moods, strongest first; their weights sum to 1.
    pub moods: Vec<HeardMood<'a>>,
    /// Scenes, surest first.
    pub scenes: Vec<HeardTag<'a>>,
    /// Themes, surest first.
    pub themes: Vec<HeardTag<'a>>,
    /// The family that was taken for want of any mood.
    pub assumed: Option<&'a str>,
    /// Whether the words speak of not wanting to live.
    #[serde(skip)]
    pub in_crisis: bool,
}

/// A mood that was heard.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HeardMood<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its share of the reading, from 0 to 1.
    pub weight: f64,
    /// The words that spoke of it, as they were typed; none where the mood was named or assumed.
    pub heard: Vec<String>,
}

/// A scene or theme that was heard.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HeardTag<'a> {
    /// Its id.
    pub id: &'a str,
    /// The sum of its cues' weights.
    #[serde(skip)]
    pub weight: f64,
    /// The words that spoke of it, as they were typed.
    pub heard: Vec<String>,
}

/// What one meaning gathered.
struct Tally<'a> {
    id: &'a str,
    weight: f64,
    heard: Vec<String>,
}

impl<'a> Reading<'a> {
    /// Weighs what was heard in the words (see [`super::hear`]) and the moods of `named`, which were asked for by name.
    /// Where neither gives a mood, a vague gloom is assumed.
    #[must_use]
    pub fn new(taxonomy: &'a Taxonomy, heard: &[Heard], named: &[&'a str]) -> Self {
        let despair = taxonomy.moods.iter().position(|mood| &*mood.id == DESPAIR);
        let mut moods = gather(heard, &taxonomy.moods, |meaning| match meaning {
            Meaning::Mood(index) => Some(index),
            Meaning::Crisis => despair,
            _ => None,
        });
        let scenes = gather(heard, &taxonomy.scenes, |meaning| match meaning {
            Meaning::Scene(index) => Some(index),
            _ => None,
        });
        let themes = gather(heard, &taxonomy.themes, |meaning| match meaning {
            Meaning::Theme(index) => Some(index),
            _ => None,
        });
        let assumed = (moods.is_empty() && named.is_empty()).then_some(ASSUMED_FAMILY);
        match assumed {
            Some(family) => {
                let family: Vec<&str> = taxonomy.moods_of(family).map(|mood| &*mood.id).collect();
                add_named(&mut moods, &family);
            }
            None => add_named(&mut moods, named),
        }
        Self {
            moods: shares(moods),
            scenes: tags(scenes),
            themes: tags(themes),
            assumed,
            in_crisis: heard.iter().any(|heard| heard.meaning == Meaning::Crisis),
        }
    }

    /// Whether the words gave no mood, scene or theme at all.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.assumed.is_some() && self.scenes.is_empty() && self.themes.is_empty()
    }
}

/// Sums what was heard of one kind, strongest first; equals stay in the taxonomy's order.
fn gather<'a>(
    heard: &[Heard],
    candidates: &'a [impl Named],
    index_of: impl Fn(Meaning) -> Option<usize>,
) -> Vec<Tally<'a>> {
    let mut tallies: Vec<Tally> =
        candidates.iter().map(|candidate| Tally { id: candidate.id(), weight: 0.0, heard: Vec::new() }).collect();
    for heard in heard {
        if let Some(index) = index_of(heard.meaning) {
            tallies[index].weight += heard.weight;
            if !tallies[index].heard.contains(&heard.words) {
                tallies[index].heard.push(heard.words.clone());
            }
        }
    }
    tallies.retain(|tally| !tally.heard.is_empty());
    tallies.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    tallies
}

/// Gives the moods that were asked for by name their part of the reading, in equal shares.
fn add_named<'a>(moods: &mut Vec<Tally<'a>>, named: &[&'a str]) {
    if named.is_empty() {
        return;
    }
    let from_words: f64 = moods.iter().map(|tally| tally.weight).sum();
    let for_named =
        if moods.is_empty() { 1.0 } else { from_words * SHARE_OF_NAMED / (1.0 - SHARE_OF_NAMED) } / named.len() as f64;
    for id in named {
        match moods.iter_mut().find(|tally| tally.id == *id) {
            Some(tally) => tally.weight += for_named,
            None => moods.push(Tally { id, weight: for_named, heard: Vec::new() }),
        }
    }
    moods.sort_by(|a, b| b.weight.total_cmp(&a.weight));
}

/// Turns sums into shares. Each is rounded down, and the strongest takes what that left over, so that they sum to 1.
fn shares(tallies: Vec<Tally>) -> Vec<HeardMood> {
    let total: f64 = tallies.iter().map(|tally| tally.weight).sum();
    let mut moods: Vec<HeardMood> = tallies
        .into_iter()
        .map(|tally| HeardMood {
            id: tally.id,
            weight: (tally.weight / total * SHARE_STEPS).floor() / SHARE_STEPS,
            heard: tally.heard,
        })
        .collect();
    let rest: f64 = moods.iter().skip(1).map(|mood| mood.weight).sum();
    if let Some(strongest) = moods.first_mut() {
        strongest.weight = ((1.0 - rest) * SHARE_STEPS).round() / SHARE_STEPS;
    }
    moods
}

/// The scenes or themes that are more than a faint hint.
fn tags(tallies: Vec<Tally>) -> Vec<HeardTag> {
    tallies
        .into_iter()
        .filter(|tally| tally.weight >= SURE_ENOUGH)
        .map(|Tally { id, weight, heard }| HeardTag { id, weight, heard })
        .collect()
}
