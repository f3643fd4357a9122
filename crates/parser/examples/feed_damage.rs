//! The damage suite over clean feeds of one's own: the first 30 documents that a manifest names (as `examples/feed.rs` takes it),
//! that have no defects and at least three entries with titles.
//!
//! usage: `feed_damage MANIFEST [SET-PREFIX]`

#![expect(
    clippy::cast_precision_loss,
    reason = "shares and speeds of small numbers"
)]

#[path = "../tests/damage/mod.rs"]
mod kinds;

use std::error::Error;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use kinds::{KINDS, kept};
use parser::feed::{FeedHints, Format};

const FEEDS: usize = 30;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let manifest = arguments
        .next()
        .ok_or("usage: feed_damage MANIFEST [SET-PREFIX]")?;
    let prefix = arguments.next().unwrap_or_default();
    let folder = Path::new(&manifest).parent().unwrap_or(Path::new("."));
    let mut clean: Vec<String> = Vec::new();
    for line in fs::read_to_string(&manifest)?.lines() {
        let line: serde_json::Value = serde_json::from_str(line)?;
        if clean.len() == FEEDS
            || !line["set"]
                .as_str()
                .unwrap_or_default()
                .starts_with(&prefix)
        {
            continue;
        }
        let mut bytes = Vec::new();
        let path = folder.join(line["path"].as_str().ok_or("a line without `path`")?);
        flate2::read::MultiGzDecoder::new(File::open(path)?).read_to_end(&mut bytes)?;
        let Ok(feed) = parser::feed(&bytes, &FeedHints::default()) else {
            continue;
        };
        let titled = feed.entries.iter().all(|entry| entry.title.is_some());
        let xml = matches!(feed.format, Format::Rss | Format::Rss1 | Format::Atom);
        if let Ok(text) = String::from_utf8(bytes)
            && xml
            && titled
            && feed.defects.is_empty()
            && feed.entries.len() >= 3
        {
            clean.push(text);
        }
    }
    let mut shares = Vec::new();
    for kind in KINDS {
        let (mut sum, mut count) = (0.0, 0.0);
        for clean in &clean {
            let damaged = (kind.damage)(clean);
            let (kept, could) = kept(
                clean,
                &titles(clean.as_bytes()),
                &damaged,
                &titles(&damaged.bytes),
            );
            if could > 0 {
                sum += kept as f64 / could as f64;
                count += 1.0;
            }
        }
        shares.push(sum / count);
        println!("{:6.3} {}", sum / count, kind.name);
    }
    println!(
        "{:6.3} mean of {} kinds over {} feeds",
        shares.iter().sum::<f64>() / shares.len() as f64,
        KINDS.len(),
        clean.len()
    );
    Ok(())
}

fn titles(bytes: &[u8]) -> Vec<String> {
    let entries = parser::feed(bytes, &FeedHints::default())
        .map(|feed| feed.entries)
        .unwrap_or_default();
    entries
        .into_iter()
        .map(|entry| entry.title.unwrap_or_default())
        .collect()
}
