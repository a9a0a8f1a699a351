//! `suggest`: how you feel in, the songs that fit out.

use std::io::{self, IsTerminal, Read};

use anyhow::{Context, Result};

use super::{Answer, World, resolve};
use crate::cli::{Format, SuggestArgs};
use crate::mood::lexicon::Heard;
use crate::mood::{Reading, hear};
use crate::output::card::card;
use crate::output::json::{self, Query, SongResult};
use crate::output::rows::{self, Row};
use crate::output::style::{LABEL, paint};
use crate::rank::{Pick, rank};
use crate::support;

pub(super) fn run(args: &SuggestArgs, world: &World) -> Result<Answer> {
    let lang = world.layout.lang;
    let mut notes = Vec::new();
    let filters = resolve::filter(&args.filters, world, &mut notes)?;
    let words =
        if args.words.is_empty() && !(args.mood.is_empty() && filters.is_empty()) { None } else { words(args)? };
    let asked = Asked::new(words.as_deref(), &args.mood, world, &mut notes)?;
    let reading = Reading::new(world.taxonomy, &asked.heard, &asked.moods);
    if reading.assumed.is_some() {
        notes.push(assumption(&reading, &asked.unnamed, world));
    }
    let candidates = world.catalog.songs.iter().filter(|song| filters.admits(song));
    let picks = rank(&reading, candidates, usize::from(args.number));
    if picks.is_empty() {
        notes.push(resolve::nothing_found(&filters, world));
    }
    let support = reading.in_crisis.then(|| support::in_language_of(&asked.unnamed));
    let text = match args.output.chosen() {
        Some(Format::Json) => {
            let query =
                Query { text: (!asked.text.is_empty()).then(|| asked.text.join(" ")), moods: asked.moods, filters };
            let results: Vec<SongResult> =
                picks.iter().enumerate().map(|(index, pick)| SongResult::picked(index, pick, world.taxonomy)).collect();
            json::document(&query, Some(&reading), support, &results)?
        }
        Some(Format::Rows) => rows::songs(&ranked(&picks), true, world.layout),
        Some(Format::Card) => cards(&picks, world),
        None => match picks.split_first() {
            None => String::new(),
            Some((first, [])) => cards(std::slice::from_ref(first), world),
            Some((first, _)) => {
                let first = cards(std::slice::from_ref(first), world);
                let rest = rows::songs(&ranked(&picks)[1..], true, world.layout);
                format!("{first}\n{}\n{rest}", paint(LABEL, lang.pick("Also", "ほかには")))
            }
        },
    };
    Ok(Answer { text, notes, support: support.map(ToString::to_string), found: !picks.is_empty() })
}

/// What was asked, sorted into moods by name and words to read.
#[derive(Default)]
struct Asked<'a> {
    /// The words of the question, for the record.
    text: Vec<String>,
    /// Ids of moods that were named.
    moods: Vec<&'a str>,
    /// Words that name no mood.
    unnamed: String,
    /// What was heard in them.
    heard: Vec<Heard>,
}

impl<'a> Asked<'a> {
    /// A text is the name of a mood, else words in which something is heard, else nearly a mood's name, else words
    /// in which nothing is heard. A Latin word alone is sooner a name with a slip in it than a word to read.
    fn new(words: Option<&str>, moods: &[String], world: &World<'a>, notes: &mut Vec<String>) -> Result<Self> {
        let mut asked = Self::default();
        if let Some(words) = words {
            asked.text.push(words.to_owned());
            asked.take(words, world, notes);
        }
        for mood in moods {
            resolve::refuse_empty_mood(mood)?;
            if !asked.take(mood, world, notes) {
                asked.text.push(mood.clone());
            }
        }
        Ok(asked)
    }

    /// Sorts one text; tells whether it named a mood.
    fn take(&mut self, text: &str, world: &World<'a>, notes: &mut Vec<String>) -> bool {
        let mut named = resolve::moods_named(text, world);
        if named.is_none() && is_latin_word(text) {
            named = resolve::moods_guessed(text, world, notes);
        }
        if named.is_none() {
            let heard = hear(world.taxonomy, text);
            if heard.is_empty() {
                named = resolve::moods_guessed(text, world, notes);
            }
            self.heard.extend(heard);
        }
        let Some(moods) = named else {
            if !self.unnamed.is_empty() {
                self.unnamed.push('\n');
            }
            self.unnamed.push_str(text);
            return false;
        };
        for id in moods {
            if !self.moods.contains(&id) {
                self.moods.push(id);
            }
        }
        true
    }
}

fn is_latin_word(text: &str) -> bool {
    text.trim().chars().all(|c| c.is_ascii_alphabetic() || c == '-')
}

/// The words of the question: from the command line, or from stdin for `-` and where there is nothing else to go by.
fn words(args: &SuggestArgs) -> Result<Option<String>> {
    let is_dash = args.words.len() == 1 && args.words[0] == "-";
    if !is_dash && !args.words.is_empty() {
        return Ok(Some(args.words.join(" ")));
    }
    if !is_dash && io::stdin().is_terminal() {
        return Ok(None);
    }
    let mut words = String::new();
    io::stdin().read_to_string(&mut words).context("stdin cannot be read; give the words as UTF-8 text")?;
    let words = words.trim();
    Ok((!words.is_empty()).then(|| words.to_owned()))
}

/// The note on a mood that had to be assumed.
fn assumption(reading: &Reading, words: &str, world: &World) -> String {
    /// How much of the words the note repeats.
    const QUOTED_CHARS: usize = 40;
    let lang = world.layout.lang;
    let quoted: String = words.trim().chars().take(QUOTED_CHARS).collect();
    let example = lang.pick("`tearjerk suggest \"my best friend moved away\"`", "`tearjerk suggest 親友が引っ越した`");
    if quoted.is_empty() {
        return lang.pick(
            format!("no mood was given, so these are for a vague gloom; say how you feel, such as {example}"),
            format!(
                "気分が指定されていないので、漠然とした憂いに合う曲です。たとえば {example} のように話してみてください"
            ),
        );
    }
    if reading.is_silent() {
        lang.pick(
            format!("no mood was heard in `{quoted}`, so these are for a vague gloom; try other words, such as {example}"),
            format!("`{quoted}` からは気分を読み取れなかったので、漠然とした憂いに合う曲です。たとえば {example} のように話してみてください"),
        )
    } else {
        lang.pick(
            format!("no mood was heard in `{quoted}`, only what it is about; a vague gloom is assumed"),
            format!("`{quoted}` からは情景だけを読み取り、気分は漠然とした憂いとしました"),
        )
    }
}

fn ranked<'c>(picks: &[Pick<'c, '_>]) -> Vec<Row<'c>> {
    picks.iter().enumerate().map(|(index, pick)| Row::Song(Some(index + 1), pick.song)).collect()
}

fn cards(picks: &[Pick], world: &World) -> String {
    let cards: Vec<String> =
        picks.iter().map(|pick| card(pick.song, Some(pick), world.taxonomy, world.layout)).collect();
    cards.join("\n")
}
