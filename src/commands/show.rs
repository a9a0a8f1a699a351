//! `show`: a song by its id or title.

use anyhow::Result;

use super::{Answer, World};
use crate::catalog::find::{self, Nearness};
use crate::cli::{Format, ShowArgs};
use crate::output::card::cards;
use crate::output::json::{self, Query, SongResult};
use crate::output::rows::{self, Row};
use crate::output::words;

pub(super) fn run(args: &ShowArgs, world: &World) -> Result<Answer> {
    let lang = world.layout.lang;
    let mut notes = Vec::new();
    let name = args.song.join(" ");
    let found = find::songs(&world.catalog.songs, &name);
    let (songs, nearness) = found.map_or((Vec::new(), None), |found| (found.items, Some(found.nearness)));
    match songs.as_slice() {
        [] => notes.push(lang.pick(
            format!("no song is called `{name}`; try `tearjerk list --artist NAME` or `tearjerk list --sort title`"),
            format!("`{name}` という曲は見つかりません。`tearjerk list --artist 名前` や `tearjerk list --sort title` で探せます"),
        )),
        [song] if matches!(nearness, Some(Nearness::Typo(_))) => {
            let title = words::main_title(song, lang);
            notes.push(lang.pick(format!("took `{name}` for `{title}`"), format!("`{name}` を `{title}` と解釈しました")));
        }
        [_] => {}
        [first, ..] => notes.push(lang.pick(
            format!("{} songs match `{name}`; add the artist, or take an id: `tearjerk show {}`", songs.len(), first.id),
            format!("`{name}` に合う曲が{}曲あります。アーティスト名を足すか、IDで選べます: `tearjerk show {}`", songs.len(), first.id),
        )),
    }
    let format = args.output.chosen().unwrap_or(if songs.len() > 1 { Format::Rows } else { Format::Card });
    let text = match format {
        Format::Json => {
            let query = Query { text: Some(name), ..Query::default() };
            let results: Vec<SongResult> = songs.iter().map(|song| SongResult::listed(song)).collect();
            json::document(&query, None, None, &results)?
        }
        Format::Rows => {
            let rows: Vec<Row> = songs.iter().map(|song| Row::Song(None, song)).collect();
            rows::songs(&rows, true, world.layout)
        }
        Format::Card => cards(&songs, world.taxonomy, world.layout),
    };
    Ok(Answer { text, notes, support: None, found: !songs.is_empty() })
}
