//! The song card: every known fact of a song, for reading. An unknown fact prints no line.

use super::style::{LABEL, TITLE, link, paint};
use super::words;
use super::{Lang, Layout};
use crate::catalog::Song;
use crate::catalog::song::{Scope, YearEnd};
use crate::mood::Taxonomy;
use crate::output::json::Links;
use crate::rank::Pick;
use crate::text::width::{cut_lines, harmless, width, wrap};

/// A card under construction. All text passes through here, so it is made harmless and measured here, before any
/// style is laid on.
struct Card {
    text: String,
    layout: Layout,
}

/// The cards of several songs, one below the other.
#[must_use]
pub fn cards(songs: &[&Song], taxonomy: &Taxonomy, layout: Layout) -> String {
    let cards: Vec<String> = songs.iter().map(|song| card(song, None, taxonomy, layout)).collect();
    cards.join("\n")
}

/// The card of `song`, with the reasons for which it was picked where it was.
#[must_use]
pub fn card(song: &Song, pick: Option<&Pick>, taxonomy: &Taxonomy, layout: Layout) -> String {
    let lang = layout.lang;
    let mut card = Card { text: String::new(), layout };
    head(&mut card, song);
    card.gap();
    if let Some(pick) = pick {
        let reasons = pick.reasons.iter().map(|reason| words::reason(reason, song, taxonomy, lang));
        card.entry(lang.pick("Why", "理由"), reasons);
    }
    card.entry(lang.pick("Moods", "気分"), [words::labels(&taxonomy.moods, &song.moods, lang)]);
    card.entry(lang.pick("Scenes", "情景"), [words::labels(&taxonomy.scenes, &song.scenes, lang)]);
    card.entry(lang.pick("Themes", "テーマ"), [words::labels(&taxonomy.themes, &song.themes, lang)]);
    if let Some(blurb) =
        lang.pick([&song.blurb.en, &song.blurb.ja], [&song.blurb.ja, &song.blurb.en]).into_iter().flatten().next()
    {
        card.gap();
        card.line(blurb);
    }
    card.gap();
    facts(&mut card, song);
    card.gap();
    card.links(lang.pick("Listen", "聴く"), song);
    let count = song.sources.len();
    let pages =
        lang.pick(if count == 1 { "1 page".to_owned() } else { format!("{count} pages") }, format!("{count}ページ"));
    card.entry(lang.pick("Sources", "出典"), [pages + lang.pick(" (--json lists them)", "(--json で一覧)")]);
    card.entry(lang.pick("Disputed", "異説"), song.disputed.as_deref());
    card.text
}

fn head(card: &mut Card, song: &Song) {
    let lang = card.layout.lang;
    card.title(words::main_title(song, lang));
    let others = words::other_titles(song, lang);
    if !others.is_empty() {
        card.line(&others.join(" / "));
    }
    card.line(&words::artist_names(song, lang));
    let release = words::release(song, lang);
    if !release.is_empty() {
        card.line(&release);
    }
}

