//! The reference of all keys, made of their declarations.

use std::fmt::Write as _;

use super::Settings;
use super::decode::{KeyInfo, Value};
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
  `${NAME:-default}` takes the default where the variable is not set or empty. `$${` is a literal `${`. Values that came
  from the environment are never shown in messages.
- Durations have units: `500ms`, `30s`, `15m`, `24h`, `7d`, `1h30m`. So have sizes: `900KiB`, `5MiB`, `1GB`.
- Files are UTF-8, without YAML's anchors, aliases and tags.
";

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
        let default = match key.default {
            Some("") => "empty".to_owned(),
            // The reference does not change with every release.
            Some(default) => format!(
                "`{}`",
                default.replace(env!("CARGO_PKG_VERSION"), "VERSION")
            ),
            None if key.required => "(must be written)".to_owned(),
            None => "none".to_owned(),
        };
        let mut value = (key.expects)();
        if let Some((least, greatest)) = key.within {
            let _ = write!(value, ", {least} to {greatest}");
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

/// The lines of a documentation comment as one paragraph.
fn prose(lines: &[&str]) -> String {
    lines
        .iter()
        .map(|line| line.trim())
        .collect::<Vec<_>>()
        .join(" ")
}
