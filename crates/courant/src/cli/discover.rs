//! `courant discover`: the feeds of a site, as a feed list.

use std::io::Write as _;

use fetcher::{Body, Client, Purpose, Request};
use parser::feed::{FeedError, FeedHints, ParsedFeed};
use url::Url;

use super::opml::{Listed, list};
use super::{Fetching, Misuse};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A page of the site, or a feed
    url: Url,
    #[command(flatten)]
    fetching: Fetching,
}

/// Where content systems put a feed that their pages do not name.
const USUAL: [&str; 6] = [
    "/feed",
    "/rss",
    "/rss.xml",
    "/feed.xml",
    "/atom.xml",
    "/index.xml",
];

/// Feeds of one page that are tried at most.
const MAX_FEEDS: usize = 50;

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    if !matches!(args.url.scheme(), "http" | "https") {
        return Err(Misuse(format!(
            "{}: only http and https URLs are fetched",
            args.url
        ))
        .into());
    }
    let client = args.fetching.client()?;
    let feeds = super::runtime()?.block_on(discover(&client, &args.url))?;
    anyhow::ensure!(
        !feeds.is_empty(),
        "{} names no feed, and none is where sites usually have one",
        args.url
    );
    Ok(write!(std::io::stdout(), "{}", list(&feeds))?)
}

/// The feed at a URL, or those that the page there names, or those at the usual places.
async fn discover(client: &Client, url: &Url) -> anyhow::Result<Vec<Listed>> {
    let page = |url: &Url| Request::new(url.clone(), Purpose::Page);
    let named = match read(client, &page(url)).await? {
        (at, Ok(feed)) => return Ok(vec![listed(at, &feed)]),
        (_, Err(FeedError::Html { alternates, .. })) => alternates,
        (_, Err(error)) => return Err(error.into()),
    };
    let usual = || {
        USUAL
            .iter()
            .filter_map(|path| url.join(path).ok())
            .collect()
    };
    let candidates = if named.is_empty() { usual() } else { named };
    let mut feeds: Vec<Listed> = Vec::new();
    for candidate in candidates.iter().take(MAX_FEEDS) {
        match read(client, &page(candidate)).await {
            Ok((at, Ok(feed))) => {
                let feed = listed(at, &feed);
                if !feeds.contains(&feed) {
                    feeds.push(feed);
                }
            }
            Ok((_, Err(error))) => eprintln!("courant: {candidate}: {error}"),
            Err(error) => eprintln!("courant: {candidate}: {error:#}"),
        }
    }
    Ok(feeds)
}

/// Fetches and reads a feed document; with where it was found after redirects.
pub(super) async fn read(
    client: &Client,
    request: &Request,
) -> anyhow::Result<(Url, Result<ParsedFeed, FeedError>)> {
    let response = client.get(request).await?;
    let Body::Bytes(bytes) = response.body else {
        anyhow::bail!("the site answered 304 to an unconditional request");
    };
    let hints = FeedHints {
        url: Some(&response.url),
        content_type: response.content_type.as_deref(),
    };
    let feed = parser::feed::feed(&bytes, &hints);
    Ok((response.url, feed))
}

fn listed(url: Url, feed: &ParsedFeed) -> Listed {
    let title = feed.info.title.clone().unwrap_or_default();
    let named = if title.is_empty() { "untitled" } else { &title };
    Listed {
        url,
        comment: format!("{named}, {}", entries(feed)),
        title,
        tags: Vec::new(),
    }
}

/// How many entries a feed has, in words.
pub(super) fn entries(feed: &ParsedFeed) -> String {
    match feed.entries.len() {
        1 => "1 entry".to_owned(),
        count => format!("{count} entries"),
    }
}
