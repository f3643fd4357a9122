//! Speed of reading feeds beside plain feed-rs, over the documents that a manifest names, as `examples/feed.rs` takes it:
//! clean ones (feed-rs reads them, no defects) and damaged ones apart, in MB/s, the best of several rounds taken in turn.
//!
//! usage: `feed_speed MANIFEST [SET-PREFIX]`

#![expect(
    clippy::cast_precision_loss,
    reason = "shares and speeds of small numbers"
)]

use std::error::Error;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::Read;
use std::panic::catch_unwind;
use std::path::Path;
use std::time::{Duration, Instant};

use parser::feed::FeedHints;

const ROUNDS: usize = 7;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let manifest = arguments
        .next()
        .ok_or("usage: feed_speed MANIFEST [SET-PREFIX]")?;
    let prefix = arguments.next().unwrap_or_default();
    let folder = Path::new(&manifest).parent().unwrap_or(Path::new("."));
    std::panic::set_hook(Box::new(|_| {}));
    let (mut clean, mut damaged) = (Vec::new(), Vec::new());
    for line in fs::read_to_string(&manifest)?.lines() {
        let line: serde_json::Value = serde_json::from_str(line)?;
        if !line["set"]
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
        let standard =
            catch_unwind(|| feed_rs::parser::parse(bytes.as_slice()).is_ok()).unwrap_or(false);
        if standard && feed.defects.is_empty() {
            clean.push(bytes);
        } else {
            damaged.push(bytes);
        }
    }
    for (name, documents) in [("clean", &clean), ("damaged", &damaged)] {
        let bytes: usize = documents.iter().map(Vec::len).sum();
        let (mut theirs, mut ours) = (Duration::MAX, Duration::MAX);
        for _ in 0..ROUNDS {
            theirs = theirs.min(time(documents, |bytes| {
                drop(black_box(catch_unwind(|| feed_rs::parser::parse(bytes))));
            }));
            ours = ours.min(time(documents, |bytes| {
                drop(black_box(parser::feed(bytes, &FeedHints::default())));
            }));
        }
        let speed = |time: Duration| bytes as f64 / 1e6 / time.as_secs_f64();
        println!(
            "{name}: {} documents, {:.1} MB: feed-rs {:.0} MB/s, parser {:.0} MB/s, ratio {:.2}",
            documents.len(),
            bytes as f64 / 1e6,
            speed(theirs),
            speed(ours),
            theirs.as_secs_f64() / ours.as_secs_f64()
        );
    }
    Ok(())
}

/// The processor time that reading takes; the time by the clock where the system does not tell it.
fn time(documents: &[Vec<u8>], read: impl Fn(&[u8])) -> Duration {
    let start = (cpu_time(), Instant::now());
    for bytes in documents {
        read(bytes);
    }
    match (start.0, cpu_time()) {
        (Some(start), Some(end)) => end.saturating_sub(start),
        _ => start.1.elapsed(),
    }
}

/// The processor time of this thread (Linux).
fn cpu_time() -> Option<Duration> {
    let text = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(text.split(' ').next()?.parse().ok()?))
}
