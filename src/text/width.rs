//! Text on a terminal: how wide it is, where it may break, and what must not reach it.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What stands at the end of a text that was cut to fit.
const CUT_MARK: &str = "..";

/// Terminal columns that `text` takes.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// Breaks `text` into lines of at most `columns`, by the Unicode line-breaking rules (which keep 。 and ー off the
/// start of a line). A run with no break in it, such as an address, is cut where the line ends.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut start = 0;
    for (end, opportunity) in linebreaks(text) {
        let piece = text[start..end].trim_end_matches(['\n', '\r']);
        start = end;
        if width(last(&mut lines)) + width(piece.trim_end()) > columns && !last(&mut lines).is_empty() {
            lines.push(String::new());
        }
        for c in piece.chars() {
            let line = last(&mut lines);
            if !c.is_whitespace() && width(line) + c.width().unwrap_or(0) > columns && !line.is_empty() {
                lines.push(String::new());
            }
            last(&mut lines).push(c);
        }
        if opportunity == BreakOpportunity::Mandatory && end < text.len() {
            lines.push(String::new());
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines
}

fn last(lines: &mut [String]) -> &mut String {
    lines.last_mut().expect("wrap starts with one line and never removes any")
}

/// `text` cut into lines of at most `columns` wherever they are full, for an address that no rule may break.
#[must_use]
pub fn cut_lines(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for c in text.chars() {
        let full = width(last(&mut lines)) + c.width().unwrap_or(0) > columns;
        if full && !last(&mut lines).is_empty() {
            lines.push(String::new());
        }
        last(&mut lines).push(c);
    }
    lines
}

/// `text` in exactly `columns`: cut with ".." or filled with spaces.
#[must_use]
pub fn fit(text: &str, columns: usize) -> String {
    let mut fitted = if width(text) <= columns { text.to_owned() } else { cut(text, columns) };
    let missing = columns.saturating_sub(width(&fitted));
    fitted.extend(std::iter::repeat_n(' ', missing));
    fitted
}

fn cut(text: &str, columns: usize) -> String {
    let room = columns.saturating_sub(width(CUT_MARK));
    let mut kept = String::new();
    for c in text.chars() {
        if width(&kept) + c.width().unwrap_or(0) > room {
            break;
        }
        kept.push(c);
    }
    kept.truncate(kept.trim_end().len());
    kept + &CUT_MARK[..columns.min(CUT_MARK.len())]
}

/// `text` with every control and bidirectional-override character shown as U+FFFD, so that no foreign text can
/// move the cursor, colour the screen or reorder a line.
#[must_use]
pub fn harmless(text: &str) -> String {
    text.chars().map(|c| if is_harmful(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn japanese_breaks_between_characters_but_never_before_closing_marks() {
        assert_eq!(wrap("雨が降る。人が待つ。", 8), ["雨が降", "る。人が", "待つ。"]);
        assert_eq!(wrap("ラーメン", 4), ["ラー", "メン"]);
    }

    #[test]
    fn english_breaks_at_spaces_and_long_runs_are_cut() {
        assert_eq!(wrap("the last rain", 8), ["the last", "rain"]);
        assert_eq!(wrap("go https://example.org/abcdef", 10), ["go", "https://", "example.or", "g/abcdef"]);
    }

    #[test]
    fn fit_cuts_and_fills_by_columns() {
        for (text, columns, fitted) in [
            ("雨", 4, "雨  "),
            ("雨の遊園地", 8, "雨の遊.."),
            ("雨の遊園地", 7, "雨の.. "),
            ("abc", 3, "abc"),
            ("abc", 1, "."),
        ] {
            assert_eq!(fit(text, columns), fitted);
        }
    }

    #[test]
    fn escapes_and_bidi_controls_are_made_harmless() {
        assert_eq!(harmless("a\u{1b}[31mb\u{202e}c\u{9b}"), "a\u{fffd}[31mb\u{fffd}c\u{fffd}");
        assert_eq!(harmless("雨 ☔ é"), "雨 ☔ é");
    }
}
