//! The demo's miniature web, over both journals: every event whole, and nothing twice.

use chrono::{DateTime, DurationRound as _, TimeDelta, Utc};
use end_to_end::kafka::Kafka;
use end_to_end::normal::normal;
use end_to_end::service::{Feed, Journal, Service};
use insta::assert_json_snapshot;
use miniweb::{Options, Web};
use serde_json::{Value, json};

/// The feed whose site has the story first; it is polled alone, so that it is known which articles are copies.
const ORIGINAL: &str = "meridian-wire";

/// Second feeds of their sites; they are polled last, so that it is known which feed lists an article first.
const FURTHER: [&str; 2] = ["harbour-post-business", "prairie-signal-farm"];

#[tokio::test(flavor = "multi_thread")]
async fn the_miniature_web() {
    for journal in [Journal::Embedded, Journal::Kafka(Kafka::shared())] {
        // Pages are dated to the minute.
        let now = Utc::now().duration_trunc(TimeDelta::minutes(1)).unwrap();
        let web = miniweb::serve(Options {
            scale_pages: 0,
            now,
        })
        .await
        .unwrap();
        let events = tokio::task::block_in_place(|| ingest(&web, now, journal));
        assert_json_snapshot!("the_miniature_web", events);
    }
}

/// Ingests the web step by step, then its correction. All events, normalized.
fn ingest(web: &Web, now: DateTime<Utc>, journal: Journal<'_>) -> Value {
    let feeds: Vec<Feed> = web
        .feeds()
        .iter()
        .map(|feed| Feed {
            id: feed.id.clone(),
            url: feed.url.clone(),
            own_text: feed.content_feed,
        })
        .collect();
    let only = |wanted: &dyn Fn(&str) -> bool| -> Vec<Feed> {
        let wanted = feeds.iter().filter(|feed| wanted(&feed.id));
        wanted.cloned().collect()
    };

    let service = Service::new(journal, &only(&|id| id == ORIGINAL));
    service.run_once();
    service.list(&only(&|id| !FURTHER.contains(&id)));
    service.run_once();
    service.list(&feeds);
    service.run_once();

    assert_as_written(web, &service.articles());

    let count = service.articles().len();
    service.run_once();
    assert_eq!(
        service.articles().len(),
        count,
        "another run publishes nothing"
    );

    // Both feeds of the site announce the correction, and either may be the first.
    service.list(&only(&|id| !FURTHER.contains(&id)));
    let correction = web.correct();
    service.run_once();
    let articles = service.articles();
    let updates: Vec<_> = articles
        .iter()
        .filter(|event| event["type"] == "article.updated")
        .collect();
    assert_eq!(updates.len(), 1);
    assert_eq!(updates[0]["version"], 2);
    assert_eq!(updates[0]["canonical_url"], *correction.url);
    assert_as_written(web, &articles);

    let authorities = [(
        format!("localhost:{}", web.address().port()),
        "test".to_owned(),
    )];
    let rejected = service.topic("rejected");
    let mut rejected: Vec<String> = rejected
        .iter()
        .map(|event| {
            let parts = ["url", "stage", "reason", "detail"].map(|name| event[name].as_str());
            let line = parts.map(Option::unwrap_or_default).join(" | ");
            line.replace(&authorities[0].0, &authorities[0].1)
        })
        .collect();
    rejected.sort();
    json!({
        "articles": normal(&articles, &authorities, now),
        "rejected": rejected,
    })
}

/// The latest version of each article has the title, the authors and the paragraphs that its site wrote.
fn assert_as_written(web: &Web, events: &[Value]) {
    let written: Vec<Value> = web
        .articles()
        .into_iter()
        .map(|article| {
            json!({
                "canonical_url": article.url,
                "title": article.title,
                "authors": article.authors,
                "text": article.text(),
            })
        })
        .collect();
    let published: Vec<Value> = written
        .iter()
        .map(|article| {
            let url = &article["canonical_url"];
            let versions = events
                .iter()
                .filter(|event| event["canonical_url"] == *url && event["text"].is_string());
            let latest = versions.max_by_key(|event| event["version"].as_u64());
            let latest = latest.unwrap_or(&Value::Null);
            ["canonical_url", "title", "authors", "text"]
                .map(|name| (name, latest[name].clone()))
                .into_iter()
                .collect()
        })
        .collect();
    let different: Vec<String> = (written.iter().zip(&published))
        .filter(|(written, published)| written != published)
        .map(|(written, published)| format!("written: {written:#}\npublished: {published:#}"))
        .collect();
    assert!(different.is_empty(), "{}", different.join("\n\n"));
}