fn facts(card: &mut Card, song: &Song) {
    let lang = card.layout.lang;
    let (single, album) = (words::scope(Scope::Single, lang), words::scope(Scope::Album, lang));
    let place = |peak: u16, chart: &str, whose: &str| match lang {
        Lang::En => format!("no. {peak}, {chart} ({whose})"),
        Lang::Ja => format!("{chart} 最高{peak}位 ({whose})"),
    };
    let chart = &song.chart;
    let oricon = lang.pick("Oricon weekly", "オリコン週間");
    let billboard = "Billboard Japan Hot 100";
    let peaks = [
        chart.oricon_weekly_peak.map(|peak| place(peak, oricon, single)),
        chart
            .oricon_album_peak
            .map(|peak| place(peak, lang.pick("Oricon weekly albums", "オリコン週間アルバム"), album)),
        chart.billboard_japan_peak.map(|peak| place(peak, billboard, words::scope(Scope::Song, lang))),
        chart.year_end.as_ref().map(|year_end| year_place(year_end, lang)),
    ];
    card.entry(lang.pick("Charts", "チャート"), peaks.into_iter().flatten());
    let sales = song.sales.as_ref().map(|sales| match sales.copies.map(words::thousands) {
        Some(copies) => lang.pick(format!("{copies} copies {}", sales.note), format!("{copies}枚 ({})", sales.note)),
        None => sales.note.to_string(),
    });
    card.entry(lang.pick("Sales", "売上"), sales);
    card.entry(lang.pick("Award", "認定"), song.certification.as_deref());
    let tie_ins =
        song.tie_ins.iter().map(|tie_in| format!("{}: {}", words::tie_in_kind(&tie_in.kind, lang), tie_in.work));
    card.entry(lang.pick("Tie-ins", "タイアップ"), tie_ins);
    let (lyrics, music) = (song.credits.lyrics.as_deref(), song.credits.music.as_deref());
    let credits = match (lyrics, music) {
        (Some(lyrics), Some(music)) if lyrics == music => {
            vec![lang.pick(format!("words and music: {lyrics}"), format!("作詞・作曲: {lyrics}"))]
        }
        _ => [
            lyrics.map(|lyrics| lang.pick(format!("words: {lyrics}"), format!("作詞: {lyrics}"))),
            music.map(|music| lang.pick(format!("music: {music}"), format!("作曲: {music}"))),
        ]
        .into_iter()
        .flatten()
        .collect(),
    };
    card.entry(lang.pick("Writers", "作家"), credits);
    let shadow = song
        .overshadowed_by
        .as_ref()
        .map(|other| lang.pick(format!("{other} is the one that everyone knows"), format!("有名なのは「{other}」")));
    card.entry(lang.pick("Shadow", "代表曲"), shadow);
}

fn year_place(year_end: &YearEnd, lang: Lang) -> String {
    let YearEnd { chart, year, position } = year_end;
    lang.pick(
        format!("no. {position} of the year {year}, {chart} (the song's)"),
        format!("{chart} {year}年 年間{position}位 (曲)"),
    )
}

impl Card {
    fn title(&mut self, title: &str) {
        for line in wrap(&harmless(title), self.layout.width) {
            self.push(&paint(TITLE, &line));
        }
    }

    fn line(&mut self, text: &str) {
        for line in wrap(&harmless(text), self.layout.width) {
            self.push(&line);
        }
    }

    /// An empty line, never two.
    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A label with its values beside it, each on lines of its own; nothing where there is no value.
    fn entry<T: AsRef<str>>(&mut self, label: &str, values: impl IntoIterator<Item = T>) {
        let mut lines = Vec::new();
        for value in values {
            let value = harmless(value.as_ref());
            if !value.is_empty() {
                lines.extend(wrap(&value, self.layout.width - self.indent()));
            }
        }
        self.beside(label, &lines);
    }

    /// Where to hear the song. Each address is whole behind its lines, for terminals that can follow it.
    fn links(&mut self, label: &str, song: &Song) {
        let columns = self.layout.width - self.indent();
        let mut lines = Vec::new();
        for (address, shown) in Links::of(song).iter().zip(Links::readable(song).iter()) {
            lines.extend(cut_lines(&harmless(shown), columns).into_iter().map(|line| link(address, &line)));
        }
        self.beside(label, &lines);
    }

    fn beside(&mut self, label: &str, lines: &[String]) {
        let mut label = label;
        for line in lines {
            let padding = " ".repeat(self.indent() - width(label));
            let painted = if label.is_empty() { String::new() } else { paint(LABEL, label) };
            self.push(&format!("{painted}{padding}{line}"));
            label = "";
        }
    }

    /// Columns before the values.
    fn indent(&self) -> usize {
        self.layout.lang.pick(10, 12)
    }

    fn push(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}
