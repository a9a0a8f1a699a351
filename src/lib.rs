//! tearjerk: say how you feel, get the one hidden-gem Japanese tearjerker that fits.
//!
//! How a question becomes a song: words -> [`text::fold`] (their search form) -> [`mood::Reading`] (moods with weights,
//! scenes, themes, what was heard) -> [`rank`] (songs with scores and reasons) -> [`output`] (card, rows, JSON). Each
//! arrow is one pure function; nothing flows back. [`commands`] ties them together, a file a verb; [`catalog`] holds
//! the songs.

pub mod catalog;
pub mod cli;
pub mod commands;
pub mod environment;
pub mod filter;
pub mod mood;
pub mod output;
pub mod rank;
pub mod support;
pub mod text;
