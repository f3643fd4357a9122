//! `courant demo`: the whole pipeline on a bundled miniature web of sites, on this machine alone.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use indicatif::{ProgressBar, ProgressStyle};
use miniweb::{Options, Web};
use model::event::{ArticleEvent, FeedEvent, FeedNotice, PublishedArticle, RejectedEvent, Role};
use publisher::Effects;
use tokio_util::sync::CancellationToken;

use super::Configured;
use crate::commit::Counts;
use crate::monitor::Monitor;
use crate::reload;
use crate::service::{self, Run};
use crate::settings::{Log, LogFormat, LogLevel, Settings};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Where the configuration and the data go [default: a new directory among the temporary files]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Enlarge the web by generated sites to about this many pages
    #[arg(long, value_name = "PAGES", default_value_t = 0)]
    scale: usize,
    /// Go on as a service until interrupted, with a correction on the way
    #[arg(long)]
    keep_running: bool,
    /// Only serve the sites and write the configuration, for a service started by hand
    #[arg(long, conflicts_with = "keep_running")]
    serve: bool,
}

/// Lines of articles that are printed; an enlarged web has thousands.
const LINES: u64 = 200;

/// How often the service polls the sites with `--keep-running`.
const KEPT_INTERVAL: &str = "15s";

/// When the correction comes with `--keep-running`.
const CORRECTION_AFTER: Duration = Duration::from_secs(20);

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let log = Log {
        format: LogFormat::Text,
        level: LogLevel::Error,
    };
    super::log::init(&log, std::io::stderr);
    super::runtime()?.block_on(async {
        let stop = super::run::stop_on_signal()?;
        let web = miniweb::serve(Options {
            scale_pages: args.scale,
            now: chrono::Utc::now(),
        })
        .await
        .context("the demo's sites cannot be served on 127.0.0.1")?;
        let dir = args.dir.clone().unwrap_or_else(fresh_directory);
        let config = write_configuration(&dir, &web, args)?;
        let settings = Configured {
            config: config.clone(),
        }
        .load()?;
        let ended = show(args, &web, &settings, &config, stop).await;
        web.stop().await;
        ended
    })
}

async fn show(
    args: &Args,
    web: &Web,
    settings: &Settings,
    config: &Path,
    stop: CancellationToken,
) -> anyhow::Result<()> {
    println!(
        "A miniature web of {} feeds is served at http://{}/",
        web.feeds().len(),
        web.address()
    );
    if args.serve {
        println!(
            "Configuration: {}\nStart a service on it, from another terminal:",
            config.display()
        );
        println!(
            "  courant run --once -c {}\nEnd with Ctrl-C.",
            config.display()
        );
        stop.cancelled().await;
        return Ok(());
    }
    println!("Courant polls it, fetches the pages, keeps the articles and publishes them:\n");
    let began = Instant::now();
    let shown = Arc::new(Mutex::new(Shown::new(web.feeds().len())));
    let run = |once| {
        let monitor = Arc::new(Monitor::default());
        Run {
            feeds: reload::follow(&settings.feeds, super::environment, &monitor),
            once,
            stop: stop.clone(),
            monitor,
            asks: service::asks(),
            observe: observer(&shown),
        }
    };
    if args.keep_running {
        println!(
            "The dashboard is at http://{}/, its token is {TOKEN}.\n",
            settings.server.listen
        );
        tokio::select! {
            ended = service::serve(settings, run(false)) => ended?,
            never = correct_later(web, &shown) => match never {},
        }
    } else {
        service::serve(settings, run(true)).await?;
        if !stop.is_cancelled() {
            announce_correction(web, &shown);
            service::serve(settings, run(true)).await?;
        }
    }
    let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
    shown.finish(began.elapsed(), settings, config);
    Ok(())
}

async fn correct_later(web: &Web, shown: &Mutex<Shown>) -> std::convert::Infallible {
    tokio::time::sleep(CORRECTION_AFTER).await;
    announce_correction(web, shown);
    std::future::pending().await
}

