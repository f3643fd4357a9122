//! What to believe of what a page says about its article: structured data first, then meta elements, then markup and the URL.

use model::Timestamp;
use model::article::{Image, Kind};
use scraper::Html;
use serde_json::Value;
use url::Url;

use super::head::{self, Head};
use super::outline::Outline;
use super::people::people;
use super::structured::{self, Named, has_type, is_article, named, string};
use super::text::{plain, tokens};
use super::{headline, refusal, same, visible};
use crate::date::{self, Parsed};

/// Values found for each field; the first witness that has one gives it.
#[derive(Debug, Default)]
pub(super) struct Meta {
    pub(super) title: Option<String>,
    pub(super) description: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) published: Option<Parsed>,
    /// Whether the date of publication was read from the URL's path.
    pub(super) published_in_url: bool,
    pub(super) modified: Option<Parsed>,
    pub(super) language: Option<String>,
    pub(super) canonical: Option<Url>,
    pub(super) site_name: Option<String>,
    pub(super) section: Option<String>,
    pub(super) keywords: Vec<String>,
    pub(super) images: Vec<Image>,
    pub(super) paywalled: Option<bool>,
    /// `articleBody`: the text as the publisher gives it to search engines, perhaps cut or summarised.
    pub(super) body: Option<String>,
    pub(super) kind: Kind,
    /// The `title` element.
    pub(super) window: Option<String>,
    /// Whether structured data or OpenGraph declares an article.
    pub(super) declared: bool,
    /// Whether structured data declares a list.
    pub(super) listed: bool,
}

/// Reads everything a page says about its article.
pub(super) fn read(document: &Html, outline: &Outline, url: &Url) -> Meta {
    let head = head::read(document, &outline.speakers);
    let articles: Vec<&Value> = head
        .objects
        .iter()
        .filter(|object| is_article(object))
        .collect();
    // Where several objects describe the article, each may have what the others lack.
    let field = |names: &[&str]| {
        names
            .iter()
            .find_map(|name| articles.iter().find_map(|article| string(&article[*name])))
    };
    let site_name = articles
        .iter()
        .find_map(|article| {
            named(&article["publisher"], &head.objects)
                .into_iter()
                .map(|named| named.name)
                .next()
        })
        .or_else(|| {
            head.meta(&["og:site_name", "application-name", "twitter:site"])
                .map(plain)
        })
        .map(|name| name.trim_start_matches('@').to_owned());
    let title = headline::choose(&head, field(&["headline", "name"]), site_name.as_deref());
    let seen: Vec<&str> = title
        .iter()
        .chain(&head.headings)
        .map(String::as_str)
        .collect();
    let (mut published, mut published_in_url) = published(&head, &articles, url);
    if published.is_none() || published_in_url {
        if let Some(date) = visible::date(outline, &seen) {
            (published, published_in_url) = (Some(date), false);
        }
    }
    let mut authors = authors(&head, &articles, site_name.as_deref(), title.as_deref());
    if authors.is_empty()
        || authors
            .iter()
            .all(|name| site_name.as_deref().is_some_and(|site| related(site, name)))
    {
        let named = visible::authors(outline, &seen);
        if !named.is_empty() {
            authors = named;
        }
    }
    let modified = field(&["dateModified"])
        .or_else(|| {
            head.meta(&[
                "article:modified_time",
                "og:updated_time",
                "last-modified",
                "dcterms.modified",
            ])
            .map(str::to_owned)
        })
        .or_else(|| head.modified.first().cloned())
        .as_deref()
        .and_then(date::parse);
    let keywords = articles
        .iter()
        .map(|article| structured::keywords(&article["keywords"]))
        .find(|words| !words.is_empty())
        .or_else(|| Some(head.metas("article:tag").to_vec()).filter(|words| !words.is_empty()))
        .or_else(|| {
            head.meta(&["news_keywords", "keywords"])
                .map(structured::split)
        })
        .unwrap_or_default();
    Meta {
        authors,
        description: head
            .meta(&["og:description", "description", "twitter:description"])
            .map(plain)
            .or_else(|| field(&["description"])),
        language: head
            .language
            .clone()
            .or_else(|| field(&["inLanguage"]))
            .or_else(|| {
                head.meta(&["og:locale", "content-language"])
                    .map(str::to_owned)
            })
            .map(|language| language.trim().replace('_', "-").to_lowercase())
            .filter(|language| !language.is_empty() && language.len() <= 35),
        canonical: head
            .canonical
            .as_deref()
            .or_else(|| head.meta(&["og:url"]))
            .and_then(|href| url.join(href.trim()).ok())
            .filter(|canonical| matches!(canonical.scheme(), "http" | "https")),
        section: field(&["articleSection"]).or_else(|| head.meta(&["article:section"]).map(plain)),
        images: images(&head, &articles, url),
        paywalled: articles
            .iter()
            .find_map(|article| match &article["isAccessibleForFree"] {
                Value::Bool(free) => Some(!free),
                Value::String(free) => Some(free.eq_ignore_ascii_case("false")),
                _ => None,
            }),
        body: field(&["articleBody", "text"]),
        kind: kind(&head),
        declared: !articles.is_empty()
            || head.meta(&["og:type"]) == Some("article")
            || head.meta(&["article:published_time"]).is_some(),
        listed: head.objects.iter().any(refusal::is_list),
        window: head.title.clone(),
        title,
        published,
        published_in_url,
        modified,
        site_name,
        keywords,
    }
}

