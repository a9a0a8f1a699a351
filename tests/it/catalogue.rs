//! The rules that every song and every mood of the bundled data keeps.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use tearjerk::catalog::song::{ReleaseType, Scope};
use tearjerk::catalog::{self, Catalog, Song};
use tearjerk::mood::taxonomy::{self, Cues, Taxonomy};
use tearjerk::output::words::is_tie_in_kind;
use tearjerk::text::fold::{fold, name_key};

/// The first Japanese pop record that could be meant, and the year after the newest.
const YEARS: std::ops::Range<u16> = 1945..2027;

fn catalog() -> Catalog<'static> {
    Catalog::parse(catalog::BUNDLED).expect("the bundled catalogue can be read")
}

fn taxonomy() -> Taxonomy<'static> {
    Taxonomy::parse(taxonomy::BUNDLED).expect("the bundled moods can be read")
}

/// Fails with the ids of all songs that break a rule.
fn every_song(rule: impl Fn(&Song) -> bool) {
    let broken: Vec<String> =
        catalog().songs.iter().filter(|song| !rule(song)).map(|song| song.id.to_string()).collect();
    assert!(broken.is_empty(), "{} songs break the rule: {}", broken.len(), broken.join(", "));
}

#[test]
fn ids_are_unique_sorted_and_plain() {
    let catalog = catalog();
    let ids: Vec<&str> = catalog.songs.iter().map(|song| &*song.id).collect();
    assert!(ids.is_sorted_by(|a, b| a < b));
    every_song(|song| {
        !song.id.is_empty()
            && song
                .id
                .split('-')
                .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
    });
}

#[test]
fn no_song_is_there_twice() {
    let mut seen = HashSet::new();
    every_song(|song| song.title.scripts().next().is_some());
    for song in &catalog().songs {
        let title = song.title.ja.as_deref().map(name_key);
        assert!(seen.insert((name_key(&song.artist.ja), title)), "{}", song.id);
    }
}

#[test]
fn moods_scenes_and_themes_are_known_and_few() {
    let taxonomy = taxonomy();
    let moods: HashSet<&str> = taxonomy.moods.iter().map(|mood| &*mood.id).collect();
    let scenes: HashSet<&str> = taxonomy.scenes.iter().map(|scene| &*scene.id).collect();
    let themes: HashSet<&str> = taxonomy.themes.iter().map(|theme| &*theme.id).collect();
    every_song(|song| {
        [(&song.moods, &moods, 1), (&song.scenes, &scenes, 0), (&song.themes, &themes, 0)].iter().all(
            |(ids, known, least)| {
                let distinct: HashSet<&str> = ids.iter().map(|id| &**id).collect();
                (*least..=4).contains(&ids.len()) && distinct.len() == ids.len() && distinct.is_subset(known)
            },
        )
    });
}

#[test]
fn dates_and_chart_places_are_plausible() {
    every_song(|song| song.year().is_none_or(|year| YEARS.contains(&year)));
    every_song(|song| {
        let chart = &song.chart;
        let peaks = [chart.oricon_weekly_peak, chart.oricon_album_peak, chart.billboard_japan_peak];
        peaks.into_iter().flatten().all(|peak| (1..=300).contains(&peak))
    });
    every_song(|song| {
        song.chart.year_end.as_ref().is_none_or(|place| {
            (1..=300).contains(&place.position)
                && song.year().is_none_or(|year| YEARS.contains(&place.year) && place.year >= year)
        })
    });
}

#[test]
fn every_song_has_sources_that_are_addresses() {
    every_song(|song| {
        let distinct: HashSet<&str> = song.sources.iter().map(|address| &**address).collect();
        let are_addresses = song.sources.iter().all(|address| {
            let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
            rest.is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
        });
        !song.sources.is_empty() && distinct.len() == song.sources.len() && are_addresses
    });
}

#[test]
fn every_song_tells_what_it_is_about() {
    every_song(|song| song.blurb.en.as_ref().is_some_and(|blurb| blurb.chars().count() >= 40));
}

#[test]
fn figures_say_whose_they_are() {
    every_song(|song| {
        song.sales.as_ref().is_none_or(|sales| {
            ["single", "album", "song"]
                .iter()
                .any(|whose| sales.note.starts_with("of the ") && sales.note.contains(whose))
        })
    });
    every_song(|song| {
        song.certification
            .as_ref()
            .is_none_or(|award| ["single", "album", "song"].iter().any(|whose| award.contains(whose)))
    });
}

#[test]
fn an_album_track_claims_a_singles_figures_only_where_the_dispute_or_the_note_explains_them() {
    every_song(|song| {
        let is_deep = matches!(song.release_type, ReleaseType::AlbumTrack | ReleaseType::EpTrack | ReleaseType::BSide);
        let explained =
            song.disputed.is_some() || song.sales.as_ref().is_some_and(|sales| Scope::of(&sales.note) == Scope::Single);
        !is_deep || song.chart.oricon_weekly_peak.is_none() || explained
    });
}

#[test]
fn tie_in_kinds_have_a_name_in_both_languages() {
    every_song(|song| song.tie_ins.iter().all(|tie_in| is_tie_in_kind(&tie_in.kind) && !tie_in.work.trim().is_empty()));
}

#[test]
fn no_text_holds_control_characters_or_stray_spaces() {
    every_song(|song| {
        let value = serde_json::to_value(song).expect("a song is JSON");
        texts(&value).iter().all(|text| !text.chars().any(char::is_control) && text.trim() == *text && !text.is_empty())
    });
}

