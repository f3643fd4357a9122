//! What to believe of what a page says about its article: structured data first, then meta elements, then markup and the URL.

use std::collections::BTreeMap;

use model::article::{Image, Kind, Witness};
use scraper::Html;
use serde_json::Value;
use url::Url;

use super::dates::Candidate;
use super::head::{self, Head};
use super::headline::Stated;
use super::outline::Outline;
use super::people::chinese;
use super::structured::{self, StatedImage, has_type, is_article, string};
use super::text::{is_cjk, plain};
use super::{authors, dates, headline, language, refusal, site, visible};

/// Values found for each field; the first witness that has one gives it.
#[derive(Debug, Default)]
pub(super) struct Meta {
    pub(super) title: Option<String>,
    /// What each witness calls the article.
    pub(super) headlines: Vec<String>,
    pub(super) description: Option<String>,
    pub(super) authors: Vec<String>,
    /// Whether the authors are only the site itself.
    pub(super) anonymous: bool,
    /// What may be the dates of publication and of the last change, the likelier first.
    pub(super) published: Vec<Candidate>,
    pub(super) modified: Vec<Candidate>,
    /// An earlier date of publication that a reader sees.
    pub(super) shown_first: Option<Candidate>,
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
    /// What structured data or OpenGraph declares.
    pub(super) declared: Declared,
    /// Whether its site presents itself as a newspaper.
    pub(super) of_newspaper: bool,
    /// Whether structured data declares a list.
    pub(super) listed: bool,
    /// What structured data say of pictures and videos.
    pub(super) captions: Vec<String>,
    /// Who gave each field.
    pub(super) witnesses: BTreeMap<String, Witness>,
}

/// What a page declares itself to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Declared {
    /// Nothing that is an article.
    #[default]
    Nothing,
    /// An article of any kind.
    Article,
    /// A `NewsArticle` or one of its kinds (schema.org).
    News,
}

impl Meta {
    /// The value of a field, whose witness is written down.
    fn told<T>(&mut self, field: &str, found: Option<(T, Witness)>) -> Option<T> {
        let (value, witness) = found?;
        self.witnesses.insert(field.to_owned(), witness);
        Some(value)
    }
}

/// Reads everything a page says about its article.
pub(super) fn read(document: &Html, outline: &Outline, url: &Url) -> Meta {
    let head = head::read(document, &outline.speakers);
    let articles: Vec<&Value> = head
        .objects
        .iter()
        .filter(|object| is_article(object) && !is_of_another(object, &head, url))
        .collect();
    // Where several objects describe the article, each may have what the others lack.
    let field = |names: &[&str]| {
        let found = names
            .iter()
            .find_map(|name| articles.iter().find_map(|article| string(&article[*name])))?;
        Some((found, Witness::JsonLd))
    };
    let named = |names: &[&str]| {
        let found = names
            .iter()
            .filter_map(|name| head.meta(&[name]))
            .map(plain)
            .find(|value| !value.is_empty())?;
        Some((found, Witness::Meta))
    };
    let (sites, site_given) = site::names(&head, &articles, url);
    let mut meta = Meta::default();

    let newsroom = articles
        .iter()
        .any(|article| has_type(article, |kind| kind.contains("NewsArticle")));
    let stated = Stated {
        title: field(&["headline", "name"]).map(|(title, _)| title),
        newsroom,
    };
    let headlines = headline::choose(&head, stated, outline, &sites);
    meta.title = meta.told("title", headlines.chosen);
    meta.headlines = headlines.all;
    let seen: Vec<&str> = meta
        .title
        .iter()
        .chain(&head.headings)
        .map(String::as_str)
        .collect();

    let language = declared_language(&head, field(&["inLanguage"]));
    let locale = head.meta(&["og:locale"]).and_then(language::tag);
    let written = language
        .as_ref()
        .map(|(language, _)| language.as_str())
        .map(|language| match &locale {
            // `en` on the page and `en_GB` for the networks.
            Some(locale) if locale.starts_with(language) => locale.as_str(),
            _ => language,
        });
    let shown = visible::dates(outline, &seen);
    let style = dates::Style::of(written, url, &shown);
    let modified = dates::modified(&head, &articles, &shown, &style);
    let published = dates::published(&head, &articles, &modified, outline, &shown, &style);
    let mut found = authors::of(&head, &articles, outline, &seen, &sites);
    if let Some((names, _)) = &mut found
        && are_chinese(names, written, outline)
    {
        *names = chinese::parted(std::mem::take(names), &sites);
    }
    drop(seen);
    meta.shown_first = dates::shown_first(&head, &published, &modified, &shown, &style);
    meta.published = published;
    meta.modified = modified;
    meta.authors = meta.told("authors", found).unwrap_or_default();
    meta.anonymous = meta.authors.iter().all(|name| site::is_site(&sites, name));
    meta.language = meta.told("language", language);

    let description = named(&["og:description", "description", "twitter:description"])
        .or_else(|| field(&["description"]));
    meta.description = meta.told("description", description);
    let section = field(&["articleSection"]).or_else(|| named(&["article:section"]));
    meta.section = meta.told("section", section);
    let keywords = keywords(&head, &articles);
    meta.keywords = meta.told("keywords", keywords).unwrap_or_default();
    let paywalled = paywalled(&head, &articles);
    meta.paywalled = meta.told("paywalled", paywalled);
    let site_name = sites.into_iter().next().filter(|_| site_given);
    meta.site_name = site_name;
    meta.canonical = head
        .canonical
        .as_deref()
        .or_else(|| head.meta(&["og:url"]))
        .and_then(|href| url.join(href.trim()).ok())
        .filter(|canonical| matches!(canonical.scheme(), "http" | "https"));
    meta.images = images(&head, &articles, url);
    meta.body = ["articleBody", "text"].iter().find_map(|name| {
        articles
            .iter()
            .find_map(|article| structured::paragraphs(&article[*name]))
    });
    meta.captions = structured::captions(&head.objects);
    meta.kind = kind(&head);
    meta.declared = if newsroom {
        Declared::News
    } else if !articles.is_empty() || graph_article(&head) {
        Declared::Article
    } else {
        Declared::Nothing
    };
    meta.of_newspaper = of_newspaper(&head, &articles);
    meta.listed = head.objects.iter().any(refusal::is_list);
    meta.window.clone_from(&head.title);
    meta
}

