//! The form in which cues and texts meet, whatever the language, with the way back to the words as they were typed.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::taxonomy::Spellings;
use crate::text::fold::{fold, hiragana, is_japanese};

/// Words that become one with a "not" behind them: "do not" is "dont".
const BEFORE_NOT: [&str; 15] =
    ["do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "could", "would", "should", "can", "must"];

/// A text folded, with punctuation gone, words stemmed and one space apart, variant spellings brought to one, and
/// Japanese unspaced except where punctuation stood.
#[derive(Debug)]
pub(super) struct SearchForm<'t> {
    /// The form itself.
    pub(super) text: String,
    /// The text that it came from, in compatibility forms.
    typed: Cow<'t, str>,
    /// Which part of the form came from which part of the text, in order.
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    form: Range<usize>,
    typed: Range<usize>,
}

impl<'t> SearchForm<'t> {
    /// The search form of `text`, in which the words of `meant` stand for what was meant by them.
    pub(super) fn new(text: &'t str, spellings: &Spellings, meant: &HashMap<String, &str>) -> Self {
        let typed: Cow<str> = if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.nfkc().collect()) };
        let mut form = Self { text: String::with_capacity(text.len()), typed, parts: Vec::new() };
        let mut paused = false;
        let mut rest = 0..form.typed.len();
        while let Some(c) = form.typed[rest.clone()].chars().next() {
            let start = rest.start;
            let word = is_letter(c);
            if word {
                let end = start + word_length(&form.typed[start..]);
                rest.start = end;
                let mut folded = fold(&form.typed[start..end]);
                let mut typed = start..end;
                if folded == "not"
                    && let Some((contracted, verb)) = form.take_verb_before_not()
                {
                    folded = contracted;
                    typed.start = verb.start;
                }
                let spelled = meant.get(&folded).copied().or_else(|| spellings.english(&folded));
                form.push_word(spelled.unwrap_or(&folded), typed);
            } else if is_japanese(c) || is_pictograph(c) {
                let (length, spelled) = match spellings.japanese(&form.typed[start..]) {
                    Some((length, spelling)) => (length, spelling.to_owned()),
                    None => (c.len_utf8(), fold(&form.typed[start..start + c.len_utf8()])),
                };
                rest.start = start + length;
                if paused && !form.text.is_empty() {
                    form.text.push(' ');
                }
                form.push(&spelled, start..start + length);
            } else {
                rest.start = start + c.len_utf8();
            }
            paused = !(word || is_japanese(c) || is_pictograph(c))
                && (paused || !(c.is_whitespace() || is_joiner(c) || is_japanese_bracket(c)));
        }
        form
    }

    /// Takes back the word before a "not" where the two become one, and gives that one and where the word was typed.
    fn take_verb_before_not(&mut self) -> Option<(String, Range<usize>)> {
        let verb = fold(&self.typed[self.parts.last()?.typed.clone()]);
        let contracted = match verb.as_str() {
            "can" => "cant".to_owned(),
            verb if BEFORE_NOT.contains(&verb) => format!("{verb}nt"),
            _ => return None,
        };
        let part = self.parts.pop()?;
        self.text.truncate(part.form.start);
        Some((contracted, part.typed))
    }

    fn push_word(&mut self, words: &str, typed: Range<usize>) {
        if self.text.ends_with(is_letter) || self.text.ends_with(' ') {
            self.text.truncate(self.text.trim_end().len());
            self.text.push(' ');
        }
        let stems: Vec<&str> = words.split(' ').map(stem).collect();
        self.push(&stems.join(" "), typed);
    }

    fn push(&mut self, form: &str, typed: Range<usize>) {
        let start = self.text.len();
        self.text.push_str(form);
        self.parts.push(Part { form: start..self.text.len(), typed });
    }

    /// The words as they were typed that a part of the form came from.
    pub(super) fn typed(&self, form: Range<usize>) -> &str {
        let mut parts = self.parts.iter().filter(|part| part.form.end > form.start && part.form.start < form.end);
        let first = parts.next();
        let last = parts.next_back().or(first);
        match (first, last) {
            (Some(first), Some(last)) => &self.typed[first.typed.start..last.typed.end],
            _ => "",
        }
    }
}

