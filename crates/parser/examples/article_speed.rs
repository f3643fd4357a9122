//! How long pages take: `article_speed SET_DIR…` reads `SET_DIR/html/*.html.gz` and prints, for all pages together and for the
//! slowest, the time of the extraction as a multiple of the time of scraper's parse alone. The best of several runs counts.

#![expect(
    clippy::cast_precision_loss,
    reason = "times and sizes for people to read"
)]

use std::io::Read as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use parser::page::{PageHints, page};

/// Runs of which the best counts.
const RUNS: usize = 3;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut rows: Vec<(f64, Duration, Duration, usize, PathBuf)> = Vec::new();
    for set in std::env::args().skip(1) {
        for file in std::fs::read_dir(PathBuf::from(set).join("html"))? {
            let path = file?.path();
            let mut bytes = Vec::new();
            flate2::read::GzDecoder::new(std::fs::File::open(&path)?).read_to_end(&mut bytes)?;
            let text = parser::charset::decode(&bytes, None, parser::charset::Markup::Html).text;
            let parse = best(|| drop(scraper::Html::parse_document(&text)));
            let url = "https://news.example/story".parse()?;
            let hints = PageHints {
                url: &url,
                content_type: None,
                entry: None,
                fetched_at: chrono::Utc::now(),
            };
            let whole = best(|| drop(page(&bytes, &hints)));
            let ratio = whole.as_secs_f64() / parse.as_secs_f64();
            rows.push((ratio, parse, whole, bytes.len(), path));
        }
    }
    let parse: Duration = rows.iter().map(|row| row.1).sum();
    let whole: Duration = rows.iter().map(|row| row.2).sum();
    let size: usize = rows.iter().map(|row| row.3).sum();
    let count = rows.len().max(1) as f64;
    println!(
        "{} pages of {:.0} kB: parse {:.2} ms, extraction with its parse {:.2} ms, {:.2} times",
        rows.len(),
        size as f64 / count / 1e3,
        parse.as_secs_f64() * 1e3 / count,
        whole.as_secs_f64() * 1e3 / count,
        whole.as_secs_f64() / parse.as_secs_f64()
    );
    rows.sort_by(|one, other| other.0.total_cmp(&one.0));
    for (ratio, parse, whole, size, path) in rows.iter().take(5) {
        println!(
            "  {ratio:.2} times: parse {:.2} ms, extraction {:.2} ms, {:.0} kB, {}",
            parse.as_secs_f64() * 1e3,
            whole.as_secs_f64() * 1e3,
            *size as f64 / 1e3,
            path.display()
        );
    }
    Ok(())
}

fn best(mut task: impl FnMut()) -> Duration {
    (0..RUNS)
        .map(|_| {
            let begin = Instant::now();
            task();
            begin.elapsed()
        })
        .min()
        .unwrap_or_default()
}
