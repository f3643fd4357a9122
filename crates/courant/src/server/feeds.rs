//! Feeds over HTTP: how they are, and commands to their owners.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use fetcher::registrable_domain;
use model::intake::{Body, Command, RetryEntry};
use model::{FeedId, Intake, Shard};
use schemars::{JsonSchema, Schema, schema_for};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{App, Refusal, Shared};
use crate::harvest::{Ask, FeedView};

/// Entries of one request at most.
const ENTRIES: usize = 100;

/// The feeds of an instance.
#[derive(Serialize)]
pub(super) struct Feeds {
    feeds: Vec<FeedView>,
    /// How many the list names; with several instances the others have the rest.
    listed: usize,
}

pub(super) async fn list(State(app): Shared) -> Result<Json<Feeds>, Refusal> {
    let feeds = app.ask(Ask::Feeds).await?;
    let listed = app.console.feeds.borrow().len();
    Ok(Json(Feeds { feeds, listed }))
}

pub(super) async fn one(
    State(app): Shared,
    Path(id): Path<String>,
) -> Result<Json<FeedView>, Refusal> {
    let feeds = app.ask(Ask::Feeds).await?;
    let feed = feeds.into_iter().find(|feed| feed.feed_id.as_str() == id);
    feed.map(Json).ok_or_else(|| {
        Refusal::not_found(match listed(&app, &id) {
            Some(_) => format!("{id} belongs to another instance, or to none yet"),
            None => unknown(&id),
        })
    })
}

pub(super) async fn poll(app: Shared, id: Path<String>) -> Result<Accepted, Refusal> {
    order(&app, &id, Command::Poll).await
}

pub(super) async fn pause(app: Shared, id: Path<String>) -> Result<Accepted, Refusal> {
    order(&app, &id, Command::Pause(true)).await
}

pub(super) async fn resume(app: Shared, id: Path<String>) -> Result<Accepted, Refusal> {
    order(&app, &id, Command::Pause(false)).await
}

/// The entries to be dealt with once more, as their rejections name them.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Retry {
    entries: Vec<Entry>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Entry {
    entry_id: String,
    url: Option<url::Url>,
}

pub(super) fn retry_schema() -> Schema {
    schema_for!(Retry)
}

pub(super) async fn retry(
    app: Shared,
    id: Path<String>,
    Json(Retry { entries }): Json<Retry>,
) -> Result<Accepted, Refusal> {
    if entries.is_empty() || entries.len() > ENTRIES {
        return Err(Refusal::bad(format!("send 1 to {ENTRIES} entries")));
    }
    let entries = entries
        .into_iter()
        .map(|Entry { entry_id, url }| RetryEntry { entry_id, url })
        .collect();
    order(&app, &id, Command::Retry(entries)).await
}

type Accepted = (StatusCode, Json<Value>);

/// Hands a command to the intake, through which it reaches the feed's owner.
async fn order(app: &Arc<App>, id: &str, command: Command) -> Result<Accepted, Refusal> {
    let Some(shard) = listed(app, id) else {
        return Err(Refusal::not_found(unknown(id)));
    };
    let record = Intake {
        shard,
        at: chrono::Utc::now(),
        body: Body::Command {
            feed_id: FeedId::new(id),
            command,
        },
    };
    if app.console.commander.send(record).await.is_err() {
        return Err(Refusal::busy("the service is ending"));
    }
    Ok((StatusCode::ACCEPTED, Json(json!({ "accepted": true }))))
}

/// The shard of a feed of the list.
fn listed(app: &App, id: &str) -> Option<Shard> {
    let feeds = app.console.feeds.borrow();
    let feed = feeds.iter().find(|feed| feed.id.as_str() == id)?;
    Some(Shard::of_domain(
        &registrable_domain(&feed.url),
        app.console.shards,
    ))
}

fn unknown(id: &str) -> String {
    format!("no feed of the list has the id {id}")
}
