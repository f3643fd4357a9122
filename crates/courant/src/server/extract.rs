//! Trying the extraction on a URL or on HTML.

use axum::extract::State;
use fetcher::{Body, Purpose, Request};
use model::Article;
use parser::page::{Extracted, PageHints, Removed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use url::Url;

use super::input::Json;
use super::{Refusal, Shared};
use crate::commit::chain;

/// A page.
#[derive(Deserialize, JsonSchema)]
#[serde(
    untagged,
    deny_unknown_fields,
    expecting = "send `url`, to have the page fetched, or `html`, and perhaps the `url` at which it was found"
)]
pub(super) enum Page {
    /// As it is sent.
    Given {
        html: String,
        /// Where it was found.
        url: Option<Url>,
    },
    /// To be fetched.
    There { url: Url },
}

/// What was found on a page.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Tried {
    /// An article.
    Found {
        /// As it would be published.
        article: Box<Article>,
        /// What stood around it and was left out, in reading order.
        removed: Vec<Removed>,
    },
    /// None.
    Nothing {
        /// What is the matter.
        error: String,
        /// The same in a word, as rejections have it.
        reason: String,
    },
}

pub(super) async fn extract(
    State(app): Shared,
    Json(page): Json<Page>,
) -> Result<axum::Json<Tried>, Refusal> {
    let Ok(_permit) = app.extractions.try_acquire() else {
        return Err(Refusal::busy(
            "other pages are being extracted; come again in a second",
        ));
    };
    let (bytes, url, content_type) = match page {
        Page::Given { html, url } => (
            html.into_bytes(),
            url.unwrap_or_else(|| Url::parse("about:blank").expect("a URL")),
            Some("text/html; charset=utf-8".to_owned()),
        ),
        Page::There { url } => {
            let request = Request::new(url, Purpose::Page);
            let response = match app.console.client.get(&request).await {
                Ok(response) => response,
                Err(error) => return Ok(nothing(&error, error.reason())),
            };
            let Body::Bytes(bytes) = response.body else {
                return Err(Refusal::bad(
                    "the site answered 304 to an unconditional request",
                ));
            };
            (bytes, response.url, response.content_type)
        }
    };
    let extracted = tokio::task::spawn_blocking(move || {
        let hints = PageHints {
            url: &url,
            content_type: content_type.as_deref(),
            entry: None,
            fetched_at: chrono::Utc::now(),
        };
        parser::page::page(&bytes, &hints)
    })
    .await
    .map_err(|panic| Refusal::failed(&panic.into()))?;
    Ok(match extracted {
        Ok(Extracted {
            article, removed, ..
        }) => axum::Json(Tried::Found {
            article: Box::new(article),
            removed,
        }),
        Err(error) => nothing(&error, error.reason()),
    })
}

fn nothing(error: &dyn std::error::Error, reason: &str) -> axum::Json<Tried> {
    axum::Json(Tried::Nothing {
        error: chain(error),
        reason: reason.to_owned(),
    })
}
