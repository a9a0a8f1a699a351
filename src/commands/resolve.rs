//! From what was typed to what the data calls it: artists, scenes, themes and moods by any of their names.

use anyhow::{Result, bail};

use super::World;
use crate::catalog::find::{self, Nearness};
use crate::cli::FilterArgs;
use crate::filter::Filter;
use crate::mood::taxonomy::{self, Named};
use crate::output::Lang;

/// The filter that `args` describe, with notes on every guess. An artist who is not in the catalogue stays as typed,
/// and no song is theirs.
pub(super) fn filter<'a>(args: &'a FilterArgs, world: &World<'a>, notes: &mut Vec<String>) -> Result<Filter<'a>> {
    let mut filter =
        Filter { year: args.year.clone(), vocal: args.vocal.clone(), gem: args.gem.clone(), ..Filter::default() };
    for name in &args.artist {
        filter.artist.extend(artists(name, world, notes)?);
    }
    for name in &args.scene {
        filter.scene.push(tag(&world.taxonomy.scenes, "scene", name, world.layout.lang, notes)?);
    }
    for name in &args.theme {
        filter.theme.push(tag(&world.taxonomy.themes, "theme", name, world.layout.lang, notes)?);
    }
    Ok(filter)
}

fn artists<'a>(name: &'a str, world: &World<'a>, notes: &mut Vec<String>) -> Result<Vec<&'a str>> {
    if name.trim().is_empty() {
        bail!("`--artist` is empty; give a name, such as `--artist aiko`");
    }
    let Some(found) = find::artists(&world.catalog.songs, name) else { return Ok(vec![name]) };
    let names: Vec<&str> = found.items.iter().map(|artist| &*artist.name).collect();
    if matches!(found.nearness, Nearness::Typo(_)) {
        notes.push(guess(name, &names.join("`, `"), world.layout.lang));
    }
    Ok(names)
}

/// The note for a filter that no song meets.
pub(super) fn nothing_found(filter: &Filter, world: &World) -> String {
    let lang = world.layout.lang;
    let is_known = |name: &str| world.catalog.songs.iter().any(|song| &*song.artist.name == name);
    match filter.artist.iter().find(|name| !is_known(name)) {
        Some(name) => lang.pick(
            format!("no artist like `{name}` is in the catalogue; `tearjerk artists` lists them all"),
            format!("`{name}` というアーティストは見つかりません。一覧は `tearjerk artists` で見られます"),
        ),
        None => lang
            .pick(
                "no song meets all the filters; leave one out",
                "条件に合う曲がありません。条件をひとつ減らしてみてください",
            )
            .to_owned(),
    }
}

fn tag<'a>(
    candidates: &'a [impl Named],
    kind: &str,
    name: &str,
    lang: Lang,
    notes: &mut Vec<String>,
) -> Result<&'a str> {
    if let Some(tag) = taxonomy::named(candidates, name) {
        return Ok(tag.id());
    }
    if let Some((_, tag)) = taxonomy::nearest(candidates, name) {
        notes.push(guess(name, tag.id(), lang));
        return Ok(tag.id());
    }
    let known: Vec<&str> = candidates.iter().map(Named::id).collect();
    bail!("no {kind} is called `{name}`; the {kind}s are {}", known.join(", "))
}

/// The ids of the mood, or of the family's moods, that `name` names.
pub(super) fn moods_named<'a>(name: &str, world: &World<'a>) -> Option<Vec<&'a str>> {
    world.taxonomy.moods_named(name).map(|moods| moods.into_iter().map(|mood| &*mood.id).collect())
}

/// The moods of the mood or family whose name is nearly `name`, with a note on the guess.
pub(super) fn moods_guessed<'a>(name: &str, world: &World<'a>, notes: &mut Vec<String>) -> Option<Vec<&'a str>> {
    let id = world.taxonomy.mood_like(name)?;
    notes.push(guess(name, id, world.layout.lang));
    moods_named(id, world)
}

/// Makes sure that a `--mood` says something.
pub(super) fn refuse_empty_mood(text: &str) -> Result<()> {
    if text.trim().is_empty() {
        bail!(
            "`--mood` is empty; name a mood, such as `--mood heartbreak` (`tearjerk moods` lists them), or say how you feel"
        );
    }
    Ok(())
}

/// The note on a guess.
fn guess(typed: &str, meant: &str, lang: Lang) -> String {
    lang.pick(format!("took `{typed}` for `{meant}`"), format!("`{typed}` を `{meant}` と解釈しました"))
}
