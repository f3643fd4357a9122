//! What every round works with.

use std::sync::Arc;
use std::time::Duration;

use fetcher::{Body, Client, FetchError, Purpose, Request, Response};
use model::intake::Body as Record;
use model::{Intake, Shard};
use publisher::{AppendError, IntakeWriter};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use crate::monitor::{Monitor, Work};
use crate::settings::Past;

/// What every round works with.
pub(super) struct Tools<W> {
    /// Fetches.
    pub client: Client,
    /// Where records go.
    pub writer: W,
    /// Shortest and longest adaptive interval.
    pub bounds: (Duration, Duration),
    /// How much of a new feed's past is published.
    pub new_feeds: Past,
    /// When an article's page is visited again; each wait begins with the visit before.
    pub revisit: Vec<Duration>,
    /// Parsers at work at once: one a core.
    pub parsers: Arc<Semaphore>,
    /// What is counted.
    pub monitor: Arc<Monitor>,
    /// Fetch nothing more.
    pub stop: CancellationToken,
}

impl<W> Tools<W> {
    /// Fetches; none if the service stops before the answer is there.
    pub(super) async fn fetch(&self, request: &Request) -> Option<Result<Response, FetchError>> {
        let response = tokio::select! {
            biased;
            () = self.stop.cancelled() => return None,
            response = self.client.get(request) => response,
        };
        let purpose = match request.purpose {
            Purpose::Feed => "feed",
            Purpose::Page => "page",
        };
        let outcome = match &response {
            Ok(Response {
                body: Body::NotModified,
                ..
            }) => "not_modified",
            Ok(_) => "ok",
            Err(error) => error.reason(),
        };
        self.monitor.metrics.fetch(purpose, outcome);
        Some(response)
    }

    /// Appends a record of a shard to the intake.
    pub(super) async fn append(&self, shard: Shard, body: Record) -> Result<(), AppendError>
    where
        W: IntakeWriter,
    {
        let health = &self.monitor.health;
        let ticket = health.writing();
        let at = chrono::Utc::now();
        let appended = self.writer.append(Intake { shard, at, body }).await;
        health.written(ticket);
        appended
    }

    /// Runs a parser beside the runtime, as many at once as there are cores.
    pub(super) async fn parse<T: Send + 'static>(
        &self,
        work: Work,
        parser: impl FnOnce() -> T + Send + 'static,
    ) -> T {
        let _slot = self
            .parsers
            .acquire()
            .await
            .expect("the semaphore is never closed");
        let monitor = self.monitor.clone();
        let timed = move || monitor.metrics.timed(work, parser);
        match tokio::task::spawn_blocking(timed).await {
            Ok(parsed) => parsed,
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    }
}
