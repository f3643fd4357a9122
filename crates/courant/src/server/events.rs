//! Events, articles and stories over HTTP.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, header};
use axum::response::sse::{Event as SentEvent, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use clap::ValueEnum;
use model::Event;
use model::event::{ArticleEvent, Topic};
use publisher::embedded::{Hit, StoredEvent};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::sync::{OwnedSemaphorePermit, watch};

use super::input::{Path, Query};
use super::log::EventLog;
use super::{App, Refusal, Shared};
use crate::commit::omit_text;

/// Events of one answer at most.
const MAX_LIMIT: u32 = 1000;

/// Hits of one search.
const HITS: u32 = 100;

/// Sequence number of the newest event there is.
const LAST_SEQ: HeaderName = HeaderName::from_static("x-last-seq");

/// What of the events is asked for.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    /// Only events behind this sequence number; 0 for all. A stream without it begins with the next event.
    #[schemars(with = "i64")]
    #[serde(default)]
    after: Option<i64>,
    /// The newest so many events, instead of those behind a number; a stream begins with them.
    #[schemars(with = "u32", range(min = 1, max = 1000))]
    #[serde(default)]
    last: Option<u32>,
    /// Only events of this topic.
    #[schemars(with = "TopicName")]
    #[serde(default)]
    topic: Option<TopicName>,
    /// At most so many events.
    #[schemars(range(min = 1, max = 1000))]
    #[serde(default = "default_limit")]
    limit: u32,
    /// Whether articles carry their text.
    #[serde(default = "with_text")]
    text: bool,
}

fn default_limit() -> u32 {
    100
}

fn with_text() -> bool {
    true
}

/// The name of a topic.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(crate) enum TopicName {
    Articles,
    Feeds,
    Rejected,
}

impl From<TopicName> for Topic {
    fn from(name: TopicName) -> Self {
        match name {
            TopicName::Articles => Self::Articles,
            TopicName::Feeds => Self::Feeds,
            TopicName::Rejected => Self::Rejected,
        }
    }
}

