//! Embedded posts and players: not text of the article, but named by it.

use scraper::node::Element;

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
];

/// Hosts of players and posts that stand in an `iframe`; other frames are advertising more often than not.
const HOSTS: &[&str] = &[
    "youtube.com/embed",
    "youtube-nocookie.com/embed",
    "player.vimeo.com",
    "dailymotion.com/embed",
    "platform.twitter.com/embed",
    "instagram.com/p/",
    "facebook.com/plugins",
    "open.spotify.com/embed",
    "w.soundcloud.com/player",
    "embed.podcasts.apple.com",
    "tiktok.com/embed",
    "datawrapper.dwcdn.net",
    "flo.uri.sh",
    "infogram.com",
    "documentcloud.org",
    "embed.bsky.app",
    "player.twitch.tv",
    "rumble.com/embed",
    "google.com/maps",
];

/// The address of an embedded post or player, if an element is one; empty if the post is named by a link in its text.
pub(super) fn address(name: &str, class: &str, element: &Element) -> Option<String> {
    if class
        .split_ascii_whitespace()
        .any(|class| POSTS.contains(&class))
    {
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
    if name != "iframe" {
        return None;
    }
    let source = ["src", "data-src", "data-lazy-src"]
        .iter()
        .find_map(|name| element.attr(name).filter(|value| value.contains('/')))?;
    HOSTS
        .iter()
        .any(|host| source.contains(host))
        .then(|| source.trim().to_owned())
}
