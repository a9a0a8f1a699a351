//! The songs: their shape, the bundled catalogue, and how a song or an artist is found by name.

pub mod find;
pub mod song;

use anyhow::{Context, Result};

pub use song::Song;

/// The bundled catalogue, as it stands in `data/`.
pub const BUNDLED: &str = include_str!("../../data/catalog.json");

/// Songs sorted by id.
#[derive(Debug)]
pub struct Catalog<'a> {
    /// The songs, in the order of their ids.
    pub songs: Vec<Song<'a>>,
}

impl<'a> Catalog<'a> {
    /// Reads a catalogue from JSON: an array of songs.
    ///
    /// # Errors
    /// Where the text is no JSON or a song has not the catalogue's shape; the error names line and column.
    pub fn parse(json: &'a str) -> Result<Self> {
        let songs = serde_json::from_str(json).context("the catalogue cannot be read")?;
        Ok(Self { songs })
    }
}
