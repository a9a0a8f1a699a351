//! `moods`: the moods there are, and how many songs carry each.

use anyhow::Result;

use super::{Answer, World};
use crate::cli::PlainArgs;
use crate::mood::taxonomy::Mood;
use crate::output::json::{self, MoodResult, Query};
use crate::output::rows;

pub(super) fn run(args: &PlainArgs, world: &World) -> Result<Answer> {
    let count =
        |mood: &Mood| world.catalog.songs.iter().filter(|song| song.moods.iter().any(|id| **id == *mood.id)).count();
    let text = if args.json {
        let moods = world.taxonomy.moods.iter().map(|mood| MoodResult {
            id: &mood.id,
            family: &mood.family,
            label: &mood.label,
            description: &mood.description,
            songs: count(mood),
        });
        json::document(&Query::default(), None, None, &moods.collect::<Vec<_>>())?
    } else {
        rows::moods(world.taxonomy, count, world.layout)
    };
    Ok(Answer { text, found: true, ..Answer::default() })
}
