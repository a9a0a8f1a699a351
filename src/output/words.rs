//! The words of cards, rows and reasons in both languages.

use super::Lang;
use crate::catalog::Song;
use crate::catalog::song::{Date, Gem, ReleaseType, Scope};
use crate::mood::Taxonomy;
use crate::mood::taxonomy::{Bilingual, Named};
use crate::rank::Reason;
use crate::text::borrowed::Text;

/// How many of the words that were heard a reason repeats.
const QUOTED: usize = 3;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The kinds of tie-in that the catalogue uses, with their Japanese names.
const TIE_IN_KINDS: [(&str, &str); 33] = [
    ("TV ending theme", "番組エンディング"),
    ("TV opening theme", "番組オープニング"),
    ("TV song", "番組ソング"),
    ("TV theme", "番組テーマ"),
    ("anime ending theme", "アニメエンディング"),
    ("anime film insert song", "アニメ映画挿入歌"),
    ("anime film theme", "アニメ映画主題歌"),
    ("anime insert song", "アニメ挿入歌"),
    ("anime opening theme", "アニメオープニング"),
    ("anime theme", "アニメ主題歌"),
    ("campaign song", "キャンペーンソング"),
    ("commercial", "CM"),
    ("cover", "カバー"),
    ("debut", "デビュー"),
    ("drama ending theme", "ドラマエンディング"),
    ("drama insert song", "ドラマ挿入歌"),
    ("drama opening theme", "ドラマオープニング"),
    ("drama song", "ドラマ使用曲"),
    ("drama theme", "ドラマ主題歌"),
    ("event song", "イベントソング"),
    ("film insert song", "映画挿入歌"),
    ("film theme", "映画主題歌"),
    ("game theme", "ゲーム主題歌"),
    ("image song", "イメージソング"),
    ("lead track", "リード曲"),
    ("music video", "ミュージックビデオ"),
    ("other version", "別バージョン"),
    ("radio theme", "ラジオテーマ"),
    ("set piece", "課題曲"),
    ("short film theme", "短編映画主題歌"),
    ("stage theme", "舞台主題歌"),
    ("support song", "応援ソング"),
    ("vocals", "ボーカル"),
];

/// A tie-in's kind in the language of the display; one that is not known, as it stands.
#[must_use]
pub fn tie_in_kind(kind: &str, lang: Lang) -> &str {
    let japanese = TIE_IN_KINDS.iter().find(|(english, _)| *english == kind).map(|(_, japanese)| *japanese);
    lang.pick(kind, japanese.unwrap_or(kind))
}

/// Whether `kind` is one of those that the catalogue uses.
#[must_use]
pub fn is_tie_in_kind(kind: &str) -> bool {
    TIE_IN_KINDS.iter().any(|(english, _)| *english == kind)
}

/// Why a song was chosen, in one phrase.
#[must_use]
pub fn reason(reason: &Reason, song: &Song, taxonomy: &Taxonomy, lang: Lang) -> String {
    match reason {
        Reason::Mood { id, place, heard } => {
            let label = label(&taxonomy.moods, id, lang);
            let phrase = match (lang, place) {
                (Lang::En, 0) => format!("{} is its strongest mood", label.to_lowercase()),
                (Lang::En, 1) => format!("{} is its second mood", label.to_lowercase()),
                (Lang::En, _) => format!("it has a touch of {}", label.to_lowercase()),
                (Lang::Ja, 0) => format!("いちばん強いのが「{label}」"),
                (Lang::Ja, 1) => format!("二番目に強いのが「{label}」"),
                (Lang::Ja, _) => format!("「{label}」の色もある"),
            };
            phrase + &quoted(heard, lang)
        }
        Reason::Theme { id, heard } => {
            let label = label(&taxonomy.themes, id, lang);
            let phrase =
                lang.pick(format!("it tells of: {}", label.to_lowercase()), format!("描かれるのは「{label}」"));
            phrase + &quoted(heard, lang)
        }
        Reason::Scene { id, heard } => {
            let label = label(&taxonomy.scenes, id, lang);
            let phrase = lang.pick(format!("its scene: {}", label.to_lowercase()), format!("情景は「{label}」"));
            phrase + &quoted(heard, lang)
        }
        Reason::Hidden(gem) => hidden(*gem, song, lang),
    }
}

fn hidden(gem: Gem, song: &Song, lang: Lang) -> String {
    match (gem, &song.overshadowed_by) {
        (Gem::DeepCut, _) => lang
            .pick("a deep cut: it came out as no single's title song", "シングルの表題曲ではない、隠れた一曲")
            .to_owned(),
        (Gem::Overshadowed, Some(other)) => {
            lang.pick(format!("it stands in the shadow of {other}"), format!("「{other}」の影に隠れた一曲"))
        }
        (Gem::Overshadowed, None) => lang.pick("no top-10 place on record", "トップ10入りの記録がない一曲").to_owned(),
        (Gem::Hit, _) => lang.pick("a hit", "ヒット曲").to_owned(),
    }
}

fn quoted(words: &[String], lang: Lang) -> String {
    let some = &words[..words.len().min(QUOTED)];
    if some.is_empty() {
        return String::new();
    }
    match lang {
        Lang::En => format!(" (\"{}\")", some.join("\", \"")),
        Lang::Ja => format!("({})", some.iter().map(|words| format!("「{words}」")).collect::<String>()),
    }
}

