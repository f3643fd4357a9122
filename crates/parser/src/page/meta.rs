//! What a page says about its article: structured data first, then OpenGraph and other meta elements, then markup.

use model::article::Image;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use url::Url;

use crate::date::{self, Parsed};

use super::text::plain;

/// Values found for each field; the first witness that has one gives it.
#[derive(Debug, Default)]
pub(super) struct Meta {
    pub(super) title: Option<String>,
    pub(super) description: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) published: Option<Parsed>,
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
}

/// Authors kept at most.
const MAX_AUTHORS: usize = 20;

/// Values of structured data that are looked at, at most.
const MAX_VALUES: usize = 10_000;

/// Reads everything a page says about its article.
pub(super) fn read(document: &Html, url: &Url) -> Meta {
    let json = structured(document);
    let field = |names: &[&str]| {
        json.as_ref()
            .and_then(|json| names.iter().find_map(|name| string(&json[*name])))
    };
    let meta = |names: &[&str]| names.iter().find_map(|name| meta(document, name));

    let site_name = json
        .as_ref()
        .and_then(|json| string(&json["publisher"]["name"]))
        .or_else(|| meta(&["og:site_name", "application-name"]));
    let heading = select(document, "h1")
        .next()
        .map(element_text)
        .filter(|title| !title.is_empty());
    let title = field(&["headline", "name"])
        .or_else(|| meta(&["og:title", "twitter:title"]))
        .map(|title| without_site(&title, site_name.as_deref(), heading.as_deref()))
        .or(heading)
        .or_else(|| {
            let title = select(document, "title").next().map(element_text)?;
            Some(without_site(&title, site_name.as_deref(), None))
        })
        .filter(|title| !title.is_empty());

    let authors = authors(document, json.as_ref());
    let published = field(&["datePublished", "dateCreated", "uploadDate"])
        .or_else(|| {
            meta(&[
                "article:published_time",
                "date",
                "dc.date",
                "dc.date.issued",
                "datePublished",
                "pubdate",
                "parsely-pub-date",
            ])
        })
        .or_else(|| attribute(document, "time[datetime]", "datetime"))
        .as_deref()
        .and_then(date::parse);
    let modified = field(&["dateModified"])
        .or_else(|| meta(&["article:modified_time", "og:updated_time", "last-modified"]))
        .as_deref()
        .and_then(date::parse);
    let image = json
        .as_ref()
        .and_then(|json| image(&json["image"]))
        .or_else(|| meta(&["og:image", "twitter:image"]));

    Meta {
        title,
        description: field(&["description"]).or_else(|| meta(&["og:description", "description"])),
        authors,
        published,
        modified,
        language: attribute(document, "html[lang]", "lang")
            .or_else(|| field(&["inLanguage"]))
            .or_else(|| meta(&["og:locale", "content-language"]))
            .map(|language| language.trim().replace('_', "-").to_lowercase())
            .filter(|language| !language.is_empty()),
        canonical: attribute(document, "link[rel=canonical]", "href")
            .or_else(|| meta(&["og:url"]))
            .and_then(|href| url.join(href.trim()).ok()),
        site_name,
        section: field(&["articleSection"]).or_else(|| meta(&["article:section"])),
        keywords: json
            .as_ref()
            .map(|json| keywords(&json["keywords"]))
            .filter(|words| !words.is_empty())
            .unwrap_or_else(|| {
                meta(&["news_keywords", "keywords"])
                    .map(|words| split(&words))
                    .unwrap_or_default()
            }),
        images: image
            .and_then(|image| url.join(image.trim()).ok())
            .map(|url| Image {
                url,
                caption: None,
                width: None,
                height: None,
            })
            .into_iter()
            .collect(),
        body: field(&["articleBody", "text"]),
        paywalled: json
            .as_ref()
            .and_then(|json| match &json["isAccessibleForFree"] {
                Value::Bool(free) => Some(!free),
                Value::String(free) => Some(free.eq_ignore_ascii_case("false")),
                _ => None,
            }),
    }
}

/// Names of the authors, as the first witness that has any gives them.
fn authors(document: &Html, json: Option<&Value>) -> Vec<String> {
    let mut authors = json.map(|json| names(&json["author"])).unwrap_or_default();
    if authors.is_empty() {
        let names = ["author", "article:author", "dc.creator", "parsely-author"];
        let name = names.iter().find_map(|name| meta(document, name));
        authors.extend(name.filter(|name| !name.starts_with("http")));
    }
    if authors.is_empty() {
        authors.extend(select(document, "[rel=author], [itemprop=author]").map(element_text));
    }
    people(authors)
}

