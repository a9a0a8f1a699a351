//! Which typing slips are forgiven: a few edits, counted in characters, the fewer the shorter the word.

use super::fold::is_japanese;

/// The number of edits (insertion, deletion, substitution, swap of neighbours) between two folded texts, if it is
/// small enough for the shorter of them to have been meant; `None` otherwise.
#[must_use]
pub fn slip(typed: &str, meant: &str) -> Option<usize> {
    let (typed_len, meant_len) = (typed.chars().count(), meant.chars().count());
    let allowed = allowed_edits(typed).min(allowed_edits(meant));
    if typed_len.abs_diff(meant_len) > allowed {
        return None;
    }
    Some(strsim::osa_distance(typed, meant)).filter(|edits| *edits <= allowed)
}

/// A kana or kanji carries about as much as two letters, so Japanese words are held to about half the length.
fn allowed_edits(text: &str) -> usize {
    let length = text.chars().count();
    let (none, one) = if text.chars().any(is_japanese) { (2, 5) } else { (4, 8) };
    if length <= none {
        0
    } else if length <= one {
        1
    } else {
        2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_forgiven_by_length() {
        for (typed, meant, edits) in [
            ("hartbreak", "heartbreak", Some(1)),
            ("grauduation", "graduation", Some(1)), // nine letters and more: two edits
            ("graudatoin", "graduation", Some(2)),
            ("aikou", "aiko", None),     // up to four letters: none
            ("aimre", "aimer", Some(1)), // a swap is one edit
            ("米津元師", "米津玄師", Some(1)),
            ("失連", "失恋", None), // two characters: none
            ("back", "back number", None),
        ] {
            assert_eq!(slip(typed, meant), edits, "{typed} for {meant}");
        }
    }
}
