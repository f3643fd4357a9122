//! Finding feeds and checking a list of them, `courant discover` and `courant check --fetch`, and a list that changes under a service.

use std::fs::File;
use std::net::Ipv4Addr;
use std::process::Command;
use std::time::Duration;

use end_to_end::running::Running;
use end_to_end::service::{Feed, Journal, Service, binary};
use end_to_end::site::{Page, Site};
use end_to_end::wait;
use insta::assert_snapshot;

const DEADLINE: Duration = Duration::from_mins(1);

const FEED: &str = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Town news</title>\
    <entry><id>tag:town.test,2026:1</id><title>The bridge is open again</title><link href=\"/bridge.html\"/>\
    <updated>2026-03-01T08:15:00Z</updated></entry></feed>";

const HOME: &str = "<!doctype html><html><head><title>Town</title>\
    <link rel=\"alternate\" type=\"application/atom+xml\" href=\"/news.atom\"></head><body>Welcome</body></html>";

fn town() -> Site {
    Site::serve(
        Ipv4Addr::LOCALHOST,
        [
            ("/".to_owned(), Page::ok("text/html", HOME)),
            (
                "/news.atom".to_owned(),
                Page::ok("application/atom+xml", FEED),
            ),
            (
                "/news.atom?narrow".to_owned(),
                Page::ok("application/atom+xml", FEED),
            ),
        ],
    )
}

fn listed(id: &str, url: String) -> Feed {
    Feed {
        id: id.to_owned(),
        url,
        own_text: false,
    }
}

#[test]
fn every_feed_is_tried_and_each_has_its_line() {
    let site = town();
    let service = Service::new(Journal::Embedded, &[]);
    let feeds = [
        ("news.atom", "id: news"),
        ("", "id: home"),
        ("away.xml", ""),
        ("news.atom?narrow", "id: narrow, include: [/sport/]"),
    ];
    let list = feeds.map(|(path, keys)| {
        let url = site.url(&format!("/{path}"));
        format!("  - {{ url: {url:?}, {keys} }}\n")
    });
    service.write("feeds.yaml", &format!("feeds:\n{}", list.concat()));
    let mut check = service.start(&["check", "--fetch"]);
    assert_eq!(check.exit(DEADLINE).code(), Some(1));
    let said = format!("{}{}", check.stdout(), check.stderr());
    assert_snapshot!(said.replace(&site.url(""), "http://town.test"));
}

#[test]
fn the_feeds_of_a_page_become_a_list() {
    let site = town();
    let known = listed("news", site.url("/news.atom"));
    let service = Service::new(Journal::Embedded, &[known]);
    // As the shell leaves the list of `courant discover -c courant.yaml URL > feeds.yaml`.
    service.write("feeds.yaml", "");
    let mut discover = service.start(&["discover", &site.url("/")]);
    assert_eq!(discover.exit(DEADLINE).code(), Some(0));
    assert_snapshot!(discover.stdout().replace(&site.url(""), "http://town.test"));
}

#[test]
fn one_document_is_fetched_as_the_configuration_allows() {
    let site = town();
    let service = Service::new(Journal::Embedded, &[]);
    let feed = site.url("/news.atom");
    let mut allowed = service.start(&["feed", &feed]);
    assert_eq!(allowed.exit(DEADLINE).code(), Some(0));
    assert!(allowed.stdout().contains("The bridge is open again"));

    let mut extract = service.start(&["extract", &site.url("/")]);
    assert_eq!(extract.exit(DEADLINE).code(), Some(1));
    assert!(
        extract.stdout().contains("no_article") || extract.stdout().contains("index_page"),
        "the page was not reached: {}{}",
        extract.stdout(),
        extract.stderr()
    );

    service.write("courant.yaml", "fetch: { user_agent: Town/1 }");
    let mut refused = service.start(&["feed", &feed]);
    assert_eq!(refused.exit(DEADLINE).code(), Some(1));
    assert!(
        refused.stderr().contains("is not on the list"),
        "{}",
        refused.stderr()
    );
}

#[test]
fn what_is_under_way_ends_although_the_list_has_changed() {
    let site = town();
    let story = |about: &str| {
        let text = end_to_end::press::sentence(about, 80);
        let html = format!(
            "<!doctype html><html lang=en><title>{about}</title><article><h1>{about}</h1><p>{text}</p></article></html>"
        );
        Page::ok("text/html", html)
    };
    site.set("/bridge.html", story("The bridge is open again"));
    site.set("/tower.html", story("The tower is closed"));
    let bridge = FEED.replace("2026-03-01T08:15:00Z", &chrono::Utc::now().to_rfc3339());
    let tower = bridge.replace("bridge", "tower").replace(":1<", ":2<");
    site.set("/news.atom", Page::ok("application/atom+xml", bridge));
    for path in ["/tower.atom", "/tower-moved.atom"] {
        site.set(path, Page::ok("application/atom+xml", tower.as_str()));
    }
    site.hold("/bridge.html");
    site.hold("/tower.html");
    let feeds = [
        listed("left", site.url("/news.atom")),
        listed("changed", site.url("/tower.atom")),
    ];
    let service = Service::new(Journal::Embedded, &feeds);
    let mut running = Running::of(site, service, 1000);
    wait::until("both pages are being fetched", DEADLINE, || {
        running.site.is_waited_for("/bridge.html") && running.site.is_waited_for("/tower.html")
    });

    let moved = running.site.url("/tower-moved.atom");
    running.service.list(&[listed("changed", moved.clone())]);
    running
        .process
        .wait_for("the feed list has changed", DEADLINE);
    running.site.release("/bridge.html");
    running.site.release("/tower.html");
    wait::until("both articles are published", DEADLINE, || {
        let (_, lines) = running.ask("GET", "/v1/events?topic=articles&text=false", "", "");
        lines.contains("/bridge.html") && lines.contains("/tower.html")
    });
    wait::until(
        "the other feed is polled under its new URL",
        DEADLINE,
        || running.get("/v1/feeds/changed")["health"] == "ok",
    );
    let feeds = running.get("/v1/feeds");
    assert_eq!(feeds["listed"], 1, "one feed is gone: {feeds}");
    assert_eq!(feeds["feeds"][0]["url"], moved);
    running.end();
}

#[test]
fn an_output_that_takes_nothing_is_a_failure_and_no_panic() {
    let feed = listed("town", "http://town.test/news.atom".to_owned());
    let service = Service::new(Journal::Embedded, &[feed]);
    for arguments in [&["export", "opml"][..], &["check", "--fetch"]] {
        let full = File::options()
            .write(true)
            .open("/dev/full")
            .expect("Linux has a device that is full");
        let output = Command::new(binary())
            .args(arguments)
            .current_dir(service.home())
            .stdout(full)
            .output()
            .expect("courant starts");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(
            said.ends_with("No space left on device (os error 28)\n"),
            "{said}"
        );
    }
}
