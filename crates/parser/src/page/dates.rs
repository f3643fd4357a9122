//! When an article was published: structured data, meta elements, marked elements, the URL.

use model::Timestamp;
use serde_json::Value;
use url::Url;

use super::head::Head;
use super::outline::Outline;
use super::structured::{has_type, string};
use super::visible;
use crate::date::{self, Parsed};

/// The date of publication, and whether only the URL's path says it. `titles` are headlines near which a date may stand.
pub(super) fn published(
    head: &Head,
    articles: &[&Value],
    outline: &Outline,
    titles: &[&str],
    url: &Url,
) -> (Option<Parsed>, bool) {
    let stated = declared(head, articles).or_else(|| visible::date(outline, titles));
    match stated {
        Some(date) => (Some(date), false),
        None => {
            let in_url = in_path(url);
            (in_url, in_url.is_some())
        }
    }
}

/// The date of the last change.
pub(super) fn modified(head: &Head, articles: &[&Value]) -> Option<Parsed> {
    let stated = articles
        .iter()
        .find_map(|article| string(&article["dateModified"]));
    let metas = || {
        head.meta(&[
            "article:modified_time",
            "og:updated_time",
            "last-modified",
            "dcterms.modified",
        ])
        .map(str::to_owned)
    };
    stated
        .or_else(metas)
        .or_else(|| head.modified.first().cloned())
        .as_deref()
        .and_then(date::parse)
}

/// The date of publication that data or marked elements give.
fn declared(head: &Head, articles: &[&Value]) -> Option<Parsed> {
    let stated = ["datePublished", "dateCreated", "uploadDate"]
        .iter()
        .find_map(|name| {
            articles
                .iter()
                .find_map(|article| string(&article[*name]))
                .and_then(|date| date::parse(&date))
        });
    let metas = || {
        [
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "dc.date",
            "article.published",
            "publish_date",
            "publication_date",
            "publishdate",
            "published_time",
            "pubdate",
            "citation_publication_date",
            "cxenseparse:recs:publishtime",
            "date",
            "article:created",
            "published",
            "date.created",
            "ptime",
        ]
        .iter()
        .find_map(|name| date::parse(head.meta(&[name])?))
    };
    // Yoast and others date the page itself.
    let page = || {
        head.objects
            .iter()
            .filter(|object| {
                has_type(object, |kind| {
                    kind.ends_with("WebPage") || kind == "VideoObject"
                })
            })
            .find_map(|object| date::parse(&string(&object["datePublished"])?))
    };
    let marked = |rank: usize| head.dates[rank].iter().find_map(|date| date::parse(date));
    stated
        .or_else(metas)
        .or_else(page)
        .or_else(|| marked(0))
        .or_else(|| marked(1))
        .or_else(|| marked(2))
}

/// The day in a path such as `/2026/03/01/story` or `/2026-03-01-story`.
fn in_path(url: &Url) -> Option<Parsed> {
    let digits: Vec<&str> = url.path().split(['/', '-', '_', '.']).collect();
    digits.windows(3).find_map(|window| {
        let &[year, month, day] = window else {
            return None;
        };
        let sizes =
            year.len() == 4 && (1..=2).contains(&month.len()) && (1..=2).contains(&day.len());
        let year: i32 = year.parse().ok().filter(|_| sizes)?;
        let date = chrono::NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
        (1990..2100).contains(&year).then(|| Parsed {
            at: Timestamp::from_naive_utc_and_offset(
                date.and_time(chrono::NaiveTime::MIN),
                chrono::Utc,
            ),
            zone_known: false,
            time_known: false,
        })
    })
}
