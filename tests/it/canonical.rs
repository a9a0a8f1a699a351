//! The data files are in one canonical form, so that a change shows as nothing but itself.
//! `UPDATE_DATA=1 cargo test canonical` rewrites them.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tearjerk::catalog::Catalog;
use tearjerk::mood::Taxonomy;
use unicode_width::UnicodeWidthStr;

/// Columns that a line may take before it is broken.
const COLUMNS: usize = 120;

#[test]
fn the_catalogue_is_in_canonical_form() {
    check("data/catalog.json", |text| {
        let mut catalog = Catalog::parse(text).expect("the catalogue can be read");
        catalog.songs.sort_by(|a, b| a.id.cmp(&b.id));
        serde_json::to_value(&catalog.songs).expect("songs are JSON")
    });
}

#[test]
fn the_moods_are_in_canonical_form() {
    check("data/moods.json", |text| {
        let taxonomy = Taxonomy::parse(text).expect("the moods can be read");
        let mut value = serde_json::to_value(&taxonomy).expect("moods are JSON");
        sort_phrases(&mut value);
        value
    });
}

/// Phrases stand in the order of the alphabet, each once, and the heaviest first.
fn sort_phrases(value: &mut Value) {
    match value {
        Value::Array(items) if items.iter().all(Value::is_string) => {
            items.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
            items.dedup();
        }
        Value::Array(items) => items.iter_mut().for_each(sort_phrases),
        Value::Object(fields) => {
            let weight = |key: &String| key.parse::<f64>().unwrap_or_default();
            if fields.keys().all(|key| weight(key) > 0.0) {
                let mut by_weight: Vec<(String, Value)> = std::mem::take(fields).into_iter().collect();
                by_weight.sort_by(|(a, _), (b, _)| weight(b).total_cmp(&weight(a)));
                fields.extend(by_weight);
            }
            fields.values_mut().for_each(sort_phrases);
        }
        _ => {}
    }
}

fn check(file: &str, canonical: impl Fn(&str) -> Value) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = fs::read_to_string(&path).expect("the file can be read");
    let mut canonical_text = String::new();
    write(&mut canonical_text, &canonical(&text), 0);
    canonical_text.push('\n');
    if std::env::var_os("UPDATE_DATA").is_some() {
        fs::write(&path, canonical_text).expect("the file can be written");
    } else if text != canonical_text {
        let line = text.lines().zip(canonical_text.lines()).take_while(|(a, b)| a == b).count() + 1;
        panic!("{file} is not in canonical form from line {line} on; run `UPDATE_DATA=1 cargo test canonical`");
    }
}

/// Writes `value` on one line where it fits, filled where it is a list of texts, and else an item a line.
fn write(out: &mut String, value: &Value, depth: usize) {
    let line = one_line(value);
    let column = out.len() - out.rfind('\n').map_or(0, |at| at + 1);
    let is_song = value.get("id").is_some();
    if column + line.width() < COLUMNS && !is_song {
        out.push_str(&line);
        return;
    }
    let inner = " ".repeat(depth + 1);
    match value {
        Value::Array(items) if items.iter().all(Value::is_string) => {
            out.push_str("[\n");
            let mut row = inner.clone();
            for (index, item) in items.iter().enumerate() {
                let mut text = one_line(item);
                if index + 1 < items.len() {
                    text.push(',');
                }
                if row.trim().is_empty() {
                    row.push_str(&text);
                } else if row.width() + 1 + text.width() <= COLUMNS {
                    row.push(' ');
                    row.push_str(&text);
                } else {
                    out.push_str(&row);
                    out.push('\n');
                    row = inner.clone() + &text;
                }
            }
            out.push_str(&row);
            close(out, depth, ']');
        }
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { ",\n" } else { "\n" });
                out.push_str(&inner);
                write(out, item, depth + 1);
            }
            close(out, depth, ']');
        }
        Value::Object(fields) => {
            out.push('{');
            for (index, (key, field)) in fields.iter().enumerate() {
                out.push_str(if index > 0 { ",\n" } else { "\n" });
                out.push_str(&inner);
                out.push_str(&format!("{}: ", one_line(&Value::from(key.as_str()))));
                write(out, field, depth + 1);
            }
            close(out, depth, '}');
        }
        scalar => out.push_str(&one_line(scalar)),
    }
}

fn close(out: &mut String, depth: usize, bracket: char) {
    out.push('\n');
    out.push_str(&" ".repeat(depth));
    out.push(bracket);
}

fn one_line(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(one_line).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) => {
            let fields =
                fields.iter().map(|(key, field)| format!("{}: {}", Value::from(key.as_str()), one_line(field)));
            format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
        }
        scalar => scalar.to_string(),
    }
}
