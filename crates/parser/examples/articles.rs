//! Extracts the pages of a labelled set: `articles SET_DIR [--explain]` reads `SET_DIR/truth.jsonl` (objects with `id` and `url`)
//! and `SET_DIR/html/ID.html.gz`, and prints one JSON object a page.

use std::io::{BufRead as _, Read as _, Write as _};
use std::path::Path;

use parser::page::{PageHints, page};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let set = Path::new(
        arguments
            .first()
            .ok_or("usage: articles SET_DIR [--explain]")?,
    );
    let explain = arguments.iter().any(|argument| argument == "--explain");
    let truth = std::io::BufReader::new(std::fs::File::open(set.join("truth.jsonl"))?);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in truth.lines() {
        let truth: Value = serde_json::from_str(&line?)?;
        let id = truth["id"].as_str().unwrap_or_default();
        let mut bytes = Vec::new();
        let file = std::fs::File::open(set.join(format!("html/{id}.html.gz")))?;
        flate2::read::GzDecoder::new(file).read_to_end(&mut bytes)?;
        let url = truth["url"].as_str().unwrap_or_default();
        let url = url.parse().or_else(|_| "about:blank".parse())?;
        let hints = PageHints {
            url: &url,
            content_type: None,
            entry: None,
            fetched_at: chrono::Utc::now(),
        };
        let mut row = match page(&bytes, &hints) {
            Ok(extracted) => {
                let mut row = serde_json::to_value(&extracted.article)?;
                if explain {
                    row["removed"] = serde_json::to_value(&extracted.removed)?;
                    row["blocks"] = serde_json::to_value(&extracted.blocks)?;
                }
                row
            }
            Err(error) => json!({"error": error.to_string(), "reason": error.reason()}),
        };
        row["id"] = id.into();
        serde_json::to_writer(&mut out, &row)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
