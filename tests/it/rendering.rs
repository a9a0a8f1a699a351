//! What people see, as golden files: both languages, several widths. `INSTA_UPDATE=always cargo test rendering`
//! rewrites them; read the difference before committing it.

use tearjerk::catalog::{self, Catalog};
use tearjerk::mood::taxonomy::{self, Taxonomy};
use tearjerk::output::card::card;
use tearjerk::output::rows::{self, Row};
use tearjerk::output::{Lang, Layout};
use unicode_width::UnicodeWidthStr;

use crate::program::{command, finish, tearjerk};

macro_rules! golden {
    ($($name:ident: $args:expr;)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(stringify!($name), tearjerk($args).transcript());
        }
    )*};
}

golden! {
    suggest_at_60_columns: ["suggest", "my boyfriend left me and it won't stop raining", "--width", "60"];
    suggest_in_japanese: ["suggest", "彼女と別れた、眠れない", "--lang", "ja", "--width", "60"];
    suggest_with_a_guess: ["suggest", "--mood", "hartbreak", "-n", "1"];
    suggest_with_nothing_heard: ["suggest", "xyzzy", "--format", "rows"];
    suggest_with_nothing_heard_in_japanese: ["suggest", "xyzzy", "--format", "rows", "--lang", "ja"];
    suggest_with_support: ["suggest", "i want to disappear", "--format", "rows"];
    suggest_with_support_in_japanese: ["suggest", "消えてしまいたい", "--format", "rows", "--lang", "ja"];
    card_at_40_columns: ["show", "雨の遊園地", "--width", "40"];
    card_at_60_columns: ["show", "最愛", "--width", "60"];
    card_at_100_columns: ["show", "hide-and-seek", "--width", "100"];
    card_in_japanese_at_40_columns: ["show", "最後の雨", "--lang", "ja", "--width", "40"];
    card_in_japanese_at_80_columns: ["show", "瞳をとじて", "--lang", "ja", "--width", "80"];
    card_of_a_song_of_which_little_is_known: ["show", "独白、通学路にて"];
    rows_at_40_columns: ["list", "--artist", "back number", "--width", "40"];
    rows_at_80_columns: ["list", "--artist", "back number"];
    rows_in_japanese: ["list", "--artist", "back number", "--lang", "ja", "--width", "60"];
    list_by_artist: ["list", "--by", "artist", "--year", "2004"];
    list_by_year_in_japanese: ["list", "--by", "year", "--scene", "rain", "--lang", "ja", "--width", "60"];
    list_by_mood: ["list", "--by", "mood", "--theme", "pet", "--width", "60"];
    moods: ["moods"];
    moods_in_japanese_at_40_columns: ["moods", "--lang", "ja", "--width", "40"];
    help: ["--help"];
    help_of_suggest: ["suggest", "-h"];
    help_of_list: ["list", "--help"];
}

#[test]
fn colour_marks_titles_and_labels() {
    let shown = tearjerk(["show", "かくれんぼ", "--color", "always", "--width", "60"]).stdout;
    insta::assert_snapshot!("card_in_colour", shown.replace('\u{1b}', "ESC"));
}

#[test]
fn colour_obeys_the_flag_before_the_environment() {
    let is_coloured = |flags: &[&str], variables: &[(&str, &str)]| {
        let mut command = command();
        command.args(["show", "かくれんぼ"]).args(flags).envs(variables.iter().copied());
        finish(&mut command).stdout.contains('\u{1b}')
    };
    for (flags, variables, coloured) in [
        (&[][..], &[][..], false), // a pipe
        (&["--color", "always"], &[("NO_COLOR", "1")], true),
        (&["--color", "never"], &[("CLICOLOR_FORCE", "1")], false),
        (&[], &[("CLICOLOR_FORCE", "1")], true),
        (&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
        (&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")], true), // empty is unset
    ] {
        assert_eq!(is_coloured(flags, variables), coloured, "{flags:?} {variables:?}");
    }
}

#[test]
fn the_language_follows_the_flag_and_else_the_locale() {
    for (flags, locale, japanese) in [
        (&[][..], "ja_JP.UTF-8", true),
        (&[], "en_US.UTF-8", false),
        (&["--lang", "en"], "ja_JP.UTF-8", false),
        (&["--lang", "ja"], "C", true),
    ] {
        let mut command = command();
        command.args(["show", "かくれんぼ"]).args(flags).env("LANG", locale);
        assert_eq!(finish(&mut command).stdout.contains("気分"), japanese, "{flags:?} {locale}");
    }
}

#[test]
fn no_line_of_any_card_or_list_is_wider_than_asked() {
    let catalog = Catalog::parse(catalog::BUNDLED).expect("the bundled catalogue can be read");
    let taxonomy = Taxonomy::parse(taxonomy::BUNDLED).expect("the bundled moods can be read");
    for lang in [Lang::En, Lang::Ja] {
        for width in [40, 41, 60, 80, 100] {
            let layout = Layout { lang, width };
            let mut pages: Vec<String> = catalog.songs.iter().map(|song| card(song, None, &taxonomy, layout)).collect();
            let list: Vec<Row> = catalog.songs.iter().map(|song| Row::Song(None, song)).collect();
            pages.push(rows::songs(&list, true, layout));
            pages.push(rows::moods(&taxonomy, |_| 999, layout));
            for page in pages {
                let page = anstream::adapter::strip_str(&page).to_string();
                for line in page.lines() {
                    assert!(line.width() <= width, "{} > {width}: {line}", line.width());
                    assert_eq!(line.trim_end(), line, "no line ends in spaces");
                }
            }
        }
    }
}
