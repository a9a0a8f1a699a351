//! Which songs are asked for at all.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::catalog::Song;
use crate::catalog::song::{Gem, Vocal};
use crate::text::borrowed::Text;
use crate::text::fold::fold;

/// Conditions on a song. Each list that is not empty must hold for one of its members.
#[derive(Debug, Default, Serialize)]
pub struct Filter<'a> {
    /// Names of artists in Latin letters.
    pub artist: Vec<&'a str>,
    /// Years of release.
    pub year: Vec<YearRange>,
    /// Ids of scenes.
    pub scene: Vec<&'a str>,
    /// Ids of themes.
    pub theme: Vec<&'a str>,
    /// Voices.
    pub vocal: Vec<Vocal>,
    /// How well hidden.
    pub gem: Vec<Gem>,
}

impl Filter<'_> {
    /// Whether `song` meets every condition.
    #[must_use]
    pub fn admits(&self, song: &Song) -> bool {
        let has_one = |wanted: &[&str], present: &[Text]| present.iter().any(|id| wanted.contains(&&**id));
        (self.artist.is_empty() || self.artist.contains(&&*song.artist.name))
            && (self.year.is_empty()
                || song.year().is_some_and(|year| self.year.iter().any(|range| range.contains(year))))
            && (self.scene.is_empty() || has_one(&self.scene, &song.scenes))
            && (self.theme.is_empty() || has_one(&self.theme, &song.themes))
            && (self.vocal.is_empty() || self.vocal.contains(&song.vocal))
            && (self.gem.is_empty() || self.gem.contains(&song.gem()))
    }

    /// Whether every song is admitted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.artist.is_empty()
            && self.year.is_empty()
            && self.scene.is_empty()
            && self.theme.is_empty()
            && self.vocal.is_empty()
            && self.gem.is_empty()
    }
}

/// Years from the first to the last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearRange {
    first: u16,
    last: u16,
}

impl YearRange {
    fn contains(self, year: u16) -> bool {
        (self.first..=self.last).contains(&year)
    }
}

impl FromStr for YearRange {
    type Err = String;

    /// Reads `1998`, `1990..1999`, `1990..`, `..1999`, `1990s`, and the same with 年 or 年代.
    fn from_str(text: &str) -> Result<Self, String> {
        let unreadable = || "write a year as `1998`, a span as `1990..1999` or a decade as `1990s`".to_owned();
        let year = |digits: &str| match digits.parse() {
            Ok(year @ 1000..=9999) => Ok(year),
            _ => Err(unreadable()),
        };
        let folded = fold(text.trim()).replace('年', "");
        let range = if let Some((first, last)) = folded.split_once("..") {
            let last = last.trim_start_matches('=');
            Self {
                first: if first.is_empty() { 0 } else { year(first)? },
                last: if last.is_empty() { u16::MAX } else { year(last)? },
            }
        } else if let Some(decade) = folded.strip_suffix(['s', '代']) {
            let first = year(decade)?;
            if first % 10 != 0 {
                return Err(format!("a decade begins with a round year, such as `{}s`", first - first % 10));
            }
            Self { first, last: first + 9 }
        } else {
            let year = year(&folded)?;
            Self { first: year, last: year }
        };
        if range.first > range.last {
            return Err(format!("the span runs backwards; write `{}..{}`", range.last, range.first));
        }
        Ok(range)
    }
}

impl fmt::Display for YearRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.first, self.last) {
            (first, last) if first == last => write!(f, "{first}"),
            (0, last) => write!(f, "..{last}"),
            (first, u16::MAX) => write!(f, "{first}.."),
            (first, last) => write!(f, "{first}..{last}"),
        }
    }
}

impl Serialize for YearRange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn year_ranges_as_people_write_them() {
        for (text, range) in [
            ("1998", Some("1998")),
            ("1990..1999", Some("1990..1999")),
            ("1990..=1999", Some("1990..1999")),
            ("1990s", Some("1990..1999")),
            ("１９９０年代", Some("1990..1999")),
            ("2004年", Some("2004")),
            ("2018..", Some("2018..")),
            ("..1979", Some("..1979")),
            ("1995s", None),
            ("90s", None),
            ("1999..1990", None),
            ("abc", None),
            ("", None),
            ("99999", None),
        ] {
            let read = text.parse::<YearRange>().ok().map(|range| range.to_string());
            assert_eq!(read.as_deref(), range, "{text}");
        }
    }
}
