//! How well the moods of a text are read, measured against what people gave.

use serde::Deserialize;
use tearjerk::mood::{Reading, Taxonomy, hear};

/// Gains of the first, second and third mood that people chose.
const GAINS: [f64; 3] = [7.0, 3.0, 1.0];
/// Discounts of the first, second and third mood that were read: log2 of the place plus one.
const DISCOUNTS: [f64; 3] = [1.0, 1.584_962_500_721_156, 2.0];

/// A text with the moods, scenes and themes that people gave it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sample {
    pub(crate) text: String,
    pub(crate) lang: String,
    pub(crate) moods: Vec<String>,
    pub(crate) scenes: Vec<String>,
    #[serde(default)]
    pub(crate) themes: Vec<String>,
}

/// How many of what people gave were read, and how many of what was read they gave.
#[derive(Debug, Default)]
pub(crate) struct Overlap {
    both: usize,
    given: usize,
    read: usize,
}

impl Overlap {
    fn add(&mut self, given: &[String], read: impl Iterator<Item = String>) {
        let read: Vec<String> = read.collect();
        self.both += read.iter().filter(|id| given.contains(id)).count();
        self.given += given.len();
        self.read += read.len();
    }

    pub(crate) fn recall(&self) -> f64 {
        self.both as f64 / self.given.max(1) as f64
    }

    pub(crate) fn precision(&self) -> f64 {
        self.both as f64 / self.read.max(1) as f64
    }
}

/// The figures of the texts of one language.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    /// How many texts.
    pub(crate) texts: usize,
    first_right: usize,
    heard: usize,
    ndcg: f64,
    pub(crate) scenes: Overlap,
    pub(crate) themes: Overlap,
    /// What people gave first and what was read first, where that was none of theirs.
    pub(crate) misses: Vec<(String, String, String)>,
}

impl Figures {
    /// The share of texts whose first mood is one of those that people gave.
    pub(crate) fn first_right(&self) -> f64 {
        self.first_right as f64 / self.texts as f64
    }

    /// The mean of nDCG@3 over the moods.
    pub(crate) fn ndcg(&self) -> f64 {
        self.ndcg / self.texts as f64
    }

    /// The share of texts in which a mood is heard.
    pub(crate) fn heard(&self) -> f64 {
        self.heard as f64 / self.texts as f64
    }
}

/// Reads samples from JSON lines.
pub(crate) fn samples(lines: &str) -> Vec<Sample> {
    let lines = lines.lines().filter(|line| !line.is_empty());
    lines.map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error} in {line}"))).collect()
}

/// Reads every sample of a language and compares.
pub(crate) fn measure(taxonomy: &Taxonomy, samples: &[Sample], lang: &str) -> Figures {
    let mut figures = Figures::default();
    for sample in samples.iter().filter(|sample| sample.lang == lang) {
        let reading = Reading::new(taxonomy, &hear(taxonomy, &sample.text), &[]);
        let read: Vec<&str> = match reading.assumed {
            Some(_) => Vec::new(),
            None => reading.moods.iter().take(3).map(|mood| mood.id).collect(),
        };
        figures.texts += 1;
        figures.heard += usize::from(!read.is_empty());
        figures.ndcg += ndcg(&sample.moods, &read);
        match read.first() {
            Some(first) if sample.moods.iter().any(|mood| mood == first) => figures.first_right += 1,
            first => figures.misses.push((
                sample.moods[0].clone(),
                first.unwrap_or(&"nothing").to_string(),
                sample.text.clone(),
            )),
        }
        figures.scenes.add(&sample.scenes, reading.scenes.iter().map(|scene| scene.id.to_owned()));
        figures.themes.add(&sample.themes, reading.themes.iter().map(|theme| theme.id.to_owned()));
    }
    figures
}

/// Normalised discounted cumulative gain over three places (Järvelin and Kekäläinen, 2002).
fn ndcg(given: &[String], read: &[&str]) -> f64 {
    let gain = |mood: &str| given.iter().zip(GAINS).find(|(id, _)| *id == mood).map_or(0.0, |(_, gain)| gain);
    let gained: f64 = read.iter().zip(DISCOUNTS).map(|(mood, discount)| gain(mood) / discount).sum();
    let best: f64 = given.iter().zip(GAINS).zip(DISCOUNTS).map(|((_, gain), discount)| gain / discount).sum();
    gained / best
}
