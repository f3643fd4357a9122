//! Trying the extraction on a URL or on HTML.

use axum::Json;
use axum::extract::State;
use fetcher::{Body, Purpose, Request};
use parser::page::{Extracted, PageHints};
use schemars::{JsonSchema, Schema, schema_for};
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

use super::{Refusal, Shared};

/// A page: fetched from `url`, or given as `html` that was found there.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    url: Option<Url>,
    html: Option<String>,
}

pub(super) fn schema() -> Schema {
    schema_for!(Page)
}

pub(super) async fn extract(
    State(app): Shared,
    Json(Page { url, html }): Json<Page>,
) -> Result<Json<Value>, Refusal> {
    let Ok(_permit) = app.extractions.try_acquire() else {
        return Err(Refusal::busy(
            "other pages are being extracted; come again in a second",
        ));
    };
    let (bytes, url, content_type) = match (url, html) {
        (url, Some(html)) => {
            let url = url.unwrap_or_else(|| Url::parse("about:blank").expect("a URL"));
            (
                html.into_bytes(),
                url,
                Some("text/html; charset=utf-8".to_owned()),
            )
        }
        (Some(url), None) => {
            let fetched = app
                .console
                .client
                .get(&Request::new(url, Purpose::Page))
                .await;
            let response = fetched.map_err(|error| Refusal::bad(error.to_string()))?;
            let Body::Bytes(bytes) = response.body else {
                return Err(Refusal::bad(
                    "the site answered 304 to an unconditional request",
                ));
            };
            (bytes.clone(), response.url, response.content_type)
        }
        (None, None) => return Err(Refusal::bad("send `url` or `html`")),
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
    Ok(Json(match extracted {
        Ok(Extracted {
            article, removed, ..
        }) => json!({ "article": article, "removed": removed }),
        Err(error) => json!({ "error": error.to_string(), "reason": error.reason() }),
    }))
}
