//! The dashboard in a real browser: what a person sees, at a desk and on a phone.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use std::fmt::Write as _;
use std::net::Ipv4Addr;
use std::process::Command;

use chrono::TimeDelta;
use end_to_end::press::sentence;
use end_to_end::process::Process;
use end_to_end::python;
use end_to_end::running::{DEADLINE, Running, TOKEN};
use end_to_end::service::{Feed, Journal, Service};
use end_to_end::site::{Page, Site};
use end_to_end::wait;
use serde_json::Value;

const TRAM: &str = "<p>The last tram of the harbour line rolled into its depot at dawn on Thursday, and stayed there. The city has sold the rails \
    to a museum in the north.</p><p>Conductors and passengers had sung on the way. Some of them had ridden the line to school sixty years ago, \
    and one had been born on it.</p><p>The buses that replace it will run every ten minutes, the transport office said, and later into the \
    night than the tram ever did.</p>";

fn page(title: &str) -> Page {
    Page::ok(
        "text/html",
        format!(
            "<!doctype html><html lang=en><head><title>{title} - Press</title></head><body>\
             <nav><ul><li><a href=/>Home</a></li><li><a href=/sport>Sport</a></li><li><a href=/arts>Arts</a></li></ul></nav>\
             <main><article><h1>{title}</h1>{TRAM}</article>\
             <section class=recommended><h2>RECOMMENDED FOR YOU</h2><ul><li><a href=/a>Ten beaches to see</a></li>\
             <li><a href=/b>The cake of the week</a></li></ul></section></main><footer>All rights reserved.</footer></body></html>"
        ),
    )
}

/// So many pages make a habit, and so many more of another kind a redesign.
const BEFORE: usize = 50;
const AFTER: usize = 20;

/// A feed whose pages were redesigned: short texts without a date follow long ones that have one.
fn redesigned(site: &Site, service: &Service<'_>) {
    let now = chrono::Utc::now();
    let print = |pages: usize| {
        let mut entries = String::new();
        for number in 0..pages {
            let new = number >= BEFORE;
            let [title, text] = [("title", 6), ("text", if new { 50 } else { 200 })]
                .map(|(what, words)| sentence(&format!("remade {what} {number}"), words));
            let date = if new {
                String::new()
            } else {
                format!("<time datetime={}>today</time>", now.to_rfc3339())
            };
            let html = format!(
                "<!doctype html><html lang=en><title>{title}</title><article><h1>{title}</h1>{date}<p>{text}</p></article></html>"
            );
            site.set(
                &format!("/remade/{number}.html"),
                Page::ok("text/html", html),
            );
            write!(entries, "<item><title>{title}</title><link>/remade/{number}.html</link><guid>{number}</guid><pubDate>{}</pubDate></item>",
                (now - TimeDelta::hours(1)).to_rfc2822()).unwrap();
        }
        let feed =
            format!("<rss version=\"2.0\"><channel><title>Remade</title>{entries}</channel></rss>");
        site.set("/remade.rss", Page::ok("application/rss+xml", feed));
    };
    print(BEFORE);
    service.run_once();
    print(BEFORE + AFTER);
    service.run_once();
}

#[test]
fn what_a_person_sees() {
    let now = chrono::Utc::now().to_rfc2822();
    let item = |name: &str, title: &str| {
        format!(
            "<item><title>{title}</title><link>/{name}.html</link><guid>{name}</guid><pubDate>{now}</pubDate></item>"
        )
    };
    let feed = |items: &[String]| {
        let items = items.concat();
        let feed =
            format!("<rss version=\"2.0\"><channel><title>Press</title>{items}</channel></rss>");
        Page::ok("application/rss+xml", feed)
    };
    let site = Site::serve(
        Ipv4Addr::LOCALHOST,
        [
            (
                "/press.rss".to_owned(),
                feed(&[
                    item("tram", "The last tram goes home"),
                    item("ferry", "The ferry stays"),
                ]),
            ),
            ("/quiet.rss".to_owned(), feed(&[])),
            ("/tram.html".to_owned(), page("The last tram goes home")),
            (
                "/ferry.html".to_owned(),
                Page {
                    status: 410,
                    ..page("")
                },
            ),
        ],
    );
    let remade = Feed {
        id: "remade".to_owned(),
        url: site.url("/remade.rss"),
        own_text: false,
    };
    let service = Service::new(Journal::Embedded, &[remade]);
    redesigned(&site, &service);
    service.write(
        "feeds.yaml",
        &format!(
            "feeds:\n  - {{ url: {:?}, id: remade }}\n  - {{ url: {:?}, id: press, interval: 10s }}\n\
             \x20 - {{ url: {:?}, id: quiet, interval: 10s, silent_after: 1s }}\n\
             \x20 - {{ url: {:?}, id: gone }}\n",
            site.url("/remade.rss"),
            site.url("/press.rss"),
            site.url("/quiet.rss"),
            site.url("/gone.rss"),
        ),
    );
    let running = Running::of(site, service, 1000);
    // An article, a rejection and an alarm are there before the page is opened.
    for (topic, kind) in [
        ("articles", "The last tram goes home"),
        ("rejected", "entry.rejected"),
        ("feeds", "feed.silent"),
        ("feeds", "feed.drift"),
    ] {
        wait::until(&format!("{kind:?} in {topic}"), DEADLINE, || {
            let (_, lines) = running.ask("GET", &format!("/v1/events?topic={topic}"), "", "");
            lines.contains(kind)
        });
    }
    let (_, metrics) = running.ask("GET", "/metrics", "", "");
    assert!(metrics.contains("courant_feeds{health=\"drifted\"} 1\n"));
    // From now on the second page can be read, once somebody asks for it.
    running.site.set("/ferry.html", page("The ferry stays"));
    let mut command = Command::new(python::program("python"));
    command
        .arg(python::folder().join("dashboard.py"))
        .arg(format!("http://{}/", running.address))
        .arg(TOKEN)
        .arg(running.service.home().join("feeds.yaml"));
    let mut browser = Process::spawn("browser", &mut command, running.service.home());
    let status = browser.exit(DEADLINE * 5);
    assert_eq!(status.code(), Some(0), "what was not seen is below");
    let feed: Value = running.get("/v1/feeds/press");
    assert_eq!(feed["health"], "ok", "it was paused and resumed");
    running.end();
}
