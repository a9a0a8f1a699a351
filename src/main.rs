//! The program: parses the command line, runs the command, prints its answer.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;
use tearjerk::cli::Cli;
use tearjerk::commands;
use tearjerk::output::terminal::Terminal;

/// Something was found.
const FOUND: u8 = 0;
/// Nothing was found.
const NOTHING_FOUND: u8 = 1;
/// Wrong usage, or a file that cannot be read.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let terminal = Terminal::new(cli.display.color);
    ExitCode::from(match run(&cli, &terminal) {
        Ok(true) => FOUND,
        Ok(false) => NOTHING_FOUND,
        Err(error) if is_closed_pipe(&error) => FOUND,
        Err(error) => terminal.error(&error).map_or(FAILED, |()| FAILED),
    })
}

fn run(cli: &Cli, terminal: &Terminal) -> Result<bool> {
    let answer = commands::run(cli)?;
    terminal.print(&answer, cli.display.quiet)?;
    io::stdout().flush()?;
    Ok(answer.found)
}

/// Whether the reader of our output had enough, as `head` does: no failure of ours.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| cause.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe))
}
