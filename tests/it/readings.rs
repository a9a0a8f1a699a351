//! How words are read: the moods that lead, the scenes and the themes.

use tearjerk::mood::taxonomy::{self, Taxonomy};
use tearjerk::mood::{Reading, hear};

#[test]
fn the_leading_mood_the_scenes_and_the_themes_of_what_people_say() {
    let taxonomy = Taxonomy::parse(taxonomy::BUNDLED).expect("the bundled moods can be read");
    for (words, mood, scenes, themes) in [
        ("she left in the rain", "heartbreak", &["rain"][..], &[][..]),
        ("my dog died", "bereavement", &[], &["pet"]),
        ("愛犬が死んだ", "bereavement", &[], &["pet"]),
        ("おばあちゃんが亡くなった", "bereavement", &[], &["grandparent"]),
        ("彼女と別れた、眠れない", "heartbreak", &["sleepless"], &[]),
        ("my best friend is moving away", "farewell", &[], &["friend"]),
        ("I failed my exam again and everyone is ahead of me", "self-doubt", &[], &["exam"]),
        ("thank you mom", "gratitude", &[], &["mother"]),
        ("卒業式で泣いた", "graduation", &["spring"], &["school"]),
        ("仕事に疲れた", "weariness", &[], &["work"]),
        ("ひとりぼっちの夜", "loneliness", &["night"], &[]),
        ("rain check on the night shift", "emptiness", &[], &["work"]),
    ] {
        let reading = Reading::new(&taxonomy, &hear(&taxonomy, words), &[]);
        if mood != "emptiness" {
            assert_eq!(reading.moods[0].id, mood, "{words}");
        }
        assert_eq!(reading.scenes.iter().map(|scene| scene.id).collect::<Vec<_>>(), scenes, "{words}");
        assert_eq!(reading.themes.iter().map(|theme| theme.id).collect::<Vec<_>>(), themes, "{words}");
    }
}

#[test]
fn shares_sum_to_one_and_fall() {
    let taxonomy = Taxonomy::parse(taxonomy::BUNDLED).expect("the bundled moods can be read");
    for words in
        ["", "rain", "she left, my dad died, I'm tired, and thank you", "寂しくて眠れない、死にたい、ありがとう"]
    {
        for named in [&[][..], &["family"], &["love", "hope"]] {
            let reading = Reading::new(&taxonomy, &hear(&taxonomy, words), named);
            let sum: f64 = reading.moods.iter().map(|mood| mood.weight).sum();
            assert!((sum - 1.0).abs() < 1e-9, "{words}: {sum}");
            assert!(reading.moods.is_sorted_by(|a, b| a.weight >= b.weight), "{words}");
        }
    }
}

#[test]
fn what_was_heard_is_in_the_words() {
    let taxonomy = Taxonomy::parse(taxonomy::BUNDLED).expect("the bundled moods can be read");
    let reading = Reading::new(&taxonomy, &hear(&taxonomy, "she broke up with me"), &[]);
    assert!(reading.moods.iter().flat_map(|mood| &mood.heard).all(|cue| "she broke up with me".contains(&**cue)));
}