/// The object of the structured data (schema.org in JSON-LD) that describes the article.
fn structured(document: &Html) -> Option<Value> {
    let mut looked_at = 0;
    for script in select(document, "script[type='application/ld+json']") {
        let Ok(value) = serde_json::from_str(&script.text().collect::<String>()) else {
            continue;
        };
        // The article may stand in a list or a graph; nesting deeper than serde_json's own limit does not get here.
        let mut waiting: Vec<Value> = vec![value];
        while let Some(value) = waiting.pop() {
            looked_at += 1;
            if looked_at > MAX_VALUES {
                return None;
            }
            match value {
                Value::Array(values) => waiting.extend(values.into_iter().rev()),
                Value::Object(mut object) => {
                    if object.get("@type").is_some_and(is_article) {
                        return Some(Value::Object(object));
                    }
                    waiting.extend(
                        ["@graph", "mainEntity", "mainEntityOfPage"]
                            .iter()
                            .filter_map(|name| object.remove(*name)),
                    );
                }
                _ => {}
            }
        }
    }
    None
}

fn is_article(kind: &Value) -> bool {
    match kind {
        Value::String(kind) => {
            kind.ends_with("Article")
                || matches!(
                    kind.as_str(),
                    "BlogPosting" | "LiveBlogPosting" | "Report" | "SocialMediaPosting"
                )
        }
        Value::Array(kinds) => kinds.iter().any(is_article),
        _ => false,
    }
}

/// A text value, without markup, or none if it is empty.
fn string(value: &Value) -> Option<String> {
    let value = match value {
        Value::String(text) => text.as_str(),
        Value::Array(values) => values.first()?.as_str()?,
        _ => return None,
    };
    Some(plain(value)).filter(|text| !text.is_empty())
}

fn names(value: &Value) -> Vec<String> {
    match value {
        Value::String(name) => vec![name.clone()],
        Value::Array(values) => values
            .iter()
            .take(MAX_AUTHORS)
            .flat_map(|value| match value {
                Value::Array(_) => Vec::new(),
                value => names(value),
            })
            .collect(),
        Value::Object(object) => object.get("name").and_then(string).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn image(value: &Value) -> Option<String> {
    match value {
        Value::String(url) => Some(url.clone()),
        Value::Array(values) => match values.first()? {
            Value::Array(_) => None,
            value => image(value),
        },
        Value::Object(object) => object.get("url")?.as_str().map(str::to_owned),
        _ => None,
    }
}

fn keywords(value: &Value) -> Vec<String> {
    match value {
        Value::String(words) => split(words),
        Value::Array(words) => words.iter().filter_map(string).collect(),
        _ => Vec::new(),
    }
}

fn split(words: &str) -> Vec<String> {
    words
        .split([',', ';'])
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Names of people and agencies: without "By", several in one string separated, each once.
fn people(values: Vec<String>) -> Vec<String> {
    let mut people: Vec<String> = Vec::new();
    for value in values {
        let value = plain(&value);
        let lower = value.to_lowercase();
        let by = ["by ", "von ", "par ", "por ", "di ", "door "]
            .iter()
            .find(|prefix| lower.starts_with(**prefix));
        let value = by.map_or(value.as_str(), |prefix| {
            value.get(prefix.len()..).unwrap_or(&value)
        });
        for name in value
            .split([',', ';', '|'])
            .flat_map(|part| part.split(" and "))
            .flat_map(|part| part.split(" und "))
        {
            let name = name.trim();
            if !name.is_empty()
                && people.len() < MAX_AUTHORS
                && !people.iter().any(|known| known == name)
            {
                people.push(name.to_owned());
            }
        }
    }
    people
}

/// A title without the site's name behind or before it.
fn without_site(title: &str, site: Option<&str>, heading: Option<&str>) -> String {
    let title = title.trim();
    if heading.is_some_and(|heading| super::same(heading, title)) {
        return title.to_owned();
    }
    for separator in [" | ", " - ", " – ", " — ", " · ", " :: ", " » "] {
        if let Some((head, tail)) = title.rsplit_once(separator) {
            let is_site = site.is_some_and(|site| super::same(site, tail))
                || heading.is_some_and(|heading| super::same(heading, head));
            if is_site {
                return head.trim().to_owned();
            }
        }
    }
    title.to_owned()
}

/// The content of a meta element of this name, property or itemprop.
fn meta(document: &Html, name: &str) -> Option<String> {
    let query = ["name", "property", "itemprop", "http-equiv"]
        .map(|key| format!("meta[{key}='{name}' i]"))
        .join(", ");
    let content = attribute(document, &query, "content")?;
    Some(plain(&content)).filter(|content| !content.is_empty())
}

fn attribute(document: &Html, query: &str, name: &str) -> Option<String> {
    let element = select(document, query).find(|element| element.value().attr(name).is_some())?;
    element.value().attr(name).map(str::to_owned)
}

fn element_text(element: ElementRef<'_>) -> String {
    element
        .text()
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The elements that a selector of ours finds, in document order.
fn select<'a>(document: &'a Html, query: &str) -> impl Iterator<Item = ElementRef<'a>> {
    let selector = Selector::parse(query).expect("selectors are written in this file");
    document.select(&selector).collect::<Vec<_>>().into_iter()
}
