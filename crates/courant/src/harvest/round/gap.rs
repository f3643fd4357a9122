//! What a feed listed between two polls and lists no more: looked for in its older pages, else in the site's news sitemaps.
//!
//! It is best effort and bounded: the gap is announced in any case, and whatever cannot be read here ends the search.

use std::collections::HashSet;

use chrono::TimeDelta;
use fetcher::{Body, Purpose, Request, registrable_domain, robots};
use model::feed::Seen;
use model::{Entry, Timestamp};
use parser::feed::{FeedHints, Format, ParsedFeed};
use publisher::IntakeWriter;
use url::Url;

use super::{Round, entries};
use crate::monitor::Work;
use crate::settings::Content;

/// Older pages of a feed that are read for one gap.
const OLDER_PAGES: usize = 5;

/// Sitemaps and their indexes that are read for one gap.
const SITEMAPS: usize = 4;

/// Entries that are taken for one gap.
const MISSED: usize = 500;

/// How long before the last poll an entry may be dated that the poll did not list: sites publish with a delay, and clocks differ.
const SLACK: TimeDelta = TimeDelta::hours(6);

impl<W: IntakeWriter> Round<'_, W> {
    /// The entries that neither this document nor an earlier one listed, as far as the site still has them; they count as seen.
    pub(super) async fn missed(&mut self, parsed: &ParsedFeed, feed_url: &Url) -> Vec<Entry> {
        let Some(polled) = self.job.state.schedule.succeeded_at else {
            return Vec::new();
        };
        let since = polled.checked_sub_signed(SLACK).unwrap_or(polled);
        let mut missed = match older(parsed) {
            Some(page) => self.older_pages(page.clone(), since).await,
            // A sitemap has no texts.
            None if self.job.feed.content == Content::Feed => Vec::new(),
            None => self.sitemap_entries(parsed, feed_url, since).await,
        };
        // An older page may list what this document lists too; this document says it best.
        let seen: HashSet<u64> = self.next.seen.iter().map(|seen| seen.key).collect();
        missed.retain(|entry| !seen.contains(&entry.key()));
        let missed = entries::select(missed, &[], &self.job.feed, None, since).fresh;
        let seen = missed.iter().map(|entry| Seen {
            key: entry.key(),
            revision: entry.revision(),
        });
        self.next.seen.extend(seen);
        tracing::info!(feed = %self.job.feed.id, entries = missed.len(), "entries found that the feed lists no more");
        missed
    }

    /// Reads older pages (RFC 5005), one after the other, until one lists what is known or is from before the last poll.
    async fn older_pages(&self, first: Url, since: Timestamp) -> Vec<Entry> {
        let known: HashSet<u64> = self.job.state.seen.iter().map(|seen| seen.key).collect();
        let mut missed = Vec::new();
        let mut next = Some(first);
        for _ in 0..OLDER_PAGES {
            let Some(url) = next.take() else { break };
            let Some(page) = self.document(url).await else {
                break;
            };
            next = older(&page).cloned();
            let (before, listed) = (missed.len(), page.entries.len());
            missed.extend(
                page.entries
                    .into_iter()
                    .filter(|entry| !known.contains(&entry.key()))
                    .filter(|entry| entry.dated().is_none_or(|dated| dated >= since)),
            );
            if listed == 0 || missed.len() < before + listed || missed.len() >= MISSED {
                break;
            }
        }
        missed.truncate(MISSED);
        missed
    }

    /// Reads the news sitemaps that robots.txt names (Google's `news:` extension; they hold two days), and gives what is dated since
    /// the last poll and not in the feed under its URL.
    async fn sitemap_entries(
        &self,
        parsed: &ParsedFeed,
        feed_url: &Url,
        since: Timestamp,
    ) -> Vec<Entry> {
        let site = parsed.info.link.as_ref().unwrap_or(feed_url);
        let Ok(robots) = site.join("/robots.txt") else {
            return Vec::new();
        };
        let Some((_, _, text)) = self.bytes(robots).await else {
            return Vec::new();
        };
        let listed: HashSet<&Url> = parsed
            .entries
            .iter()
            .filter_map(|entry| entry.url.as_ref())
            .collect();
        let mut queue = ordered(robots::sitemaps(&text), site);
        for _ in 0..SITEMAPS {
            let Some(url) = queue.pop() else { break };
            let Some(sitemap) = self.document(url).await else {
                continue;
            };
            match sitemap.format {
                Format::SitemapIndex => {
                    let named = sitemap.info.sitemaps.into_iter().map(|sitemap| sitemap.url);
                    queue.extend(ordered(named.collect(), site));
                }
                Format::Sitemap => {
                    let mut news = news(sitemap.entries, since);
                    if !news.is_empty() {
                        news.retain(|entry| {
                            entry.url.as_ref().is_some_and(|url| !listed.contains(url))
                        });
                        news.truncate(MISSED);
                        return news;
                    }
                }
                _ => {}
            }
        }
        Vec::new()
    }

    async fn document(&self, url: Url) -> Option<ParsedFeed> {
        let (url, content_type, bytes) = self.bytes(url).await?;
        let parsed = self
            .tools
            .parse(Work::Feed, move || {
                let hints = FeedHints {
                    url: Some(&url),
                    content_type: content_type.as_deref(),
                };
                parser::feed::feed(&bytes, &hints)
            })
            .await;
        parsed.ok()
    }

    /// Fetches a document: where it was, its `Content-Type`, its bytes. What fails is logged and nothing more.
    async fn bytes(&self, url: Url) -> Option<(Url, Option<String>, Vec<u8>)> {
        let feed = &self.job.feed;
        let mut request = Request::new(url, Purpose::Feed);
        // They may be secrets, for this origin only.
        if request.url.origin() == feed.url.origin() {
            request.headers = feed.headers.clone();
        }
        match self.tools.fetch(&request).await? {
            Ok(response) => match response.body {
                Body::Bytes(bytes) => Some((response.url, response.content_type, bytes)),
                Body::NotModified => None,
            },
            Err(error) => {
                tracing::debug!(feed = %feed.id, url = %request.url, %error, "a document that may list missed entries could not be fetched");
                None
            }
        }
    }
}

