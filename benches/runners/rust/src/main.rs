//! Runs Courant and peers in Rust over the pages of a labelled set: `article-runner SET_DIR ENGINE…` prints one JSON object for each
//! page and engine.

#[cfg(feature = "peers")]
mod peers;

use std::error::Error;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::panic::catch_unwind;
use std::path::Path;
use std::time::Duration;

use parser::charset::{Markup, decode};
use parser::page::{PageHints, page};
use rustix::time::{ClockId, clock_gettime};
use serde_json::{Value, json};
use url::Url;

/// A page is read again for a better time until it has cost this much, or so often: only short times are noisy.
const ENOUGH: Duration = Duration::from_millis(50);
const RUNS: usize = 3;

/// Some peers recurse over the tree: they get more stack than a main thread has.
const STACK: usize = 1 << 30;

/// A page as engines take it: bytes, or text if they know no charsets.
struct Page {
    url: Url,
    bytes: Vec<u8>,
    text: String,
}

/// What an engine makes of a page: `text` or `html`, and `title`, `authors`, `published_at`.
type Engine = fn(&Page) -> Result<Value, String>;

const OWN: &[(&str, Engine)] = &[("scraper", scraper), ("courant", courant)];
#[cfg(feature = "peers")]
const PEERS: &[(&str, Engine)] = peers::PEERS;
#[cfg(not(feature = "peers"))]
const PEERS: &[(&str, Engine)] = &[];

/// The floor: the parse alone, of text that is decoded already.
fn scraper(page: &Page) -> Result<Value, String> {
    drop(scraper::Html::parse_document(&page.text));
    Ok(json!({}))
}

fn courant(of: &Page) -> Result<Value, String> {
    let hints = PageHints {
        url: &of.url,
        content_type: None,
        entry: None,
        fetched_at: chrono::Utc::now(),
    };
    let article = page(&of.bytes, &hints)
        .map_err(|error| error.to_string())?
        .article;
    Ok(json!({
        "text": article.text,
        "title": article.title,
        "authors": article.authors,
        "published_at": article.published_at,
    }))
}

fn main() -> Result<(), Box<dyn Error>> {
    std::panic::set_hook(Box::new(|_| {}));
    let worker = std::thread::Builder::new().stack_size(STACK);
    let worker = worker.spawn(|| run().map_err(|error| error.to_string()))?;
    Ok(worker.join().map_err(|_| "the runner panicked")??)
}

fn run() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [set, names @ ..] = arguments.as_slice() else {
        return Err("usage: article-runner SET_DIR ENGINE…".into());
    };
    let set = Path::new(set);
    let engines: Vec<_> = OWN
        .iter()
        .chain(PEERS)
        .filter(|(name, _)| names.iter().any(|wanted| wanted == name))
        .collect();
    let mut out = std::io::stdout().lock();
    for line in BufReader::new(File::open(set.join("truth.jsonl"))?).lines() {
        let truth: Value = serde_json::from_str(&line?)?;
        let id = truth["id"].as_str().ok_or("a line without `id`")?;
        let mut bytes = Vec::new();
        let file = File::open(set.join(format!("html/{id}.html.gz")))?;
        flate2::read::MultiGzDecoder::new(file).read_to_end(&mut bytes)?;
        let url = truth["url"].as_str().unwrap_or_default();
        let of = Page {
            url: Url::parse(url).or_else(|_| Url::parse("https://news.example/story"))?,
            text: decode(&bytes, None, Markup::Html).text.into_owned(),
            bytes,
        };
        for (name, engine) in &engines {
            let (time, found) =
                best(|| catch_unwind(|| engine(&of)).unwrap_or_else(|_| Err("a panic".into())));
            let mut row = found.unwrap_or_else(|error| json!({ "error": error }));
            row["engine"] = (*name).into();
            row["id"] = id.into();
            row["ms"] = (time.as_secs_f64() * 1e3).into();
            writeln!(out, "{row}")?;
        }
    }
    Ok(())
}

/// The least processor time of several runs, and what the last one made.
fn best<T>(mut task: impl FnMut() -> T) -> (Duration, T) {
    let mut times = Vec::new();
    loop {
        let begin = cpu_time();
        let made = task();
        times.push(cpu_time().saturating_sub(begin));
        let spent: Duration = times.iter().sum();
        if times.len() == RUNS || spent >= ENOUGH {
            return (times.into_iter().min().unwrap_or_default(), made);
        }
    }
}

/// The processor time of this process.
fn cpu_time() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(
        time.tv_sec.try_into().unwrap_or_default(),
        time.tv_nsec.try_into().unwrap_or_default(),
    )
}
