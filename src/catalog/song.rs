//! A song as the catalogue states it, and what follows from that without being stored.

use std::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::text::borrowed::Text;

/// A song. The order of the fields is the order of the keys in `data/catalog.json` and in JSON output; a fact that
/// no source states is `None`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Song<'a> {
    /// Artist and title in lower-case Latin letters, unique in the catalogue.
    #[serde(borrow)]
    pub id: Text<'a>,
    /// The title in each of its scripts.
    pub title: Title<'a>,
    /// Who sings it.
    pub artist: Artist<'a>,
    /// The voice that is heard.
    pub vocal: Vocal,
    /// When this recording first came out.
    pub released: Option<Date<'a>>,
    /// What it came out as.
    pub release_type: ReleaseType,
    /// The album it is on.
    pub album: Option<Text<'a>>,
    /// One to four ids of moods, strongest first.
    pub moods: Vec<Text<'a>>,
    /// Up to four ids of scenes: when and where it plays.
    pub scenes: Vec<Text<'a>>,
    /// Up to four ids of themes: who or what it is about.
    pub themes: Vec<Text<'a>>,
    /// What the song tells, in a few sentences.
    pub blurb: Blurb<'a>,
    /// Places on charts; 1 is the top.
    pub chart: Chart<'a>,
    /// How many were sold.
    pub sales: Option<Sales<'a>>,
    /// An award for copies shipped or downloaded. [`Scope::of`] tells whose.
    pub certification: Option<Text<'a>>,
    /// Films, programmes and commercials that it belongs to, its video, and well-known covers.
    pub tie_ins: Vec<TieIn<'a>>,
    /// Who wrote it.
    pub credits: Credits<'a>,
    /// The artist's song that everyone knows instead.
    pub overshadowed_by: Option<Text<'a>>,
    /// Addresses of the pages that state these facts.
    pub sources: Vec<Text<'a>>,
    /// Where the sources disagree.
    pub disputed: Option<Text<'a>>,
}

/// A title; at least one script is there.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Title<'a> {
    /// In English: the official one, or what the Japanese means.
    #[serde(borrow)]
    pub en: Option<Text<'a>>,
    /// As it is written in Japan.
    pub ja: Option<Text<'a>>,
    /// The Japanese in Latin letters.
    pub romaji: Option<Text<'a>>,
}

impl Title<'_> {
    /// The scripts that it has, the Japanese first.
    pub fn scripts(&self) -> impl Iterator<Item = &str> {
        [&self.ja, &self.en, &self.romaji].into_iter().flatten().map(|title| &**title)
    }
}

/// A singer or a band.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Artist<'a> {
    /// The name in Latin letters.
    #[serde(borrow)]
    pub name: Text<'a>,
    /// The name as it is written in Japan.
    pub ja: Text<'a>,
    /// Other names and spellings under which people look for them.
    pub aliases: Vec<Text<'a>>,
}

impl Artist<'_> {
    /// Every name and spelling.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&self.name, &self.ja].into_iter().chain(&self.aliases).map(|name| &**name)
    }
}

/// The voice that is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Vocal {
    /// A man, or men.
    Male,
    /// A woman, or women.
    Female,
    /// Both.
    Mixed,
    /// Not stated.
    Unknown,
}

/// What a recording came out as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReleaseType {
    /// The title song of a single.
    Single,
    /// A single for download or streaming only.
    DigitalSingle,
    /// One of two title songs of a single.
    DoubleASide,
    /// A single's other song.
    BSide,
    /// First heard on an album.
    AlbumTrack,
    /// First heard on an EP or mini-album.
    EpTrack,
    /// Not stated.
    Unknown,
}

/// A day, a month or a year: `2019-12-01`, `2019-12` or `2019`. Its text sorts as time does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Date<'a>(Text<'a>);

impl Date<'_> {
    /// The year.
    #[must_use]
    pub fn year(&self) -> u16 {
        self.parts().0
    }

    /// The year, and month and day where they are known.
    #[must_use]
    pub fn parts(&self) -> (u16, Option<u8>, Option<u8>) {
        let mut numbers = self.0.split('-').map(|digits| digits.parse::<u16>().unwrap_or_default());
        let year = numbers.next().unwrap_or_default();
        let mut small = numbers.map(|number| u8::try_from(number).unwrap_or_default());
        (year, small.next(), small.next())
    }

    fn is_valid(&self) -> bool {
        let digits_in_place = self.0.char_indices().all(|(at, c)| match at {
            4 | 7 => c == '-',
            _ => c.is_ascii_digit(),
        });
        let (year, month, day) = self.parts();
        matches!(self.0.len(), 4 | 7 | 10)
            && digits_in_place
            && year > 0
            && month.is_none_or(|month| (1..=12).contains(&month))
            && day.is_none_or(|day| (1..=31).contains(&day))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Date<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let date = Self(Text::deserialize(deserializer)?);
        if date.is_valid() {
            Ok(date)
        } else {
            Err(D::Error::custom(format_args!(
                "`{}` is no date; write it as `2019-12-01`, `2019-12` or `2019`",
                date.0
            )))
        }
    }
}

/// What a song tells, in our own words.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Blurb<'a> {
    /// In English.
    #[serde(borrow)]
    pub en: Option<Text<'a>>,
    /// In Japanese.
    pub ja: Option<Text<'a>>,
}

