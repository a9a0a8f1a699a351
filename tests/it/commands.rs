//! What each command does, and how it ends.

use tearjerk::mood::taxonomy::{self, Taxonomy};
use tearjerk::text::fold::fold;

use crate::program::tearjerk;

/// The ids of the songs that a command gives.
fn ids(args: &[&str]) -> Vec<String> {
    let run = tearjerk(args.iter().copied().chain(["--json"]));
    let results = run.json()["results"].as_array().expect("results are an array").clone();
    results.iter().map(|result| result["song"]["id"].as_str().expect("an id is a text").to_owned()).collect()
}

/// The songs that started the project, by the names under which anybody would look for them.
#[test]
fn the_seven_first_songs_are_found_by_title_and_artist_and_show_their_facts() {
    for (id, titles, artists, facts) in [
        (
            "macaroni-empitsu-kanashimi-wa-bus-ni-notte",
            ["Sorrow Rides the Bus", "悲しみはバスに乗って"],
            ["Macaroni Empitsu", "マカロニえんぴつ"],
            &[
                "Album track, 30 August 2023, on the album 大人の涙",
                "lead track: of the album Otona no Namida",
                "Yoshihito Mori",
                "Shota Sometani",
            ][..],
        ),
        (
            "sasuke-ame-no-yuuenchi",
            ["Rainy Amusement Park", "雨の遊園地"],
            ["Sasuke", "サスケ"],
            &[
                "6 October 2004, on the album Smile",
                "no. 3, Oricon weekly albums (the album's)",
                "450,000 copies of the album Smile",
                "Platinum (the album Smile",
            ],
        ),
        (
            "yasushi-nakanishi-saigo-no-ame",
            ["The Last Rain", "最後の雨"],
            ["Yasushi Nakanishi", "中西保志"],
            &[
                "Single, 10 August 1992",
                "no. 16, Oricon weekly (the single's)",
                "日立 あしたP-KAN気分!",
                "900,000 copies of the single",
                "Kumi Koda",
            ],
        ),
        (
            "yuuri-kakurenbo",
            ["Hide-and-Seek", "かくれんぼ"],
            ["Yuuri", "優里"],
            &["Digital single, 1 December 2019", "debut: born of street performances", "THE BUGZY"],
        ),
        (
            "ken-hirai-hitomi-wo-tojite",
            ["Close Your Eyes", "瞳をとじて"],
            ["Ken Hirai", "平井堅"],
            &["Single, 28 April 2004", "film theme: 世界の中心で、愛をさけぶ", "no. 1 of the year 2004, Oricon"],
        ),
        (
            "masaharu-fukuyama-koh-saiai",
            ["Dearest", "最愛"],
            ["Masaharu Fukuyama / KOH+", "福山雅治"],
            &[
                "Single, 1 October 2008",
                "no. 5, Oricon weekly (the single's)",
                "film theme: 容疑者Xの献身",
                "commercial: 東芝 液晶テレビ REGZA",
                "on the album Zankyo",
            ],
        ),
        (
            "back-number-omoidasenaku-naru-sono-hi-made",
            ["Until the Day I Can No Longer Remember", "思い出せなくなるその日まで"],
            ["back number", "バックナンバー"],
            &["Iyori Shimizu", "TV ending theme: テレビ東京の音楽番組"],
        ),
    ] {
        for title in titles {
            let run = tearjerk(["show", title, "--width", "100"]);
            for fact in facts {
                assert!(run.stdout.contains(fact), "`show {title}` lacks `{fact}`:\n{}", run.stdout);
            }
            assert_eq!((run.code, &*run.stderr), (0, ""));
            assert_eq!(ids(&["show", title]), [id]);
            for artist in artists {
                assert_eq!(ids(&["show", title, artist]), [id], "{title} {artist}");
                assert_eq!(ids(&["show", artist, title]), [id], "{artist} {title}");
            }
        }
        for artist in artists {
            assert!(ids(&["list", "--artist", artist]).iter().any(|found| found == id), "{artist}");
        }
    }
}

#[test]
fn artists_are_found_in_any_script_width_and_case() {
    let yuuri = ["yuuri-kakurenbo", "yuuri-shutter", "yuuri-leo"];
    for name in ["優里", "ユーリ", "ゆうり", "ユウリ", "yuri", "YUURI", "ｙｕｕｒｉ", " yuuri "] {
        assert_eq!(ids(&["list", "--artist", name]), yuuri, "{name}");
    }
}

