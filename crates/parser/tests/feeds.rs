//! What is read of each dialect, as snapshots.

use parser::feed::{FeedHints, Record};
use url::Url;

fn check(name: &str, bytes: &[u8]) {
    let url = Url::parse("https://feeds.example/dir/feed").expect("an URL");
    let outcome = parser::feed(
        bytes,
        &FeedHints {
            url: Some(&url),
            content_type: None,
        },
    );
    insta::assert_json_snapshot!(name, Record::new(name, &outcome));
}

#[test]
fn every_dialect_is_read() {
    check("rss2", include_bytes!("fixtures/rss2.xml"));
    check("rss2_blog", include_bytes!("fixtures/rss2_blog.xml"));
    check("atom", include_bytes!("fixtures/atom.xml"));
    check("atom03", include_bytes!("fixtures/atom03.xml"));
    check("rss1", include_bytes!("fixtures/rss1.xml"));
    check("news_sitemap", include_bytes!("fixtures/news_sitemap.xml"));
    check(
        "sitemap_index",
        include_bytes!("fixtures/sitemap_index.xml"),
    );
    check("json", include_bytes!("fixtures/feed.json"));
}
