//! Whole files: what is reported, and where.

use std::path::PathBuf;
use std::time::Duration;

use super::*;

fn env(name: &str) -> Option<String> {
    match name {
        "SECRET" => Some("hunter2:hunter2".to_owned()),
        "PORT" => Some("9999".to_owned()),
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
fn the_shipped_configuration_is_valid() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let settings = load(&root.join("config/courant.yaml"), &|_| None).unwrap();
    assert!(settings.feeds.list.len() >= 6);
    assert_eq!(settings.publish.to, Journal::Embedded);
    assert_eq!(settings.fetch.per_host.delay, Duration::from_millis(500));
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
fn mistakes() {
    let service = r#"
feeds: feeds.yaml
publish:
  to: kafak
  kafka:
    brokers: []
    topic_prefix: "courant/"
    propertys: {}
    properties:
      group.id: mine
      sasl.password: ${UNSET_PASSWORD}
    state_partitions: 0
    max_event_size: 5M
fetch:
  user_agent: 日本
  allow_addresses: [10.0.0.1/8, ten, "${SECRET}"]
  timeout: 30
  timeout: 30s
  concurrency: many
  per_host: 2
  delay: 1s
  proxy: ${SECRET}
poll: { min_interval: 1d, max_interval: 1h }
new_feeds: { publish: some }
dedup:
  copies: [drop]
server: { listen: localhost }
log:
  level: verbose
frobnicate: 1
"#;
    let feeds = r"
feeds:
  - url: https://a.example/rss
    id: a b
    interval: 1s
    tags: world
    include: ['(', 'ok']
    content: pages
  - id: no-url
  - url: https://a.example/rss
  - url: ftp://a.example/rss
  - url: https://user:password@a.example/rss
  - url: https://b.example/rss
    id: no-url
    headers: { Host: b.example, 'X Y': z, X-Token: '${SECRET}' }
  - https://c.example/rss
  - url:
";
    insta::assert_snapshot!(check(service, feeds).unwrap_err(), @r#"
courant.yaml:4:7: publish.to: `kafak`: unknown; did you mean `kafka`?
courant.yaml:6:14: publish.kafka.brokers: a list of 0 items; write 1 to 100, each a host and a port such as `localhost:9092`
courant.yaml:7:19: publish.kafka.topic_prefix: `courant/`: a topic's name has no '/'; write letters, digits, `.`, `_` and `-`, such as `courant.`
courant.yaml:8:5: unknown key `propertys` in `publish.kafka`; did you mean `properties`?
courant.yaml:11:22: the environment variable `UNSET_PASSWORD` is not set; set it, or write `${UNSET_PASSWORD:-default}`
courant.yaml:12:23: publish.kafka.state_partitions: `0`: out of range; write 1 to 1024
courant.yaml:13:21: publish.kafka.max_event_size: `5M`: not a size; write a size such as `5MiB` (units B, KiB, MiB, GiB, kB, MB, GB), from 64KiB to 64MiB
courant.yaml:15:15: fetch.user_agent: `日本`: it does not begin with a product's name; write a name, a version and a contact such as `Courant/1.0 (+https://your.site/bot; you@your.site)`
courant.yaml:16:21: fetch.allow_addresses: `10.0.0.1/8`: bits beyond the prefix; write `10.0.0.0/8`
courant.yaml:16:33: fetch.allow_addresses: `ten`: not a network; write a network such as `10.0.0.0/8`, `fd00::/8` or an address
courant.yaml:16:38: fetch.allow_addresses: the value of `${SECRET}` cannot be used here; write a network such as `10.0.0.0/8`, `fd00::/8` or an address
courant.yaml:17:12: fetch.timeout: `30`: no unit; write a duration such as `15m` (units ms, s, m, h, d), from 1s to 10m
courant.yaml:18:3: `timeout` is already written on line 17; keep one of the two
courant.yaml:19:16: fetch.concurrency: `many`: not such a number; write a whole number, from 1 to 4096
courant.yaml:20:13: fetch.per_host: `2` where keys and values belong; write keys such as `concurrency`, `delay`
courant.yaml:21:3: unknown key `delay` in `fetch`; it belongs in `fetch.per_host`
courant.yaml:22:10: fetch.proxy: the value of `${SECRET}` cannot be used here; write a URL such as `http://proxy.internal:3128` (http, https, socks5 or socks5h)
courant.yaml:23:23: poll: `min_interval` is longer than `max_interval`; write a shorter `min_interval` or a longer `max_interval`
courant.yaml:24:23: new_feeds.publish: `some`: not an amount; write `all`, a number of entries such as `10`, or a duration such as `24h`
courant.yaml:26:11: dedup.copies: a list where one value belongs; write `publish` or `drop`
courant.yaml:27:19: server.listen: `localhost`: not an address with a port; write an IP address and a port such as `127.0.0.1:8420` or `[::1]:8420`
courant.yaml:29:10: log.level: `verbose`: unknown; write one of `error`, `warn`, `info`, `debug`, `trace`
courant.yaml:30:1: unknown key `frobnicate`; write one of `feeds`, `publish`, `fetch`, `poll`, `new_feeds`, `dedup`, `server`, `log`, `shutdown`
feeds.yaml:4:9: feeds.id: `a b`: an id has no ' '; write letters, digits, `.`, `_` and `-`, such as `example-world`
feeds.yaml:5:15: feeds.interval: `1s`: out of range; write 10s to 30d
feeds.yaml:6:11: feeds.tags: `world` where a list belongs; write `["world"]`
feeds.yaml:7:15: feeds.include: `(`: unclosed group; write a regular expression such as `/politics/` (a literal `.` or `?` is written `\.` or `\?`)
feeds.yaml:8:14: feeds.content: `pages`: unknown; did you mean `page`?
feeds.yaml:9:5: feeds.url is missing; write a URL such as `https://example.org/rss.xml`
feeds.yaml:10:10: this URL is already listed on line 3; remove one of the two feeds
feeds.yaml:11:10: feeds.url: `ftp://a.example/rss`: ftp cannot be fetched; write a URL such as `https://example.org/rss.xml`
feeds.yaml:12:10: feeds.url: `https://…@a.example/rss`: a user or password in a URL is published with every event; write `headers: { Authorization: "Basic ${CREDENTIALS}" }` for the feed
feeds.yaml:14:9: this id is already used on line 9; give each feed an id of its own
feeds.yaml:15:22: feeds.headers: `Host`: set by the fetcher; remove it
feeds.yaml:15:40: feeds.headers: `X Y`: not the name of a header; write letters, digits and `-`
feeds.yaml:16:5: feeds: `https://c.example/rss` where keys and values belong; write `url: https://c.example/rss`
feeds.yaml:17:8: feeds.url is missing; write a URL such as `https://example.org/rss.xml`
"#);
}
