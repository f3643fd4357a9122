//! `courant check`: every mistake in the configuration and the feed list, and on request in the feeds themselves.

use fetcher::{Client, Purpose, Request};
use futures_util::StreamExt as _;
use parser::feed::ParsedFeed;
use url::Url;

use super::Configured;
use super::discover::{entries, read};
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
    eprintln!(
        "{}: {} feeds, no mistakes",
        args.configured.config.display(),
        settings.feeds.list.len()
    );
    if args.fetch {
        super::runtime()?.block_on(fetch(&settings))?;
    }
    Ok(())
}

/// Tries every feed, in the list's order: a line each.
async fn fetch(settings: &Settings) -> anyhow::Result<()> {
    let client = &Client::new(service::fetch_settings(settings)?)?;
    let feeds = &settings.feeds.list;
    let width = feeds
        .iter()
        .map(|feed| feed.id.as_str().len())
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
        println!("{mark}  {:width$}  {said}", feed.id.as_str());
    }
    anyhow::ensure!(
        failed == 0,
        "{failed} of {} feeds cannot be read",
        feeds.len()
    );
    Ok(())
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
