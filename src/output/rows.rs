//! Songs, moods and artists a line each.

use super::style::{EMPHASIS, LABEL, TITLE, paint};
use super::{Lang, Layout, words};
use crate::catalog::Song;
use crate::mood::Taxonomy;
use crate::mood::taxonomy::{Family, Mood};
use crate::output::json::ArtistResult;
use crate::text::width::{fit, harmless, width, wrap};

/// Columns of a year.
const YEAR: usize = 4;
/// Columns between fields.
const GAP: usize = 2;
/// The part of a line that an artist's name may take at most.
const ARTIST_SHARE: usize = 3;

/// A line of songs, or a heading over some.
#[derive(Debug)]
pub enum Row<'c> {
    /// What the songs below have in common, and how many they are.
    Heading(String, usize),
    /// A song, with its rank where it has one.
    Song(Option<usize>, &'c Song<'c>),
}

/// Songs in columns: year, title and artist, as wide as they need to be and cut to fit. Under headings that name
/// artists, `with_artist` spares the repetition.
#[must_use]
pub fn songs(rows: &[Row], with_artist: bool, layout: Layout) -> String {
    let lang = layout.lang;
    let artist = |song: &Song| if with_artist { harmless(words::artist_name(song, lang)) } else { String::new() };
    let each =
        || rows.iter().filter_map(|row| if let Row::Song(rank, song) = row { Some((*rank, *song)) } else { None });
    let rank_width = each().filter_map(|(rank, _)| rank.map(|rank| rank.to_string().len() + GAP)).max().unwrap_or(0);
    let room = layout.width - rank_width - YEAR - 2 * GAP;
    let artist_width = each().map(|(_, song)| width(&artist(song))).max().unwrap_or(0).min(room / ARTIST_SHARE);
    let room = room - artist_width;
    let title_width = each().map(|(_, song)| width(&title(song, lang, room))).max().unwrap_or(0).min(room);
    let mut text = String::new();
    for row in rows {
        match row {
            Row::Heading(heading, count) => {
                if !text.is_empty() {
                    text.push('\n');
                }
                let count = songs_counted(*count, lang);
                let heading = fit(&harmless(heading), layout.width - GAP - width(&count));
                text.push_str(&format!("{}  {}\n", paint(TITLE, heading.trim_end()), paint(LABEL, &count)));
            }
            Row::Song(rank, song) => {
                let rank = rank.map(|rank| rank.to_string()).unwrap_or_default();
                let year = song.year().map(|year| year.to_string()).unwrap_or_default();
                let names =
                    format!("{}  {}", fit(&title(song, lang, room), title_width), fit(&artist(song), artist_width));
                let (rank, year) = (fit(&rank, rank_width), paint(LABEL, &fit(&year, YEAR)));
                text.push_str(&format!("{rank}{year}  {}\n", names.trim_end()));
            }
        }
    }
    text
}

/// The title, in English with the Japanese behind it where there is room for both.
fn title(song: &Song, lang: Lang, room: usize) -> String {
    let main = harmless(words::main_title(song, lang));
    match (lang, &song.title.ja) {
        (Lang::En, Some(japanese)) if **japanese != *main => {
            let both = harmless(&format!("{main} ({japanese})"));
            if width(&both) <= room { both } else { main }
        }
        _ => main,
    }
}

/// A number of songs in words.
#[must_use]
pub fn songs_counted(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 song".to_owned(),
        (Lang::En, _) => format!("{count} songs"),
        (Lang::Ja, _) => format!("{count}曲"),
    }
}

/// The moods under their families, each with its id, label, meaning and how many songs carry it.
#[must_use]
pub fn moods(taxonomy: &Taxonomy, count: impl Fn(&Mood) -> usize, layout: Layout) -> String {
    let lang = layout.lang;
    let id_width = taxonomy.moods.iter().map(|mood| width(&mood.id)).max().unwrap_or(0);
    let indent = 2 * GAP + id_width + 3 + GAP;
    let mut text = String::new();
    for (index, family) in taxonomy.families.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        text.push_str(&family_heading(family, layout));
        for mood in taxonomy.moods_of(&family.id) {
            let description = words::in_language(&mood.description, lang);
            let meaning = match lang {
                Lang::En => description.to_owned(),
                Lang::Ja => format!("{}: {description}", mood.label.ja),
            };
            let mut head = format!("  {}  {:>3}  ", paint(EMPHASIS, &fit(&mood.id, id_width)), count(mood));
            for line in wrap(&meaning, layout.width - indent) {
                text.push_str(&format!("{head}{line}\n"));
                head = " ".repeat(indent);
            }
        }
    }
    text
}

fn family_heading(family: &Family, layout: Layout) -> String {
    let name = match layout.lang {
        Lang::En => family.id.to_string(),
        Lang::Ja => format!("{} {}", family.id, family.label.ja),
    };
    let description = words::in_language(&family.description, layout.lang);
    let plain = wrap(&format!("{name}: {description}"), layout.width);
    let mut lines = plain.iter();
    let first = lines.next().map(String::as_str).unwrap_or_default();
    let rest: String = lines.map(|line| format!("{line}\n")).collect();
    match first.strip_prefix(&name) {
        Some(after) => format!("{}{after}\n{rest}", paint(TITLE, &name)),
        None => format!("{first}\n{rest}"),
    }
}

/// Artists in columns: number of songs, years, name.
#[must_use]
pub fn artists(artists: &[ArtistResult], layout: Layout) -> String {
    const COUNT: usize = 3;
    const YEARS: usize = 9;
    let mut text = String::new();
    for artist in artists {
        let years = match (artist.first_year, artist.last_year) {
            (Some(first), Some(last)) if first != last => format!("{first}-{last}"),
            (Some(year), _) | (_, Some(year)) => year.to_string(),
            (None, None) => String::new(),
        };
        let names = words::both_names(artist.name, artist.ja, layout.lang);
        let names = fit(&harmless(&names), layout.width - COUNT - YEARS - 2 * GAP);
        let years = paint(LABEL, &fit(&years, YEARS));
        text.push_str(&format!("{:>COUNT$}  {years}  {}\n", artist.songs, names.trim_end()));
    }
    text
}