/// Places on charts; 1 is the top.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Chart<'a> {
    /// The single's best week on Oricon's singles chart.
    pub oricon_weekly_peak: Option<u16>,
    /// The album's best week on Oricon's albums chart.
    pub oricon_album_peak: Option<u16>,
    /// The song's best week on the Billboard Japan Hot 100.
    pub billboard_japan_peak: Option<u16>,
    /// Its place on a chart of a whole year.
    #[serde(borrow)]
    pub year_end: Option<YearEnd<'a>>,
}

impl Chart<'_> {
    /// The better of the places that the song itself reached, as a single or on the Hot 100; never its album's.
    #[must_use]
    pub fn song_peak(&self) -> Option<u16> {
        self.oricon_weekly_peak.into_iter().chain(self.billboard_japan_peak).min()
    }
}

/// A place on a chart of a whole year.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct YearEnd<'a> {
    /// Whose chart.
    #[serde(borrow)]
    pub chart: Text<'a>,
    /// Which year's.
    pub year: u16,
    /// The place; 1 is the top.
    pub position: u16,
}

/// How many were sold.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Sales<'a> {
    /// Copies, or `None` where the note alone says how well it did.
    pub copies: Option<u64>,
    /// Whose sales they are (see [`Scope::of`]) and who counted.
    #[serde(borrow)]
    pub note: Text<'a>,
}

/// A film, a programme, a commercial, a video or a cover.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TieIn<'a> {
    /// What the song is to it, such as `film theme`.
    #[serde(borrow)]
    pub kind: Text<'a>,
    /// Its name.
    pub work: Text<'a>,
}

/// Who wrote a song.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Credits<'a> {
    /// The words.
    #[serde(borrow)]
    pub lyrics: Option<Text<'a>>,
    /// The music.
    pub music: Option<Text<'a>>,
}

/// Whose a figure is: what an album achieved says nothing of a song on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The single's.
    Single,
    /// The album's.
    Album,
    /// The recording's own: downloads and streams.
    Song,
}

impl Scope {
    /// Whose figure the note of [`Sales`] or a certification speaks of. By the rule of the data, an album's names
    /// the album ("of the album Smile") and a recording's the song ("of the song"); all else is the single's.
    #[must_use]
    pub fn of(note: &str) -> Self {
        if note.contains("album") {
            Self::Album
        } else if note.contains("song") {
            Self::Song
        } else {
            Self::Single
        }
    }
}

/// How well hidden a song is; the better hidden, the smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Gem {
    /// Never a single's title song: a b-side, an album track, an EP track.
    DeepCut,
    /// Stands in the shadow of another song, or charted below 10 or not at all.
    Overshadowed,
    /// Top 10, a place on a year's chart, or a certification.
    Hit,
}

/// The lowest place on a weekly chart that still makes a hit.
const HIT_PEAK: u16 = 10;

impl Song<'_> {
    /// The year in which this recording first came out.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.released.as_ref().map(Date::year)
    }

    /// How well hidden the song is. A deep cut is one whatever its album achieved, and a song in another's shadow
    /// is overshadowed however high it stood for a week.
    #[must_use]
    pub fn gem(&self) -> Gem {
        let own_certification = self.certification.as_ref().is_some_and(|award| Scope::of(award) != Scope::Album);
        match self.release_type {
            ReleaseType::BSide | ReleaseType::AlbumTrack | ReleaseType::EpTrack => Gem::DeepCut,
            _ if self.overshadowed_by.is_some() => Gem::Overshadowed,
            _ if self.chart.song_peak().is_some_and(|peak| peak <= HIT_PEAK)
                || self.chart.year_end.is_some()
                || own_certification =>
            {
                Gem::Hit
            }
            _ => Gem::Overshadowed,
        }
    }

    /// What to type into a search box to hear it: title and artist as they are written in Japan.
    #[must_use]
    pub fn search_words(&self) -> String {
        let title = self.title.scripts().next().unwrap_or_default();
        format!("{title} {}", self.artist.ja)
    }
}

impl fmt::Display for Gem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::DeepCut => "deep-cut",
            Self::Overshadowed => "overshadowed",
            Self::Hit => "hit",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_months_or_years() {
        for (text, parts) in [
            ("\"2019-12-01\"", Some((2019, Some(12), Some(1)))),
            ("\"2019-12\"", Some((2019, Some(12), None))),
            ("\"2019\"", Some((2019, None, None))),
            ("\"2019-13\"", None),
            ("\"2019-12-32\"", None),
            ("\"19-12-01\"", None),
            ("\"2019/12/01\"", None),
            ("\"２０１９\"", None),
            ("\"\"", None),
        ] {
            let date = serde_json::from_str::<Date>(text).ok();
            assert_eq!(date.map(|date| date.parts()), parts, "{text}");
        }
    }

    #[test]
    fn a_figure_is_the_singles_unless_it_names_the_album_or_the_song() {
        for (note, scope) in [
            ("of the single; Oricon cumulative", Scope::Single),
            ("of the album Smile", Scope::Album),
            ("RIAJ Million (the mini-album)", Scope::Album),
            ("RIAJ Platinum (digital song)", Scope::Song),
            ("RIAJ Gold", Scope::Single),
        ] {
            assert_eq!(Scope::of(note), scope, "{note}");
        }
    }
}
