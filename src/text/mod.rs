//! What the program knows of text as such: one search form for every script, widths on a terminal, and typing slips.

pub mod borrowed;
pub mod fold;
pub mod typo;
pub mod width;
