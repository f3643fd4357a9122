//! What a well-behaved site sees of the client, and what the caller gets.

mod common;

use common::{Site, answer, client, feed, settings};
use fetcher::Body;

#[tokio::test]
async fn a_document_and_then_the_word_that_it_is_unchanged() {
    let site = Site::raw(|asked| match asked.header("if-none-match") {
        Some("\"v1\"") => answer(304, &[], b""),
        _ => answer(
            200,
            &[
                ("ETag", "\"v1\""),
                ("Content-Type", "application/rss+xml"),
                ("Cache-Control", "max-age=60"),
            ],
            b"<rss/>",
        ),
    })
    .await;
    let client = client(settings());
    let mut request = feed(site.url("/feed"));
    let first = client.get(&request).await.unwrap();
    assert_eq!(first.body, Body::Bytes(b"<rss/>".to_vec()));
    assert_eq!(first.content_type.as_deref(), Some("application/rss+xml"));
    assert_eq!(first.freshness.map(|fresh| fresh.as_secs()), Some(60));
    assert_eq!(first.url, request.url);
    assert_eq!(first.moved_permanently_to, None);
    assert!(first.began_at <= first.fetched_at);

    request.validators = Some(first.validators);
    let second = client.get(&request).await.unwrap();
    assert_eq!((second.status, second.body), (304, Body::NotModified));
    assert_eq!(second.validators.etag.as_deref(), Some("\"v1\""));
    let asked = &site.asked()[1];
    assert_eq!(asked.header("a-im"), Some("feed"));
    assert!(asked.header("user-agent").unwrap().starts_with("Courant/"));
    assert_eq!(
        asked.header("accept-encoding"),
        Some("gzip, br, zstd, deflate")
    );
}