fn texts(value: &serde_json::Value) -> Vec<&str> {
    match value {
        serde_json::Value::String(text) => vec![text],
        serde_json::Value::Array(items) => items.iter().flat_map(texts).collect(),
        serde_json::Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn an_artist_is_spelled_one_way_and_no_alias_repeats_another() {
    let catalog = catalog();
    let mut spelled: HashMap<&str, String> = HashMap::new();
    let mut latin: HashMap<&str, &str> = HashMap::new();
    for song in &catalog.songs {
        let artist = &song.artist;
        let spelling = serde_json::to_string(artist).expect("an artist is JSON");
        assert_eq!(spelled.entry(&artist.ja).or_insert_with(|| spelling.clone()), &spelling, "{}", song.id);
        assert_eq!(latin.entry(&artist.name).or_insert(&artist.ja), &&*artist.ja, "{}", song.id);
        let aliases: HashSet<String> = artist.aliases.iter().map(|alias| name_key(alias)).collect();
        let own = [name_key(&artist.name), name_key(&artist.ja)];
        assert_eq!(aliases.len(), artist.aliases.len(), "{}: an alias repeats another", song.id);
        assert!(own.iter().all(|name| !aliases.contains(name)), "{}: an alias repeats the name", song.id);
    }
}

#[test]
fn the_taxonomy_has_the_moods_scenes_and_themes_of_the_contract() {
    let taxonomy = taxonomy();
    let by_family: Vec<(String, Vec<String>)> = taxonomy
        .families
        .iter()
        .map(|family| (family.id.to_string(), taxonomy.moods_of(&family.id).map(|mood| mood.id.to_string()).collect()))
        .collect();
    let expected = [
        ("love", "heartbreak unrequited longing regret devotion"),
        ("parting", "farewell graduation bereavement"),
        ("ties", "family friendship gratitude"),
        ("gloom", "loneliness emptiness weariness self-doubt despair nostalgia"),
        ("hope", "encouragement resolve"),
    ];
    let expected: Vec<(String, Vec<String>)> = expected
        .iter()
        .map(|(family, moods)| ((*family).to_owned(), moods.split(' ').map(str::to_owned).collect()))
        .collect();
    assert_eq!(by_family, expected);
    assert_eq!(taxonomy.moods.len(), 19);
    let ids = |tags: &[taxonomy::Tag]| tags.iter().map(|tag| tag.id.to_string()).collect::<Vec<_>>().join(" ");
    assert_eq!(
        ids(&taxonomy.scenes),
        "rain night night-drive drinking winter spring summer autumn sea train alone-at-home sleepless commute morning"
    );
    assert_eq!(
        ids(&taxonomy.themes),
        "mother father grandparent child sibling spouse first-love friend teacher pet wedding divorce affair \
         long-distance illness ageing war disaster hometown city school exam work dream"
    );
}

#[test]
fn labels_are_unambiguous() {
    let taxonomy = taxonomy();
    let mut seen = BTreeSet::new();
    let labels = taxonomy.moods.iter().map(|mood| (&mood.id, &mood.label));
    for (id, label) in labels.chain(taxonomy.families.iter().map(|family| (&family.id, &family.label))) {
        let names: BTreeSet<String> = [&**id, &*label.en, &*label.ja].map(name_key).into_iter().collect();
        for name in names {
            assert!(seen.insert(name.clone()), "`{name}` names two moods or families");
        }
    }
}

#[test]
fn cues_have_known_weights_and_stand_once_in_their_search_form() {
    let taxonomy = taxonomy();
    let moods = taxonomy.moods.iter().map(|mood| (&mood.id, &mood.cues));
    let tags = taxonomy.scenes.iter().chain(&taxonomy.themes).map(|tag| (&tag.id, &tag.cues));
    for (id, cues) in moods.chain(tags) {
        let Cues { en, ja } = cues;
        assert!(!en.is_empty() && !ja.is_empty(), "{id} lacks cues in a language");
        let mut seen = BTreeMap::new();
        for (weight, cues) in en.iter().chain(ja) {
            assert!(["3", "2.5", "2", "1.5", "1", "0.5"].contains(&&**weight), "{id}: weight {weight}");
            for cue in cues {
                let earlier = seen.insert(cue.to_string(), weight.to_string());
                assert_eq!(earlier, None, "{id}: `{cue}` stands at two weights");
                assert!(!cue.contains('\'') && cue.trim() == &**cue, "{id}: `{cue}`");
            }
        }
        for cue in en.values().flatten() {
            assert_eq!(fold(cue), cue.to_string(), "{id}: English cues are written as they are folded");
        }
    }
}

#[test]
fn cues_keep_to_the_spelling_that_stands_for_its_variants() {
    let taxonomy = taxonomy();
    let moods = taxonomy.moods.iter().map(|mood| &mood.cues);
    let tags = taxonomy.scenes.iter().chain(&taxonomy.themes).map(|tag| &tag.cues);
    let variants = &taxonomy.spellings;
    let mut broken = Vec::new();
    for cues in moods.chain(tags) {
        for cue in cues.en.values().flatten() {
            broken.extend(cue.split(' ').filter(|word| variants.en.contains_key(*word)).map(|_| cue.to_string()));
        }
        for cue in cues.ja.values().flatten() {
            let folded = fold(cue);
            let spells_out = |(variant, spelling): (&_, &_)| {
                let (variant, spelling): (&str, &str) = (variant, spelling);
                folded.contains(variant) && !spelling.contains(variant)
            };
            broken.extend(variants.ja.iter().any(|(v, s)| spells_out((v, s))).then(|| cue.to_string()));
        }
    }
    assert!(broken.is_empty(), "{} cues use a variant spelling: {}", broken.len(), broken.join(", "));
}
