//! Finding songs and artists by name: as written, then by a beginning or a part, then through a typing slip.

use std::collections::HashSet;

use super::song::{Artist, Song};
use crate::text::fold::{is_japanese, name_key};
use crate::text::typo::slip;

/// How near a typed name is to a real one; the nearer, the smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// The same after folding.
    Exact,
    /// The real name begins so.
    Prefix,
    /// The real name has it inside.
    Part,
    /// So many edits away.
    Typo(usize),
}

/// What a name found: everything that is equally near, and how near.
#[derive(Debug)]
pub struct Found<T> {
    /// What was found, in the order of the catalogue.
    pub items: Vec<T>,
    /// How near all of it is.
    pub nearness: Nearness,
}

/// The artists whose name, in any script, or alias is nearest to `name`.
#[must_use]
pub fn artists<'c>(songs: &'c [Song<'c>], name: &str) -> Option<Found<&'c Artist<'c>>> {
    let key = name_key(name);
    let mut seen = HashSet::new();
    let artists = songs.iter().map(|song| &song.artist).filter(|artist| seen.insert(&*artist.name));
    nearest(artists, |artist| artist.names().filter_map(|name| nearness(&key, &name_key(name))).min())
}

/// The songs whose id or title, in any script, is nearest to `words`; the artist may stand before or after the title.
#[must_use]
pub fn songs<'c>(songs: &'c [Song<'c>], words: &str) -> Option<Found<&'c Song<'c>>> {
    let key = name_key(words);
    nearest(songs.iter(), |song| {
        let names = [&*song.id].into_iter().chain(song.title.scripts()).map(name_key);
        let alone = names.filter_map(|name| nearness(&key, &name)).min();
        alone.into_iter().chain(with_artist(&key, song)).min()
    })
}

fn nearest<T>(candidates: impl Iterator<Item = T>, nearness: impl Fn(&T) -> Option<Nearness>) -> Option<Found<T>> {
    let mut best: Option<Found<T>> = None;
    for candidate in candidates {
        let Some(nearness) = nearness(&candidate) else { continue };
        match &mut best {
            Some(found) if found.nearness < nearness => {}
            Some(found) if found.nearness == nearness => found.items.push(candidate),
            _ => best = Some(Found { items: vec![candidate], nearness }),
        }
    }
    best
}

/// How near the key `typed` is to the key `real`.
fn nearness(typed: &str, real: &str) -> Option<Nearness> {
    if typed.is_empty() {
        None
    } else if typed == real {
        Some(Nearness::Exact)
    } else if real.starts_with(typed) {
        Some(Nearness::Prefix)
    } else if is_telling(typed) && real.contains(typed) {
        Some(Nearness::Part)
    } else {
        slip(typed, real).map(Nearness::Typo)
    }
}

/// How near `typed` is to the song's title with its artist's name before or after it. A part of the artist's name
/// is enough.
fn with_artist(typed: &str, song: &Song) -> Option<Nearness> {
    let rests = song.title.scripts().map(name_key).filter(|title| !title.is_empty()).flat_map(|title| {
        [typed.strip_prefix(title.as_str()), typed.strip_suffix(title.as_str())].into_iter().flatten()
    });
    let rests: Vec<&str> = rests.filter(|rest| !rest.is_empty()).collect();
    if rests.is_empty() {
        return None;
    }
    let names = song.artist.names().map(name_key);
    names
        .flat_map(|name| {
            let by_artist =
                |rest: &&str| [Some(*rest), rest.strip_prefix("by")].into_iter().flatten().any(|rest| rest == name);
            let exact = rests.iter().any(by_artist).then_some(Nearness::Exact);
            let part = rests.iter().any(|rest| is_telling(rest) && name.contains(rest)).then_some(Nearness::Prefix);
            exact.into_iter().chain(part)
        })
        .min()
}

/// Whether a part of a name is long enough to be looked for inside others.
fn is_telling(part: &str) -> bool {
    let length = part.chars().count();
    length >= 3 || length == 2 && part.chars().all(is_japanese)
}