/// Whether data describe another article, as of a list of related ones: at another address, with a headline like no title of the page.
fn is_of_another(article: &Value, head: &Head, url: &Url) -> bool {
    let page = &article["mainEntityOfPage"];
    let mut addresses = [&article["url"], &article["@id"], page, &page["@id"]]
        .into_iter()
        .filter_map(Value::as_str)
        .filter_map(|address| url.join(address).ok())
        .peekable();
    let canonical = head.canonical.as_deref();
    let canonical = canonical.and_then(|href| url.join(href.trim()).ok());
    let own = [Some(site::path(url)), canonical.as_ref().map(site::path)];
    let elsewhere = addresses.peek().is_some()
        && addresses.all(|address| !own.contains(&Some(site::path(&address))));
    let titles = head.headings.iter().chain(&head.title).map(String::as_str);
    let mut titles = titles.chain(head.meta(&["og:title"])).peekable();
    let headline = string(&article["headline"]);
    elsewhere
        && titles.peek().is_some()
        && headline
            .is_some_and(|headline| !titles.any(|title| headline::is_alike(&headline, title)))
}

/// Whether OpenGraph speaks of an article.
fn graph_article(head: &Head) -> bool {
    head.meta(&["og:type"]) == Some("article") || head.meta(&["article:published_time"]).is_some()
}

/// Whether names are written as Chinese ones are, on a page in Chinese: it says so, or says nothing and has none of the letters that nearly
/// every line in Japanese has.
fn are_chinese(names: &[String], language: Option<&str>, outline: &Outline) -> bool {
    let is_kana = |letter| ('\u{3041}'..='\u{309f}').contains(&letter);
    let has_kana = || outline.lines.iter().any(|line| line.text.contains(is_kana));
    names.iter().any(|name| name.contains(is_cjk))
        && language.map_or_else(|| !has_kana(), |language| language.starts_with("zh"))
}

/// Whether there are keywords for Google News or the section that the article stands in (OpenGraph), or the publisher calls itself a
/// newspaper (schema.org).
fn of_newspaper(head: &Head, articles: &[&Value]) -> bool {
    let publishers = articles.iter().map(|article| &article["publisher"]);
    head.meta(&["news_keywords", "article:section"]).is_some()
        || publishers
            .chain(&head.objects)
            .any(|object| has_type(object, |kind| kind == "NewsMediaOrganization"))
}

/// The language that the root element declares, else the structured data (`stated`), else a meta element.
fn declared_language(head: &Head, stated: Option<(String, Witness)>) -> Option<(String, Witness)> {
    head.language
        .as_deref()
        .and_then(language::tag)
        .map(|tag| (tag, Witness::Markup))
        .or_else(|| {
            let (stated, witness) = stated?;
            Some((language::tag(&stated)?, witness))
        })
        .or_else(|| {
            head.meta(&["og:locale", "content-language", "language"])
                .and_then(language::tag)
                .map(|tag| (tag, Witness::Meta))
        })
}

/// Whether only subscribers may read the whole: what the article says, else a part of it, else its page or a meta element.
fn paywalled(head: &Head, articles: &[&Value]) -> Option<(bool, Witness)> {
    let free = |object: &Value| match &object["isAccessibleForFree"] {
        Value::Bool(free) => Some(*free),
        Value::String(free) => match free.rsplit('/').next()?.to_ascii_lowercase().as_str() {
            "true" | "yes" | "1" => Some(true),
            "false" | "no" | "0" => Some(false),
            _ => None,
        },
        _ => None,
    };
    let closed_part = |article: &&Value| {
        let parts = match &article["hasPart"] {
            Value::Array(parts) => parts.as_slice(),
            part => std::slice::from_ref(part),
        };
        parts.iter().any(|part| free(part) == Some(false))
    };
    let mut pages = head.pages();
    articles
        .iter()
        .find_map(|article| free(article))
        .or_else(|| articles.iter().any(closed_part).then_some(false))
        .or_else(|| pages.find_map(free))
        .map(|free| (!free, Witness::JsonLd))
        .or_else(|| {
            let tier = head.meta(&["article:content_tier", "og:article:content_tier"])?;
            match tier {
                "free" => Some((false, Witness::Meta)),
                "locked" => Some((true, Witness::Meta)),
                _ => None,
            }
        })
}

fn keywords(head: &Head, articles: &[&Value]) -> Option<(Vec<String>, Witness)> {
    articles
        .iter()
        .map(|article| structured::keywords(&article["keywords"]))
        .find(|words| !words.is_empty())
        .map(|words| (words, Witness::JsonLd))
        .or_else(|| {
            let tags = head.metas("article:tag").to_vec();
            let words = if tags.is_empty() {
                structured::split(head.meta(&["news_keywords", "keywords"])?)
            } else {
                tags
            };
            Some((words, Witness::Meta)).filter(|(words, _)| !words.is_empty())
        })
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
