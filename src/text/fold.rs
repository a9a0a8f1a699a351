//! The search form of text. Everything that is compared is folded first; nothing that is displayed ever is.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Distance from a katakana letter to its hiragana twin in Unicode.
const KATAKANA_TO_HIRAGANA: u32 = 0x60;

/// Folds away the differences that a person typing does not mean: compatibility forms (NFKC), case,
/// katakana against hiragana, the two wave dashes, and apostrophes.
#[must_use]
pub fn fold(text: &str) -> String {
    match is_nfkc_quick(text.chars()) {
        IsNormalized::Yes => fold_normalized(text.chars()),
        _ => fold_normalized(text.nfkc()),
    }
}

fn fold_normalized(chars: impl Iterator<Item = char>) -> String {
    chars
        .filter(|c| !is_apostrophe(*c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '〜' => '~', // NFKC has made U+FF5E the ASCII tilde already
            c => hiragana(c),
        })
        .collect()
}

/// The hiragana twin of a katakana letter; any other character as it is.
#[must_use]
pub fn hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' | 'ヽ' | 'ヾ' => char::from_u32(c as u32 - KATAKANA_TO_HIRAGANA).unwrap_or(c),
        c => c,
    }
}

/// The form in which names are compared: folded, with spaces and punctuation gone, so that "Hide-and-Seek" is
/// "hide and seek". A name that is nothing but punctuation keeps its fold.
#[must_use]
pub fn name_key(name: &str) -> String {
    let folded = fold(name);
    let letters: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    if letters.is_empty() { folded.trim().to_owned() } else { letters }
}

/// Whether `c` belongs to a script that is written without spaces between words.
#[must_use]
pub fn is_japanese(c: char) -> bool {
    matches!(c,
        '\u{3005}'..='\u{3007}' // 々〆〇
        | '\u{3041}'..='\u{30ff}' // kana
        | '\u{3400}'..='\u{9fff}' // kanji
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{02bc}' | '`' | '\u{00b4}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fold_rules() {
        for (text, folded) in [
            ("Ｃｌｏｓｅ　Your EYES", "close your eyes"), // full width, case
            ("カタカナ", "かたかな"),                     // katakana
            ("ﾕｰﾘ", "ゆーり"),                            // half-width kana
            ("ヴァイオリン", "ゔぁいおりん"),             // the letter vu
            ("東京〜大阪", "東京~大阪"),                  // wave dash
            ("東京～大阪", "東京~大阪"),                  // full-width tilde
            ("don't, don’t", "dont, dont"),               // apostrophes
            ("が", "が"),                                 // combining voiced mark
            ("", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn name_key_rules() {
        for (name, key) in [
            ("Hide-and-Seek", "hideandseek"),
            ("7!! (Seven Oops)", "7sevenoops"),
            ("ずっと真夜中でいいのに。", "ずっと真夜中でいいのに"),
            ("なんでもないよ、", "なんでもないよ"),
            ("。。。", "。。。"),
        ] {
            assert_eq!(name_key(name), key, "{name}");
        }
    }
}
