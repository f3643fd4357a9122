//! When an article was published: structured data, meta elements, marked elements, what a reader sees, the URL.

use chrono::NaiveDate;
use model::Timestamp;
use model::article::Witness;
use serde_json::Value;
use url::Url;

use super::head::{Dated, Head};
use super::outline::Outline;
use super::structured::{has_type, string};
use super::visible::{self, Said, Seen};
use crate::date::{self, Custom, Order, Parsed};

/// A date that a witness gives.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) date: Parsed,
    pub(super) witness: Witness,
    /// Whether this is the less likely reading of a date whose day and month may be either.
    pub(super) second_reading: bool,
    /// Whether it is the date of a change, for want of another.
    pub(super) of_change: bool,
}

/// How this page writes dates.
pub(super) struct Style<'a> {
    /// The order of day and month, where language and address tell.
    order: Option<Order>,
    /// The language.
    language: Option<&'a str>,
    /// The day in the URL.
    in_url: Option<NaiveDate>,
    /// Days that the page names so that they cannot be read in another way.
    certain: Vec<NaiveDate>,
}

impl<'a> Style<'a> {
    /// What the language tag that the page declares, its address and the dates that a reader sees tell.
    pub(super) fn of(language: Option<&'a str>, url: &Url, seen: &[Seen<'_>]) -> Self {
        let mut parts = language.unwrap_or_default().split('-');
        let spoken = parts.next();
        let english = spoken.is_some_and(|part| part.eq_ignore_ascii_case("en"));
        let region = parts.find(|part| part.len() == 2);
        let domain = url.host_str().and_then(|host| host.rsplit('.').next());
        // Countries that write English have domains of their own.
        let national = domain.is_some_and(|domain| domain.len() == 2 && domain != "us");
        let order = match (english, region) {
            (true, Some(region)) if region.eq_ignore_ascii_case("us") => Some(Order::MonthFirst),
            (true, None) if !national => None,
            (false, _) if language.is_none() && !national => None,
            _ => Some(Order::DayFirst),
        };
        let in_url = in_path(url);
        let certain = seen
            .iter()
            .filter_map(|seen| {
                let one = in_order(Some(Order::DayFirst), spoken, seen.text)?;
                let other = in_order(Some(Order::MonthFirst), spoken, seen.text)?;
                (one == other).then(|| one.at.date_naive())
            })
            .chain(in_url)
            .collect();
        Self {
            order,
            language: spoken,
            in_url,
            certain,
        }
    }

    /// The readings of the dates that a reader sees and of which this is said.
    fn read_said(&self, seen: &[Seen<'_>], said: Said) -> impl Iterator<Item = Candidate> {
        seen.iter()
            .filter(move |seen| seen.said == said)
            .flat_map(|seen| self.read(seen.text, Witness::Text))
    }

    /// The readings of the dates that a reader sees, but for those of changes; those first that are said to be of publication.
    fn read_seen(&self, seen: &[Seen<'_>]) -> impl Iterator<Item = Candidate> {
        self.read_said(seen, Said::Published)
            .chain(self.read_said(seen, Said::Nothing))
    }

    /// The readings of a date, the likelier first; none of what says less than a day.
    fn read(&self, text: &str, witness: Witness) -> impl Iterator<Item = Candidate> + use<> {
        let day_first = in_order(Some(Order::DayFirst), self.language, text);
        let month_first = in_order(Some(Order::MonthFirst), self.language, text);
        let likelier = match self.order {
            Some(Order::DayFirst) => day_first,
            Some(Order::MonthFirst) => month_first,
            None => in_order(None, self.language, text),
        };
        let other = if likelier == day_first {
            month_first
        } else {
            day_first
        };
        let mut readings = [likelier, other.filter(|_| other != likelier)];
        let is_certain = |reading: &Option<Parsed>| {
            reading.is_some_and(|reading| self.certain.contains(&reading.at.date_naive()))
        };
        if is_certain(&readings[1]) && !is_certain(&readings[0]) {
            readings.swap(0, 1);
        }
        readings
            .into_iter()
            .enumerate()
            .filter_map(move |(rank, date)| {
                Some(Candidate {
                    date: date.filter(|date| date.day_known)?,
                    witness,
                    second_reading: rank == 1,
                    of_change: false,
                })
            })
    }
}

/// Reads a date with this order of day and month.
fn in_order(order: Option<Order>, language: Option<&str>, text: &str) -> Option<Parsed> {
    date::parse_as(text, Custom { order, language })
}

/// What may be the date of publication, the likelier first. `changed` are the dates of the last change, `seen` those around the
/// headline.
pub(super) fn published(
    head: &Head,
    articles: &[&Value],
    changed: &[Candidate],
    outline: &Outline,
    seen: &[Seen<'_>],
    style: &Style<'_>,
) -> Vec<Candidate> {
    let mut found = declared(head, articles, style);
    // A date that cannot be says nothing: 1970-01-01, 0001-01-01.
    let is_possible = |candidate: &Candidate| candidate.date.at >= first_moment();
    if !found.iter().any(is_possible) {
        let mut shown: Vec<Candidate> = Vec::new();
        // What is marked below the headline, unless a reader sees that it is a change.
        let days = |candidates: &mut dyn Iterator<Item = Candidate>| -> Vec<NaiveDate> {
            candidates
                .map(|candidate| candidate.date.at.date_naive())
                .collect()
        };
        let updates = days(&mut style.read_said(seen, Said::Updated));
        let dated = |rank: usize, below: bool| {
            let all = head.dates[rank].iter();
            all.filter(move |dated| (dated.headings > 0) == below)
        };
        let readings = |dated: &Dated| {
            let candidates = style.read(&dated.text, Witness::Markup);
            candidates.filter(|candidate| !updates.contains(&candidate.date.at.date_naive()))
        };
        let marked = |rank: usize, below: bool| dated(rank, below).flat_map(readings);
        // Cards of other articles have their dates below the headline too: what is seen around it comes first.
        let around = days(&mut style.read_seen(seen));
        let is_around = |text: &String| {
            let mut candidates = style.read(text, Witness::Markup);
            candidates.any(|candidate| around.contains(&candidate.date.at.date_naive()))
        };
        let is_alone = head.dates[0].len() == 1;
        let beside = |rank: usize| {
            let all = dated(rank, true).chain(dated(rank, false));
            let sure = is_alone && rank == 0;
            all.filter(move |dated| sure || is_around(&dated.text) || is_around(&dated.shown))
                .flat_map(readings)
        };
        shown.extend(beside(0).chain(beside(1)));
        shown.extend(style.read_seen(seen));
        shown.extend(marked(0, true).chain(marked(0, false)));
        shown.extend(marked(1, true));
        let url = style.in_url.map(|day| Candidate {
            date: Parsed {
                at: day.and_time(chrono::NaiveTime::MIN).and_utc(),
                zone_known: false,
                time_known: false,
                day_known: true,
            },
            witness: Witness::Url,
            second_reading: false,
            of_change: false,
        });
        // The day in the URL is that of publication; who gives the same day may know the time.
        if let Some(url) = url {
            let day = url.date.at.date_naive();
            let same = |candidate: &&Candidate| {
                (candidate.date.at.date_naive() - day).num_days().abs() <= 1
            };
            found.extend(shown.iter().copied().find(|candidate| same(&candidate)));
            found.push(url);
        } else {
            let labelled = visible::labelled_dates(outline);
            shown.extend(style.read_seen(&labelled));
            let told = style
                .read_said(seen, Said::Updated)
                .chain(style.read_said(&labelled, Said::Updated))
                .chain(changed.iter().copied())
                .map(|candidate| Candidate {
                    of_change: true,
                    ..candidate
                });
            let vague: Vec<Candidate> = marked(1, false)
                .chain(marked(2, true))
                .chain(marked(2, false))
                .collect();
            found.extend(shown);
            found.extend(told);
            found.extend(vague);
        }
    }
    found
}

/// Days between two dates that may be one, told in two zones or by two systems.
const APART: i64 = 2;

/// Whether a date is later than another that cannot be the same.
pub(super) fn is_later(one: Timestamp, other: Timestamp) -> bool {
    (one - other).num_days() > APART
}

/// The date that a reader sees if data state a later one: some systems renew what they state as the publication with every change,
/// which shows in that no other date of change is stated.
pub(super) fn shown_first(
    head: &Head,
    stated: &[Candidate],
    changed: &[Candidate],
    seen: &[Seen<'_>],
    style: &Style<'_>,
) -> Option<Candidate> {
    let by_data = |first: &&Candidate| matches!(first.witness, Witness::JsonLd | Witness::Meta);
    let stated = stated.first().filter(by_data)?.date.at;
    let changed = changed.first().map(|changed| changed.date.at);
    if changed.is_some_and(|changed| is_later(changed, stated) || is_later(stated, changed)) {
        return None;
    }
    let marked = head.dates[0]
        .iter()
        .flat_map(|dated| style.read(&dated.text, Witness::Markup));
    let own: Vec<Seen<'_>> = seen.iter().copied().filter(|seen| !seen.of_card).collect();
    let shown: Vec<Candidate> = marked
        .chain(style.read_seen(&own))
        .filter(|candidate| !candidate.second_reading)
        .collect();
    // What a reader sees too, or what the address has, was not renewed.
    let days = shown.iter().map(|candidate| candidate.date.at.date_naive());
    let is_stated = |day: NaiveDate| (stated.date_naive() - day).num_days().abs() <= APART;
    if days.chain(style.in_url).any(is_stated) {
        return None;
    }
    let first = shown.first().copied();
    first.filter(|candidate| is_later(stated, candidate.date.at))
}

/// What may be the date of the last change; `seen` are the dates around the headline.
pub(super) fn modified(
    head: &Head,
    articles: &[&Value],
    seen: &[Seen<'_>],
    style: &Style<'_>,
) -> Vec<Candidate> {
    let stated = articles
        .iter()
        .filter_map(|article| string(&article["dateModified"]))
        .flat_map(|date| style.read(&date, Witness::JsonLd));
    let named = head
        .meta(&[
            "article:modified_time",
            "og:modified_time",
            "og:updated_time",
            "last-modified",
            "dcterms.modified",
        ])
        .into_iter()
        .flat_map(|date| style.read(date, Witness::Meta));
    let mut found: Vec<Candidate> = stated.chain(named).collect();
    if found.is_empty() {
        found.extend(
            head.metas_named(|name| name.contains("modif"))
                .flat_map(|date| style.read(date, Witness::Meta))
                .max_by_key(|candidate| (candidate.date.at, !candidate.second_reading)),
        );
    }
    found.extend(
        head.modified
            .iter()
            .flat_map(|date| style.read(date, Witness::Markup)),
    );
    found.extend(style.read_said(seen, Said::Updated));
    found
}

/// The dates of publication that data give.
fn declared(head: &Head, articles: &[&Value], style: &Style<'_>) -> Vec<Candidate> {
    let stated = ["datePublished", "dateCreated", "uploadDate"]
        .iter()
        .flat_map(|name| articles.iter().map(move |article| &article[*name]))
        .filter_map(string)
        .flat_map(|date| style.read(&date, Witness::JsonLd));
    let named = [
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date.created",
        "dcterms.created",
        "dcterms.available",
        "dcterms.date",
        "dc.date",
        "article.published",
        "article:published",
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
        "release_date",
        "mediator_published_time",
        "content_publisheddate",
    ]
    .iter()
    .filter_map(|name| head.meta(&[name]))
    .flat_map(|date| style.read(date, Witness::Meta));
    // Yoast and others date the page itself.
    let page = head
        .objects
        .iter()
        .filter(|object| {
            has_type(object, |kind| {
                kind.ends_with("WebPage") || kind == "VideoObject"
            })
        })
        .filter_map(|object| string(&object["datePublished"]))
        .flat_map(|date| style.read(&date, Witness::JsonLd));
    let mut found: Vec<Candidate> = stated.chain(named).chain(page).collect();
    if found.is_empty() {
        // Names of a site's own; the earliest of several is the publication.
        found.extend(
            head.metas_named(|name| {
                let name = name.replace(['-', '_', '.', ':'], "");
                [
                    "publishdate",
                    "publisheddate",
                    "publicationdate",
                    "datepubli",
                    "publishtime",
                    "publishedtime",
                    "publishedat",
                    "pubdate",
                ]
                .iter()
                .any(|known| name.contains(known))
            })
            .flat_map(|date| style.read(date, Witness::Meta))
            .filter(|candidate| !candidate.second_reading)
            .min_by_key(|candidate| candidate.date.at),
        );
    }
    found
}

/// The day in a path such as `/2026/03/01/story`, `/2026-03-01-story`, `/2026/march/1/story`, `/20260301/story`, `/story-20260301`,
/// `/2026/0301/story` or `/202603/t20260301_1`.
fn in_path(url: &Url) -> Option<NaiveDate> {
    let parts: Vec<&str> = url.path().split(['/', '-', '_', '.', '+']).collect();
    let number = |text: &str| text.parse::<u32>().ok();
    let triple = parts.windows(3).find_map(|window| {
        let &[year, month, day] = window else {
            return None;
        };
        let sizes = year.len() == 4 && (1..=2).contains(&day.len());
        let month = match number(month) {
            Some(month) => Some(month).filter(|_| window[1].len() <= 2),
            None => month_of(month),
        };
        NaiveDate::from_ymd_opt(year.parse().ok().filter(|_| sizes)?, month?, number(day)?)
    });
    let compact = || {
        let digits = parts.iter().map(|part| part.trim_start_matches('t'));
        let halves = parts.windows(2).filter(|pair| pair[0].len() == 4);
        digits
            .map(str::to_owned)
            .chain(halves.map(<[&str]>::concat))
            .filter(|digits| digits.len() == 8)
            .find_map(|digits| NaiveDate::parse_from_str(&digits, "%Y%m%d").ok())
    };
    triple
        .or_else(compact)
        .filter(|day| (1990..2100).contains(&chrono::Datelike::year(day)))
}

/// The month that a part of a path names.
fn month_of(name: &str) -> Option<u32> {
    let letters = name.len() >= 3 && name.bytes().all(|byte| byte.is_ascii_alphabetic());
    let date = date::parse(&format!("1 {name} 2000")).filter(|_| letters)?;
    (chrono::Datelike::year(&date.at) == 2000 && date.day_known)
        .then(|| chrono::Datelike::month(&date.at))
}

/// No page is older than the web.
pub(super) fn first_moment() -> Timestamp {
    use chrono::TimeZone as _;
    chrono::Utc
        .with_ymd_and_hms(1990, 1, 1, 0, 0, 0)
        .single()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_the_path_is_found_in_any_spelling() {
        for (path, day) in [
            ("/2026/03/01/ferry", Some("2026-03-01")),
            ("/2026-03-01-ferry", Some("2026-03-01")),
            ("/news/2026/march/1/ferry", Some("2026-03-01")),
            ("/news/2026/mar/01/ferry", Some("2026-03-01")),
            ("/20260301/ferry", Some("2026-03-01")),
            ("/news/20260301-ferry.html", Some("2026-03-01")),
            ("/ferry_20260301", Some("2026-03-01")),
            ("/n1/2026/0301/c1001-40.html", Some("2026-03-01")),
            ("/202603/t20260301_123.html", Some("2026-03-01")),
            ("/2026/03/ferry", None),
            ("/2026/1301/ferry", None),
            ("/20269901/ferry", None),
            ("/news/20260301123", None),
        ] {
            let url = format!("https://news.example{path}").parse().unwrap();
            let found = in_path(&url).map(|day| day.to_string());
            assert_eq!(found.as_deref(), day, "{path}");
        }
    }

    #[test]
    fn a_date_in_words_tells_how_one_in_digits_is_meant() {
        let url = "https://news.example/ferry".parse().unwrap();
        let seen = Seen {
            text: "Published March 9, 2026",
            said: Said::Nothing,
            of_card: false,
        };
        let style = Style::of(Some("de"), &url, &[seen]);
        let found = style.read("03-09-2026", Witness::Meta).next();
        let found = found.map(|found| found.date.at.date_naive().to_string());
        assert_eq!(found.as_deref(), Some("2026-03-09"));
    }

    #[test]
    fn day_and_month_are_read_as_the_page_writes_them() {
        for (language, url, day) in [
            (Some("en-US"), "https://news.example/ferry", "2026-03-09"),
            (Some("en-GB"), "https://news.example/ferry", "2026-09-03"),
            (Some("en"), "https://news.example/ferry", "2026-03-09"),
            (Some("en"), "https://news.example.uk/ferry", "2026-09-03"),
            (Some("fr"), "https://news.example/ferry", "2026-09-03"),
            (
                Some("fr"),
                "https://news.example/2026/03/09/ferry",
                "2026-03-09",
            ),
            (
                Some("en-US"),
                "https://news.example/2026/september/03/ferry",
                "2026-09-03",
            ),
            (None, "https://news.example/ferry", "2026-03-09"),
        ] {
            let style = Style::of(language, &url.parse().unwrap(), &[]);
            let found = style.read("03/09/2026", Witness::Text).next();
            let found = found.map(|found| found.date.at.date_naive().to_string());
            assert_eq!(found.as_deref(), Some(day), "{language:?} {url}");
        }
    }
}