/// Where a feed's older entries are: the next page, or the archive before (RFC 5005 sections 3 and 4).
fn older(parsed: &ParsedFeed) -> Option<&Url> {
    let info = &parsed.info;
    info.next_page.as_ref().or(info.previous_archive.as_ref())
}

/// The sitemaps of a site that are worth reading, the most promising last: those that call themselves news.
fn ordered(mut sitemaps: Vec<Url>, site: &Url) -> Vec<Url> {
    let domain = registrable_domain(site);
    sitemaps.retain(|url| registrable_domain(url) == domain);
    sitemaps.reverse();
    sitemaps.sort_by_key(|url| url.path().to_ascii_lowercase().contains("news"));
    sitemaps
}

/// The entries of a news sitemap that are dated since a time. Those of a plain sitemap have no title, and may be anything.
fn news(entries: Vec<Entry>, since: Timestamp) -> Vec<Entry> {
    entries
        .into_iter()
        .filter(|entry| entry.title.is_some() && entry.dated().is_some_and(|dated| dated >= since))
        .collect()
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone as _, Utc};

    use super::*;

    fn urls(paths: &[&str]) -> Vec<Url> {
        paths.iter().map(|path| path.parse().unwrap()).collect()
    }

    #[test]
    fn news_sitemaps_of_the_site_come_first() {
        let site = "https://www.town.test/".parse().unwrap();
        let mut queue = ordered(
            urls(&[
                "https://town.test/pages.xml",
                "https://town.test/News.xml",
                "https://elsewhere.test/news.xml",
                "https://maps.town.test/news/index.xml",
            ]),
            &site,
        );
        queue.reverse();
        assert_eq!(
            queue,
            urls(&[
                "https://town.test/News.xml",
                "https://maps.town.test/news/index.xml",
                "https://town.test/pages.xml",
            ])
        );
    }

    #[test]
    fn only_titled_and_dated_news_since_the_last_poll_is_missed() {
        let since = Utc.with_ymd_and_hms(2026, 3, 1, 12, 0, 0).unwrap();
        let entry = |id: &str, title: bool, hours: Option<i64>| Entry {
            id: id.to_owned(),
            title: title.then(|| "A title".to_owned()),
            published: hours.map(|hours| since + TimeDelta::hours(hours)),
            ..Entry::default()
        };
        let kept = news(
            vec![
                entry("new", true, Some(1)),
                entry("old", true, Some(-1)),
                entry("undated", true, None),
                entry("page", false, Some(1)),
            ],
            since,
        );
        let ids: Vec<_> = kept.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids, ["new"]);
    }
}