#[test]
fn an_exact_name_wins_over_a_part_and_a_part_over_a_slip() {
    for (name, artist, note) in [
        ("AI", "AI", ""), // not aiko, although it begins so
        ("back num", "back number", ""),
        ("children", "Mr.Children", ""),
        ("bak number", "back number", "note: took `bak number` for `back number`\n"),
        ("米津元師", "Kenshi Yonezu", "note: took `米津元師` for `Kenshi Yonezu`\n"),
    ] {
        let run = tearjerk(["list", "--artist", name, "--json"]);
        assert_eq!(run.json()["query"]["filters"]["artist"], serde_json::json!([artist]), "{name}");
        assert_eq!(run.stderr, note, "{name}");
    }
}

#[test]
fn a_song_is_found_by_its_id_its_title_or_either_with_the_artist() {
    for words in [
        "yuuri-kakurenbo",
        "kakurenbo",
        "かくれんぼ",
        "カクレンボ",
        "hide and seek",
        "HIDE-AND-SEEK",
        "かくれんぼ 優里",
        "hide-and-seek by yuuri",
        "yuri kakurenbo",
    ] {
        assert_eq!(ids(&["show", words]), ["yuuri-kakurenbo"], "{words}");
    }
    let run = tearjerk(["show", "kakurembo", "--format", "rows"]);
    assert_eq!(run.stderr, "note: took `kakurembo` for `Hide-and-Seek`\n");
}

#[test]
fn several_songs_of_a_name_are_listed_with_the_way_to_choose() {
    let run = tearjerk(["show", "卒業"]);
    assert!(run.stdout.lines().count() > 1, "{}", run.stdout);
    assert!(run.stderr.contains("songs match `卒業`") && run.stderr.contains("tearjerk show "), "{}", run.stderr);
    assert_eq!(run.code, 0);
}

/// Everything by which a mood or a family can be named, alone, must lead to it.
#[test]
fn every_mood_family_and_label_gives_three_songs_that_carry_it_among_their_first_two() {
    let taxonomy = Taxonomy::parse(taxonomy::BUNDLED).expect("the bundled moods can be read");
    let moods = taxonomy.moods.iter().map(|mood| (&mood.id, &mood.label, vec![&*mood.id]));
    let families = taxonomy
        .families
        .iter()
        .map(|family| (&family.id, &family.label, taxonomy.moods_of(&family.id).map(|mood| &*mood.id).collect()));
    for (id, label, wanted) in moods.chain(families) {
        for name in [&**id, &*label.en, &*label.ja] {
            for args in [["suggest", "--mood", name, "--json"], ["suggest", name, "-n3", "--json"]] {
                let run = tearjerk(args);
                assert_eq!(run.stderr, "", "{name}");
                let json = run.json();
                assert_eq!(json["count"], 3, "{name}");
                for result in json["results"].as_array().expect("results are an array") {
                    let moods = result["song"]["moods"].as_array().expect("moods are an array");
                    let carried = moods.iter().take(2).any(|mood| wanted.iter().any(|wanted| mood == wanted));
                    assert!(carried, "{name}: {}", result["song"]["id"]);
                }
            }
        }
    }
}

#[test]
fn a_mood_may_be_nearly_right_or_said_in_words() {
    for (mood, leading, note) in [
        ("hartbreak", "heartbreak", "note: took `hartbreak` for `heartbreak`\n"),
        ("HEARTBREAK", "heartbreak", ""),
        ("self doubt", "self-doubt", ""),
        ("selfdout", "self-doubt", "note: took `selfdout` for `self-doubt`\n"),
        ("my dog died", "bereavement", ""),
        ("おばあちゃんが亡くなった", "bereavement", ""),
    ] {
        let run = tearjerk(["suggest", "--mood", mood, "--json"]);
        assert_eq!(run.json()["reading"]["moods"][0]["id"], leading, "{mood}");
        assert_eq!(run.stderr, note, "{mood}");
    }
    let run = tearjerk(["list", "--mood", "my dog died", "-n", "1"]);
    assert_eq!(run.stderr, "note: read `my dog died` as bereavement\n");
}

#[test]
fn a_named_mood_leads_over_the_words_beside_it() {
    let json = tearjerk(["suggest", "it is raining on the sea", "--mood", "gratitude", "--json"]).json();
    assert_eq!(json["reading"]["moods"][0]["id"], "gratitude");
    assert_eq!(json["reading"]["scenes"][0]["id"], "rain");
    assert_eq!(json["query"]["moods"], serde_json::json!(["gratitude"]));
}

#[test]
fn words_in_which_nothing_is_heard_get_songs_for_a_vague_gloom_and_a_note() {
    for words in [&["xyzzy"][..], &["..."], &["🗿"], &[""], &[]] {
        let run = tearjerk(["suggest"].into_iter().chain(words.iter().copied()).chain(["--json"]));
        assert_eq!((run.code, &run.json()["reading"]["assumed"]), (0, &serde_json::json!("gloom")), "{words:?}");
        assert!(run.stderr.starts_with("note: no mood was "), "{}", run.stderr);
    }
}

