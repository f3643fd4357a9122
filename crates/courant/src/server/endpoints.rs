//! Every endpoint, once: the router and the OpenAPI document are made of this list.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{self, MethodRouter, Router};
use model::Timestamp;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use super::{App, Error, Shared, dashboard, events, extract, feeds, openapi};
use crate::harvest::FeedView;
use crate::monitor::{Load, Minute, Report};
use crate::settings::Journal;

/// The schema of a type.
pub(super) type Make = fn(&mut SchemaGenerator) -> Schema;

/// One endpoint.
pub(super) struct Endpoint {
    /// In lower case, as OpenAPI writes it.
    pub(super) method: &'static str,
    /// With its parameters in braces.
    pub(super) path: &'static str,
    /// What it does.
    pub(super) summary: &'static str,
    /// An object of its query parameters.
    pub(super) query: Option<Make>,
    /// What a request carries.
    pub(super) body: Option<Make>,
    /// The media types of what comes back, each with its schema if it is JSON.
    pub(super) answers: &'static [(&'static str, Option<Make>)],
    /// What a refused request gets.
    pub(super) refused: Make,
    /// What comes back when the service is not in order, or busy.
    pub(super) unready: Make,
    handler: fn() -> MethodRouter<Arc<App>>,
}

const JSON: &str = "application/json";

/// The media type of metrics (<https://prometheus.io/docs/specs/om/open_metrics_spec/#overall-structure>).
const METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// All endpoints.
pub(super) const ENDPOINTS: &[Endpoint] = &[
    get(
        "/",
        "The dashboard",
        &[("text/html", None)],
        dashboard::page,
    ),
    get(
        "/dashboard.css",
        "What the dashboard looks like",
        &[("text/css", None)],
        dashboard::style,
    ),
    get(
        "/dashboard.js",
        "What the dashboard does",
        &[("text/javascript", None)],
        dashboard::script,
    ),
    get(
        "/healthz",
        "Whether the process answers",
        &[("text/plain", None)],
        || routing::get(async || "ok\n"),
    ),
    Endpoint {
        unready: of::<Report>,
        ..get(
            "/readyz",
            "Whether all parts are in order: 200, or 503 with the parts and what is the matter",
            &[(JSON, Some(of::<Report>))],
            || routing::get(ready),
        )
    },
    get(
        "/metrics",
        "Metrics for Prometheus",
        &[(METRICS, None)],
        || routing::get(metrics),
    ),
    get("/openapi.json", "This document", &[(JSON, None)], || {
        routing::get(async || Json(openapi::document()))
    }),
    get(
        "/v1/status",
        "The service in a few numbers, and its last hour minute by minute",
        &[(JSON, Some(of::<Status>))],
        || routing::get(status),
    ),
    Endpoint {
        query: Some(feeds::Asked::json_schema),
        ..get(
            "/v1/feeds",
            "The feeds of this instance, those in trouble first: how they are, when they are polled next and why",
            &[(JSON, Some(of::<feeds::Listing>))],
            || routing::get(feeds::list),
        )
    },
    get(
        "/v1/feeds/{id}",
        "One feed",
        &[(JSON, Some(of::<FeedView>))],
        || routing::get(feeds::one),
    ),
    post(
        "/v1/feeds/{id}/poll",
        "Poll a feed now, wherever its owner is",
        &[(JSON, Some(of::<feeds::Accepted>))],
        || routing::post(feeds::poll),
    ),
    post(
        "/v1/feeds/{id}/pause",
        "Poll a feed no more and fetch none of its pages",
        &[(JSON, Some(of::<feeds::Accepted>))],
        || routing::post(feeds::pause),
    ),
    post(
        "/v1/feeds/{id}/resume",
        "Take a pause back",
        &[(JSON, Some(of::<feeds::Accepted>))],
        || routing::post(feeds::resume),
    ),
    Endpoint {
        body: Some(of::<feeds::Retry>),
        ..post(
            "/v1/feeds/{id}/retry",
            "Deal with rejected entries once more",
            &[(JSON, Some(of::<feeds::Accepted>))],
            || routing::post(feeds::retry),
        )
    },
    Endpoint {
        query: Some(events::Asked::json_schema),
        ..get(
            "/v1/events",
            "Events as NDJSON, or as server-sent events that go on (Accept: text/event-stream)",
            &[("application/x-ndjson", None), ("text/event-stream", None)],
            || routing::get(events::list),
        )
    },
    get(
        "/v1/articles/{id}",
        "An article: its versions with their changes, and the feeds that list it",
        &[(JSON, Some(of::<events::Published>))],
        || routing::get(events::article),
    ),
    get(
        "/v1/stories/{id}",
        "The articles of a story, the earliest first",
        &[(JSON, Some(of::<events::Copies>))],
        || routing::get(events::story),
    ),
    Endpoint {
        query: Some(events::Words::json_schema),
        ..get(
            "/v1/search",
            "Articles by the words of title and text (embedded journal)",
            &[(JSON, Some(of::<events::Hits>))],
            || routing::get(events::search),
        )
    },
    Endpoint {
        body: Some(of::<extract::Page>),
        ..post(
            "/v1/extract",
            "The article of a page, with the blocks that are left out; or why there is none",
            &[(JSON, Some(of::<extract::Tried>))],
            || routing::post(extract::extract),
        )
    },
];

const fn get(
    path: &'static str,
    summary: &'static str,
    answers: &'static [(&'static str, Option<Make>)],
    handler: fn() -> MethodRouter<Arc<App>>,
) -> Endpoint {
    Endpoint {
        method: "get",
        path,
        summary,
        query: None,
        body: None,
        answers,
        refused: of::<Error>,
        unready: of::<Error>,
        handler,
    }
}

const fn post(
    path: &'static str,
    summary: &'static str,
    answers: &'static [(&'static str, Option<Make>)],
    handler: fn() -> MethodRouter<Arc<App>>,
) -> Endpoint {
    Endpoint {
        method: "post",
        ..get(path, summary, answers, handler)
    }
}

fn of<T: JsonSchema>(schemas: &mut SchemaGenerator) -> Schema {
    schemas.subschema_for::<T>()
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
    let text = app.console.monitor.metrics.text(&app.load().await);
    ([(header::CONTENT_TYPE, METRICS)], text).into_response()
}

/// The service in a few numbers.
#[derive(Serialize, JsonSchema)]
struct Status {
    #[serde(flatten)]
    report: Report,
    version: &'static str,
    /// `embedded` or `kafka`.
    journal: &'static str,
    started_at: Timestamp,
    /// Articles by what was decided, since then, by this instance.
    counts: BTreeMap<&'static str, u64>,
    #[serde(flatten)]
    load: Load,
    /// The last hour of this instance's decisions.
    minutes: Vec<Minute>,
}

async fn status(State(app): Shared) -> Json<Status> {
    let monitor = &app.console.monitor;
    Json(Status {
        report: monitor.health.report(),
        version: env!("CARGO_PKG_VERSION"),
        journal: match app.journal {
            Journal::Embedded => "embedded",
            Journal::Kafka => "kafka",
        },
        started_at: app.started_at,
        counts: monitor.metrics.decisions(),
        load: app.load().await,
        minutes: monitor.history.minutes(chrono::Utc::now()),
    })
}
