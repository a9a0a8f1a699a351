//! The little grammar that a reading needs: what is denied is not felt, and what stands before a "but" weighs less than
//! what follows it. All of it works on search forms (see [`super::search_form`]), where English words are stemmed.

/// English words that deny what follows them.
const DENIALS: [&str; 17] = [
    "not", "non", "no", "never", "without", "isnt", "arent", "wasnt", "werent", "aint", "dont", "doesnt", "didnt",
    "nothing", "neither", "nor", "cannot",
];

/// English words that may stand between a denial and what is denied: "not a sad", "not feeling so lonely".
const BETWEEN: [&str; 22] = [
    "a", "an", "the", "about", "so", "too", "very", "that", "really", "real", "all", "any", "feel", "just", "being",
    "be", "in", "into", "of", "for", "longer", "from",
];

/// How many words before the denied ones may hold the denial.
const REACH: usize = 4;

/// What denies the Japanese words before it. The endings of adjectives are spelled out, since 寂しくな also begins
/// 寂しくなる, to become lonely.
const DENYING_ENDINGS: [&str; 12] = [
    "じゃな",
    "ではな",
    "じゃありませ",
    "ではありませ",
    "くない",
    "くなかった",
    "くありませ",
    "はない",
    "わけじゃ",
    "わけでは",
    "とかじゃ",
    "ていない",
];

/// Words after which the heart of a sentence comes.
const TURNS: [&str; 5] = [" but ", " however ", "けど", "けれど", "しかし"];

/// The weight that is left to what stands before a turn.
pub(super) const BEFORE_TURN: f64 = 0.8;

/// Whether the words of `text` from `start` to `end` are denied.
pub(super) fn is_denied(text: &str, start: usize, end: usize) -> bool {
    let before = &text[..start];
    let denier = || before.split_whitespace().rev().take(REACH).find(|word| !BETWEEN.contains(word));
    let is_english = before.ends_with(' ') && denier().is_some_and(|word| DENIALS.contains(&word));
    is_english || DENYING_ENDINGS.iter().any(|ending| text[end..].starts_with(ending))
}

/// Where the last turn of `text` ends, or 0 where there is none.
pub(super) fn last_turn(text: &str) -> usize {
    TURNS
        .iter()
        .filter_map(|turn| text.rfind(turn).map(|at| at + turn.len()))
        .max()
        .filter(|end| *end < text.len())
        .unwrap_or(0)
}