/// What kind of page the structured data and OpenGraph declare.
fn kind(head: &Head) -> Kind {
    let any = |is: &dyn Fn(&str) -> bool| head.objects.iter().any(|object| has_type(object, is));
    let graph = head.meta(&["og:type"]).unwrap_or_default();
    if any(&|kind| kind == "LiveBlogPosting") {
        Kind::LiveBlog
    } else if any(&|kind| matches!(kind, "ImageGallery" | "MediaGallery")) {
        Kind::Gallery
    } else if (graph.starts_with("video") || any(&|kind| kind == "VideoObject"))
        && !head.objects.iter().any(is_article)
    {
        Kind::Video
    } else {
        Kind::Article
    }
}

fn images(head: &Head, articles: &[&Value], url: &Url) -> Vec<Image> {
    let stated = articles
        .iter()
        .flat_map(|article| structured::images(&article["image"]));
    let graph = head
        .meta(&[
            "og:image:secure_url",
            "og:image",
            "twitter:image",
            "twitter:image:src",
        ])
        .map(|address| {
            let size = |name: &str| head.meta(&[name]).and_then(|size| size.parse().ok());
            (
                address.to_owned(),
                size("og:image:width"),
                size("og:image:height"),
                head.meta(&["og:image:alt"]).map(plain),
            )
        });
    let mut images: Vec<Image> = Vec::new();
    for (address, width, height, caption) in stated.chain(graph).take(structured::MAX_AUTHORS) {
        if let Ok(url) = url.join(address.trim())
            && !images.iter().any(|known| known.url == url)
        {
            images.push(Image {
                url,
                caption,
                width,
                height,
            });
        }
    }
    images
}

/// Names of the authors, as the first witness gives them that names more than the site itself.
fn authors(
    head: &Head,
    articles: &[&Value],
    site: Option<&str>,
    title: Option<&str>,
) -> Vec<String> {
    let host_names: Vec<&str> = site
        .into_iter()
        .chain(head.meta(&["og:site_name"]))
        .collect();
    let stated: Vec<Named> = articles
        .iter()
        .map(|article| {
            let mut all = named(&article["author"], &head.objects);
            if all.is_empty() {
                all = named(&article["creator"], &head.objects);
            }
            all
        })
        .find(|named| !named.is_empty())
        .unwrap_or_default();
    let organisations = stated.iter().all(|named| named.organisation);
    let stated: Vec<String> = stated.into_iter().map(|named| named.name).collect();
    let stated = people(&stated, &host_names);
    let is_site = |names: &[String]| {
        names.iter().all(|name| {
            host_names.iter().any(|own| related(own, name))
                || name.contains('.') && !name.contains(' ')
        })
    };
    if !stated.is_empty() && !organisations && !is_site(&stated) {
        return stated;
    }
    let metas: Vec<String> = [
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "byl",
        "citation_author",
        "twitter:data1",
    ]
    .iter()
    .filter(|name| {
        **name != "twitter:data1" || head.meta(&["twitter:label1"]).is_some_and(is_author_label)
    })
    .map(|name| head.metas(name).to_vec())
    .map(|names| people(&names, &host_names))
    .find(|names| !names.is_empty() && !is_site(names))
    .unwrap_or_default();
    if !metas.is_empty() {
        return metas;
    }
    let marked = head
        .authors
        .iter()
        .map(|bylines| {
            // Names of one byline stand together, the first below the headline is the article's.
            let first = bylines
                .iter()
                .find(|byline| byline.headings > 0)
                .or_else(|| bylines.first());
            let values: Vec<String> = bylines
                .iter()
                .filter(|byline| {
                    first.is_some_and(|first| first.parent == byline.parent)
                        && byline.text.chars().count() < 120
                        && title.is_none_or(|title| !same(title, &byline.text))
                })
                .map(|byline| byline.text.clone())
                .collect();
            people(&values, &host_names)
        })
        .enumerate()
        .find(|(rank, names)| {
            // A class may mean anything: what it marks is a name only if it looks like one.
            let plausible = *rank < 2
                || names.iter().all(|name| {
                    (2..=4).contains(&name.split_whitespace().count()) && !name.ends_with(" says")
                });
            !names.is_empty() && plausible && !is_site(names)
        })
        .map(|(_, names)| names);
    marked.unwrap_or(stated)
}

fn is_author_label(label: &str) -> bool {
    let label = label.to_lowercase();
    [
        "written by",
        "verfasst von",
        "écrit par",
        "escrito por",
        "scritto da",
        "geschreven door",
        "skrevet av",
        "skrevet af",
        "skriven av",
        "napisane przez",
        "author",
        "yazan",
        "kirjoittanut",
        "written",
    ]
    .iter()
    .any(|known| label.starts_with(known))
}

/// Whether a name is the site's, or one is the beginning of the other.
fn related(own: &str, name: &str) -> bool {
    let (own, name) = (tokens(own), tokens(name));
    !own.is_empty() && !name.is_empty() && (own.starts_with(&name) || name.starts_with(&own))
}

/// The date of publication, and whether only the URL's path says it.
fn published(head: &Head, articles: &[&Value], url: &Url) -> (Option<Parsed>, bool) {
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
    let found = stated
        .or_else(metas)
        .or_else(page)
        .or_else(|| marked(0))
        .or_else(|| marked(1))
        .or_else(|| marked(2));
    match found {
        Some(date) => (Some(date), false),
        None => {
            let in_url = in_path(url);
            (in_url, in_url.is_some())
        }
    }
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
