//! The command line, as clap reads it. Nothing here knows what a command does.

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::catalog::song::{Gem, Vocal};
use crate::filter::YearRange;

const EXAMPLES: &str = "\
Examples:
  tearjerk suggest \"she left in the rain\"
  tearjerk suggest おばあちゃんが亡くなった
  tearjerk list --artist \"back number\"";

/// Say how you feel, get the one hidden-gem Japanese tearjerker that fits
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true, after_help = EXAMPLES, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Flags that every command takes.
    #[command(flatten)]
    pub display: DisplayArgs,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Suggest the songs that fit how you feel
    Suggest(SuggestArgs),
    /// List songs
    List(ListArgs),
    /// Show a song by its id or title, alone or with the artist
    Show(ShowArgs),
    /// List the moods there are
    Moods(PlainArgs),
    /// List the artists
    Artists(PlainArgs),
}

/// Flags that every command takes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Display")]
pub struct DisplayArgs {
    /// Language of labels and notes
    #[arg(long, value_name = "LANG", value_enum, default_value_t, global = true)]
    pub lang: LangChoice,
    /// When to colour
    #[arg(long, value_name = "WHEN", value_enum, default_value_t, global = true)]
    pub color: ColorChoice,
    /// Columns to fill, from 40 [default: the terminal's, up to 100]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(40..=1000), global = true)]
    pub width: Option<u16>,
    /// No notes on stderr; errors still come
    #[arg(short, long, global = true)]
    pub quiet: bool,
}

/// Language of labels and notes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum LangChoice {
    /// Japanese where LC_ALL, LC_MESSAGES or LANG say so, else English
    #[default]
    Auto,
    /// English
    En,
    /// Japanese
    Ja,
}

/// When to colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ColorChoice {
    /// On a terminal, unless NO_COLOR or CLICOLOR=0 is set; everywhere with CLICOLOR_FORCE
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Which songs to choose from.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Filters (repeat one to allow more; different ones narrow)")]
pub struct FilterArgs {
    /// Name in any script
    #[arg(long, value_name = "NAME")]
    pub artist: Vec<String>,
    /// Such as 1998, 1990..1999 or 1990s
    #[arg(long, value_name = "YEARS")]
    pub year: Vec<YearRange>,
    /// When or where, such as rain, night or sea
    #[arg(long, value_name = "SCENE")]
    pub scene: Vec<String>,
    /// Who or what, such as mother, pet or hometown
    #[arg(long, value_name = "THEME")]
    pub theme: Vec<String>,
    /// The voice that sings
    #[arg(long, value_name = "VOICE", value_enum)]
    pub vocal: Vec<Vocal>,
    /// How well hidden
    #[arg(long, value_name = "GEM", value_enum)]
    pub gem: Vec<Gem>,
}

/// How to print.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Output")]
pub struct OutputArgs {
    /// Print JSON, the same as --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
    /// How to print
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub format: Option<Format>,
}

impl OutputArgs {
    /// The format that was asked for, if any.
    #[must_use]
    pub fn chosen(&self) -> Option<Format> {
        if self.json { Some(Format::Json) } else { self.format }
    }
}

/// How to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Every fact of a song, for reading
    Card,
    /// A line for each song
    Rows,
    /// One JSON document
    Json,
}

/// `suggest`.
#[derive(Debug, Args)]
pub struct SuggestArgs {
    /// How you feel, in English or Japanese; `-` reads it from stdin
    pub words: Vec<String>,
    /// A mood or family by name, or more words
    #[arg(long, value_name = "MOOD")]
    pub mood: Vec<String>,
    /// How many songs
    #[arg(short = 'n', long = "number", value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
    pub number: u16,
    /// Which songs to choose from.
    #[command(flatten)]
    pub filters: FilterArgs,
    /// How to print.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// `list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// A mood or family by name, or words that speak of one
    #[arg(long, value_name = "MOOD")]
    pub mood: Vec<String>,
    /// Which songs to choose from.
    #[command(flatten)]
    pub filters: FilterArgs,
    /// Order [default: year, or what --by groups]
    #[arg(long, value_name = "KEY", value_enum)]
    pub sort: Option<SortKey>,
    /// Group under headings
    #[arg(long, value_name = "KEY", value_enum)]
    pub by: Option<GroupKey>,
    /// How many songs [default: all]
    #[arg(short = 'n', long = "number", value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub number: Option<u32>,
    /// How many songs to pass over first
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub offset: u32,
    /// How to print.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// What to sort by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum SortKey {
    /// Oldest first
    #[default]
    Year,
    /// By title
    Title,
    /// By the artist's name in Latin letters
    Artist,
    /// Highest place first
    Chart,
    /// By id
    Id,
}

/// What to group by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum GroupKey {
    /// By artist
    Artist,
    /// By year of release
    Year,
    /// By each song's strongest mood
    Mood,
}

/// `show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// An id, or a title in any of its scripts, alone or with the artist
    #[arg(required = true)]
    pub song: Vec<String>,
    /// How to print.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// `moods` and `artists`.
#[derive(Debug, Args)]
pub struct PlainArgs {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}
