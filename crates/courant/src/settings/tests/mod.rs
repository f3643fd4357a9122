//! Whole files: what is read.

mod mistakes;
mod promises;

use std::path::PathBuf;

use super::*;

fn env(name: &str) -> Option<String> {
    match name {
        "SECRET" => Some("hunter2:hunter2".to_owned()),
        "PORT" => Some("9999".to_owned()),
        "FILE" => Some("feeds.yaml".to_owned()),
        "EMPTY" => Some(String::new()),
        _ => None,
    }
}

/// Both files in a directory of their own; what is reported, without the directory's name.
fn check(service: &str, feeds: &str) -> Result<Settings, String> {
    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join("courant.yaml"), service).unwrap();
    std::fs::write(directory.path().join("feeds.yaml"), feeds).unwrap();
    load(&directory.path().join("courant.yaml"), &env).map_err(|problems| {
        problems
            .to_string()
            .replace(&format!("{}/", directory.path().display()), "")
    })
}

#[test]
fn the_shipped_configuration_is_valid_and_says_the_defaults() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let shipped = load(&root.join("config/courant.yaml"), &|_| None).unwrap();
    assert!(shipped.feeds.list.len() >= 6);
    assert!(shipped.feeds.path.ends_with("config/feeds.yaml"));
    assert_says_the_defaults(shipped);
}

#[test]
fn the_reference_is_up_to_date() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/configuration.md");
    let reference = reference();
    if std::fs::read_to_string(&file).unwrap_or_default() != reference {
        std::fs::write(&file, reference).unwrap();
        panic!(
            "docs/configuration.md was out of date and has been written anew; look at it and commit it"
        );
    }
}

#[test]
fn every_key_is_read() {
    let service = r#"
publish:
  to: kafka
  embedded: { path: /var/lib/courant }
  kafka:
    brokers: [a.site:9092, "[::1]:9093"]
    topic_prefix: ""
    properties: { sasl.password: "${SECRET}", linger.ms: 5 }
    state_partitions: 64
    replication_factor: 3
    max_event_size: 2MB
    routes: [{ topic: sport, tags: [sport], languages: [pt], text: false }]
fetch:
  user_agent: News/2 (+https://my.site/bot)
  allow_addresses: [10.0.0.0/8, "::1"]
  per_host: { concurrency: 1, delay: 1s500ms, burst: 5, queue: 7, patience: 3s }
  concurrency: 100
  connect_timeout: 5s
  first_byte_timeout: 6s
  idle_timeout: 7s
  timeout: 1m
  max_redirects: 0
  max_feed_size: 1MiB
  max_page_size: 2MiB
  revisit: [10m, 2h]
  max_buffers: 32MiB
  allow_ports: [80, 8443]
  robots_for_feeds: true
  extra_roots: /etc/courant/roots.pem
  proxy: http://user:hunter2@proxy.internal:3128
poll: { min_interval: 1m, max_interval: 1d, forget_after: 2d }
new_feeds: { publish: all }
dedup: { identity_window: 60d, story_window: 14d, copies: drop, keep_parameters: { a.site: [ref] } }
server: { listen: "0.0.0.0:${PORT}", token: "${SECRET}", rate: 20, connections: 50 }
log: { format: json, level: debug }
shutdown: { grace: 5s }
"#;
    let feeds = r"
feeds:
  - url: https://a.site/rss
  - url: https://b.site/rss
    id: 2024
    interval: 15m
    silent_after: 6h
    tags: [no, 1.0, world]
    include: ['/politics/', '^\d+$']
    exclude: [video]
    content: feed
    headers: { Authorization: 'Bearer ${SECRET}' }
    new_feeds: { publish: 10 }
";
    let settings = check(service, feeds).unwrap();
    let read = [
        format!("{:?}", settings.publish),
        format!("{:?}", settings.fetch),
        format!("{:?}", settings.poll),
        format!("{:?}", settings.new_feeds),
        format!("{:?}", settings.dedup),
        format!("{:?}", settings.server),
        format!("{:?}", settings.log),
        format!("{:?}", settings.shutdown),
        format!("{:?}", settings.feeds.list[0]),
        format!("{:?}", settings.feeds.list[1]),
    ]
    .join("\n");
    assert!(!read.contains("hunter2"), "{read}");
    insta::assert_snapshot!(read, @r#"
Publish { to: Kafka, embedded: Embedded { path: "/var/lib/courant" }, kafka: Kafka { brokers: [Broker("a.site:9092"), Broker("[::1]:9093")], topic_prefix: TopicPrefix(""), properties: Properties({"linger.ms": (not shown), "sasl.password": (not shown)}), state_partitions: 64, replication_factor: Some(3), max_event_size: Size(2000000), routes: [Route { topic: RouteTopic("sport"), tags: ["sport"], languages: ["pt"], text: false }] } }
Fetch { user_agent: UserAgent("News/2 (+https://my.site/bot)"), allow_addresses: [10.0.0.0/8, ::1/128], per_host: PerHost { concurrency: 1, delay: 1.5s, burst: 5, queue: 7, patience: 3s }, concurrency: 100, connect_timeout: 5s, first_byte_timeout: 6s, idle_timeout: 7s, timeout: 60s, max_redirects: 0, max_feed_size: Size(1048576), max_page_size: Size(2097152), revisit: [600s, 7200s], max_buffers: Size(33554432), allow_ports: [80, 8443], robots_for_feeds: true, extra_roots: Some("/etc/courant/roots.pem"), proxy: Some((not shown)) }
Poll { min_interval: 60s, max_interval: 86400s, forget_after: 172800s }
NewFeeds { publish: All }
Dedup { identity_window: 5184000s, story_window: 1209600s, copies: Drop, keep_parameters: {"a.site": ["ref"]} }
Server { listen: 0.0.0.0:9999, token: Some((not shown)), rate: 20, connections: 50 }
Log { format: Json, level: Debug }
Shutdown { grace: 5s }
FeedSettings { url: Url { scheme: "https", cannot_be_a_base: false, username: "", password: None, host: Some(Domain("a.site")), port: None, path: "/rss", query: None, fragment: None }, id: FeedId("aff8bec159398c196053929138c25b42"), interval: None, silent_after: None, tags: [], include: [], exclude: [], content: Page, headers: {}, new_feeds: None }
FeedSettings { url: Url { scheme: "https", cannot_be_a_base: false, username: "", password: None, host: Some(Domain("b.site")), port: None, path: "/rss", query: None, fragment: None }, id: FeedId("2024"), interval: Some(900s), silent_after: Some(21600s), tags: ["no", "1.0", "world"], include: [Regex("/politics/"), Regex("^\\d+$")], exclude: [Regex("video")], content: Feed, headers: {"authorization": Sensitive}, new_feeds: Some(NewFeeds { publish: Count(10) }) }
"#);
}

#[test]
fn an_empty_service_file_says_the_defaults() {
    let loaded = check("", "feeds: [{ url: https://a.site/rss }]").unwrap();
    assert_says_the_defaults(loaded);
}

fn assert_says_the_defaults(loaded: Settings) {
    let defaults = Settings::default();
    let loaded = Settings {
        feeds: defaults.feeds.clone(),
        ..loaded
    };
    assert_eq!(format!("{loaded:?}"), format!("{defaults:?}"));
}
