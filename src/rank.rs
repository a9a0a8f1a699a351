//! From a reading to songs: how well each answers it, and why.

use crate::catalog::Song;
use crate::catalog::song::Gem;
use crate::mood::Reading;
use crate::mood::reading::HeardTag;
use crate::text::borrowed::Text;

/// How much each place among a song's moods counts: half of the one before it.
const PLACE: [f64; 4] = [1.0, 0.5, 0.25, 0.125];

/// How much the moods count. Themes and scenes join in only where the question speaks of any.
const MOODS: f64 = 1.0;
/// How much the moods count where they were only assumed.
const ASSUMED_MOODS: f64 = 0.3;
/// How much the themes count: a song that carries the mood second and tells of the right person comes before one that
/// carries it first and tells of another.
const THEMES: f64 = 0.6;
/// How much the scenes count: the same for rain and night, but a theme goes before a scene.
const SCENES: f64 = 0.55;

/// What is taken off a score for each step down from a deep cut: too little to outweigh any of the above.
const LESS_HIDDEN: f64 = 0.01;

/// An artist comes a second time only where every other song is worse by more than this.
const FITS_AS_WELL: f64 = 0.1;
/// A decade comes a second time only where every other song is worse by more than this.
const FITS_ALIKE: f64 = 0.05;
/// Years of a decade.
const DECADE: u16 = 10;

/// Scores are given to a ten-thousandth.
const SCORE_STEPS: f64 = 10_000.0;

/// A song that answers a question.
#[derive(Clone, Debug)]
pub struct Pick<'c, 'r> {
    /// The song.
    pub song: &'c Song<'c>,
    /// How well it answers, from 0 to 1.
    pub score: f64,
    /// What scored, the weightiest first.
    pub reasons: Vec<Reason<'r>>,
}

/// Something for which a song scored.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason<'r> {
    /// It carries a mood of the reading.
    Mood {
        /// The mood's id.
        id: &'r str,
        /// Its place among the song's moods, from 0.
        place: usize,
        /// The words that spoke of it.
        heard: &'r [String],
    },
    /// It is about a theme of the reading.
    Theme {
        /// The theme's id.
        id: &'r str,
        /// The words that spoke of it.
        heard: &'r [String],
    },
    /// It plays in a scene of the reading.
    Scene {
        /// The scene's id.
        id: &'r str,
        /// The words that spoke of it.
        heard: &'r [String],
    },
    /// It is well hidden.
    Hidden(Gem),
}

/// The `count` songs that answer `reading` best, best first: moods weigh most, then themes and scenes, then how
/// hidden a song is, then its id. No artist comes twice while another's song fits as well, and decades differ where they
/// can.
#[must_use]
pub fn rank<'c, 'r>(
    reading: &'r Reading<'_>,
    songs: impl IntoIterator<Item = &'c Song<'c>>,
    count: usize,
) -> Vec<Pick<'c, 'r>> {
    let mut scored: Vec<(f64, &Song)> = songs.into_iter().map(|song| (score(reading, song), song)).collect();
    scored.sort_by(|(a, first), (b, second)| b.total_cmp(a).then_with(|| first.id.cmp(&second.id)));
    spread(scored, count)
        .into_iter()
        .map(|(score, song)| Pick { song, score, reasons: reasons(reading, song) })
        .collect()
}

/// Takes songs from the best down, passing over an artist who is in already while another's song fits as well, and a
/// decade that is in already while another's fits alike.
fn spread<'c>(mut ranked: Vec<(f64, &'c Song<'c>)>, count: usize) -> Vec<(f64, &'c Song<'c>)> {
    let decade = |song: &Song| song.year().map(|year| year / DECADE);
    let mut taken: Vec<(f64, &Song)> = Vec::new();
    while taken.len() < count && !ranked.is_empty() {
        let best = ranked[0].0;
        let new_artist = |song: &Song| taken.iter().all(|(_, other)| other.artist.name != song.artist.name);
        let new_decade = |song: &Song| taken.iter().all(|(_, other)| decade(other) != decade(song));
        let is_near = |score: f64, margin: f64| score >= best - margin;
        let next = ranked
            .iter()
            .position(|(score, song)| is_near(*score, FITS_ALIKE) && new_artist(song) && new_decade(song))
            .or_else(|| ranked.iter().position(|(score, song)| is_near(*score, FITS_AS_WELL) && new_artist(song)));
        taken.push(ranked.remove(next.unwrap_or(0)));
    }
    taken
}

/// How well `song` answers `reading`, from 0 to 1: the mean of what each part of the question finds in it, less a
/// trifle where it is no secret.
fn score(reading: &Reading, song: &Song) -> f64 {
    let mood_weight = if reading.assumed.is_some() { ASSUMED_MOODS } else { MOODS };
    let mut parts = vec![(mood_weight, mood_fit(reading, song))];
    if !reading.themes.is_empty() {
        parts.push((THEMES, share_met(&reading.themes, &song.themes)));
    }
    if !reading.scenes.is_empty() {
        parts.push((SCENES, share_met(&reading.scenes, &song.scenes)));
    }
    let weights: f64 = parts.iter().map(|(weight, _)| weight).sum();
    let fit = parts.iter().map(|(weight, fit)| weight * fit).sum::<f64>() / weights;
    let less_hidden = LESS_HIDDEN * f64::from(song.gem() as u8);
    ((fit - less_hidden).max(0.0) * SCORE_STEPS).round() / SCORE_STEPS
}

/// How far the song's moods meet the reading's: 1 where they are the reading's strongest in the same order.
fn mood_fit(reading: &Reading, song: &Song) -> f64 {
    let weight_of = |id: &str| reading.moods.iter().find(|mood| mood.id == id).map_or(0.0, |mood| mood.weight);
    let met: f64 = PLACE.iter().zip(&song.moods).map(|(place, id)| place * weight_of(id)).sum();
    let best: f64 = PLACE.iter().zip(&reading.moods).map(|(place, mood)| place * mood.weight).sum();
    if best > 0.0 { met / best } else { 0.0 }
}

/// How much of what was heard is among the song's tags, by weight.
fn share_met(heard: &[HeardTag], tags: &[Text]) -> f64 {
    let total: f64 = heard.iter().map(|tag| tag.weight).sum();
    let met: f64 = heard.iter().filter(|tag| tags.iter().any(|id| **id == *tag.id)).map(|tag| tag.weight).sum();
    met / total
}

fn reasons<'r>(reading: &'r Reading, song: &Song) -> Vec<Reason<'r>> {
    let mut moods: Vec<(f64, Reason)> = reading
        .moods
        .iter()
        .filter_map(|mood| {
            let place = song.moods.iter().position(|id| **id == *mood.id)?;
            let part = mood.weight * PLACE.get(place)?;
            Some((part, Reason::Mood { id: mood.id, place, heard: &mood.heard }))
        })
        .collect();
    moods.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let themes = reading.themes.iter().filter(|theme| song.themes.iter().any(|id| **id == *theme.id));
    let scenes = reading.scenes.iter().filter(|scene| song.scenes.iter().any(|id| **id == *scene.id));
    let hidden = Some(song.gem()).filter(|gem| *gem != Gem::Hit).map(Reason::Hidden);
    moods
        .into_iter()
        .map(|(_, reason)| reason)
        .chain(themes.map(|theme| Reason::Theme { id: theme.id, heard: &theme.heard }))
        .chain(scenes.map(|scene| Reason::Scene { id: scene.id, heard: &scene.heard }))
        .chain(hidden)
        .collect()
}
