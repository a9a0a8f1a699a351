//! The README says what the program does: every command in its console blocks is run, and prints what stands below it.
//! `UPDATE_README=1 cargo test readme` rewrites the output.

use std::fs;
use std::path::Path;
use std::process::Command;

/// A command of the README and what it is said to print.
struct Example {
    command: String,
    output: String,
}

#[cfg(unix)]
#[test]
fn every_command_prints_what_the_readme_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = fs::read_to_string(&path).expect("there is a README");
    let mut rewritten = String::new();
    let mut count = 0;
    for (index, part) in text.split("```").enumerate() {
        if index > 0 {
            rewritten.push_str("```");
        }
        let Some(block) = part.strip_prefix("console\n").filter(|_| index % 2 == 1) else {
            rewritten.push_str(part);
            continue;
        };
        rewritten.push_str("console\n");
        for Example { command, output } in examples(block) {
            count += 1;
            let printed = printed_by(&command).unwrap_or(output);
            rewritten.push_str(&format!("$ {command}\n{printed}"));
        }
    }
    assert!(count >= 10, "the README shows the program at work");
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(&path, rewritten).expect("the README can be written");
    } else {
        assert!(text == rewritten, "the README differs from the program; run `UPDATE_README=1 cargo test readme`");
    }
}

fn examples(block: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    for line in block.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            examples.push(Example { command: command.to_owned(), output: String::new() });
        } else {
            let example = examples.last_mut().expect("a console block begins with a command");
            example.output.push_str(line);
            example.output.push('\n');
        }
    }
    examples
}

/// What `line` prints on a terminal, or `None` where a program that it pipes into is not on this machine; ours is run
/// even then.
fn printed_by(line: &str) -> Option<String> {
    let line = line.replace("cargo run --release --", "tearjerk");
    let ours = Path::new(env!("CARGO_BIN_EXE_tearjerk")).parent().expect("the program is in a folder");
    let path = format!("{}:{}", ours.display(), std::env::var("PATH").unwrap_or_default());
    let needs_jq = line.contains("| jq");
    let has_jq = Command::new("jq").arg("--version").output().is_ok();
    let runnable = if needs_jq && !has_jq { line.split('|').next().unwrap_or_default() } else { &line };
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("{{ {runnable}\n}} 2>&1")]).env_clear().env("PATH", path);
    let output = shell.stdin(std::process::Stdio::null()).output().expect("sh starts");
    let printed = String::from_utf8(output.stdout).expect("output is UTF-8");
    assert!(!printed.is_empty(), "`{line}` prints nothing");
    (!needs_jq || has_jq).then_some(printed)
}
