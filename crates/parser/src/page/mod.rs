//! Stand-in.
use model::{Article, Entry, Timestamp};
use model::article::{Extraction, Source};
use scraper::{Html, Selector};
use serde::Serialize;
use url::Url;
pub struct PageHints<'a> { pub url: &'a Url, pub content_type: Option<&'a str>, pub entry: Option<&'a Entry>, pub fetched_at: Timestamp }
pub struct Extracted { pub article: Article, pub removed: Vec<Removed> }
#[derive(Serialize)] pub struct Removed { pub text: String }
impl Extracted { pub fn markdown(&self) -> String { self.article.text.clone() } pub fn html(&self) -> String { self.article.text.clone() } }
#[derive(Debug, thiserror::Error)] pub enum PageError { #[error("empty")] Empty }
impl PageError { pub fn reason(&self) -> &'static str { "empty" } }
pub fn page(bytes: &[u8], h: &PageHints<'_>) -> Result<Extracted, PageError> {
    let html = Html::parse_document(&String::from_utf8_lossy(bytes));
    let text: Vec<String> = html.select(&Selector::parse("p").unwrap()).map(|p| p.text().collect::<String>()).collect();
    make(text.join("\n\n"), h.entry.and_then(|e| e.title.clone()).unwrap_or_default(), h, Source::Page)
}
pub fn feed_content(e: &Entry, h: &PageHints<'_>) -> Result<Extracted, PageError> { make(e.content.clone().or(e.summary.clone()).unwrap_or_default(), e.title.clone().unwrap_or_default(), h, Source::Feed) }
fn make(text: String, title: String, h: &PageHints<'_>, source: Source) -> Result<Extracted, PageError> {
    if text.is_empty() { return Err(PageError::Empty) }
    Ok(Extracted { article: Article { url: h.url.clone(), declared_canonical: None, kind: Default::default(), title, description: None, text, authors: vec![], published_at: None, modified_at: None, date_notes: vec![], language: None, site_name: None, section: None, keywords: vec![], images: vec![], embeds: vec![], word_count: 0, paywalled: None, extraction: Extraction { engine: "x".into(), version: 1, source, confidence: 0.5, removed: Default::default() } }, removed: vec![] })
}