/// The label of the one with this id, or the id itself where it is not known.
#[must_use]
pub fn label<'t>(candidates: &'t [impl Named], id: &'t str, lang: Lang) -> &'t str {
    candidates
        .iter()
        .find(|candidate| candidate.id() == id)
        .map_or(id, |candidate| in_language(candidate.label(), lang))
}

/// The labels of several ids, joined.
#[must_use]
pub fn labels(candidates: &[impl Named], ids: &[Text], lang: Lang) -> String {
    let labels: Vec<&str> = ids.iter().map(|id| label(candidates, id, lang)).collect();
    lang.pick(labels.join(", ").to_lowercase(), labels.join("、"))
}

/// The text in the language of the display.
#[must_use]
pub fn in_language<'t>(text: &'t Bilingual, lang: Lang) -> &'t str {
    lang.pick(&text.en, &text.ja)
}

/// The title to lead with: in the language of the display where there is one.
#[must_use]
pub fn main_title<'s>(song: &'s Song, lang: Lang) -> &'s str {
    let title = &song.title;
    let order = lang.pick([&title.en, &title.romaji, &title.ja], [&title.ja, &title.romaji, &title.en]);
    order.into_iter().flatten().next().map_or("", |title| &**title)
}

/// The other scripts of a title, Japanese first, without repeating the main one.
#[must_use]
pub fn other_titles<'s>(song: &'s Song, lang: Lang) -> Vec<&'s str> {
    let main = main_title(song, lang);
    let mut others: Vec<&str> = Vec::new();
    for title in song.title.scripts() {
        if title != main && !others.contains(&title) {
            others.push(title);
        }
    }
    others
}

/// The artist's name in the language of the display.
#[must_use]
pub fn artist_name<'s>(song: &'s Song, lang: Lang) -> &'s str {
    lang.pick(&song.artist.name, &song.artist.ja)
}

/// The artist's name in both languages, that of the display first.
#[must_use]
pub fn artist_names(song: &Song, lang: Lang) -> String {
    both_names(&song.artist.name, &song.artist.ja, lang)
}

/// A name in both languages, that of the display first; once where they are the same.
#[must_use]
pub fn both_names(latin: &str, japanese: &str, lang: Lang) -> String {
    let (name, other) = lang.pick((latin, japanese), (japanese, latin));
    if name == other { name.to_owned() } else { format!("{name} ({other})") }
}

/// What a song came out as, when, and on which album.
#[must_use]
pub fn release(song: &Song, lang: Lang) -> String {
    let kind = release_type(song.release_type, lang);
    let date = song.released.as_ref().map(|released| date(released, lang));
    match lang {
        Lang::En => {
            let album = song.album.as_ref().map(|album| format!("on the album {album}"));
            let parts = [kind.map(str::to_owned), date, album].into_iter().flatten();
            let mut line = parts.collect::<Vec<_>>().join(", ");
            if let Some(first) = line.get(..1).map(str::to_uppercase) {
                line.replace_range(..1, &first);
            }
            line
        }
        Lang::Ja => {
            let album = song.album.as_ref().map(|album| format!("アルバム『{album}』"));
            let parts = [kind.map(str::to_owned), date, album].into_iter().flatten();
            parts.collect::<Vec<_>>().join("、")
        }
    }
}

fn release_type(kind: ReleaseType, lang: Lang) -> Option<&'static str> {
    Some(match kind {
        ReleaseType::Single => lang.pick("single", "シングル"),
        ReleaseType::DigitalSingle => lang.pick("digital single", "配信シングル"),
        ReleaseType::DoubleASide => lang.pick("double A-side single", "両A面シングル"),
        ReleaseType::BSide => lang.pick("B-side of a single", "シングルのカップリング曲"),
        ReleaseType::AlbumTrack => lang.pick("album track", "アルバム曲"),
        ReleaseType::EpTrack => lang.pick("EP track", "EP収録曲"),
        ReleaseType::Unknown => return None,
    })
}

fn date(date: &Date, lang: Lang) -> String {
    let (year, month, day) = date.parts();
    match lang {
        Lang::En => {
            let month = month.and_then(|month| MONTHS.get(usize::from(month) - 1));
            let day = day.map(|day| day.to_string());
            [day.as_deref(), month.copied(), Some(&year.to_string())]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ")
        }
        Lang::Ja => {
            let month = month.map(|month| format!("{month}月")).unwrap_or_default();
            let day = day.map(|day| format!("{day}日")).unwrap_or_default();
            format!("{year}年{month}{day}")
        }
    }
}

/// Whose a figure is.
#[must_use]
pub fn scope(scope: Scope, lang: Lang) -> &'static str {
    match scope {
        Scope::Single => lang.pick("the single's", "シングル"),
        Scope::Album => lang.pick("the album's", "アルバム"),
        Scope::Song => lang.pick("the song's own", "この曲"),
    }
}

/// A number of copies with its thousands parted: 1,466,000.
#[must_use]
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap_or_default()).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_466_000, "1,466,000")] {
            assert_eq!(thousands(number), text);
        }
    }
}