pub(super) async fn list(
    State(app): Shared,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Result<Response, Refusal> {
    let Asked {
        after,
        last,
        limit,
        text,
        ..
    } = asked;
    let topic = asked.topic.map(Topic::from);
    if ![Some(limit), last]
        .iter()
        .flatten()
        .all(|count| (1..=MAX_LIMIT).contains(count))
    {
        return Err(Refusal::bad(format!("limit and last are 1 to {MAX_LIMIT}")));
    }
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if header(header::ACCEPT).is_some_and(|accept| accept.contains("text/event-stream")) {
        // A client that lost the connection says where it was.
        let seen = header("last-event-id".parse().expect("a header's name"))
            .and_then(|id| id.parse().ok());
        let (after, first) = match (seen.or(after), last) {
            (Some(after), _) => (after, Vec::new()),
            (None, last) => {
                let newest = move |log: &EventLog| {
                    let after = log.last()?;
                    let first = last.map(|last| log.newest(topic, last)).transpose()?;
                    Ok((after, first.unwrap_or_default()))
                };
                blocking(&app, newest).await?
            }
        };
        return stream(app, topic, text, after, first);
    }
    let events = blocking(&app, move |log| match last {
        Some(last) => log.newest(topic, last),
        None => log.after(topic, after.unwrap_or(0), limit),
    });
    let mut lines = String::new();
    for event in &mut events.await? {
        shorten(event, text)?;
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

/// Takes the text out of an article's event, if it is not wanted.
fn shorten(event: &mut StoredEvent, text: bool) -> Result<(), Refusal> {
    if !text && event.topic == Topic::Articles.name() {
        let mut article: ArticleEvent =
            serde_json::from_str(&event.value).map_err(|error| Refusal::failed(&error.into()))?;
        omit_text(&mut article);
        event.value = Event::Article(Box::new(article)).encode().value;
    }
    Ok(())
}

/// An event with its sequence number, its bytes as they are stored.
fn numbered(event: &StoredEvent) -> String {
    let StoredEvent { seq, topic, value } = event;
    format!("{{\"seq\":{seq},\"topic\":\"{topic}\",\"event\":{value}}}")
}

/// The `first` events, then those behind them, or behind `after` if there are none, and new ones as they come.
fn stream(
    app: Arc<App>,
    topic: Option<Topic>,
    text: bool,
    after: i64,
    first: Vec<StoredEvent>,
) -> Result<Response, Refusal> {
    let Ok(permit) = app.streams.clone().try_acquire_owned() else {
        return Err(Refusal::busy("too many streams at a time; end one"));
    };
    let state = Stream {
        news: app.console.monitor.news.subscribe(),
        app,
        topic,
        text,
        after,
        ready: first.into_iter(),
        _permit: permit,
    };
    let events = futures_util::stream::unfold(state, async |mut state| {
        let event = state.next().await?;
        let sent = SentEvent::default()
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
    news: watch::Receiver<()>,
    topic: Option<Topic>,
    text: bool,
    after: i64,
    ready: std::vec::IntoIter<StoredEvent>,
    _permit: OwnedSemaphorePermit,
}

impl Stream {
    /// The next event; none when the service stops.
    async fn next(&mut self) -> Option<StoredEvent> {
        loop {
            if let Some(mut event) = self.ready.next() {
                self.after = event.seq;
                // The client connects again and says where it was; so it does below.
                shorten(&mut event, self.text).ok()?;
                return Some(event);
            }
            self.news.mark_unchanged();
            let (topic, after) = (self.topic, self.after);
            match blocking(&self.app, move |log| log.after(topic, after, MAX_LIMIT)).await {
                Ok(events) if events.is_empty() => tokio::select! {
                    () = self.app.stop.cancelled() => return None,
                    // Whoever could change it is in the monitor, which the service holds.
                    _ = self.news.changed() => {}
                },
                Ok(events) => self.ready = events.into_iter(),
                Err(_) => return None,
            }
        }
    }
}

/// An article with everything that was published about it.
#[derive(Serialize, JsonSchema)]
pub(super) struct Published {
    article_id: String,
    /// `article.published` and `article.updated`, the oldest first.
    #[schemars(with = "Vec<ArticleEvent>")]
    versions: Vec<Value>,
    /// `article.listed` and `article.withdrawn`, the oldest first.
    #[schemars(with = "Vec<ArticleEvent>")]
    events: Vec<Value>,
    /// Whether this is everything; with Kafka only the latest events are served.
    complete: bool,
}

pub(super) async fn article(
    State(app): Shared,
    Path(id): Path<String>,
) -> Result<Json<Published>, Refusal> {
    let asked = id.clone();
    let events = blocking(&app, move |log| log.article(&asked)).await?;
    let (versions, others): (Vec<Value>, Vec<Value>) = parsed(&events)
        .into_iter()
        .partition(|event| !event["text"].is_null());
    if versions.is_empty() && others.is_empty() {
        return Err(Refusal::not_found(absent(&app, "article", &id)));
    }
    Ok(Json(Published {
        article_id: id,
        versions,
        events: others,
        complete: app.log.is_complete(),
    }))
}

/// The articles that carry essentially the same text.
#[derive(Serialize, JsonSchema)]
pub(super) struct Copies {
    story_id: String,
    /// Their events, the oldest first.
    #[schemars(with = "Vec<ArticleEvent>")]
    articles: Vec<Value>,
    /// Whether this is everything; with Kafka only the latest events are served.
    complete: bool,
}

pub(super) async fn story(
    State(app): Shared,
    Path(id): Path<String>,
) -> Result<Json<Copies>, Refusal> {
    let asked = id.clone();
    let events = blocking(&app, move |log| log.story(&asked, MAX_LIMIT)).await?;
    if events.is_empty() {
        return Err(Refusal::not_found(absent(&app, "story", &id)));
    }
    Ok(Json(Copies {
        story_id: id,
        articles: parsed(&events),
        complete: app.log.is_complete(),
    }))
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
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    /// Words, all of which the title or the text holds.
    q: String,
}

/// What was found, the best first.
#[derive(Serialize, JsonSchema)]
pub(super) struct Hits {
    hits: Vec<Hit>,
}

pub(super) async fn search(
    State(app): Shared,
    Query(Words { q }): Query<Words>,
) -> Result<Json<Hits>, Refusal> {
    let hits = blocking(&app, move |log| log.search(&q, HITS)).await?;
    let Some(hits) = hits else {
        return Err(Refusal::not_found(
            "only the embedded journal has an index of words; with Kafka search in the system that consumes the topics",
        ));
    };
    Ok(Json(Hits { hits }))
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
