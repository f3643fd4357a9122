//! Reads the feed documents that a manifest names (NDJSON of `path`, `url`, `content_type`; paths relative to it; `.gz` too) and
//! prints one JSON object a line for each, as `courant feed --manifest` does.
//!
//! usage: feed MANIFEST

use std::error::Error;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use parser::feed::{FeedHints, Record};
use url::Url;

fn main() -> Result<(), Box<dyn Error>> {
    let manifest = std::env::args().nth(1).ok_or("usage: feed MANIFEST")?;
    let folder = Path::new(&manifest).parent().unwrap_or(Path::new("."));
    let mut out = BufWriter::new(io::stdout().lock());
    for line in fs::read_to_string(&manifest)?.lines() {
        let line: serde_json::Value = serde_json::from_str(line)?;
        let path = line["path"].as_str().ok_or("a line without `path`")?;
        let url = line["url"].as_str().map(Url::parse).transpose()?;
        let bytes = read(&folder.join(path))?;
        let hints = FeedHints {
            url: url.as_ref(),
            content_type: line["content_type"].as_str(),
        };
        let outcome = parser::feed(&bytes, &hints);
        serde_json::to_writer(&mut out, &Record::new(path, &outcome))?;
        writeln!(out)?;
    }
    Ok(out.flush()?)
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if path.extension().is_some_and(|extension| extension == "gz") {
        flate2::read::MultiGzDecoder::new(File::open(path)?).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
