//! Feeds over HTTP: how they are, and commands to their owners.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use fetcher::registrable_domain;
use model::intake::{Body, Command, RetryEntry};
use model::{FeedId, Intake, Shard};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::input::{Json, Path, Query};
use super::{App, Refusal, Shared};
use crate::harvest::{Ask, FeedView, Health, Wanted};

/// Entries of one request at most.
const ENTRIES: usize = 100;

/// Feeds of one answer at most.
const FEEDS: usize = 10_000;

/// Which feeds are asked for.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    /// Only feeds of this health.
    #[schemars(with = "Health")]
    #[serde(default)]
    health: Option<Health>,
    /// Only feeds whose id, URL or tags hold this text.
    #[serde(default)]
    q: String,
    /// At most so many feeds.
    #[schemars(range(max = 10_000))]
    #[serde(default = "most")]
    limit: usize,
    /// So many of the first ones are left out.
    #[serde(default)]
    offset: usize,
}

fn most() -> usize {
    FEEDS
}

/// The feeds of an instance.
#[derive(Serialize, JsonSchema)]
pub(super) struct Listing {
    feeds: Vec<FeedView>,
    /// How many of this instance's feeds are as they are asked for.
    found: usize,
    /// How many the list names; with several instances the others have the rest.
    listed: usize,
}

pub(super) async fn list(
    State(app): Shared,
    Query(asked): Query<Asked>,
) -> Result<axum::Json<Listing>, Refusal> {
    if asked.limit > FEEDS {
        return Err(Refusal::bad(format!("limit is at most {FEEDS}")));
    }
    let wanted = Wanted {
        health: asked.health,
        text: asked.q,
        offset: asked.offset,
        limit: asked.limit,
    };
    let found = app.ask(|to| Ask::Feeds(wanted, to)).await?;
    Ok(axum::Json(Listing {
        feeds: found.feeds,
        found: found.count,
        listed: app.console.feeds.borrow().len(),
    }))
}

pub(super) async fn one(
    State(app): Shared,
    Path(id): Path<String>,
) -> Result<axum::Json<FeedView>, Refusal> {
    let asked = FeedId::new(&id);
    let feed = app.ask(|to| Ask::Feed(asked, to)).await?;
    feed.map(axum::Json).ok_or_else(|| {
        Refusal::not_found(match listed(&app, &id) {
            Some(_) => format!("{id} belongs to another instance, or to none yet"),
            None => unknown(&id),
        })
    })
}

pub(super) async fn poll(app: Shared, Path(id): Path<String>) -> Result<Ordered, Refusal> {
    order(&app, &id, Command::Poll).await
}

pub(super) async fn pause(app: Shared, Path(id): Path<String>) -> Result<Ordered, Refusal> {
    order(&app, &id, Command::Pause(true)).await
}

pub(super) async fn resume(app: Shared, Path(id): Path<String>) -> Result<Ordered, Refusal> {
    order(&app, &id, Command::Pause(false)).await
}

/// The entries to be dealt with once more, as their rejections name them.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Retry {
    #[schemars(length(min = 1, max = 100))]
    entries: Vec<Entry>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Entry {
    entry_id: String,
    url: Option<url::Url>,
}

pub(super) async fn retry(
    app: Shared,
    Path(id): Path<String>,
    Json(Retry { entries }): Json<Retry>,
) -> Result<Ordered, Refusal> {
    if entries.is_empty() || entries.len() > ENTRIES {
        return Err(Refusal::bad(format!("send 1 to {ENTRIES} entries")));
    }
    let entries = entries
        .into_iter()
        .map(|Entry { entry_id, url }| RetryEntry { entry_id, url })
        .collect();
    order(&app, &id, Command::Retry(entries)).await
}

/// A command is on its way to the feed's owner.
#[derive(Serialize, JsonSchema)]
pub(super) struct Accepted {
    accepted: bool,
}

type Ordered = (StatusCode, axum::Json<Accepted>);

/// Hands a command to the intake, through which it reaches the feed's owner.
async fn order(app: &Arc<App>, id: &str, command: Command) -> Result<Ordered, Refusal> {
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
    Ok((
        StatusCode::ACCEPTED,
        axum::Json(Accepted { accepted: true }),
    ))
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
