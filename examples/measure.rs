//! Prints how well moods are read: `cargo run --release --example measure -- tuning`, or `held-out`, or a file of JSON
//! lines like those in `tests/texts`. With `--misses` it lists the texts that were read wrongly.

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

#[path = "../tests/it/measure.rs"]
mod measure;

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use tearjerk::mood::taxonomy::{self, Taxonomy};

fn main() -> Result<()> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let shows_misses = args.iter().any(|arg| arg == "--misses");
    args.retain(|arg| arg != "--misses");
    let name = args.first().context("which texts? `tuning`, `held-out` or a file")?;
    let path = match &**name {
        "tuning" | "held-out" => format!("{}/tests/texts/{name}.jsonl", env!("CARGO_MANIFEST_DIR")),
        file => file.to_owned(),
    };
    let samples = measure::samples(&fs::read_to_string(&path).with_context(|| format!("`{path}` cannot be read"))?);
    let taxonomy = Taxonomy::parse(taxonomy::BUNDLED)?;
    println!("| texts | first mood right | nDCG@3 | heard | scenes recall/precision | themes recall/precision |");
    println!("|---|---|---|---|---|---|");
    let mut misses = Vec::new();
    for (lang, label) in [("en", "English"), ("ja", "Japanese")] {
        let figures = measure::measure(&taxonomy, &samples, lang);
        println!(
            "| {} {label} | {:.1} % | {:.3} | {:.1} % | {:.2}/{:.2} | {:.2}/{:.2} |",
            figures.texts,
            100.0 * figures.first_right(),
            figures.ndcg(),
            100.0 * figures.heard(),
            figures.scenes.recall(),
            figures.scenes.precision(),
            figures.themes.recall(),
            figures.themes.precision()
        );
        misses.extend(figures.misses);
    }
    let mut confusion: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (given, read, _) in &misses {
        *confusion.entry((given, read)).or_default() += 1;
    }
    let mut confusion: Vec<_> = confusion.into_iter().collect();
    confusion.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    println!("\nGiven first, but read first (how often):");
    for ((given, read), count) in confusion {
        println!("  {given} read as {read}: {count}");
    }
    if shows_misses {
        for (given, read, text) in &misses {
            println!("{given} | {read} | {text}");
        }
    }
    Ok(())
}
