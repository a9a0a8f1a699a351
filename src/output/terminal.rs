//! The one place that writes to stdout and stderr.

use std::io::{self, Write};

use anstream::{AutoStream, ColorChoice as StreamColor};

use super::style::{EMPHASIS, WARNING, paint};
use crate::cli::ColorChoice;
use crate::commands::Answer;
use crate::text::width::harmless;

/// Stdout and stderr, each with its own judgement on colour.
#[derive(Debug)]
pub struct Terminal {
    color: StreamColor,
}

impl Terminal {
    /// A terminal that colours as chosen; `auto` asks the streams and the environment.
    #[must_use]
    pub fn new(choice: ColorChoice) -> Self {
        let color = match choice {
            ColorChoice::Auto => StreamColor::Auto,
            ColorChoice::Always => StreamColor::Always,
            ColorChoice::Never => StreamColor::Never,
        };
        Self { color }
    }

    /// Prints notes to stderr, unless `quiet`, and the answer to stdout. What must be said is said even so.
    ///
    /// # Errors
    /// Where stdout cannot be written to. A broken stderr is nobody's loss.
    pub fn print(&self, answer: &Answer, quiet: bool) -> io::Result<()> {
        if let Some(support) = &answer.support {
            let _ = writeln!(self.stderr(), "{support}");
        }
        if !quiet {
            for note in &answer.notes {
                let _ = writeln!(self.stderr(), "{} {}", paint(EMPHASIS, "note:"), harmless(note));
            }
        }
        AutoStream::new(io::stdout().lock(), self.color).write_all(answer.text.as_bytes())
    }

    /// Prints an error with all its causes.
    ///
    /// # Errors
    /// Where stderr cannot be written to.
    pub fn error(&self, error: &anyhow::Error) -> io::Result<()> {
        let chain = error.chain().map(|cause| harmless(&cause.to_string())).collect::<Vec<_>>().join(": ");
        writeln!(self.stderr(), "{} {chain}", paint(WARNING, "error:"))
    }

    fn stderr(&self) -> AutoStream<io::StderrLock<'static>> {
        AutoStream::new(io::stderr().lock(), self.color)
    }
}
