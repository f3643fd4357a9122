//! A feed that lists nothing known any more: what it listed in between is found in its older pages, or in the site's news sitemap.

use std::net::Ipv4Addr;
use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use end_to_end::service::{Feed, Journal, Service};
use end_to_end::site::{Page, Site};

/// When all articles were published.
static PUBLISHED: LazyLock<DateTime<Utc>> = LazyLock::new(Utc::now);

/// Subjects of articles, so that no two carry the same text.
const SUBJECTS: [&str; 6] = [
    "ferry",
    "orchard",
    "theatre",
    "quarry",
    "swimming bath",
    "railway",
];

#[test]
fn older_pages_are_read_until_one_lists_what_is_known() {
    let site = Site::serve(Ipv4Addr::LOCALHOST, []);
    site.set("/news.atom", feed(&[0, 1], None));
    let service = service(&site);
    service.run_once();
    assert_eq!(published(&service), [0, 1]);

    site.set("/news.atom", feed(&[5, 4], Some("/news.atom?page=2")));
    // A page that moved on in between lists an entry of the first page again.
    site.set(
        "/news.atom?page=2",
        feed(&[4, 3], Some("/news.atom?page=3")),
    );
    site.set(
        "/news.atom?page=3",
        feed(&[2, 1], Some("/news.atom?page=4")),
    );
    service.run_once();
    assert_eq!(published(&service), [0, 1, 2, 3, 4, 5]);
    assert_eq!(gaps(&service), 1);

    let before = service.articles();
    service.run_once();
    assert_eq!(service.articles(), before);
    assert_eq!(gaps(&service), 1, "what was read is known");
}

#[test]
fn a_news_sitemap_has_what_the_feed_dropped() {
    let site = Site::serve(Ipv4Addr::LOCALHOST, []);
    for (number, subject) in SUBJECTS.iter().enumerate() {
        let html = format!(
            "<!doctype html><html lang=en><title>{}</title><article><h1>{0}</h1>{}</article></html>",
            title(subject),
            text(subject)
        );
        site.set(&format!("/{number}.html"), Page::ok("text/html", html));
    }
    site.set("/news.atom", feed(&[0, 1], None));
    let service = Service::new(Journal::Embedded, &[listed(&site, false)]);
    service.run_once();
    assert_eq!(published(&service), [0, 1]);

    let robots = format!(
        "User-agent: *\nDisallow: /private\nSitemap: {}\n",
        site.url("/index.xml")
    );
    site.set("/robots.txt", Page::ok("text/plain", robots));
    let index = format!(
        "<sitemapindex><sitemap><loc>{}</loc></sitemap><sitemap><loc>{}</loc></sitemap></sitemapindex>",
        site.url("/pages.xml"),
        site.url("/news.xml")
    );
    site.set("/index.xml", Page::ok("application/xml", index));
    let urls: String = [5, 4, 3, 2]
        .map(|number| {
            format!(
                "<url><loc>{}</loc><news:news><news:publication_date>{}</news:publication_date>\
                 <news:title>{}</news:title></news:news></url>",
                site.url(&format!("/{number}.html")),
                PUBLISHED.to_rfc3339(),
                title(SUBJECTS[number])
            )
        })
        .concat();
    let sitemap = format!(
        "<urlset xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">{urls}</urlset>"
    );
    site.set("/news.xml", Page::ok("application/xml", sitemap));
    site.set("/news.atom", feed(&[5, 4], None));
    service.run_once();
    assert_eq!(published(&service), [0, 1, 2, 3, 4, 5]);
    assert_eq!(gaps(&service), 1);
}

fn service(site: &Site) -> Service<'static> {
    Service::new(Journal::Embedded, &[listed(site, true)])
}

fn listed(site: &Site, own_text: bool) -> Feed {
    Feed {
        id: "news".to_owned(),
        url: site.url("/news.atom"),
        own_text,
    }
}

/// The numbers of the articles that were published, each once, sorted.
fn published(service: &Service<'_>) -> Vec<usize> {
    let mut numbers: Vec<usize> = service
        .articles()
        .iter()
        .filter(|event| event["type"] == "article.published")
        .map(|event| {
            let event = event.to_string();
            let of = |subject: &&str| event.contains(&title(subject));
            SUBJECTS
                .iter()
                .position(of)
                .expect("an article of the site")
        })
        .collect();
    numbers.sort_unstable();
    numbers
}

fn gaps(service: &Service<'_>) -> usize {
    let events = service.topic("feeds");
    events
        .iter()
        .filter(|event| event["type"] == "feed.gap")
        .count()
}

fn title(subject: &str) -> String {
    format!("The {subject} is open again")
}

fn text(subject: &str) -> String {
    format!(
        "<p>After a long winter the {subject} of Upper Linne opened its gates on Sunday, and half of the town came to see it. \
         The first guests of the {subject} had waited since the early morning, with coffee and folding chairs.</p>\
         <p>Nobody had expected that the {subject} would cost so little: the county paid for the roof, and the rest came from \
         a collection that the keepers of the {subject} had started at the market.</p>"
    )
}

/// A page of the feed with these articles, and where the next one is.
fn feed(numbers: &[usize], next: Option<&str>) -> Page {
    let mut entries = String::new();
    for number in numbers {
        let subject = SUBJECTS[*number];
        let (title, text) = (title(subject), text(subject).replace('<', "&lt;"));
        let updated = PUBLISHED.to_rfc3339();
        entries += &format!(
            "<entry><id>tag:town.test,2020:{number}</id><title>{title}</title><link href=\"/{number}.html\"/>\
             <updated>{updated}</updated><content type=\"html\">{text}</content></entry>"
        );
    }
    let next = next.map_or_else(String::new, |next| {
        format!("<link rel=\"next\" href=\"{next}\"/>")
    });
    Page::atom("News", &(next + &entries))
}
