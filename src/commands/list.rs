//! `list`: songs by artist, year, mood and more, sorted and grouped.

use std::cmp::Reverse;

use anyhow::{Result, bail};

use super::{Answer, World, resolve};
use crate::catalog::Song;
use crate::cli::{Format, GroupKey, ListArgs, SortKey};
use crate::mood::{Reading, hear};
use crate::output::card::cards;
use crate::output::json::{self, Query, SongResult};
use crate::output::rows::{self, Row};
use crate::output::words;
use crate::text::fold::fold;

pub(super) fn run(args: &ListArgs, world: &World) -> Result<Answer> {
    let mut notes = Vec::new();
    let filters = resolve::filter(&args.filters, world, &mut notes)?;
    let moods = moods(&args.mood, world, &mut notes)?;
    let carries = |song: &Song| moods.is_empty() || song.moods.iter().any(|id| moods.contains(&&**id));
    let mut songs: Vec<&Song> =
        world.catalog.songs.iter().filter(|song| filters.admits(song) && carries(song)).collect();
    sort(&mut songs, args.sort.unwrap_or_default(), world);
    if let Some(key) = args.by {
        group(&mut songs, key, world);
    }
    if songs.is_empty() {
        notes.push(resolve::nothing_found(&filters, world));
    }
    let total = songs.len();
    let number = args.number.map_or(total, |number| number as usize);
    let page: Vec<&Song> = songs.iter().copied().skip(args.offset as usize).take(number).collect();
    if page.is_empty() && total > 0 {
        notes.push(world.layout.lang.pick(
            format!("`--offset {}` is past the last of {total} songs", args.offset),
            format!("`--offset {}` は全{total}曲を超えています", args.offset),
        ));
    }
    let text = match args.output.chosen() {
        Some(Format::Json) => {
            let query = Query { text: None, moods, filters };
            let results: Vec<SongResult> = page.iter().map(|song| SongResult::listed(song)).collect();
            json::document(&query, None, None, &results)?
        }
        Some(Format::Card) => cards(&page, world.taxonomy, world.layout),
        Some(Format::Rows) | None => {
            rows::songs(&rows_of(&page, &songs, args.by, world), args.by != Some(GroupKey::Artist), world.layout)
        }
    };
    Ok(Answer { text, notes, support: None, found: !page.is_empty() })
}

/// The ids of the moods that were asked for. Words that are no mood's name ask for the mood that leads in them.
fn moods<'a>(asked: &[String], world: &World<'a>, notes: &mut Vec<String>) -> Result<Vec<&'a str>> {
    let mut moods = Vec::new();
    for name in asked {
        resolve::refuse_empty_mood(name)?;
        let found = resolve::moods_named(name, world).or_else(|| {
            let reading = Reading::new(world.taxonomy, &hear(world.taxonomy, name), &[]);
            let leading = reading.moods.first().filter(|_| reading.assumed.is_none())?;
            let label = words::label(&world.taxonomy.moods, leading.id, world.layout.lang);
            notes.push(world.layout.lang.pick(
                format!("read `{name}` as {}", label.to_lowercase()),
                format!("`{name}` を「{label}」と読みました"),
            ));
            Some(vec![leading.id])
        });
        match found.or_else(|| resolve::moods_guessed(name, world, notes)) {
            Some(ids) => moods.extend(ids),
            None => bail!("no mood is called `{name}`; `tearjerk moods` lists them all"),
        }
    }
    Ok(moods)
}

/// Sorts by `key`. What has no year or chart place comes last; equals stay in the order of their ids.
fn sort(songs: &mut [&Song], key: SortKey, world: &World) {
    match key {
        SortKey::Id => {}
        SortKey::Year => songs.sort_by_key(|song| (song.released.is_none(), song.released.as_ref())),
        SortKey::Title => songs.sort_by_cached_key(|song| fold(words::main_title(song, world.layout.lang))),
        SortKey::Artist => songs.sort_by_cached_key(|song| fold(&song.artist.name)),
        SortKey::Chart => songs.sort_by_key(|song| song.chart.song_peak().unwrap_or(u16::MAX)),
    }
}

/// Brings songs of a group together, keeping the order within each.
fn group(songs: &mut [&Song], key: GroupKey, world: &World) {
    match key {
        GroupKey::Artist => songs.sort_by_cached_key(|song| fold(&song.artist.name)),
        GroupKey::Year => songs.sort_by_key(|song| Reverse(song.year().map(Reverse))),
        GroupKey::Mood => songs.sort_by_key(|song| {
            world.taxonomy.moods.iter().position(|mood| song.moods.first().is_some_and(|id| **id == *mood.id))
        }),
    }
}

/// The rows of a page, with a heading wherever the group changes that counts the whole group.
fn rows_of<'c>(page: &[&'c Song<'c>], all: &[&'c Song<'c>], by: Option<GroupKey>, world: &World) -> Vec<Row<'c>> {
    let mut rows = Vec::new();
    let mut current = None;
    for song in page {
        if let Some(key) = by {
            let heading = heading(song, key, world);
            if current.as_ref() != Some(&heading) {
                let count = all.iter().filter(|other| self::heading(other, key, world) == heading).count();
                rows.push(Row::Heading(heading.clone(), count));
                current = Some(heading);
            }
        }
        rows.push(Row::Song(None, song));
    }
    rows
}

fn heading(song: &Song, key: GroupKey, world: &World) -> String {
    let lang = world.layout.lang;
    match key {
        GroupKey::Artist => words::artist_names(song, lang),
        GroupKey::Year => {
            song.year().map_or_else(|| lang.pick("year unknown", "年不明").to_owned(), |year| year.to_string())
        }
        GroupKey::Mood => {
            song.moods.first().map(|id| words::label(&world.taxonomy.moods, id, lang).to_owned()).unwrap_or_default()
        }
    }
}
