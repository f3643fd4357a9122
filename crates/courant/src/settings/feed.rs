//! What `feeds.yaml` can say: the declaration is the reference.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::time::Duration;

use http::HeaderMap;
use model::FeedId;
use regex::Regex;
use url::Url;

use super::decode::{Scalar, choice, section};
use super::reader::Reader;
use super::values::Past;
use super::yaml::{Mark, Node};

section! {
    /// The feed list: `feeds.yaml`.
    pub(super) struct FeedFile {
        /// The feeds.
        #[within("1", "1000000")]
        pub feeds: Vec<FeedSettings>,
    }
}

section! {
    /// One feed.
    pub struct FeedSettings {
        /// Where the feed is. Published with its articles, so it should hold no secret.
        pub url: Url,
        /// Names the feed in events, logs and the dashboard. Without one, a hash of the URL does. Under another id it is a new feed.
        #[otherwise(url.as_ref().map(FeedId::of_url))]
        pub id: FeedId,
        /// The time between two polls; without one it adapts to how often the feed changes.
        #[within("10s", "30d")]
        pub interval: Option<Duration>,
        /// How long the feed may bring nothing new before `feed.silent` is published; without one, three times the longest pause
        /// of its own past, and at least a day, once it was watched for two weeks.
        #[within("1s", "365d")]
        pub silent_after: Option<Duration>,
        /// Words of your own that are published with its articles.
        #[within("0", "100")]
        pub tags: Vec<String> = "[]",
        /// Regular expressions over an entry's URL and title; only entries that match one of them are taken.
        #[within("0", "1000")]
        pub include: Vec<Regex> = "[]",
        /// Regular expressions over an entry's URL and title; entries that match one of them are left out, even if included.
        #[within("0", "1000")]
        pub exclude: Vec<Regex> = "[]",
        /// Where the article's text comes from.
        pub content: Content = "page",
        /// Further headers of the requests for this feed, not sent for its pages.
        pub headers: HeaderMap = "{}",
        /// `new_feeds` for this feed alone.
        pub new_feeds: Option<NewFeeds>,
    }
}

choice! {
    /// Where an article's text comes from.
    pub enum Content {
        /// The article page is fetched.
        Page = "page",
        /// The feed's own text; no page is fetched.
        Feed = "feed",
    }
}

section! {
    /// What happens to the past of a feed that is polled for the first time.
    pub struct NewFeeds {
        /// How much of it is published: what is dated within a time (`24h`; what has no date is not), a number of the latest
        /// entries (`10`, `0` for none), or `all`. The rest is marked as seen, for good.
        pub publish: Past = "24h",
    }
}

/// Reports feeds that share an id or a URL. Works on the tree, so that one broken feed does not hide the others.
pub(super) fn unique(root: &Node, reader: &mut Reader<'_>) {
    let mut urls = HashMap::new();
    let mut ids = HashMap::new();
    for feed in root.get("feeds").map(Node::items).unwrap_or_default() {
        let url = feed
            .get("url")
            .and_then(|node| Some((node, <Url as Scalar>::parse(node.text()?).ok()?)));
        if let Some((node, url)) = &url {
            let mut address = url.clone();
            address.set_fragment(None);
            if let Some(first) = first_seen(&mut urls, address, node.mark) {
                reader.report(
                    node.mark,
                    format!(
                        "this URL is already listed on line {first}; remove one of the two feeds"
                    ),
                );
                continue;
            }
        }
        let id = match feed.get("id") {
            Some(node) => node.text().map(|text| (node.mark, text.to_owned())),
            None => url.map(|(node, url)| (node.mark, FeedId::of_url(&url).to_string())),
        };
        if let Some((mark, id)) = id
            && let Some(first) = first_seen(&mut ids, id, mark)
        {
            reader.report(
                mark,
                format!("this id is already used on line {first}; give each feed an id of its own"),
            );
        }
    }
}

/// The line on which something was seen before; else remembers it.
fn first_seen<K: std::hash::Hash + Eq>(
    seen: &mut HashMap<K, usize>,
    key: K,
    mark: Mark,
) -> Option<usize> {
    match seen.entry(key) {
        Entry::Occupied(first) => Some(*first.get()),
        Entry::Vacant(place) => {
            place.insert(mark.line);
            None
        }
    }
}
