//! The form in which cues and texts meet, whatever the language.

use crate::text::fold::{fold, is_japanese};

/// The first word of `cue`, or its first character where words have no spaces between them.
pub(super) fn first_unit(cue: &str) -> &str {
    let end = match cue.char_indices().find(|(_, c)| !is_letter(*c)) {
        Some((0, c)) => c.len_utf8(),
        Some((end, _)) => end,
        None => cue.len(),
    };
    &cue[..end]
}

/// The form in which cues and texts meet: folded, punctuation gone, words stemmed and one space apart, Japanese
/// unspaced except where punctuation stood.
pub(super) fn search_form(text: &str) -> String {
    let mut form = String::with_capacity(text.len());
    let mut word = None;
    let mut paused = false;
    for c in fold(text).chars() {
        if is_letter(c) && word.is_some() {
            form.push(c);
            continue;
        }
        if let Some(start) = word.take() {
            form.truncate(start + stem(&form[start..]).len());
        }
        if is_letter(c) || is_japanese(c) || is_pictograph(c) {
            if paused && !form.is_empty() || is_letter(c) && form.ends_with(is_letter) {
                form.push(' ');
            }
            paused = false;
            word = is_letter(c).then_some(form.len());
            form.push(c);
        } else if !c.is_whitespace() && !is_joiner(c) {
            paused = true;
        }
    }
    if let Some(start) = word {
        form.truncate(start + stem(&form[start..]).len());
    }
    form
}

/// Where a cue may begin or end in a search form: anywhere but inside a word of letters and digits.
pub(super) fn boundaries(text: &str) -> Vec<usize> {
    let mut boundaries = Vec::with_capacity(text.len() + 1);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if !(is_letter(before) && is_letter(c)) {
            boundaries.push(at);
        }
        before = c;
    }
    boundaries.push(text.len());
    boundaries
}

/// Whether `c` stands in words that spaces part.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_japanese(c)
}

/// Emoji and other picture signs, which say as much as a word does.
fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}') && !is_joiner(c)
}

/// Signs that only shape the emoji before them: variation selectors, the joiner, skin tones.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// An English word without its regular ending: -s, -es, -ed, -ing, -ly, and what they leave of a silent -e, a doubled
/// consonant or a -y. Light on purpose: it need only give the same stem for the forms of a word, and cues and texts go
/// through it alike.
pub(super) fn stem(word: &str) -> &str {
    const SHORTEST: usize = 3;
    if !word.is_ascii() || word.len() <= SHORTEST {
        return word;
    }
    let without = |ending| word.strip_suffix(ending).filter(|stem: &&str| stem.len() >= SHORTEST);
    let stem = ["ing", "ed", "es", "ly", "s"].into_iter().find_map(without).filter(|_| !word.ends_with("ss"));
    let stem = stem.unwrap_or(word);
    let undoubled = match stem.as_bytes() {
        [.., a, b] if a == b && !matches!(b, b'l' | b's' | b'e' | b'o') && stem.len() < word.len() => {
            &stem[..stem.len() - 1]
        }
        _ => stem,
    };
    undoubled.strip_suffix(['e', 'y', 'i']).filter(|stem| stem.len() >= SHORTEST - 1).unwrap_or(undoubled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn search_form_rules() {
        for (text, form) in [
            ("She LEFT me!", "she left me"),
            ("rains, raining; rained", "rain rain rain"),
            ("I can't  let go...", "i cant let go"),
            ("miss / missing / lonely", "miss miss lone"),
            ("彼女と 別れた、眠れない。", "彼女と別れた 眠れない"), // a space is nothing, a comma a pause
            ("雨の night ドライブ", "雨のnightどらいぶ"),
            ("泣いた😭❤️", "泣いた😭❤"),
            ("???", ""),
        ] {
            assert_eq!(search_form(text), form, "{text}");
        }
    }

    #[test]
    fn boundaries_lie_between_words_and_japanese_characters() {
        assert_eq!(boundaries("ab cd"), [0, 2, 3, 5]);
        assert_eq!(boundaries("雨ab"), [0, 3, 5]);
    }
}
