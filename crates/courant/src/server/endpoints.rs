//! Every endpoint, once: the router and the OpenAPI document are made of this list.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{MethodRouter, Router, get, post};
use schemars::Schema;
use serde_json::json;

use super::{App, Shared, events, extract, feeds, openapi};
use crate::settings::Journal;

/// One endpoint.
pub(super) struct Endpoint {
    /// In lower case, as OpenAPI writes it.
    pub(super) method: &'static str,
    /// With its parameters in braces.
    pub(super) path: &'static str,
    /// What it does.
    pub(super) summary: &'static str,
    /// Names and meanings of its query parameters.
    pub(super) query: &'static [(&'static str, &'static str)],
    /// What a request carries.
    pub(super) body: Option<fn() -> Schema>,
    /// The media type of what comes back.
    pub(super) answer: &'static str,
    handler: fn() -> MethodRouter<Arc<App>>,
}

const JSON: &str = "application/json";

/// All endpoints.
pub(super) const ENDPOINTS: &[Endpoint] = &[
    plain("/", "The dashboard", "text/html", || get(dashboard)),
    plain(
        "/healthz",
        "Whether the process answers",
        "text/plain",
        || get(async || "ok\n"),
    ),
    plain(
        "/readyz",
        "Whether all parts are in order: 200, or 503 with the parts and what is the matter",
        JSON,
        || get(ready),
    ),
    plain("/metrics", "Metrics for Prometheus", "text/plain", || {
        get(metrics)
    }),
    plain("/openapi.json", "This document", JSON, || {
        get(async || Json(openapi::document()))
    }),
    plain("/v1/status", "The service in a few numbers", JSON, || {
        get(status)
    }),
    plain(
        "/v1/feeds",
        "The feeds of this instance: how they are, when they are polled next and why",
        JSON,
        || get(feeds::list),
    ),
    plain("/v1/feeds/{id}", "One feed", JSON, || get(feeds::one)),
    command(
        "/v1/feeds/{id}/poll",
        "Poll a feed now, wherever its owner is",
        None,
        || post(feeds::poll),
    ),
    command(
        "/v1/feeds/{id}/pause",
        "Poll a feed no more and fetch none of its pages",
        None,
        || post(feeds::pause),
    ),
    command("/v1/feeds/{id}/resume", "Take a pause back", None, || {
        post(feeds::resume)
    }),
    command(
        "/v1/feeds/{id}/retry",
        "Deal with rejected entries once more",
        Some(feeds::retry_schema),
        || post(feeds::retry),
    ),
    Endpoint {
        query: &[
            (
                "after",
                "only events behind this sequence number; 0 for all",
            ),
            ("topic", "articles, feeds or rejected; without it all"),
            ("limit", "at most so many, 1 to 1000; 100 without it"),
        ],
        ..plain(
            "/v1/events",
            "Events as NDJSON, or as server-sent events that go on (Accept: text/event-stream)",
            "application/x-ndjson",
            || get(events::list),
        )
    },
    plain(
        "/v1/articles/{id}",
        "An article: its versions with their changes, and the feeds that list it",
        JSON,
        || get(events::article),
    ),
    plain(
        "/v1/stories/{id}",
        "The articles of a story, the earliest first",
        JSON,
        || get(events::story),
    ),
    Endpoint {
        query: &[("q", "words, all of which the title or the text holds")],
        ..plain(
            "/v1/search",
            "Articles by the words of title and text (embedded journal)",
            JSON,
            || get(events::search),
        )
    },
    command(
        "/v1/extract",
        "The article of a page, with the blocks that are left out",
        Some(extract::schema),
        || post(extract::extract),
    ),
];

const fn plain(
    path: &'static str,
    summary: &'static str,
    answer: &'static str,
    handler: fn() -> MethodRouter<Arc<App>>,
) -> Endpoint {
    Endpoint {
        method: "get",
        path,
        summary,
        query: &[],
        body: None,
        answer,
        handler,
    }
}

const fn command(
    path: &'static str,
    summary: &'static str,
    body: Option<fn() -> Schema>,
    handler: fn() -> MethodRouter<Arc<App>>,
) -> Endpoint {
    Endpoint {
        method: "post",
        path,
        summary,
        query: &[],
        body,
        answer: JSON,
        handler,
    }
}

pub(super) fn router() -> Router<Arc<App>> {
    ENDPOINTS
        .iter()
        .fold(Router::new(), |router, endpoint| {
            router.route(endpoint.path, (endpoint.handler)())
        })
        .fallback(async || {
            super::Refusal::not_found("there is nothing here; /openapi.json lists what is")
        })
}

async fn dashboard() -> Response {
    // Nothing from elsewhere: the page works without the internet, and no text of an article can load anything.
    let policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    let headers = [(header::CONTENT_SECURITY_POLICY, policy)];
    (headers, Html(include_str!("dashboard.html"))).into_response()
}

async fn ready(State(app): Shared) -> Response {
    let report = app.console.monitor.health.report();
    let status = if report.ready {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    (status, Json(report)).into_response()
}

async fn metrics(State(app): Shared) -> Response {
    let text = app.console.monitor.metrics.text(app.load().await);
    // https://prometheus.io/docs/specs/om/open_metrics_spec/#overall-structure
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

async fn status(State(app): Shared) -> Response {
    let report = app.console.monitor.health.report();
    let load = app.load().await;
    Json(json!({
        "ready": report.ready,
        "parts": report.parts,
        "version": env!("CARGO_PKG_VERSION"),
        "journal": match app.journal {
            Journal::Embedded => "embedded",
            Journal::Kafka => "kafka",
        },
        "started_at": app.started_at,
        "counts": app.console.monitor.metrics.decisions(),
        "feeds": load.feeds,
        "failing": load.failing,
        "due": load.due,
        "under_way": load.under_way,
        "pending": load.pending,
    }))
    .into_response()
}
