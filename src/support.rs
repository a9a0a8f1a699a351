//! Where to find someone, for words that speak of not wanting to live. The lines are those of the project's contract.

use std::fmt;

use serde::Serialize;

use crate::text::fold::is_japanese;

/// A warm line and where to find someone.
#[derive(Debug, Serialize)]
pub struct Support {
    /// What is said first.
    pub message: &'static str,
    /// Whom to call or where to look.
    pub lines: [Line; 4],
}

/// A service that listens.
#[derive(Debug, Serialize)]
pub struct Line {
    /// Where it serves.
    pub region: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// A number or an address.
    pub contact: &'static str,
}

const ENGLISH: Support = Support {
    message: "That sounds heavier than a song can carry alone. Someone will listen to you right now:",
    lines: [
        Line { region: "Japan", name: "Yorisoi Hotline (free, 24 hours)", contact: "0120-279-338" },
        Line { region: "USA and Canada", name: "988 Lifeline", contact: "988" },
        Line { region: "UK, Ireland and several other European countries", name: "116 123", contact: "116 123" },
        Line { region: "elsewhere", name: "Find A Helpline", contact: "findahelpline.com" },
    ],
};

const JAPANESE: Support = Support {
    message: "ひとりで抱えるには重すぎる気持ちかもしれません。いま、話を聞いてくれる人がいます。",
    lines: [
        Line { region: "日本", name: "よりそいホットライン(無料・24時間)", contact: "0120-279-338" },
        Line { region: "アメリカ・カナダ", name: "988 Lifeline", contact: "988" },
        Line {
            region: "イギリス・アイルランドなどヨーロッパ各国", name: "116 123", contact: "116 123"
        },
        Line { region: "そのほかの国", name: "Find A Helpline", contact: "findahelpline.com" },
    ],
};

impl fmt::Display for Support {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message)?;
        for Line { region, name, contact } in &self.lines {
            write!(f, "\n  {region}: {contact}")?;
            if name != contact {
                write!(f, " ({name})")?;
            }
        }
        Ok(())
    }
}

/// The support that goes with `words`, in their own language, whatever the language of the display.
#[must_use]
pub fn in_language_of(words: &str) -> &'static Support {
    if words.chars().any(is_japanese) { &JAPANESE } else { &ENGLISH }
}
