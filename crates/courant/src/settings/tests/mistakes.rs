//! Whole files: what is reported, and where.

use std::fmt::Write as _;

use super::{check, env};
use crate::settings::*;

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
courant.yaml:6:14: publish.kafka.brokers: an empty list; write 1 to 100, each a host and a port such as `localhost:9092`
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
courant.yaml:20:13: fetch.per_host: `2` where keys and values belong; write `{ concurrency: … }`
courant.yaml:21:3: unknown key `delay` in `fetch`; it belongs in `fetch.per_host`
courant.yaml:22:10: fetch.proxy: the value of `${SECRET}` cannot be used here; write a URL such as `http://proxy.internal:3128` (http, https, socks5 or socks5h)
courant.yaml:23:23: poll: `min_interval` is more than `max_interval`; write less, or more for `max_interval`
courant.yaml:24:23: new_feeds.publish: `some`: not an amount; write `all`, a number of entries such as `10`, or a duration such as `24h`
courant.yaml:26:11: dedup.copies: a list where one value belongs; write `publish` or `drop`
courant.yaml:27:19: server.listen: `localhost`: not an address with a port; write an IP address and a port such as `127.0.0.1:8420` or `[::1]:8420`
courant.yaml:29:10: log.level: `verbose`: unknown; write one of `error`, `warn`, `info`, `debug`, `trace`
courant.yaml:30:1: unknown key `frobnicate`; write one of `feeds`, `publish`, `fetch`, `poll`, `new_feeds`, `dedup`, `server`, `log`, `shutdown`
feeds.yaml:4:9: feeds.id: `a b`: an id has no ' '; write letters, digits, `.`, `_` and `-`, such as `example-world`
feeds.yaml:5:15: feeds.interval: `1s`: out of range; write 10s to 30d
feeds.yaml:6:11: feeds.tags: `world` where a list belongs; write `[world]`
feeds.yaml:7:15: feeds.include: `(`: unclosed group; write a regular expression such as `/politics/` (a literal `.` or `?` is written `\.` or `\?`)
feeds.yaml:8:14: feeds.content: `pages`: unknown; did you mean `page`?
feeds.yaml:9:5: feeds.url: missing; write a URL such as `https://example.org/rss.xml`
feeds.yaml:10:10: this URL is already listed on line 3; remove one of the two feeds
feeds.yaml:11:10: feeds.url: `ftp://a.example/rss`: ftp cannot be fetched; write a URL such as `https://example.org/rss.xml`
feeds.yaml:12:10: feeds.url: `https://…@a.example/rss`: a user or password in a URL is published with every event; write `headers: { Authorization: "Basic ${CREDENTIALS}" }` for the feed
feeds.yaml:14:9: this id is already used on line 9; give each feed an id of its own
feeds.yaml:15:22: feeds.headers: `Host`: set by the fetcher; remove it
feeds.yaml:15:40: feeds.headers: `X Y`: not the name of a header; write letters, digits and `-`
feeds.yaml:16:5: feeds: `https://c.example/rss` where keys and values belong; write `{ url: https://c.example/rss }`
feeds.yaml:17:8: feeds.url: missing; write a URL such as `https://example.org/rss.xml`
"#);
}

/// What is reported of each of several texts as `courant.yaml`, or of several as `feeds.yaml`.
fn table(file: &str, texts: &[&str]) -> String {
    let mut out = String::new();
    for text in texts {
        let result = match file {
            "courant.yaml" => check(text, "feeds: [{ url: https://news.site/rss }]"),
            _ => check("", text),
        };
        let said = result.map_or_else(|problems| problems, |_| "valid".to_owned());
        writeln!(out, "{text:?}\n{said}\n").unwrap();
    }
    out
}

