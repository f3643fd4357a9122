//! `courant check`: every mistake in the configuration and the feed list, and on request in the feeds themselves.

use std::io::Write as _;

use fetcher::{Client, Purpose, Request};
use futures_util::StreamExt as _;
use model::FeedId;
use parser::feed::ParsedFeed;
use url::Url;

use super::Configured;
use super::discover::{entries, read};
use crate::harvest::entries::is_wanted;
use crate::service;
use crate::settings::{FeedSettings, Settings};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    configured: Configured,
    /// Fetch every feed as well, and say what is found there
    #[arg(long)]
    fetch: bool,
}

/// Feeds under way at once; the client holds back those of one site.
const AT_ONCE: usize = 256;

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let settings = args.configured.load()?;
    let client = Client::new(service::fetch_settings(&settings)?)?;
    eprintln!(
        "{}: {} feeds, no mistakes",
        args.configured.config.display(),
        settings.feeds.list.len()
    );
    if args.fetch {
        super::runtime()?.block_on(fetch(&client, &settings))?;
    }
    Ok(())
}

/// Tries every feed, in the list's order: a line each.
async fn fetch(client: &Client, settings: &Settings) -> anyhow::Result<()> {
    let feeds = &settings.feeds.list;
    let width = feeds
        .iter()
        .map(|feed| name(feed).len())
        .max()
        .unwrap_or_default();
    let mut found = futures_util::stream::iter(feeds)
        .map(async |feed| (feed, one(client, feed).await))
        .buffered(AT_ONCE);
    let mut failed = 0;
    while let Some((feed, outcome)) = found.next().await {
        let (mark, said) = match outcome {
            Ok(said) => ("ok  ", said),
            Err(error) => {
                failed += 1;
                ("FAIL", format!("{error:#}"))
            }
        };
        writeln!(std::io::stdout(), "{mark}  {:width$}  {said}", name(feed))?;
    }
    anyhow::ensure!(
        failed == 0,
        "{failed} of {} feeds cannot be read",
        feeds.len()
    );
    Ok(())
}

/// By what a person knows a feed: its id, or its URL where the list gives it none.
fn name(feed: &FeedSettings) -> &str {
    if feed.id == FeedId::of_url(&feed.url) {
        feed.url.as_str()
    } else {
        feed.id.as_str()
    }
}

/// What is found at a feed's URL.
async fn one(client: &Client, feed: &FeedSettings) -> anyhow::Result<String> {
    let request = Request {
        headers: feed.headers.clone(),
        ..Request::new(feed.url.clone(), Purpose::Feed)
    };
    let (url, parsed) = read(client, &request).await?;
    Ok(summary(feed, &url, &parsed?))
}

fn summary(feed: &FeedSettings, url: &Url, parsed: &ParsedFeed) -> String {
    let newest = parsed
        .entries
        .iter()
        .filter_map(|entry| entry.published.max(entry.updated))
        .max();
    let newest = match newest {
        Some(newest) => format!("the newest of {}", newest.format("%Y-%m-%d %H:%M UTC")),
        None => "none with a date".to_owned(),
    };
    let mut said = format!("{}, {newest}", entries(parsed));
    let all = &parsed.entries;
    match all.iter().filter(|entry| is_wanted(feed, entry)).count() {
        wanted if wanted == all.len() => {}
        0 => said += ", `include` and `exclude` leave none of them",
        wanted => said += &format!(", {wanted} of them taken by `include` and `exclude`"),
    }
    match parsed.defects.len() {
        0 => {}
        1 => said += ", 1 defect mended",
        count => said += &format!(", {count} defects mended"),
    }
    if *url != feed.url {
        said += &format!(", redirected to {url}");
    }
    said
}
