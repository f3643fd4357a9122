//! Events, articles and stories over HTTP.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderName, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use model::event::Topic;
use publisher::embedded::StoredEvent;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::OwnedSemaphorePermit;

use super::log::EventLog;
use super::{App, Refusal, Shared};

/// Events of one answer without a `limit`.
const DEFAULT_LIMIT: u32 = 100;

/// Events of one answer at most.
const MAX_LIMIT: u32 = 1000;

/// How often a stream looks for new events.
const LOOK_EVERY: Duration = Duration::from_millis(250);

/// Sequence number of the newest event there is.
const LAST_SEQ: HeaderName = HeaderName::from_static("x-last-seq");

/// What of the events is asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    after: Option<i64>,
    topic: Option<String>,
    limit: Option<u32>,
}

pub(super) async fn list(
    State(app): Shared,
    headers: HeaderMap,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Refusal> {
    let topic = match wanted.topic.as_deref() {
        None => None,
        Some(name) => Some(
            Topic::ALL
                .into_iter()
                .find(|topic| topic.name() == name)
                .ok_or_else(|| Refusal::bad("topic is articles, feeds or rejected"))?,
        ),
    };
    let limit = wanted.limit.unwrap_or(DEFAULT_LIMIT);
    if !(1..=MAX_LIMIT).contains(&limit) {
        return Err(Refusal::bad(format!("limit is 1 to {MAX_LIMIT}")));
    }
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if header(header::ACCEPT).is_some_and(|accept| accept.contains("text/event-stream")) {
        // A client that lost the connection says where it was.
        let last = header("last-event-id".parse().expect("a header's name"))
            .and_then(|id| id.parse().ok());
        let after = match last.or(wanted.after) {
            Some(after) => after,
            None => blocking(&app, EventLog::last).await?,
        };
        return stream(app, topic, after);
    }
    let after = wanted.after.unwrap_or(0);
    let events = blocking(&app, move |log| log.after(topic, after, limit)).await?;
    let mut lines = String::new();
    for event in &events {
        lines.push_str(&numbered(event));
        lines.push('\n');
    }
    let last = blocking(&app, EventLog::last).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/x-ndjson".to_owned()),
        (LAST_SEQ, last.to_string()),
    ];
    Ok((headers, Body::from(lines)).into_response())
}

/// An event with its sequence number, its bytes as they are stored.
fn numbered(event: &StoredEvent) -> String {
    let StoredEvent { seq, topic, value } = event;
    format!("{{\"seq\":{seq},\"topic\":\"{topic}\",\"event\":{value}}}")
}

/// Events from `after` on, and new ones as they come.
fn stream(app: Arc<App>, topic: Option<Topic>, after: i64) -> Result<Response, Refusal> {
    let Ok(permit) = app.streams.clone().try_acquire_owned() else {
        return Err(Refusal::busy("too many streams at a time; end one"));
    };
    let state = Stream {
        app,
        topic,
        after,
        ready: Vec::new().into_iter(),
        _permit: permit,
    };
    let events = futures_util::stream::unfold(state, async |mut state| {
        let event = state.next().await?;
        let sent = Event::default()
            .id(event.seq.to_string())
            .event(&event.topic)
            .data(&event.value);
        Some((Ok::<_, Infallible>(sent), state))
    });
    Ok(Sse::new(events)
        .keep_alive(KeepAlive::default())
        .into_response())
}

struct Stream {
    app: Arc<App>,
    topic: Option<Topic>,
    after: i64,
    ready: std::vec::IntoIter<StoredEvent>,
    _permit: OwnedSemaphorePermit,
}

impl Stream {
    /// The next event; none when the service stops.
    async fn next(&mut self) -> Option<StoredEvent> {
        loop {
            if let Some(event) = self.ready.next() {
                self.after = event.seq;
                return Some(event);
            }
            let (topic, after) = (self.topic, self.after);
            match blocking(&self.app, move |log| log.after(topic, after, MAX_LIMIT)).await {
                Ok(events) if events.is_empty() => tokio::select! {
                    () = self.app.stop.cancelled() => return None,
                    () = tokio::time::sleep(LOOK_EVERY) => {}
                },
                Ok(events) => self.ready = events.into_iter(),
                // The client connects again and says where it was.
                Err(_) => return None,
            }
        }
    }
}

pub(super) async fn article(
    State(app): Shared,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    let asked = id.clone();
    let events = blocking(&app, move |log| log.article(&asked)).await?;
    let (versions, others): (Vec<Value>, Vec<Value>) = parsed(&events)
        .into_iter()
        .partition(|event| !event["text"].is_null());
    if versions.is_empty() && others.is_empty() {
        return Err(Refusal::not_found(absent(&app, "article", &id)));
    }
    Ok(Json(json!({
        "article_id": id,
        "versions": versions,
        "events": others,
        "complete": app.log.is_complete(),
    })))
}

pub(super) async fn story(
    State(app): Shared,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    let asked = id.clone();
    let events = blocking(&app, move |log| log.story(&asked, MAX_LIMIT)).await?;
    if events.is_empty() {
        return Err(Refusal::not_found(absent(&app, "story", &id)));
    }
    Ok(Json(json!({
        "story_id": id,
        "articles": parsed(&events),
        "complete": app.log.is_complete(),
    })))
}

fn absent(app: &App, what: &str, id: &str) -> String {
    if app.log.is_complete() {
        format!("no {what} has the id {id}")
    } else {
        format!(
            "no {what} of the latest events has the id {id}; with Kafka only these are served, the topics hold the rest"
        )
    }
}

fn parsed(events: &[StoredEvent]) -> Vec<Value> {
    let values = events
        .iter()
        .map(|event| serde_json::from_str(&event.value));
    values.filter_map(Result::ok).collect()
}

/// What is searched for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    q: String,
}

pub(super) async fn search(
    State(app): Shared,
    Query(Words { q }): Query<Words>,
) -> Result<Json<Value>, Refusal> {
    let hits = blocking(&app, move |log| log.search(&q, DEFAULT_LIMIT)).await?;
    let Some(hits) = hits else {
        return Err(Refusal::not_found(
            "only the embedded journal has an index of words; with Kafka search in the system that consumes the topics",
        ));
    };
    let hits: Vec<Value> = hits
        .into_iter()
        .map(|hit| {
            json!({
                "seq": hit.seq,
                "article_id": hit.article_id,
                "version": hit.version,
                "title": hit.title,
                "url": hit.url,
                "time": hit.time,
                "snippet": hit.snippet,
            })
        })
        .collect();
    Ok(Json(json!({ "hits": hits })))
}

/// Reads the log beside the runtime.
async fn blocking<T: Send + 'static>(
    app: &App,
    read: impl FnOnce(&EventLog) -> anyhow::Result<T> + Send + 'static,
) -> Result<T, Refusal> {
    let log = app.log.clone();
    match tokio::task::spawn_blocking(move || read(&log)).await {
        Ok(read) => read.map_err(|error| Refusal::failed(&error)),
        Err(panic) => Err(Refusal::failed(&panic.into())),
    }
}