#[test]
fn syntax_errors() {
    let texts = [
        "feeds:\n\t- url: https://a.site/rss\n",
        "feeds:\n  - url: https://a.site/rss\n\t  id: a\n",
        "feeds:\n  - url: https://a.site/rss\n    tags: [a, b\n    id: a\n",
        "feeds:\n  - { url: https://a.site/rss, id: a\n",
        "feeds:\n  - url: https://a.site/rss\n   id: a\n",
        "feeds:\n  - url: https://a.site/rss\n      id: a\n",
        "feeds:\n  - url: 'https://a.site/rss\n    id: a\n",
        "feeds:\n  - url: https://a.site/rss\n    id\n    tags: []\n",
        "feeds:\n  - url: https://a.site/rss\n    id: a: b\n",
        "feeds:\n  - url: https://a.site/rss\n    include: [\"\\d+\"]\n",
        "feeds:\n  - url: https://a.site/rss\n    include: [*a]\n",
        "feeds:\n  - &a { url: https://a.site/rss }\n  - *a\n",
        "feeds:\n  - !feed { url: https://a.site/rss }\n",
        "feeds:\n  - url: https://a.site/rss\n---\nfeeds: []\n",
        "feeds:\n  - url: https://a.site/rss\n    id: @a\n",
        "feeds:\n  - url: https://a.site/rss\n    id: %a\n",
        "feeds:\n  - url: https://a.site/rss\n    tagz: []\n  oops\n",
        "feeds:\n  - url: https://a.site/rss\n}\n",
        "\u{feff}feeds:\n  - url: https://a.site/rss\n",
        "feeds:\r\n  - url: https://a.site/rss\r\n    idd: a\r\n",
    ];
    insta::assert_snapshot!(table("feeds.yaml", &texts), @r#"
"feeds:\n\t- url: https://a.site/rss\n"
feeds.yaml:2:1: a tab in the indentation; YAML is indented with spaces (what follows is not checked)

"feeds:\n  - url: https://a.site/rss\n\t  id: a\n"
feeds.yaml:3:1: a tab in the indentation; YAML is indented with spaces (what follows is not checked)

"feeds:\n  - url: https://a.site/rss\n    tags: [a, b\n    id: a\n"
feeds.yaml:4:7: `[` on line 3 is not closed, or a `,` is missing; write `[one, two]` or `{ key: value }` (what follows is not checked)

"feeds:\n  - { url: https://a.site/rss, id: a\n"
feeds.yaml:3:1: `{` on line 2 is not closed, or a `,` is missing; write `[one, two]` or `{ key: value }` (what follows is not checked)

"feeds:\n  - url: https://a.site/rss\n   id: a\n"
feeds.yaml:3:4: the indentation does not fit the lines above; indent the keys of one section alike (what follows is not checked)

"feeds:\n  - url: https://a.site/rss\n      id: a\n"
feeds.yaml:3:9: a `:` where no value can begin; check the indentation of this line and the one above, and put text that contains `: ` in quotes (what follows is not checked)

"feeds:\n  - url: 'https://a.site/rss\n    id: a\n"
feeds.yaml:2:10: a quote that is not closed; close it on the line on which it is opened (what follows is not checked)

"feeds:\n  - url: https://a.site/rss\n    id\n    tags: []\n"
feeds.yaml:4:5: a line that is not `key: value`; check its indentation, and put text of several lines in quotes (what follows is not checked)

"feeds:\n  - url: https://a.site/rss\n    id: a: b\n"
feeds.yaml:3:10: a `:` where no value can begin; check the indentation of this line and the one above, and put text that contains `: ` in quotes (what follows is not checked)

"feeds:\n  - url: https://a.site/rss\n    include: [\"\\d+\"]\n"
feeds.yaml:3:15: an unknown escape in double quotes; use single quotes, in which `\` is plain text (what follows is not checked)

"feeds:\n  - url: https://a.site/rss\n    include: [*a]\n"
feeds.yaml:3:15: an alias (`*name`), which is not supported; write the value out (what follows is not checked)

"feeds:\n  - &a { url: https://a.site/rss }\n  - *a\n"
feeds.yaml:3:5: an alias (`*name`), which is not supported; write the value out

"feeds:\n  - !feed { url: https://a.site/rss }\n"
feeds.yaml:2:5: a YAML tag (`!…`), which has no meaning here; remove it

"feeds:\n  - url: https://a.site/rss\n---\nfeeds: []\n"
feeds.yaml:3:1: a second document (`---`), but a file holds one; remove what follows

"feeds:\n  - url: https://a.site/rss\n    id: @a\n"
feeds.yaml:3:9: text that begins with a special character; put it in quotes (what follows is not checked)

"feeds:\n  - url: https://a.site/rss\n    id: %a\n"
feeds.yaml:3:9: text that begins with a special character; put it in quotes (what follows is not checked)

"feeds:\n  - url: https://a.site/rss\n    tagz: []\n  oops\n"
feeds.yaml:3:5: unknown key `tagz` in `feeds`; did you mean `tags`?
feeds.yaml:5:1: a line that is not `key: value`; check its indentation, and put text of several lines in quotes (what follows is not checked)

"feeds:\n  - url: https://a.site/rss\n}\n"
feeds.yaml:3:1: a closing bracket without an opening one; remove it (what follows is not checked)

"\u{feff}feeds:\n  - url: https://a.site/rss\n"
valid

"feeds:\r\n  - url: https://a.site/rss\r\n    idd: a\r\n"
feeds.yaml:3:5: unknown key `idd` in `feeds`; did you mean `id`?
"#);
}

#[test]
fn lists_of_feeds_that_are_not() {
    let texts = [
        "",
        "# nothing\n",
        "feeds:",
        "feeds: []",
        "feeds: https://a.site/rss",
        "feed: [{ url: https://a.site/rss }]",
        "- url: https://a.site/rss",
        "https://a.site/rss",
        "feeds:\n  url: https://a.site/rss",
        "? [a]\n: b\n? {c: d}\n: e\nfeeds: [{ url: https://a.site/rss }]",
        "feeds: [{ url: https://a.site/rss, id: }, { url: 'https://a.site/rss#top' }]",
        "feeds: [[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]",
    ];
    insta::assert_snapshot!(table("feeds.yaml", &texts), @r##"
""
feeds.yaml:1:1: feeds: missing; write a list, each `url: …` and further keys

"# nothing\n"
feeds.yaml:1:1: feeds: missing; write a list, each `url: …` and further keys

"feeds:"
feeds.yaml:1:6: feeds: missing; write a list, each `url: …` and further keys

"feeds: []"
feeds.yaml:1:8: feeds: an empty list; write 1 to 1000000, each `url: …` and further keys

"feeds: https://a.site/rss"
feeds.yaml:1:8: feeds: `https://a.site/rss` where a list belongs; write `[{ url: https://a.site/rss }]`

"feed: [{ url: https://a.site/rss }]"
feeds.yaml:1:1: feeds: missing; write a list, each `url: …` and further keys
feeds.yaml:1:1: unknown key `feed`; did you mean `feeds`?

"- url: https://a.site/rss"
feeds.yaml:1:1: a list where keys and values belong; write `feeds: …` and further keys

"https://a.site/rss"
feeds.yaml:1:1: `https://a.site/rss` where keys and values belong; write `{ feeds: [{ url: https://a.site/rss }] }`

"feeds:\n  url: https://a.site/rss"
feeds.yaml:2:3: feeds: keys and values where a list belongs; write a list, each `url: …` and further keys

"? [a]\n: b\n? {c: d}\n: e\nfeeds: [{ url: https://a.site/rss }]"
feeds.yaml:1:3: a list where a key belongs; a key is a plain word
feeds.yaml:3:3: keys and values where a key belongs; a key is a plain word

"feeds: [{ url: https://a.site/rss, id: }, { url: 'https://a.site/rss#top' }]"
feeds.yaml:1:50: this URL is already listed on line 1; remove one of the two feeds

"feeds: [[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]"
feeds.yaml:1:9: feeds: a list where keys and values belong; write `url: …` and further keys
feeds.yaml:1:23: nested more than 16 levels deep; nothing here needs that, check the indentation
"##);
}

#[test]
fn services_that_are_not() {
    let texts = [
        "",
        "feeds: ~\npublish:\nfetch: { per_host: }\n",
        "feeds: other.yaml",
        "feeds: []",
        "feeds: ''",
        "feeds: ${NOWHERE}",
        "feeds: ${FILE}",
        "feeds: ${NOWHERE:-feeds.yaml}",
        "feeds: ${EMPTY:-feeds.yaml}",
        "feeds: ${EMPTY}",
        "feeds: ${FILE",
        "feeds: ${A-B}",
        "publish: { to: kafka }",
        "publish: { to: kafka }\nfetch: { user_agent: Me/1 }",
        "publish: { to: kafka }\nfetch: { user_agent: 'Me/1 (+https://bots.example.org/)' }",
        "publish: { to: kafka }\nfetch: { user_agent: 'Me/1 (news@my.site)' }",
        "publish: { to: kafka }\nfetch: { user_agent: 'Me/1 (+https://my.site)' }",
        "publish: { to: kafka }\nfetch: { user_agent: '${NOWHERE}' }",
        "publish: { to: kafka }\nfetch: { user_agent: '(no product)' }",
        "publish: { to: kafka }\nfetch: { user_agent: }",
        "feeds: \"a\\nb\"",
        "feeds: ${SECRET}",
        "dedup: { story_window: 60d }",
        "log: { format: JSON }",
        "poll: { min_interval: 1h1 }",
        "poll: { min_interval: 99999999999999999999d }",
        "publish: { kafka: { state_partitions: -1, brokers: [nohost], properties: { a: [b] } } }",
        "fetch: { timeout: \"a\\nb\" }",
    ];
    insta::assert_snapshot!(table("courant.yaml", &texts), @r#"
""
valid

"feeds: ~\npublish:\nfetch: { per_host: }\n"
valid

"feeds: other.yaml"
courant.yaml:1:8: feeds: `other.yaml` cannot be read (No such file or directory (os error 2)); write it, or name the feed list here

"feeds: []"
courant.yaml:1:8: feeds: a list where one value belongs; write a path

"feeds: ''"
courant.yaml:1:8: feeds: ``: empty; write a path

"feeds: ${NOWHERE}"
courant.yaml:1:8: the environment variable `NOWHERE` is not set; set it, or write `${NOWHERE:-default}`

"feeds: ${FILE}"
valid

"feeds: ${NOWHERE:-feeds.yaml}"
valid

"feeds: ${EMPTY:-feeds.yaml}"
valid

"feeds: ${EMPTY}"
courant.yaml:1:8: feeds: the value of `${EMPTY}` cannot be used here; write a path

"feeds: ${FILE"
courant.yaml:1:8: `${` without `}`; write `${NAME}` for an environment variable, or `$${` for the text `${`

"feeds: ${A-B}"
courant.yaml:1:8: `A-B` does not name an environment variable; write `${NAME}` with letters, digits and `_`, `${file:PATH}` for what a file holds, or `$${` for the text `${`

"publish: { to: kafka }"
courant.yaml:1:16: fetch.user_agent: no contact for the sites that are fetched, which `publish.to: kafka` needs (a domain reserved for examples is none); write a name, a version and a contact such as `Courant/1.0 (+https://your.site/bot; you@your.site)`

"publish: { to: kafka }\nfetch: { user_agent: Me/1 }"
courant.yaml:2:22: fetch.user_agent: no contact for the sites that are fetched, which `publish.to: kafka` needs (a domain reserved for examples is none); write a name, a version and a contact such as `Courant/1.0 (+https://your.site/bot; you@your.site)`

"publish: { to: kafka }\nfetch: { user_agent: 'Me/1 (+https://bots.example.org/)' }"
courant.yaml:2:22: fetch.user_agent: no contact for the sites that are fetched, which `publish.to: kafka` needs (a domain reserved for examples is none); write a name, a version and a contact such as `Courant/1.0 (+https://your.site/bot; you@your.site)`

"publish: { to: kafka }\nfetch: { user_agent: 'Me/1 (news@my.site)' }"
valid

"publish: { to: kafka }\nfetch: { user_agent: 'Me/1 (+https://my.site)' }"
valid

"publish: { to: kafka }\nfetch: { user_agent: '${NOWHERE}' }"
courant.yaml:2:22: the environment variable `NOWHERE` is not set; set it, or write `${NOWHERE:-default}`

"publish: { to: kafka }\nfetch: { user_agent: '(no product)' }"
courant.yaml:2:22: fetch.user_agent: `(no product)`: it does not begin with a product's name; write a name, a version and a contact such as `Courant/1.0 (+https://your.site/bot; you@your.site)`

"publish: { to: kafka }\nfetch: { user_agent: }"
courant.yaml:1:16: fetch.user_agent: no contact for the sites that are fetched, which `publish.to: kafka` needs (a domain reserved for examples is none); write a name, a version and a contact such as `Courant/1.0 (+https://your.site/bot; you@your.site)`

"feeds: \"a\\nb\""
courant.yaml:1:8: feeds: `a b` cannot be read (No such file or directory (os error 2)); write it, or name the feed list here

"feeds: ${SECRET}"
courant.yaml:1:8: feeds: `${SECRET}` cannot be read (No such file or directory (os error 2)); write it, or name the feed list here

"dedup: { story_window: 60d }"
courant.yaml:1:24: dedup: `story_window` is more than `identity_window`; write less, or more for `identity_window`

"log: { format: JSON }"
courant.yaml:1:16: log.format: `JSON`: unknown; did you mean `json`?

"poll: { min_interval: 1h1 }"
courant.yaml:1:23: poll.min_interval: `1h1`: not a duration; write a duration such as `15m` (units ms, s, m, h, d), from 10s to 1d

"poll: { min_interval: 99999999999999999999d }"
courant.yaml:1:23: poll.min_interval: `99999999999999999999d`: too long; write a duration such as `15m` (units ms, s, m, h, d), from 10s to 1d

"publish: { kafka: { state_partitions: -1, brokers: [nohost], properties: { a: [b] } } }"
courant.yaml:1:39: publish.kafka.state_partitions: `-1`: not such a number; write a whole number, from 1 to 1024
courant.yaml:1:53: publish.kafka.brokers: `nohost`: not a host with a port; write a host and a port such as `localhost:9092`
courant.yaml:1:79: publish.kafka.properties.`a`: a list where one value belongs; write text

"fetch: { timeout: \"a\\nb\" }"
courant.yaml:1:19: fetch.timeout: `a\nb`: not a duration; write a duration such as `15m` (units ms, s, m, h, d), from 1s to 10m
"#);
}

#[test]
fn much_of_something() {
    let long = "very-long-".repeat(100);
    let tags = "x, ".repeat(101);
    let texts = [
        format!("{long}: 1"),
        format!("log: {{ level: {long} }}"),
        format!("fetch: {{ proxy: 'http://user:password@{long}:port' }}"),
        format!("feeds: ${{{long}}}"),
    ];
    let mut said = String::new();
    for text in texts {
        writeln!(
            said,
            "{}",
            check(&text, "feeds: [{ url: https://a.site/rss }]").unwrap_err()
        )
        .unwrap();
    }
    let feeds = format!("feeds: [{{ url: https://a.site/rss, tags: [{tags}] }}]");
    said.push_str(&check("", &feeds).unwrap_err());
    insta::assert_snapshot!(said, @r#"
courant.yaml:1:1: unknown key `very-long-very-long-very-long-very-long-very-long-very-long-…`; write one of `feeds`, `publish`, `fetch`, `poll`, `new_feeds`, `dedup`, `server`, `log`, `shutdown`
courant.yaml:1:15: log.level: `very-long-very-long-very-long-very-long-very-long-very-long-…`: unknown; write one of `error`, `warn`, `info`, `debug`, `trace`
courant.yaml:1:17: fetch.proxy: `http://…@very-long-very-long-very-long-very-long-very-long-v…`: invalid port number; write a URL such as `http://proxy.internal:3128` (http, https, socks5 or socks5h)
courant.yaml:1:8: `very-long-very-long-very-long-very-long-very-long-very-long-…` does not name an environment variable; write `${NAME}` with letters, digits and `_`, `${file:PATH}` for what a file holds, or `$${` for the text `${`
feeds.yaml:1:42: feeds.tags: a list of 101 items; write 0 to 100, each text
"#);
}

#[test]
fn files_that_cannot_be_read() {
    let directory = tempfile::tempdir().unwrap();
    let at = |name: &str| directory.path().join(name);
    std::fs::write(
        at("latin-1.yaml"),
        b"feeds:\n  - url: https://a.site/rss\n    id: caf\xe9\n    tagz: []",
    )
    .unwrap();
    std::fs::File::create(at("large.yaml"))
        .unwrap()
        .set_len(MAX_FILE_SIZE + 1)
        .unwrap();
    std::fs::write(at("service.yaml"), "feeds: large.yaml\nfeedz: 1").unwrap();
    std::fs::create_dir(at("directory.yaml")).unwrap();
    let mut said = String::new();
    for name in ["none.yaml", "directory.yaml", "large.yaml", "service.yaml"] {
        writeln!(said, "{}", load(&at(name), &env).unwrap_err()).unwrap();
    }
    for name in ["none.yaml", "latin-1.yaml"] {
        writeln!(said, "{}", feeds(&at(name), &env).unwrap_err()).unwrap();
    }
    let said = said.replace(&format!("{}/", directory.path().display()), "");
    insta::assert_snapshot!(said, @r#"
none.yaml:1:1: cannot be read (No such file or directory (os error 2)); write it, or name another with `-c`
directory.yaml:1:1: cannot be read (Is a directory (os error 21)); write it, or name another with `-c`
large.yaml:1:1: is larger than 64 MiB; write it, or name another with `-c`
service.yaml:1:8: feeds: `large.yaml` is larger than 64 MiB; write it, or name the feed list here
service.yaml:2:1: unknown key `feedz`; did you mean `feeds`?
none.yaml:1:1: cannot be read (No such file or directory (os error 2)); write it
latin-1.yaml:3:12: a byte that is not UTF-8; save the file in UTF-8
"#);
}

#[test]
fn routes_have_topics_of_their_own() {
    let service = r"
publish:
  kafka:
    routes:
      - { topic: sport, tags: [sport] }
      - { topic: articles }
      - { tags: [world] }
      - { topic: sport }
";
    insta::assert_snapshot!(check(service, "feeds: [{ url: 'https://a.site/rss' }]").unwrap_err(), @"
courant.yaml:6:18: publish.kafka.routes.topic: `articles`: a topic of the service itself; write another name, such as `sport`
courant.yaml:7:9: publish.kafka.routes.topic: missing; write letters, digits, `.`, `_` and `-`, such as `articles.sport`
courant.yaml:8:18: the topic sport already has a route; put its tags and languages there, or write another topic
");
}
