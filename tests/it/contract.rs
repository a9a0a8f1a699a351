//! The JSON that scripts rely on, frozen: these types know every key, and no others are allowed.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::program::{command, finish, tearjerk};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document<R> {
    schema_version: u8,
    query: Query,
    reading: Option<Reading>,
    support: Option<Support>,
    count: usize,
    results: Vec<R>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Query {
    text: Option<String>,
    moods: Vec<String>,
    filters: Filters,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Filters {
    artist: Vec<String>,
    year: Vec<String>,
    scene: Vec<String>,
    theme: Vec<String>,
    vocal: Vec<String>,
    gem: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reading {
    moods: Vec<HeardMood>,
    scenes: Vec<HeardTag>,
    themes: Vec<HeardTag>,
    assumed: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HeardMood {
    id: String,
    weight: f64,
    heard: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HeardTag {
    id: String,
    heard: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Support {
    message: String,
    lines: Vec<SupportLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SupportLine {
    region: String,
    name: String,
    contact: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SongResult {
    rank: Option<usize>,
    score: Option<f64>,
    why: Option<Vec<String>>,
    song: Song,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the keys are what is tested")]
struct Song {
    id: String,
    title: Title,
    artist: Artist,
    vocal: String,
    released: Option<String>,
    release_type: String,
    album: Option<String>,
    moods: Vec<String>,
    scenes: Vec<String>,
    themes: Vec<String>,
    blurb: Bilingual<Option<String>>,
    chart: Chart,
    sales: Option<Sales>,
    certification: Option<String>,
    tie_ins: Vec<TieIn>,
    credits: Credits,
    overshadowed_by: Option<String>,
    sources: Vec<String>,
    disputed: Option<String>,
    year: Option<u16>,
    gem: String,
    links: Links,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the keys are what is tested")]
struct Title {
    en: Option<String>,
    ja: Option<String>,
    romaji: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the keys are what is tested")]
struct Artist {
    name: String,
    ja: String,
    aliases: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the keys are what is tested")]
struct Bilingual<T> {
    en: T,
    ja: T,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the keys are what is tested")]
struct Chart {
    oricon_weekly_peak: Option<u16>,
    oricon_album_peak: Option<u16>,
    billboard_japan_peak: Option<u16>,
    year_end: Option<YearEnd>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the keys are what is tested")]
struct YearEnd {
    chart: String,
    year: u16,
    position: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the keys are what is tested")]
struct Sales {
    copies: Option<u64>,
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the keys are what is tested")]
struct TieIn {
    kind: String,
    work: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the keys are what is tested")]
struct Credits {
    lyrics: Option<String>,
    music: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Links {
    youtube: String,
    spotify: String,
    apple_music: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the keys are what is tested")]
struct MoodResult {
    id: String,
    family: String,
    label: Bilingual<String>,
    description: Bilingual<String>,
    songs: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the keys are what is tested")]
struct ArtistResult {
    name: String,
    ja: String,
    songs: usize,
    first_year: Option<u16>,
    last_year: Option<u16>,
}

/// Reads a document strictly, and makes sure that none of its keys is left out when it is null: a missing key would
/// read as null too.
fn document<R: DeserializeOwned>(args: &[&str]) -> Document<R> {
    let run = tearjerk(args.iter().copied());
    assert_eq!(run.code, 0, "{}", run.stderr);
    let value = run.json();
    let top: Vec<&String> = value.as_object().expect("an object").keys().collect();
    assert_eq!(top, ["schema_version", "query", "reading", "support", "count", "results"]);
    for result in value["results"].as_array().expect("an array") {
        if let Some(song) = result.get("song") {
            let keys = song.as_object().expect("an object").keys().map(String::as_str).collect::<Vec<_>>().join(" ");
            assert_eq!(
                keys,
                "id title artist vocal released release_type album moods scenes themes blurb chart sales certification \
                 tie_ins credits overshadowed_by sources disputed year gem links"
            );
            let keys = result.as_object().expect("an object").keys().map(String::as_str).collect::<Vec<_>>().join(" ");
            assert_eq!(keys, "rank score why song");
        }
    }
    let document: Document<R> = serde_json::from_value(value).expect("no key but those of the contract");
    assert_eq!(document.schema_version, 1);
    assert_eq!(document.count, document.results.len());
    document
}

#[test]
fn suggest_gives_its_reading_and_ranked_songs() {
    let document: Document<SongResult> =
        document(&["suggest", "she left in the rain and my dog misses her", "--gem", "deep-cut", "--json"]);
    assert_eq!(document.query.text.as_deref(), Some("she left in the rain and my dog misses her"));
    assert!(document.query.moods.is_empty());
    assert_eq!(document.query.filters.gem, ["deep-cut"]);
    let reading = document.reading.expect("suggest reads");
    assert!((reading.moods.iter().map(|mood| mood.weight).sum::<f64>() - 1.0).abs() < 1e-9);
    assert!(reading.moods.is_sorted_by(|a, b| a.weight >= b.weight));
    assert!(reading.moods.iter().all(|mood| !mood.id.is_empty() && !mood.heard.is_empty()));
    assert_eq!(reading.scenes.iter().map(|scene| &*scene.id).collect::<Vec<_>>(), ["rain"]);
    assert_eq!(reading.themes.iter().map(|theme| &*theme.id).collect::<Vec<_>>(), ["pet"]);
    assert!(reading.scenes.iter().chain(&reading.themes).all(|tag| !tag.heard.is_empty()));
    assert_eq!(reading.assumed, None);
    assert!(document.support.is_none());
    assert_eq!(document.results.iter().map(|result| result.rank).collect::<Vec<_>>(), [Some(1), Some(2), Some(3)]);
    assert!(document.results.is_sorted_by(|a, b| a.score >= b.score));
    assert!(document.results.iter().all(|result| result.why.as_ref().is_some_and(|why| !why.is_empty())));
    assert!(document.results.iter().all(|result| result.song.gem == "deep-cut"));
}

#[test]
fn list_and_show_have_no_rank_score_or_why() {
    for args in [&["list", "--artist", "aiko", "--json"][..], &["show", "かくれんぼ", "--json"]] {
        let document: Document<SongResult> = document(args);
        assert!(document.reading.is_none() && document.support.is_none());
        assert!(
            document
                .results
                .iter()
                .all(|result| result.rank.is_none() && result.score.is_none() && result.why.is_none())
        );
    }
}

#[test]
fn filters_are_given_as_they_were_understood() {
    let document: Document<SongResult> = document(&[
        "list",
        "--artist",
        "ユーリ",
        "--year",
        "2010s",
        "--year",
        "2022",
        "--scene",
        "ひとりの部屋",
        "--theme",
        "ペット",
        "--vocal",
        "male",
        "--mood",
        "love",
        "--json",
        "--theme",
        "friend",
        "--scene",
        "rain",
        "--mood",
        "死別",
        "--gem",
        "hit",
        "--gem",
        "deep-cut",
    ]);
    let Filters { artist, year, scene, theme, vocal, gem } = document.query.filters;
    assert_eq!(artist, ["Yuuri"]);
    assert_eq!(year, ["2010..2019", "2022"]);
    assert_eq!(scene, ["alone-at-home", "rain"]);
    assert_eq!(theme, ["pet", "friend"]);
    assert_eq!(vocal, ["male"]);
    assert_eq!(gem, ["hit", "deep-cut"]);
    assert_eq!(document.query.moods, ["heartbreak", "unrequited", "longing", "regret", "devotion", "bereavement"]);
    assert_eq!(document.results.iter().map(|result| &*result.song.id).collect::<Vec<_>>(), ["yuuri-leo"]);
}

#[test]
fn moods_and_artists_use_the_same_envelope() {
    let moods: Document<MoodResult> = document(&["moods", "--json"]);
    assert_eq!(moods.count, 19);
    let artists: Document<ArtistResult> = document(&["artists", "--json"]);
    assert!(artists.count > 300);
}

#[test]
fn support_comes_with_words_of_not_wanting_to_live_in_their_own_language() {
    for (words, region) in [("i want to die", "Japan"), ("もう死にたい", "日本")] {
        let document: Document<SongResult> = document(&["suggest", words, "--json"]);
        let support = document.support.expect("support is offered");
        assert!(!support.message.is_empty());
        assert_eq!(support.lines[0].region, region);
        assert_eq!(support.lines[0].contact, "0120-279-338");
        assert!(support.lines.iter().all(|line| !line.name.is_empty()));
        assert_eq!(document.count, 3);
    }
}

#[test]
fn links_are_plain_ascii_addresses() {
    let document: Document<SongResult> = document(&["list", "--json"]);
    for result in document.results {
        let Links { youtube, spotify, apple_music } = result.song.links;
        for link in [youtube, spotify, apple_music] {
            assert!(link.starts_with("https://") && link.is_ascii() && !link.contains(' '), "{link}");
        }
    }
}

#[test]
fn no_display_flag_or_variable_touches_json() {
    let plain = tearjerk(["suggest", "雨の夜", "--json"]).stdout;
    for flags in [
        &["--lang", "ja"][..],
        &["--color", "always"],
        &["--width", "40"],
        &["-q"],
        &["--lang", "en", "--width", "100"],
    ] {
        assert_eq!(tearjerk(["suggest", "雨の夜", "--json"].into_iter().chain(flags.iter().copied())).stdout, plain);
    }
    for (name, value) in
        [("LANG", "ja_JP.UTF-8"), ("CLICOLOR_FORCE", "1"), ("COLUMNS", "40"), ("TERM", "xterm-256color")]
    {
        assert_eq!(finish(command().args(["suggest", "雨の夜", "--json"]).env(name, value)).stdout, plain);
    }
}

#[test]
fn the_same_words_give_the_same_bytes() {
    for args in [["suggest", "my best friend moved away"], ["list", "--json"], ["artists", "--lang=ja"]] {
        assert_eq!(tearjerk(args).stdout, tearjerk(args).stdout);
    }
}

#[cfg(unix)]
mod on_a_terminal {
    use std::fs::File;
    use std::io::Read;
    use std::os::fd::OwnedFd;
    use std::process::Stdio;

    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    use rustix::termios::{Winsize, tcsetwinsize};

    use crate::program::{command, finish};

    /// What the program writes to a terminal of so many columns.
    fn on_terminal(args: &[&str], columns: u16) -> String {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal can be opened");
        grantpt(&master).expect("it is ours");
        unlockpt(&master).expect("it is open");
        let name = ptsname(&master, Vec::new()).expect("it has a name");
        let slave = File::options()
            .read(true)
            .write(true)
            .open(name.to_str().expect("the name is plain"))
            .expect("it can be opened");
        tcsetwinsize(&slave, Winsize { ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 })
            .expect("it has a size");
        // The command must be gone before we read: it too holds the terminal open.
        let mut child = {
            let mut command = command();
            command.args(args).env("TERM", "xterm-256color").stdout(Stdio::from(OwnedFd::from(slave)));
            command.spawn().expect("the program starts")
        };
        let mut bytes = Vec::new();
        let mut master = File::from(master);
        let mut chunk = [0; 4096];
        // The reading end reports an error once the last writer is gone.
        while let Ok(count @ 1..) = master.read(&mut chunk) {
            bytes.extend_from_slice(&chunk[..count]);
        }
        child.wait().expect("the program ends");
        String::from_utf8(bytes).expect("output is UTF-8").replace("\r\n", "\n")
    }

    #[test]
    fn json_is_the_same_as_in_a_pipe() {
        let args = ["show", "かくれんぼ", "--json"];
        assert_eq!(on_terminal(&args, 60), finish(command().args(args)).stdout);
    }

    #[test]
    fn a_card_differs_from_the_piped_one_in_colour_alone() {
        let args = ["show", "かくれんぼ", "--width", "60"];
        let shown = on_terminal(&args, 80);
        assert!(shown.contains("\u{1b}["), "a terminal gets colour");
        assert_eq!(anstream::adapter::strip_str(&shown).to_string(), finish(command().args(args)).stdout);
    }

    #[test]
    fn a_card_fills_the_terminal_up_to_a_hundred_columns() {
        for (columns, width) in [(60, "60"), (30, "40"), (300, "100")] {
            let shown = on_terminal(&["show", "かくれんぼ", "--color", "never"], columns);
            assert_eq!(shown, finish(command().args(["show", "かくれんぼ", "--width", width])).stdout);
        }
    }
}
