//! The JSON document. Its keys are the contract with scripts: always all of them, the same whatever the display.

use anyhow::{Context, Result};
use serde::Serialize;

use crate::catalog::Song;
use crate::catalog::song::Gem;
use crate::filter::Filter;
use crate::mood::taxonomy::Bilingual;
use crate::mood::{Reading, Taxonomy};
use crate::output::{Lang, words};
use crate::rank::Pick;
use crate::support::Support;

/// Grows only when a key changes its meaning or goes away.
const SCHEMA_VERSION: u8 = 1;

/// What was asked.
#[derive(Debug, Default, Serialize)]
pub struct Query<'a> {
    /// The words, as they were typed.
    pub text: Option<String>,
    /// Moods that were asked for by name.
    pub moods: Vec<&'a str>,
    /// Conditions on the songs.
    pub filters: Filter<'a>,
}

#[derive(Serialize)]
struct Envelope<'a, R: Serialize> {
    schema_version: u8,
    query: &'a Query<'a>,
    reading: Option<&'a Reading<'a>>,
    support: Option<&'a Support>,
    count: usize,
    results: &'a [R],
}

/// A song among results. Rank, score and why are there for suggestions only.
#[derive(Debug, Serialize)]
pub struct SongResult<'a> {
    rank: Option<usize>,
    score: Option<f64>,
    why: Option<Vec<String>>,
    song: SongView<'a>,
}

#[derive(Debug, Serialize)]
struct SongView<'a> {
    #[serde(flatten)]
    song: &'a Song<'a>,
    year: Option<u16>,
    gem: Gem,
    links: Links,
}

/// Where to hear a song: addresses that search for it.
#[derive(Debug, Serialize)]
pub struct Links {
    youtube: String,
    spotify: String,
    apple_music: String,
}

impl Links {
    /// The addresses for `song`, percent-encoded.
    #[must_use]
    pub fn of(song: &Song) -> Self {
        Self::searching(&encoded(&song.search_words(), |_| false))
    }

    /// The addresses for `song` with letters of other scripts left as they are, which browsers take as well.
    #[must_use]
    pub fn readable(song: &Song) -> Self {
        Self::searching(&encoded(&song.search_words(), |c| !(c.is_ascii() || c.is_whitespace() || c.is_control())))
    }

    fn searching(words: &str) -> Self {
        Self {
            youtube: format!("https://www.youtube.com/results?search_query={words}"),
            spotify: format!("https://open.spotify.com/search/{words}"),
            apple_music: format!("https://music.apple.com/jp/search?term={words}"),
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        [&*self.youtube, &self.spotify, &self.apple_music].into_iter()
    }
}

/// `text` percent-encoded for an address (RFC 3986), but for the characters to `keep`.
fn encoded(text: &str, keep: impl Fn(char) -> bool) -> String {
    let mut encoded = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || "-._~".contains(c) || keep(c) {
            encoded.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    encoded
}

impl<'a> SongResult<'a> {
    /// A song that was suggested; `index` counts from 0. The reasons are English, since the document is the same in
    /// every display language.
    #[must_use]
    pub fn picked(index: usize, pick: &'a Pick, taxonomy: &Taxonomy) -> Self {
        let why = pick.reasons.iter().map(|reason| words::reason(reason, pick.song, taxonomy, Lang::En)).collect();
        Self { rank: Some(index + 1), score: Some(pick.score), why: Some(why), song: SongView::of(pick.song) }
    }

    /// A song that was listed or shown.
    #[must_use]
    pub fn listed(song: &'a Song) -> Self {
        Self { rank: None, score: None, why: None, song: SongView::of(song) }
    }
}

impl<'a> SongView<'a> {
    fn of(song: &'a Song) -> Self {
        Self { song, year: song.year(), gem: song.gem(), links: Links::of(song) }
    }
}

/// A mood among results.
#[derive(Debug, Serialize)]
pub struct MoodResult<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its family's id.
    pub family: &'a str,
    /// Its name in both languages.
    pub label: &'a Bilingual<'a>,
    /// Its meaning in both languages.
    pub description: &'a Bilingual<'a>,
    /// How many songs carry it.
    pub songs: usize,
}

/// An artist among results.
#[derive(Debug, Serialize)]
pub struct ArtistResult<'a> {
    /// The name in Latin letters.
    pub name: &'a str,
    /// The name as it is written in Japan.
    pub ja: &'a str,
    /// How many songs.
    pub songs: usize,
    /// The year of the first of them, where known.
    pub first_year: Option<u16>,
    /// The year of the last of them, where known.
    pub last_year: Option<u16>,
}

/// The document: `reading` and `support` belong to suggestions and are null elsewhere.
///
/// # Errors
/// None that a caller can cause: every part of the document can be written as JSON.
pub fn document<R: Serialize>(
    query: &Query,
    reading: Option<&Reading>,
    support: Option<&Support>,
    results: &[R],
) -> Result<String> {
    let envelope = Envelope { schema_version: SCHEMA_VERSION, query, reading, support, count: results.len(), results };
    let mut json = serde_json::to_string_pretty(&envelope).context("the answer cannot be written as JSON")?;
    json.push('\n');
    Ok(json)
}
