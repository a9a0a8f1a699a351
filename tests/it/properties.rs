//! What holds for any input at all.

use std::sync::LazyLock;

use proptest::prelude::*;
use tearjerk::catalog::{self, Catalog, find};
use tearjerk::mood::taxonomy::{self, Taxonomy};
use tearjerk::mood::{Reading, hear};
use tearjerk::rank::rank;
use tearjerk::text::fold::{fold, name_key};
use tearjerk::text::width::{cut_lines, fit, harmless, width, wrap};

static CATALOG: LazyLock<Catalog<'static>> =
    LazyLock::new(|| Catalog::parse(catalog::BUNDLED).expect("the bundled catalogue can be read"));
static TAXONOMY: LazyLock<Taxonomy<'static>> =
    LazyLock::new(|| Taxonomy::parse(taxonomy::BUNDLED).expect("the bundled moods can be read"));

/// Anything, and things that look like what people write.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-z' ,.!?]{0,60}",
        "[ぁ-んァ-ヶ一-龠、。ー〜 ]{0,40}",
        "(she|he|dad|rain|left|me|not|sad|雨|別れた|死んだ|母|[💔☔🌸]| |、){0,20}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_words_give_a_reading_whose_shares_sum_to_one_and_ranked_songs(words in text(), count in 1_usize..12) {
        let senses = hear(&TAXONOMY, &words);
        let reading = Reading::new(&TAXONOMY, &senses, &[]);
        let sum: f64 = reading.moods.iter().map(|mood| mood.weight).sum();
        prop_assert!((sum - 1.0).abs() < 1e-9);
        let picks = rank(&reading, &CATALOG.songs, count);
        prop_assert_eq!(picks.len(), count);
        prop_assert!(picks.iter().all(|pick| (0.0..=1.0).contains(&pick.score)));
        let mut ids: Vec<&str> = picks.iter().map(|pick| &*pick.song.id).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), count, "no song comes twice");
    }

    #[test]
    fn folding_is_done_once(words in text()) {
        prop_assert_eq!(fold(&fold(&words)), fold(&words));
        prop_assert_eq!(name_key(&name_key(&words)), name_key(&words));
    }

    #[test]
    fn no_line_is_wider_than_asked_and_no_letter_is_lost(words in text(), columns in 2_usize..80) {
        let words = harmless(&words);
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        for lines in [wrap(&words, columns), cut_lines(&words, columns)] {
            prop_assert!(lines.iter().all(|line| width(line) <= columns), "{:?}", lines);
            prop_assert_eq!(letters(&lines.concat()), letters(&words));
        }
        prop_assert_eq!(width(&fit(&words, columns)), columns);
    }

    #[test]
    fn looking_for_any_name_ends_well(words in text()) {
        let _ = find::artists(&CATALOG.songs, &words);
        let _ = find::songs(&CATALOG.songs, &words);
    }
}

#[test]
fn every_song_is_found_by_its_own_titles_and_every_artist_by_each_name() {
    for song in &CATALOG.songs {
        for title in song.title.scripts() {
            for typed in [title.to_uppercase(), fold(title)] {
                let found = find::songs(&CATALOG.songs, &typed).expect("something is found");
                assert!(found.items.iter().any(|other| other.id == song.id), "{}: {typed}", song.id);
            }
        }
    }
    let mut artists: Vec<_> = CATALOG.songs.iter().map(|song| &song.artist).collect();
    artists.dedup_by(|a, b| a.name == b.name);
    for artist in artists {
        for name in artist.names() {
            let found = find::artists(&CATALOG.songs, name).expect("somebody is found");
            assert!(found.items.iter().any(|other| other.name == artist.name), "{}: {name}", artist.name);
        }
    }
}