#[test]
fn filters_hold_for_every_song_and_each_counts_when_repeated() {
    let songs = |args: &[&str]| tearjerk(args.iter().copied().chain(["--json"])).json()["results"].as_array().cloned();
    let songs = |args: &[&str]| songs(args).expect("results are an array");
    let nineties = songs(&["list", "--year", "1990s"]);
    assert!(nineties.len() > 50);
    assert!(nineties.iter().all(|song| (1990..2000).contains(&song["song"]["year"].as_u64().unwrap_or_default())));
    let rain = songs(&["list", "--scene", "rain"]).len();
    let sea = songs(&["list", "--scene", "sea"]).len();
    let both = songs(&["list", "--scene", "rain", "--scene", "sea"]).len();
    assert!(both > rain.max(sea) && both <= rain + sea);
    let narrowed = songs(&["list", "--scene", "rain", "--vocal", "female", "--gem", "deep-cut"]);
    assert!(!narrowed.is_empty() && narrowed.len() < rain);
    assert!(narrowed.iter().all(|song| song["song"]["vocal"] == "female" && song["song"]["gem"] == "deep-cut"));
    let suggested = songs(&["suggest", "--mood", "love", "--year", "1990s", "-n", "5"]);
    assert_eq!(suggested.len(), 5);
    assert!(suggested.iter().all(|song| (1990..2000).contains(&song["song"]["year"].as_u64().unwrap_or_default())));
}

#[test]
fn suggestions_are_by_different_artists() {
    for mood in ["heartbreak", "family", "graduation", "longing"] {
        let json = tearjerk(["suggest", "--mood", mood, "-n", "10", "--json"]).json();
        let results = json["results"].as_array().expect("results are an array").clone();
        let mut artists: Vec<String> =
            results.iter().map(|result| result["song"]["artist"]["name"].to_string()).collect();
        artists.sort();
        artists.dedup();
        assert_eq!(artists.len(), 10, "{mood}");
    }
    assert_eq!(
        ids(&["suggest", "--mood", "longing", "--artist", "aiko", "-n", "2"]).len(),
        2,
        "unless there is only one"
    );
}

#[test]
fn the_situation_decides_among_songs_of_the_mood() {
    for (words, kind, tag) in [
        ("my dog died", "themes", "pet"),
        ("愛犬が死んだ", "themes", "pet"),
        ("songs about missing your dad", "themes", "father"),
        ("おばあちゃんが亡くなった", "themes", "grandparent"),
        ("my boyfriend left me and it won't stop raining", "scenes", "rain"),
        ("彼女と別れた、眠れない", "scenes", "sleepless"),
    ] {
        let json = tearjerk(["suggest", words, "--json"]).json();
        let song = &json["results"][0]["song"];
        assert!(
            song[kind].as_array().expect("tags are an array").iter().any(|id| id == tag),
            "{words}: {}",
            song["id"]
        );
        let leading = &json["reading"]["moods"][0]["id"];
        assert!(
            song["moods"].as_array().expect("moods are an array").iter().take(2).any(|id| id == leading),
            "{words}"
        );
    }
}

#[test]
fn list_sorts_by_each_key_with_the_unknown_last() {
    let field = |sort: &str, pointer: &str| {
        let json = tearjerk(["list", "--sort", sort, "--json"]).json();
        let results = json["results"].as_array().expect("results are an array").clone();
        results.iter().map(|result| result.pointer(pointer).cloned().unwrap_or_default()).collect::<Vec<_>>()
    };
    let years = field("year", "/song/year");
    let known = years.iter().take_while(|year| !year.is_null()).count();
    assert!(
        years[..known].is_sorted_by_key(serde_json::Value::as_u64)
            && years[known..].iter().all(serde_json::Value::is_null)
    );
    assert!(field("id", "/song/id").is_sorted_by_key(ToString::to_string));
    assert!(field("artist", "/song/artist/name").is_sorted_by_key(|name| name.as_str().map(fold)));
    let peaks = field("chart", "/song/chart/oricon_weekly_peak");
    assert_eq!(peaks[0], 1);
    assert!(peaks[peaks.len() - 1].is_null());
}

#[test]
fn list_pages_with_number_and_offset() {
    let all = ids(&["list", "--sort", "id"]);
    assert_eq!(ids(&["list", "--sort", "id", "-n", "2", "--offset", "3"]), all[3..5]);
    let run = tearjerk(["list", "--offset", "100000"]);
    assert_eq!((run.code, &*run.stdout), (1, ""));
    assert!(run.stderr.contains("`--offset 100000` is past the last of"), "{}", run.stderr);
}