fn announce_correction(web: &Web, shown: &Mutex<Shown>) {
    let correction = web.correct();
    let text = format!(
        "\nA site corrects an article ({}); Courant polls all feeds again:\n",
        correction.url
    );
    shown
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .say(&text);
}

fn observer(shown: &Arc<Mutex<Shown>>) -> service::Observer {
    let shown = shown.clone();
    Box::new(move |effects, counts| {
        shown
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take(effects, counts);
    })
}

fn fresh_directory() -> PathBuf {
    std::env::temp_dir().join(format!(
        "courant-demo-{}",
        chrono::Utc::now().format("%Y%m%d-%H%M%S")
    ))
}

/// With which the dashboard of the demo changes things; it listens on loopback only.
const TOKEN: &str = "demo";

/// Writes `courant.yaml` and `feeds.yaml` as a user would; the path of the first.
fn write_configuration(dir: &Path, web: &Web, args: &Args) -> anyhow::Result<PathBuf> {
    std::fs::create_dir_all(dir).with_context(|| format!("{} cannot be created", dir.display()))?;
    let delay = if args.scale > 0 { "0s" } else { "20ms" };
    let config = format!(
        "# The demo's configuration: the sites are on this machine, which a service refuses to fetch unless it is told so.\n\
         feeds: feeds.yaml\n\
         publish:\n  to: embedded\n  embedded: {{ path: \"{}\" }}\n\
         fetch:\n  allow_addresses: [\"127.0.0.0/8\"]\n  per_host: {{ concurrency: 4, delay: {delay} }}\n\
         server: {{ token: {TOKEN} }}\n",
        dir.join("data").display(),
    );
    let mut feeds = String::from("feeds:\n");
    for feed in web.feeds() {
        write!(feeds, "  - url: {:?}\n    id: {:?}\n", feed.url, feed.id)?;
        if feed.content_feed {
            feeds.push_str("    content: feed\n");
        }
        if args.keep_running {
            writeln!(feeds, "    interval: {KEPT_INTERVAL}")?;
        }
    }
    let path = dir.join("courant.yaml");
    for (path, text) in [(&path, config), (&dir.join("feeds.yaml"), feeds)] {
        std::fs::write(path, text)
            .with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(path)
}

/// What the demo has shown so far.
struct Shown {
    feeds: usize,
    /// Entries that the feeds listed when they were polled first, and how many of them were too old to be published.
    entries: u32,
    skipped: u32,
    copies: usize,
    /// The host that each article was published at.
    hosts: HashMap<String, String>,
    bar: ProgressBar,
    counts: Counts,
    lines: u64,
    reasons: Vec<String>,
}

impl Shown {
    fn new(feeds: usize) -> Self {
        // Draws on stderr, and only on a terminal.
        let bar = ProgressBar::new_spinner().with_style(
            ProgressStyle::with_template("{spinner} {msg} {elapsed}")
                .expect("a template of known fields"),
        );
        Self {
            feeds,
            entries: 0,
            skipped: 0,
            copies: 0,
            hosts: HashMap::new(),
            bar,
            counts: Counts::default(),
            lines: 0,
            reasons: Vec::new(),
        }
    }

    fn say(&self, text: &str) {
        self.bar.suspend(|| println!("{text}"));
    }

    fn take(&mut self, effects: &Effects, counts: &Counts) {
        self.counts.add(counts);
        for event in &effects.events {
            self.event(&event.kind, &event.value);
        }
        let Counts {
            published, updated, ..
        } = self.counts;
        self.bar
            .set_message(format!("{published} articles published, {updated} updated"));
        self.bar.tick();
    }

    fn event(&mut self, kind: &str, value: &str) {
        let parsed = match kind {
            "entry.rejected" => serde_json::from_str(value).map(|event| self.rejected(event)),
            "feed.discovered" => serde_json::from_str(value).map(|event| self.discovered(&event)),
            kind if kind.starts_with("article.") => {
                serde_json::from_str(value).map(|event| self.article(&event))
            }
            _ => Ok(()),
        };
        if let Err(error) = parsed {
            self.say(&format!(
                "an event of the type {kind} cannot be shown: {error}"
            ));
        }
    }

    fn article(&mut self, event: &ArticleEvent) {
        if let ArticleEvent::Published(article) = event {
            self.copies += usize::from(article.role != Role::Original);
            let id = article.article_id.to_string();
            self.hosts.insert(id, article.host.clone());
        }
        if self.lines < LINES {
            self.lines += 1;
            self.say(&line(event, &self.hosts));
        }
    }

    fn discovered(&mut self, event: &FeedEvent) {
        if let FeedNotice::Discovered {
            entries, skipped, ..
        } = event.notice
        {
            self.entries += entries;
            self.skipped += skipped;
        }
    }

    fn rejected(&mut self, RejectedEvent { rejection, .. }: RejectedEvent) {
        let url = rejection.url.map(String::from).unwrap_or_default();
        self.reasons.push(format!(
            "{} ({url}): {}",
            rejection.reason, rejection.detail
        ));
    }

    fn finish(&mut self, took: Duration, settings: &Settings, config: &Path) {
        self.bar.finish_and_clear();
        let counts = &self.counts;
        let removed: u64 = counts.removed.values().sum();
        let kinds: Vec<_> = counts
            .removed
            .iter()
            .map(|(kind, count)| format!("{count} {kind}"))
            .collect();
        println!("\nDone in {:.1} s:", took.as_secs_f64());
        println!(
            "  {:6} feeds with {} entries, {} of them older than a day and left unpublished",
            self.feeds, self.entries, self.skipped
        );
        println!(
            "  {:6} articles published, {} of them copies of a story that another site had first",
            counts.published, self.copies
        );
        println!("  {:6} updated to a new version", counts.updated);
        println!(
            "  {:6} known articles found in a further feed",
            counts.listed
        );
        println!(
            "  {:6} duplicates dropped",
            counts.duplicates + counts.stale
        );
        println!(
            "  {removed:6} blocks removed around the articles ({})",
            kinds.join(", ")
        );
        println!("  {:6} rejections", counts.rejected);
        for reason in self.reasons.iter().take(10) {
            println!("         {reason}");
        }
        let data = &settings.publish.embedded.path;
        println!("\nThe events are in {}", service::lines(data).display());
        println!(
            "Look at them:\n  {} tail --all -c {}",
            program(),
            config.display()
        );
    }
}

/// The command that runs this program.
fn program() -> String {
    std::env::args().next().unwrap_or_else(|| "courant".into())
}

/// One event on a line or two.
fn line(event: &ArticleEvent, hosts: &HashMap<String, String>) -> String {
    match event {
        ArticleEvent::Published(article) => match article.role {
            Role::Original => described("new", article),
            Role::Copy | Role::Edited => {
                let first = hosts.get(&article.story_id.to_string());
                format!(
                    "{}\n           carries the text that {} had first",
                    described("copy", article),
                    first.map_or("another site", String::as_str)
                )
            }
        },
        ArticleEvent::Updated(article) => {
            described(&format!("version {}", article.version), article)
        }
        ArticleEvent::Listed(listed) => format!(
            "{:<9}  {} is in {} too",
            "listed", listed.title, listed.feed.feed_id
        ),
        ArticleEvent::Withdrawn(withdrawn) => {
            format!("{:<9}  {}", "withdrawn", withdrawn.canonical_url)
        }
    }
}

fn described(what: &str, article: &PublishedArticle) -> String {
    let removed: u32 = article.extraction.removed.values().sum();
    let paragraphs = article.text.split("\n\n").count();
    let language = article.language.as_deref().unwrap_or("?");
    let authors = if article.authors.is_empty() {
        String::new()
    } else {
        format!(", by {}", article.authors.join(", "))
    };
    format!(
        "{what:<9}  {}\n           {} [{language}]{authors}: {paragraphs} paragraphs, {} words, {removed} blocks removed",
        article.title, article.host, article.word_count
    )
}
