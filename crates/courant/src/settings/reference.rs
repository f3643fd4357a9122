//! The reference of all keys and the schemas for editors, made of their declarations.

use std::fmt::Write as _;

use schemars::Schema;
use serde_json::{Map, Value as Json, json};

use super::Settings;
use super::decode::{KeyInfo, Shape, Value};
use super::feed::FeedFile;

/// `docs/configuration.md`: every key with its meaning, default and permitted values, in Markdown.
pub fn reference() -> String {
    let mut out = INTRODUCTION.to_owned();
    for (file, about, keys) in [
        (
            "courant.yaml",
            "The service. Every key is optional.",
            Settings::keys(),
        ),
        (
            "feeds.yaml",
            "The list of feeds. Changes apply without a restart; a broken edit keeps the old list running and says so.",
            FeedFile::keys(),
        ),
    ] {
        let _ = write!(out, "\n## {file}\n\n{about}\n");
        table(&mut out, "", &keys);
    }
    out
}

const INTRODUCTION: &str = "\
# Configuration

Two YAML files: `courant.yaml` for the service and the feed list that it names. `courant check` reports every mistake in
both, as `file:line:column: what, and what to write instead`. This page is made of the declarations in
`crates/courant/src/settings/`, and a test holds it against them.

- A key that is not listed here is a mistake, and so is a key that is written twice.
- A key without a value (`~`, `null` or nothing) is as if it were not written.
- `${NAME}` in a value is replaced by the environment variable `NAME`; where that is not set, it is a mistake.
  `${NAME:-default}` takes the default where the variable is not set or empty. `${file:PATH}` is replaced by what the file
  holds, without its line end. `$${` is a literal `${`. Values that came from the environment or from a file are never
  shown in messages.
- Durations have units: `500ms`, `30s`, `15m`, `24h`, `7d`, `1h30m`. So have sizes: `900KiB`, `5MiB`, `1GB`.
- Files are UTF-8, without YAML's anchors, aliases and tags.
";

/// A JSON Schema (2020-12) of `courant.yaml`, with which an editor completes and explains its keys. It knows which keys there are, not
/// every mistake that a value can have; those `courant check` finds.
pub fn service_schema() -> Schema {
    schema("courant.yaml: the service", &Settings::keys())
}

/// As [`service_schema`], of `feeds.yaml`.
pub fn feed_list_schema() -> Schema {
    schema("feeds.yaml: the list of feeds", &FeedFile::keys())
}

fn schema(title: &str, keys: &[KeyInfo]) -> Schema {
    let mut schema = Schema::try_from(section(keys)).expect("a section's schema is an object");
    schema.insert(
        "$schema".to_owned(),
        "https://json-schema.org/draft/2020-12/schema".into(),
    );
    schema.insert("title".to_owned(), title.into());
    schema
}

/// The schema of a section with these keys.
fn section(keys: &[KeyInfo]) -> Json {
    let properties: Map<String, Json> = keys
        .iter()
        .map(|key| (key.name.to_owned(), property(key)))
        .collect();
    let required: Vec<&str> = keys
        .iter()
        .filter(|key| key.required)
        .map(|key| key.name)
        .collect();
    let mut schema = json!({
        // A key without a value is as if it were not written.
        "type": ["object", "null"],
        "properties": properties,
        "additionalProperties": false,
    });
    if !required.is_empty() {
        schema["required"] = required.into();
    }
    schema
}

fn property(key: &KeyInfo) -> Json {
    let text = || json!({ "type": ["string", "number", "boolean", "null"] });
    let words = (key.words)();
    let mut schema = match (key.shape)() {
        Shape::Text if words.is_empty() => text(),
        Shape::Text => {
            let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            json!({ "anyOf": [{ "enum": words }, { "type": "null" }, { "type": "string", "pattern": r"\$\{" }] })
        }
        Shape::Texts => json!({ "type": ["array", "null"], "items": text() }),
        Shape::Names => json!({ "type": ["object", "null"], "additionalProperties": text() }),
        Shape::Section => section(&(key.keys)()),
        Shape::Sections => {
            json!({ "type": ["array", "null"], "items": section(&(key.keys)()) })
        }
    };
    let default =
        shown_default(key).map_or_else(String::new, |default| format!(" Default: {default}."));
    schema["description"] = format!("{}{default}", prose(key.doc)).into();
    schema
}

/// A table of the plain keys, then a heading for each section.
fn table(out: &mut String, path: &str, keys: &[KeyInfo]) {
    let (sections, plain): (Vec<&KeyInfo>, Vec<_>) =
        keys.iter().partition(|key| !(key.keys)().is_empty());
    if !plain.is_empty() {
        out.push_str("\n| key | meaning | default | value |\n|---|---|---|---|\n");
    }
    for key in plain {
        let mut meaning = prose(key.doc);
        for (word, doc) in (key.words)() {
            let _ = write!(meaning, "<br>`{word}`: {}", prose(doc));
        }
        let default = match shown_default(key) {
            Some(default) => default,
            None if key.required => "(must be written)".to_owned(),
            None => "none".to_owned(),
        };
        let mut value = (key.expects)();
        if let Some((least, greatest)) = key.within {
            let of = match (key.shape)() {
                Shape::Texts | Shape::Sections => " of them",
                _ => "",
            };
            let _ = write!(value, ", {least} to {greatest}{of}");
        }
        let cells = [format!("`{path}{}`", key.name), meaning, default, value]
            .map(|cell| cell.replace('|', "\\|"));
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
    for key in sections {
        let _ = write!(out, "\n### {path}{}\n\n{}\n", key.name, prose(key.doc));
        table(out, &format!("{path}{}.", key.name), &(key.keys)());
    }
}

/// What a key means that is not written.
fn shown_default(key: &KeyInfo) -> Option<String> {
    match key.default? {
        "" => Some("empty".to_owned()),
        // The reference does not change with every release.
        default => Some(format!(
            "`{}`",
            default.replace(env!("CARGO_PKG_VERSION"), "VERSION")
        )),
    }
}

/// The lines of a documentation comment as one paragraph.
fn prose(lines: &[&str]) -> String {
    lines
        .iter()
        .map(|line| line.trim())
        .collect::<Vec<_>>()
        .join(" ")
}
