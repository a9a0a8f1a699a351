//! How an answer looks: cards and rows for people, JSON for programs.

pub mod card;
pub mod json;
pub mod rows;
pub mod style;
pub mod terminal;
pub mod words;

/// The language in which labels and notes are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// English.
    En,
    /// Japanese.
    Ja,
}

impl Lang {
    /// The one of two texts that is in this language.
    #[must_use]
    pub fn pick<T>(self, en: T, ja: T) -> T {
        match self {
            Self::En => en,
            Self::Ja => ja,
        }
    }
}

/// How to lay out what people read.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// Language of the labels.
    pub lang: Lang,
    /// Columns to fill.
    pub width: usize,
}