/// The bytes of the word that `text` begins with. An apostrophe belongs to it, but for the one of "I'll", which would
/// be ill without it.
fn word_length(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let is_inner_apostrophe = matches!(c, '\'' | '\u{2019}')
            && chars.peek().is_some_and(|(_, next)| is_letter(*next))
            && !text[at + c.len_utf8()..].starts_with("ll");
        if !is_letter(c) && !is_inner_apostrophe {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// Where a cue may begin or end in a search form: anywhere but inside a word of letters and digits.
pub(super) fn boundaries(form: &str) -> Vec<usize> {
    let mut boundaries = Vec::with_capacity(form.len() + 1);
    let mut before = ' ';
    for (at, c) in form.char_indices() {
        if !(is_letter(before) && is_letter(c)) {
            boundaries.push(at);
        }
        before = c;
    }
    boundaries.push(form.len());
    boundaries
}

/// The first word of `cue`, or its first character where words have no spaces between them.
pub(super) fn first_unit(cue: &str) -> &str {
    let Some(first) = cue.chars().next() else { return cue };
    if is_letter(first) {
        let end = cue.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(cue.len());
        if cue[end..].starts_with(|c: char| !is_letter(c)) || end == cue.len() {
            return &cue[..end];
        }
        &cue[..cue.find(|c: char| !is_letter(c)).unwrap_or(cue.len())]
    } else {
        &cue[..first.len_utf8()]
    }
}

/// The search form of a first unit. Cues keep to the spelling that stands for its variants, so none is looked for.
pub(super) fn unit_form(unit: &str) -> Cow<'_, str> {
    if unit.chars().any(|c| hiragana(c) != c || c.is_ascii_uppercase()) {
        Cow::Owned(stem(&fold(unit)).to_owned())
    } else {
        Cow::Borrowed(stem(unit))
    }
}

/// Whether `c` stands in words that spaces part.
fn is_letter(c: char) -> bool {
    !is_japanese(c) && c.is_alphanumeric()
}

/// Brackets round a word of a Japanese sentence, which make no pause in it.
fn is_japanese_bracket(c: char) -> bool {
    matches!(c, '「' | '」' | '『' | '』')
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

    fn spellings() -> Spellings<'static> {
        serde_json::from_str(r#"{"en": {"nobody": "no one", "he": "she"}, "ja": {"さみし": "寂し", "独り": "一人"}}"#)
            .expect("spellings are JSON")
    }

    #[test]
    fn search_form_rules() {
        for (text, form) in [
            ("She LEFT me!", "she left me"),
            ("rains, raining; rained", "rain rain rain"),
            ("I can't  let go, I'll go", "i cant let go i ll go"),
            ("I do not know; it is not", "i dont know it isnt"),
            ("I have not, we were not, I can not", "i havent we werent i cant"),
            ("miss / missing / lonely", "miss miss lon"),
            ("He said nobody", "she said no one"),
            ("彼女と 別れた、眠れない。", "彼女と別れた 眠れない"), // a space is nothing, a comma a pause
            ("「独り」でサミシイ", "一人で寂しい"),
            ("雨の night ドライブ", "雨のnightどらいぶ"),
            ("泣いた😭❤️", "泣いた😭❤"),
            ("???", ""),
        ] {
            assert_eq!(SearchForm::new(text, &spellings(), &HashMap::new()).text, form, "{text}");
        }
    }

    #[test]
    fn the_way_back_leads_to_the_words_as_typed() {
        for (text, part, typed) in [
            ("He LEFT me.", "she left me", "He LEFT me"),
            ("So: nobody cares", "no one car", "nobody cares"),
            ("I do not know", "dont know", "do not know"),
            ("ひとりでサミシイ夜", "寂し", "サミシ"),
            ("ﾎｼ", "ほし", "ホシ"),
        ] {
            let spellings = spellings();
            let form = SearchForm::new(text, &spellings, &HashMap::new());
            let start = form.text.find(part).expect("the part is there");
            assert_eq!(form.typed(start..start + part.len()), typed, "{text}");
        }
    }

    #[test]
    fn boundaries_lie_between_words_and_japanese_characters() {
        assert_eq!(boundaries("ab cd"), [0, 2, 3, 5]);
        assert_eq!(boundaries("雨ab"), [0, 3, 5]);
    }
}
