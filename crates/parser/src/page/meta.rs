//! What to believe of what a page says about its article: structured data first, then meta elements, then markup and the URL.

use model::article::{Image, Kind};
use scraper::Html;
use serde_json::Value;
use url::Url;

use super::head::{self, Head};
use super::outline::Outline;
use super::structured::{self, StatedImage, has_type, is_article, named, string};
use super::text::plain;
use super::{authors, dates, headline, refusal};
use crate::date::Parsed;

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
    /// Whether structured data declares news.
    pub(super) news: bool,
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
    let (published, published_in_url) = dates::published(&head, &articles, outline, &seen, url);
    Meta {
        authors: authors::of(&head, &articles, outline, &seen, site_name.as_deref()),
        modified: dates::modified(&head, &articles),
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
        body: ["articleBody", "text"].iter().find_map(|name| {
            articles
                .iter()
                .find_map(|article| structured::paragraphs(&article[*name]))
        }),
        kind: kind(&head),
        declared: !articles.is_empty()
            || head.meta(&["og:type"]) == Some("article")
            || head.meta(&["article:published_time"]).is_some(),
        news: head
            .objects
            .iter()
            .any(|object| has_type(object, |kind| kind.ends_with("NewsArticle"))),
        listed: head.objects.iter().any(refusal::is_list),
        window: head.title.clone(),
        title,
        published,
        published_in_url,
        site_name,
        keywords: keywords(&head, &articles),
    }
}

fn keywords(head: &Head, articles: &[&Value]) -> Vec<String> {
    articles
        .iter()
        .map(|article| structured::keywords(&article["keywords"]))
        .find(|words| !words.is_empty())
        .or_else(|| Some(head.metas("article:tag").to_vec()).filter(|words| !words.is_empty()))
        .or_else(|| {
            head.meta(&["news_keywords", "keywords"])
                .map(structured::split)
        })
        .unwrap_or_default()
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
    let size = |name: &str| head.meta(&[name]).and_then(|size| size.parse().ok());
    let graph = head
        .meta(&[
            "og:image:secure_url",
            "og:image",
            "twitter:image",
            "twitter:image:src",
        ])
        .map(|address| StatedImage {
            address: address.to_owned(),
            caption: head.meta(&["og:image:alt"]).map(plain),
            width: size("og:image:width"),
            height: size("og:image:height"),
        });
    let mut images: Vec<Image> = Vec::new();
    for stated in stated.chain(graph).take(structured::MAX_AUTHORS) {
        if let Ok(url) = url.join(stated.address.trim())
            && !images.iter().any(|known| known.url == url)
        {
            images.push(Image {
                url,
                caption: stated.caption,
                width: stated.width,
                height: stated.height,
            });
        }
    }
    images
}
