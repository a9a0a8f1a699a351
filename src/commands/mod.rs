//! What each verb does: from its arguments to an answer, with nothing printed on the way.

mod artists;
mod list;
mod moods;
mod resolve;
mod show;
mod suggest;

use anyhow::Result;

use crate::catalog::{self, Catalog};
use crate::cli::{Cli, Command};
use crate::environment;
use crate::mood::{Taxonomy, taxonomy};
use crate::output::Layout;

/// What a command has to say.
#[derive(Debug, Default)]
pub struct Answer {
    /// For stdout.
    pub text: String,
    /// Remarks for stderr.
    pub notes: Vec<String>,
    /// A hand held out, for stderr, before all else.
    pub support: Option<String>,
    /// Whether anything was found.
    pub found: bool,
}

/// What every command works with.
struct World<'a> {
    catalog: &'a Catalog<'a>,
    taxonomy: &'a Taxonomy<'a>,
    layout: Layout,
}

/// Runs the command.
///
/// # Errors
/// For wrong usage that only the data can tell, for unreadable input, and for unreadable data.
pub fn run(cli: &Cli) -> Result<Answer> {
    let catalog = Catalog::parse(catalog::BUNDLED)?;
    let taxonomy = Taxonomy::parse(taxonomy::BUNDLED)?;
    let layout = Layout { lang: environment::lang(cli.display.lang), width: environment::width(cli.display.width) };
    let world = World { catalog: &catalog, taxonomy: &taxonomy, layout };
    match &cli.command {
        Command::Suggest(args) => suggest::run(args, &world),
        Command::List(args) => list::run(args, &world),
        Command::Show(args) => show::run(args, &world),
        Command::Moods(args) => moods::run(args, &world),
        Command::Artists(args) => artists::run(args, &world),
    }
}
