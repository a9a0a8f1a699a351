//! `artists`: who is in the catalogue, with how many songs and from which years.

use std::collections::BTreeMap;

use anyhow::Result;

use super::{Answer, World};
use crate::catalog::Song;
use crate::cli::PlainArgs;
use crate::output::json::{self, ArtistResult, Query};
use crate::output::rows;
use crate::text::fold::fold;

pub(super) fn run(args: &PlainArgs, world: &World) -> Result<Answer> {
    let mut songs_of: BTreeMap<(String, &str), Vec<&Song>> = BTreeMap::new();
    for song in &world.catalog.songs {
        songs_of.entry((fold(&song.artist.name), &song.artist.name)).or_default().push(song);
    }
    let artists: Vec<ArtistResult> = songs_of
        .values()
        .map(|songs| {
            let years = || songs.iter().filter_map(|song| song.year());
            ArtistResult {
                name: &songs[0].artist.name,
                ja: &songs[0].artist.ja,
                songs: songs.len(),
                first_year: years().min(),
                last_year: years().max(),
            }
        })
        .collect();
    let text = if args.json {
        json::document(&Query::default(), None, None, &artists)?
    } else {
        rows::artists(&artists, world.layout)
    };
    Ok(Answer { text, found: !artists.is_empty(), ..Answer::default() })
}