#[test]
fn grouped_lists_keep_groups_together() {
    for (by, pointer) in [("artist", "/song/artist/name"), ("year", "/song/year"), ("mood", "/song/moods/0")] {
        let json = tearjerk(["list", "--by", by, "--json"]).json();
        let mut keys: Vec<String> = json["results"]
            .as_array()
            .expect("results are an array")
            .iter()
            .map(|result| result.pointer(pointer).map(ToString::to_string).unwrap_or_default())
            .collect();
        keys.dedup();
        let groups = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), groups, "a group of --by {by} is split");
    }
}

#[test]
fn wrong_usage_ends_with_2_and_says_what_to_do() {
    for (args, hint) in [
        (&["suggest", "--mood", ""][..], "`--mood` is empty; name a mood, such as `--mood heartbreak`"),
        (&["list", "--mood", "qqqqq"], "no mood is called `qqqqq`; `tearjerk moods` lists them all"),
        (&["list", "--mood", " "], "`--mood` is empty"),
        (&["list", "--artist", ""], "`--artist` is empty; give a name, such as `--artist aiko`"),
        (&["list", "--scene", "moonbase"], "no scene is called `moonbase`; the scenes are rain, night, "),
        (&["list", "--theme", "xx"], "no theme is called `xx`; the themes are mother, father, "),
        (&["list", "--year", "1995s"], "a decade begins with a round year, such as `1990s`"),
        (&["list", "--year", "1999..1990"], "write `1990..1999`"),
        (&["list", "--year", "soon"], "write a year as `1998`"),
        (&["list", "--sort", "mood"], "possible values: year, title, artist, chart, id"),
        (&["suggest", "-n", "0"], "0 is not in 1..=65535"),
        (&["suggest", "--nosuchflag"], "unexpected argument '--nosuchflag'"),
        (&["sugest"], "similar subcommand exists: 'suggest'"),
        (&["show"], "required arguments were not provided"),
        (&["show", "x", "--json", "--format", "rows"], "cannot be used with"),
        (&["list", "--width", "39"], "39 is not in 40..=1000"),
    ] {
        let run = tearjerk(args.iter().copied());
        assert_eq!((run.code, &*run.stdout), (2, ""), "{args:?}");
        assert!(run.stderr.starts_with("error: ") && run.stderr.contains(hint), "{args:?}: {}", run.stderr);
    }
}

#[test]
fn nothing_found_ends_with_1_and_says_where_to_look() {
    for (args, hint) in [
        (
            &["list", "--artist", "nobody at all"][..],
            "no artist like `nobody at all` is in the catalogue; `tearjerk artists` lists them all",
        ),
        (&["suggest", "--mood", "love", "--artist", "nobody at all"], "no artist like `nobody at all`"),
        (&["list", "--year", "1800"], "no song meets all the filters; leave one out"),
        (&["suggest", "rain", "--year", "1800"], "no song meets all the filters"),
        (&["show", "no such song anywhere"], "no song is called `no such song anywhere`; try `tearjerk list"),
    ] {
        let run = tearjerk(args.iter().copied());
        assert_eq!((run.code, &*run.stdout), (1, ""), "{args:?}");
        assert!(run.stderr.contains(hint), "{args:?}: {}", run.stderr);
        let json = tearjerk(args.iter().copied().chain(["--json"]));
        assert_eq!((json.code, &json.json()["count"]), (1, &serde_json::json!(0)), "{args:?}");
    }
}

#[test]
fn quiet_silences_notes_but_not_errors_or_support() {
    assert_eq!(tearjerk(["suggest", "hartbreak", "-q"]).stderr, "");
    assert_eq!(tearjerk(["-q", "list", "--artist", "nobody at all"]).stderr, "");
    assert_ne!(tearjerk(["-q", "list", "--mood", ""]).stderr, "");
    assert!(tearjerk(["-q", "suggest", "i want to die"]).stderr.contains("0120-279-338"));
}

#[test]
fn a_hand_is_held_out_to_those_who_do_not_want_to_live_and_to_no_others() {
    for words in [
        "I don't want to live anymore",
        "thinking about suicide",
        "why not kill myself",
        "i wish i was dead",
        "消えてしまいたい",
        "死にたい夜に聴く曲",
        "もう生きるのがつらい",
    ] {
        let run = tearjerk(["suggest", words]);
        assert!(run.stderr.contains("988"), "{words}");
        assert_eq!(run.code, 0);
    }
    for words in [
        "dying of laughter",
        "my grandfather died",
        "killing time before the train",
        "死ぬほど好き",
        "祖父が死んだ",
        "heartbreak",
    ] {
        assert!(!tearjerk(["suggest", words]).stderr.contains("988"), "{words}");
    }
}
