//! The few styles there are, chosen to be readable on light and dark backgrounds alike.

use anstyle::{AnsiColor, Style};

/// Titles and headings.
pub const TITLE: Style = Style::new().bold();
/// Labels, and what is of less weight.
pub const LABEL: Style = Style::new().dimmed();
/// Words that lead on.
pub const EMPHASIS: Style = AnsiColor::Cyan.on_default().bold();
/// Trouble.
pub const WARNING: Style = AnsiColor::Red.on_default().bold();

/// `text` in `style`. Where colour is not wanted the writer takes it out again, so measure before painting.
#[must_use]
pub fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// `text` as a link to `address`, for terminals that know OSC 8.
#[must_use]
pub fn link(address: &str, text: &str) -> String {
    format!("\u{1b}]8;;{address}\u{1b}\\{text}\u{1b}]8;;\u{1b}\\")
}
