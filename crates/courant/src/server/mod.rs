//! The HTTP server: health, metrics, feeds, events, articles, and trying the extraction.
//!
//! It owns nothing: it asks harvest about feeds, reads events where they are stored, and hands commands to the intake.

mod dashboard;
mod endpoints;
mod events;
mod extract;
mod feeds;
mod input;
mod limits;
mod log;
mod openapi;

pub(crate) use events::TopicName;

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use axum::Json;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use fetcher::Client;
use model::{Intake, Timestamp};
use schemars::JsonSchema;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, mpsc, oneshot};
use tokio_util::sync::CancellationToken;

use crate::harvest::{Ask, FeedLists};
use crate::monitor::{Load, Monitor};
use crate::settings::{Journal, Settings};
use limits::{Bounded, Peer, Rates};
use log::EventLog;

/// Requests at a time; further ones are told to come again.
const REQUESTS: usize = 64;

/// Streams of events at a time.
const STREAMS: usize = 64;

/// Extractions at a time: each takes a core.
const EXTRACTIONS: usize = 2;

/// Largest body of a request, in bytes: a page to extract.
const MAX_BODY: usize = 5 << 20;

/// How long a request may take, its body included; a stream's begin, not its course.
const PATIENCE: Duration = Duration::from_mins(1);

/// What the server works with.
pub(crate) struct Console {
    /// What the parts report.
    pub(crate) monitor: Arc<Monitor>,
    /// The feed list.
    pub(crate) feeds: FeedLists,
    /// Number of shards of the journal.
    pub(crate) shards: u32,
    /// Where questions to harvest go.
    pub(crate) asker: mpsc::Sender<Ask>,
    /// Where commands to feeds' owners go.
    pub(crate) commander: mpsc::Sender<Intake>,
    /// Fetches pages to try the extraction on, with its address guard.
    pub(crate) client: Client,
}

/// What every handler gets.
struct App {
    console: Console,
    log: EventLog,
    /// Hash of the token that changing anything takes.
    token: Option<[u8; 32]>,
    journal: Journal,
    started_at: Timestamp,
    rates: Rates,
    requests: Arc<Semaphore>,
    streams: Arc<Semaphore>,
    extractions: Semaphore,
    /// Ends the streams.
    stop: CancellationToken,
}

type Shared = State<Arc<App>>;

/// Listens until `stop`.
pub(crate) async fn start(
    settings: &Settings,
    console: Console,
    stop: CancellationToken,
) -> anyhow::Result<()> {
    let listen = settings.server.listen;
    let listener = TcpListener::bind(listen).await.with_context(|| {
        format!("server.listen: {listen} cannot be used; write another address, or end the program that has this one")
    })?;
    let address = listener.local_addr()?;
    let token = settings.server.token.as_ref();
    let log = EventLog::open(settings, &console.monitor.news, &stop)?;
    let app = Arc::new(App {
        console,
        log,
        token: token.map(|token| Sha256::digest(token.reveal()).into()),
        journal: settings.publish.to,
        started_at: chrono::Utc::now(),
        rates: Rates::new(settings.server.rate),
        requests: Arc::new(Semaphore::new(REQUESTS)),
        streams: Arc::new(Semaphore::new(STREAMS)),
        extractions: Semaphore::new(EXTRACTIONS),
        stop: stop.clone(),
    });
    let router = endpoints::router()
        .layer(axum::extract::DefaultBodyLimit::max(MAX_BODY))
        .layer(axum::middleware::from_fn_with_state(app.clone(), guard))
        .with_state(app)
        .into_make_service_with_connect_info::<Peer>();
    let listener = Bounded::new(listener, settings.server.connections);
    tracing::info!("the dashboard is at http://{address}/");
    tokio::spawn(async move {
        let served = axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned());
        if let Err(error) = served.await {
            tracing::error!(%error, "the HTTP server ended");
        }
    });
    Ok(())
}

/// Whoever changes anything shows the token, and there are only so many requests a second and at a time.
async fn guard(
    State(app): Shared,
    ConnectInfo(Peer(client)): ConnectInfo<Peer>,
    request: Request,
    next: Next,
) -> Response {
    if !app.rates.allow(client, Instant::now()) {
        return Refusal(
            StatusCode::TOO_MANY_REQUESTS,
            "more requests a second than `server.rate` allows; come again in a second".to_owned(),
        )
        .into_response();
    }
    let Ok(_permit) = app.requests.clone().try_acquire_owned() else {
        return Refusal::busy("too many requests at a time; come again in a second")
            .into_response();
    };
    // Extraction changes nothing, but it fetches for whoever asks.
    if !request.method().is_safe()
        && let Err(refusal) = authorized(&app, request.headers())
    {
        return refusal.into_response();
    }
    let Ok(mut response) = tokio::time::timeout(PATIENCE, next.run(request)).await else {
        return Refusal(
            StatusCode::REQUEST_TIMEOUT,
            format!("the request took more than {} s", PATIENCE.as_secs()),
        )
        .into_response();
    };
    let headers = response.headers_mut();
    let safe = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in safe {
        headers.insert(name, value.parse().expect("a plain word"));
    }
    response
}

fn authorized(app: &App, headers: &HeaderMap) -> Result<(), Refusal> {
    let Some(token) = app.token else {
        return Err(Refusal(
            StatusCode::FORBIDDEN,
            "nothing can be changed over HTTP: set `server.token` in courant.yaml".to_owned(),
        ));
    };
    let shown = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "));
    // Hashes are compared, so the time says nothing about the token.
    if shown.is_some_and(|shown| <[u8; 32]>::from(Sha256::digest(shown.trim())) == token) {
        Ok(())
    } else {
        Err(Refusal(
            StatusCode::UNAUTHORIZED,
            "send the token of `server.token` as `Authorization: Bearer …`".to_owned(),
        ))
    }
}

/// Why a request is not answered.
struct Refusal(StatusCode, String);

/// What is answered when a request is not.
#[derive(Serialize, JsonSchema)]
struct Error {
    /// What is the matter, and what to do.
    error: String,
}

impl Refusal {
    fn not_found(what: impl Into<String>) -> Self {
        Self(StatusCode::NOT_FOUND, what.into())
    }

    fn bad(what: impl Into<String>) -> Self {
        Self(StatusCode::BAD_REQUEST, what.into())
    }

    fn busy(what: &str) -> Self {
        Self(StatusCode::SERVICE_UNAVAILABLE, what.to_owned())
    }

    fn failed(error: &anyhow::Error) -> Self {
        Self(StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}"))
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = (self.0, Json(Error { error: self.1 })).into_response();
        let header = match self.0 {
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS => {
                Some((header::RETRY_AFTER, "1"))
            }
            StatusCode::UNAUTHORIZED => Some((header::WWW_AUTHENTICATE, "Bearer")),
            _ => None,
        };
        if let Some((name, value)) = header {
            let value = value.parse().expect("a plain word");
            response.headers_mut().insert(name, value);
        }
        response
    }
}

impl App {
    /// Asks harvest.
    async fn ask<T>(&self, ask: impl FnOnce(oneshot::Sender<T>) -> Ask) -> Result<T, Refusal> {
        let (answer, answered) = oneshot::channel();
        let asked = self.console.asker.send(ask(answer)).await.is_ok();
        match answered.await {
            Ok(answer) if asked => Ok(answer),
            _ => Err(Refusal::busy("the service is ending")),
        }
    }

    async fn load(&self) -> Load {
        self.ask(Ask::Load).await.unwrap_or_default()
    }
}
