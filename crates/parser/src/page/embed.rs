//! Embedded posts and players: not text of the article, but named by it.

use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

use super::article::MAX_ADDRESS;

/// Classes that the platforms' own embed codes use.
const POSTS: &[&str] = &[
    "twitter-tweet",
    "twitter-video",
    "twitter-timeline",
    "instagram-media",
    "tiktok-embed",
    "fb-post",
    "fb-video",
    "reddit-embed-bq",
    "reddit-card",
    "reddit-embed",
    "bluesky-embed",
    "mastodon-embed",
    "text-post-media",
    "imgur-embed-pub",
    "telegram-post",
    "truthsocial-embed",
    BARE,
];

/// The class of an element that holds the address of a post and nothing else, where a system found nobody to ask for the post.
const BARE: &str = "wp-block-embed__wrapper";

/// Words in the hosts and paths of players and posts that stand in a frame, or keys in their queries; other frames are advertising
/// more often than not.
const FRAMES: &[&str] = &["embed", "player", "players"];

/// Beginnings of those that have none of these words, behind `www.`.
const OTHER_FRAMES: &[&str] = &[
    "instagram.com/p/",
    "instagram.com/reel/",
    "facebook.com/plugins/post",
    "facebook.com/plugins/video",
    "datawrapper.dwcdn.net/",
    "e.infogram.com/",
    "infogram.com/",
    "documentcloud.org/",
    "google.com/maps",
    "vk.com/video_ext",
];

/// Elements for one platform end with its name, like `lite-youtube`, and have an id; with what stands before that in an address.
const ELEMENTS: &[(&str, &str)] = &[
    ("-youtube", "https://www.youtube.com/watch?v="),
    ("-vimeo", "https://vimeo.com/"),
    ("-dailymotion", "https://www.dailymotion.com/video/"),
    ("-twitter", "https://twitter.com/i/status/"),
    ("-instagram", "https://www.instagram.com/p/"),
    ("-tiktok", "https://www.tiktok.com/embed/v2/"),
    ("-facebook", "https://www.facebook.com/"),
];

/// Attributes with that id; some hold a whole address.
const IDS: &[&str] = &[
    "videoid",
    "data-videoid",
    "data-tweetid",
    "data-shortcode",
    "data-href",
    "data-src",
];

/// The address of an embedded post or player, if an element is one; empty if the post is named by a link in its text.
pub(super) fn address(
    name: &str,
    class: &str,
    element: &Element,
    node: NodeRef<'_, Node>,
) -> Option<String> {
    let mut classes = class.split_ascii_whitespace();
    match classes.find(|class| POSTS.contains(class)) {
        Some(BARE) => {
            let text = node.first_child()?.value().as_text()?.trim();
            return text.starts_with("https://").then(|| text.to_owned());
        }
        Some(_) => {
            let attributes = [
                "cite",
                "data-instgrm-permalink",
                "data-href",
                "data-embed-url",
                "data-text-post-permalink",
            ];
            let named = attributes.iter().find_map(|name| element.attr(name));
            return Some(named.unwrap_or_default().to_owned());
        }
        None => {}
    }
    match name {
        "iframe" | "amp-iframe" => {
            let source = ["src", "data-src", "data-lazy-src"]
                .iter()
                .find_map(|name| element.attr(name).filter(|value| value.contains('/')))?;
            is_frame(source).then(|| source.trim().to_owned())
        }
        "script" => {
            let post = element.attr("data-telegram-post")?;
            Some(format!("https://t.me/{post}"))
        }
        name if name.contains('-') => {
            let (_, before) = ELEMENTS.iter().find(|(end, _)| name.ends_with(end))?;
            let id = IDS.iter().find_map(|name| element.attr(name))?;
            Some(if id.contains("//") {
                id.to_owned()
            } else {
                format!("{before}{id}")
            })
        }
        _ => None,
    }
}

/// Whether the address of a frame is one of a player or a post.
fn is_frame(address: &str) -> bool {
    let bare = address.trim_start_matches(|letter| letter != '/');
    let bare = bare.trim_start_matches('/').trim_start_matches("www.");
    let bare = bare.split('#').next().unwrap_or_default();
    let (place, query) = bare.split_once('?').unwrap_or((bare, ""));
    let mut words = place.split(|letter: char| !letter.is_alphanumeric());
    // What a query names by such a word may be where an advertisement stands.
    let mut keys = query.split('&').filter_map(|pair| pair.split('=').next());
    OTHER_FRAMES.iter().any(|known| bare.starts_with(known))
        || words.any(|word| FRAMES.contains(&word))
        || keys.any(|key| FRAMES.contains(&key))
}

/// How deep a link leads into a site, if it may be one to a post: those of a post lead to it, and to its author, its topics and
/// its site.
pub(super) fn depth(address: &str) -> Option<usize> {
    if address.len() > MAX_ADDRESS {
        return None;
    }
    let path = address.split(['?', '#']).next()?;
    Some(path.split('/').filter(|part| !part.is_empty()).count())
}
