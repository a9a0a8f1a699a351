//! What the program takes from the world around it, read once at the edge and passed in as values.

use std::env;

use crate::cli::LangChoice;
use crate::output::Lang;

/// Columns where nothing says how many there are.
const DEFAULT_WIDTH: usize = 80;
/// The narrowest layout.
const NARROWEST: usize = 40;
/// Longer lines are hard to read, so a wider terminal is not filled.
const WIDEST: usize = 100;

/// The language to speak, from the flag or else from the locale's variables.
#[must_use]
pub fn lang(choice: LangChoice) -> Lang {
    match choice {
        LangChoice::En => Lang::En,
        LangChoice::Ja => Lang::Ja,
        LangChoice::Auto => lang_of_locale(["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| env::var(name).ok())),
    }
}

/// The language of the first variable that is set, as POSIX orders them.
fn lang_of_locale(variables: [Option<String>; 3]) -> Lang {
    let locale = variables.into_iter().flatten().find(|value| !value.is_empty()).unwrap_or_default();
    if locale == "ja" || locale.starts_with("ja_") || locale.starts_with("ja.") || locale.starts_with("ja-") {
        Lang::Ja
    } else {
        Lang::En
    }
}

/// The columns to fill: the flag, else `COLUMNS`, else the width of the terminal at which the user sits, be it on
/// stdout, stderr or stdin, so that a pipe changes nothing.
#[must_use]
pub fn width(flag: Option<u16>) -> usize {
    if let Some(width) = flag {
        return usize::from(width);
    }
    let columns = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    columns.or_else(terminal).unwrap_or(DEFAULT_WIDTH).clamp(NARROWEST, WIDEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_locale_variable_that_is_set_decides() {
        for (variables, lang) in [
            ([None, None, Some("ja_JP.UTF-8")], Lang::Ja),
            ([None, Some("ja"), Some("en_US.UTF-8")], Lang::Ja),
            ([Some("C"), None, Some("ja_JP.UTF-8")], Lang::En),
            ([Some(""), None, Some("ja_JP.UTF-8")], Lang::Ja),
            ([None, None, Some("jam")], Lang::En),
            ([None, None, None], Lang::En),
        ] {
            assert_eq!(lang_of_locale(variables.map(|value| value.map(str::to_owned))), lang);
        }
    }
}
