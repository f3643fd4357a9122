//! What the committer holds in memory, and how one batch of records becomes effects.

use std::collections::{BTreeMap, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};

use deduplicator::{Batch, Changes, Decision, Identity, Index, Withdrawn};
use model::event::{
    ArticleEvent, Change, Class, Encoded, FeedEvent, ListedArticle, PublishedArticle,
    RejectedEvent, WithdrawnArticle,
};
use model::id::stable_hash;
use model::intake::{Body, Stage};
use model::{Candidate, Epoch, Event, FeedState, Intake, Rejection, Shard, Timestamp};
use publisher::{Commanded, Effects, IndexRecord, Received, Restored, StateRecord, failpoint};
use serde::{Deserialize, Serialize};

use super::routes::{self, Route};

/// What decisions depend on besides the records.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The deduplicator's settings.
    pub dedup: deduplicator::Settings,
    /// Largest event in bytes; a larger one loses its diff, then becomes a rejection.
    pub max_event_bytes: usize,
    /// Other instances may commit in this one's place.
    pub shared: bool,
    /// Further topics for some of the article events.
    pub routes: Vec<Route>,
}

/// What one batch came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Articles published as version 1.
    pub published: u64,
    /// Further versions.
    pub updated: u64,
    /// Known articles that turned up in a further feed.
    pub listed: u64,
    /// Articles that their publishers took back.
    pub withdrawn: u64,
    /// Candidates that were known already, in text and in feed.
    pub duplicates: u64,
    /// Candidates fetched before the version that is known.
    pub stale: u64,
    /// Rejections published.
    pub rejected: u64,
    /// The same by stage and reason.
    pub rejections: BTreeMap<(Stage, String), u64>,
    /// What was said about feeds, by the type of the event.
    pub notices: BTreeMap<&'static str, u64>,
    /// When each version's text had arrived, and when its publisher says it was published.
    pub times: Vec<(Timestamp, Option<Timestamp>)>,
    /// Records of displaced owners that were dropped.
    pub displaced: u64,
    /// Blocks left out of the articles published, by kind.
    pub removed: BTreeMap<String, u64>,
}

impl Counts {
    /// Adds another batch's, without its times.
    pub fn add(&mut self, other: &Self) {
        self.published += other.published;
        self.updated += other.updated;
        self.listed += other.listed;
        self.withdrawn += other.withdrawn;
        self.duplicates += other.duplicates;
        self.stale += other.stale;
        self.rejected += other.rejected;
        self.displaced += other.displaced;
        for (kind, count) in &other.removed {
            *self.removed.entry(kind.clone()).or_default() += count;
        }
        for (what, count) in &other.rejections {
            *self.rejections.entry(what.clone()).or_default() += count;
        }
    }
}

/// The index, and the epoch of every shard.
pub(super) struct Desk<'a> {
    rules: &'a Rules,
    index: Index,
    epochs: HashMap<Shard, Epoch>,
}

/// What was decided about a batch: durable once the effects are written, known once the rest is merged.
pub(super) struct Decided {
    pub(super) effects: Effects,
    pub(super) counts: Counts,
    changes: Changes,
    epochs: HashMap<Shard, Epoch>,
}

/// Keys of the index that are not the deduplicator's begin so; article ids are hexadecimal digits.
const EPOCH_PREFIX: &str = "epoch/";

/// Whether a record of the index says who may write, and nothing about an article.
pub fn is_epoch(record: &IndexRecord) -> bool {
    record.key.starts_with(EPOCH_PREFIX)
}

/// The value of an epoch's record.
#[derive(Serialize, Deserialize)]
struct EpochRecord {
    shard: Shard,
    epoch: Epoch,
}

impl<'a> Desk<'a> {
    pub(super) fn new(rules: &'a Rules) -> Self {
        Self {
            rules,
            index: Index::new(rules.dedup.clone()),
            epochs: HashMap::new(),
        }
    }

    /// Takes one step of restoring what was known.
    pub(super) fn restore(&mut self, step: Restored<'_>) {
        let record = match step {
            Restored::Rest => return self.index.rest(),
            Restored::Record(record) => record,
        };
        // What was taken back counts no more by its age, whether it is known or not.
        let Some(value) = &record.value else { return };
        let result = if is_epoch(record) {
            serde_json::from_slice::<EpochRecord>(value)
                .map(|record| {
                    let epoch = self.epochs.entry(record.shard).or_insert(record.epoch);
                    *epoch = (*epoch).max(record.epoch);
                })
                .map_err(|error| error.to_string())
        } else {
            self.index
                .restore(&record.key, value)
                .map_err(|error| error.to_string())
        };
        if let Err(error) = result {
            tracing::error!(key = %record.key, %error, "an index record cannot be read; its article counts as unknown");
        }
    }

    /// All stored records were taken in.
    pub(super) fn restored(&mut self) {
        self.index.restored();
    }

    /// Number of known articles.
    pub(super) fn known(&self) -> usize {
        self.index.stats().articles
    }

    /// Decides a batch, in order, without changing what is known.
    pub(super) fn decide(&self, received: Vec<Received>) -> Decided {
        let mut sitting = Sitting {
            rules: self.rules,
            batch: self.index.batch(),
            known_epochs: &self.epochs,
            epochs: HashMap::new(),
            effects: Effects::default(),
            counts: Counts::default(),
        };
        for Received { position, record } in received {
            match record {
                Ok(record) => sitting.record(position, record),
                Err(error) => sitting.undecodable(position, &error),
            }
        }
        let Sitting {
            batch,
            epochs,
            mut effects,
            counts,
            ..
        } = sitting;
        let changes = batch.into_changes();
        effects.index.extend(
            changes
                .records()
                .map(|(key, value)| IndexRecord { key, value }),
        );
        Decided {
            effects,
            counts,
            changes,
            epochs,
        }
    }

    /// Knows what was decided: its effects are durable.
    pub(super) fn merge(&mut self, decided: Decided) {
        self.index.merge(decided.changes);
        self.epochs.extend(decided.epochs);
    }
}

/// One batch being decided: an overlay over what is known.
struct Sitting<'a> {
    rules: &'a Rules,
    batch: Batch<'a>,
    known_epochs: &'a HashMap<Shard, Epoch>,
    epochs: HashMap<Shard, Epoch>,
    effects: Effects,
    counts: Counts,
}

impl Sitting<'_> {
    fn record(&mut self, position: i64, Intake { shard, at, body }: Intake) {
        if let (Some(epoch), Some(current)) = (body.epoch(), self.epoch(shard))
            && epoch < current
        {
            self.counts.displaced += 1;
            tracing::info!(%shard, epoch = epoch.0, current = current.0, "a record of a displaced owner was dropped");
            return;
        }
        match body {
            Body::Claim { owner } => self.claim(shard, owner, Epoch(position)),
            Body::Candidate { candidate, .. } => self.candidate(&candidate, at),
            Body::Gone { url, .. } => self.gone(&url, at),
            Body::Poll {
                state,
                notices,
                rejections,
                ..
            } => {
                for rejection in rejections {
                    self.reject(rejection, at);
                }
                for notice in notices {
                    let kind = notice.kind();
                    *self.counts.notices.entry(kind).or_default() += 1;
                    let event_id = format!("{}.{}.{kind}", state.feed_id, state.round);
                    self.publish(&Event::Feed(Box::new(FeedEvent {
                        event_id,
                        time: at,
                        feed_id: state.feed_id.clone(),
                        feed_url: state.url.clone(),
                        notice,
                    })));
                }
                self.state(shard, state);
            }
            Body::Forget { feed_id, .. } => {
                let record = StateRecord::Forgotten { feed_id };
                self.effects.states.push((shard, record));
            }
            Body::Command { feed_id, command } => {
                let record = StateRecord::Command(Commanded {
                    feed_id,
                    position,
                    command,
                });
                self.effects.states.push((shard, record));
            }
        }
    }

    fn epoch(&self, shard: Shard) -> Option<Epoch> {
        self.epochs
            .get(&shard)
            .or_else(|| self.known_epochs.get(&shard))
            .copied()
    }

    fn claim(&mut self, shard: Shard, owner: String, epoch: Epoch) {
        self.epochs.insert(shard, epoch);
        let value = serde_json::to_vec(&EpochRecord { shard, epoch }).expect("numbers");
        self.effects.index.push(IndexRecord {
            key: format!("{EPOCH_PREFIX}{shard}"),
            value: Some(value),
        });
        self.effects
            .states
            .push((shard, StateRecord::Claim { owner, epoch }));
    }

    fn state(&mut self, shard: Shard, state: Box<FeedState>) {
        self.effects.states.push((shard, StateRecord::Feed(state)));
    }

    fn candidate(&mut self, candidate: &Candidate, at: Timestamp) {
        let considered = catch_unwind(AssertUnwindSafe(|| {
            failpoint::hit(failpoint::DECISION);
            self.batch.consider(candidate, at)
        }));
        let Ok((decision, writes)) = considered else {
            return self.reject(
                refused(candidate, Stage::Decide, "decision_panicked", "comparing the article with what is known failed; this is a defect of the program"),
                at,
            );
        };
        match decision {
            Decision::New(identity) => {
                if !self.version(candidate, at, identity, None) {
                    return;
                }
                self.counts.published += 1;
            }
            Decision::Update { identity, previous_version, changes, class } => {
                if !self.version(candidate, at, identity, Some((previous_version, changes, class))) {
                    return;
                }
                self.counts.updated += 1;
            }
            Decision::Listed { article_id, version, canonical_url, story_id, .. } => {
                self.counts.listed += 1;
                let feed = candidate.provenance.clone();
                self.publish(&Event::Article(Box::new(ArticleEvent::Listed(ListedArticle {
                    event_id: format!("{article_id}.{version}.listed.{}", feed.feed_id),
                    time: at,
                    article_id,
                    version,
                    canonical_url,
                    title: candidate.article.title.clone(),
                    story_id,
                    feed,
                }))));
            }
            Decision::Duplicate { .. } | Decision::Rebased { .. } | Decision::CopyDropped { .. } => {
                self.counts.duplicates += 1;
            }
            Decision::Stale { .. } => self.counts.stale += 1,
            Decision::OutsideWindow { .. } => self.reject(
                refused(candidate, Stage::Decide, "outside_window", "the article is unknown and dated before the identity window; lengthen `dedup.identity_window` to take it"),
                at,
            ),
        }
        self.batch.write(writes, at);
    }

    /// Publishes that an article was taken back, if it is known and was not before.
    fn gone(&mut self, url: &url::Url, at: Timestamp) {
        let Some(withdrawn) = self.batch.withdraw(url, at) else {
            return;
        };
        self.counts.withdrawn += 1;
        let Withdrawn {
            article_id,
            version,
            canonical_url,
        } = withdrawn;
        self.publish(&Event::Article(Box::new(ArticleEvent::Withdrawn(
            WithdrawnArticle {
                event_id: format!("{article_id}.{version}.withdrawn"),
                time: at,
                article_id,
                version,
                canonical_url,
            },
        ))));
    }

    /// Publishes one version of an article; whether it was, since one that is too large stays unknown and can be tried again.
    fn version(
        &mut self,
        candidate: &Candidate,
        at: Timestamp,
        identity: Identity,
        after: Option<(u32, Vec<Change>, Class)>,
    ) -> bool {
        let mut article = published(candidate, at, identity);
        if let Some((previous_version, changes, class)) = after {
            article.previous_version = Some(previous_version);
            article.changes = changes;
            article.class = Some(class);
        }
        let wrap: fn(PublishedArticle) -> ArticleEvent = if article.class.is_some() {
            ArticleEvent::Updated
        } else {
            ArticleEvent::Published
        };
        let limit = self.rules.max_event_bytes;
        let mut event = Event::Article(Box::new(wrap(article)));
        let mut encoded = event.encode();
        if encoded.value.len() > limit
            && let Event::Article(article) = &mut event
        {
            routes::omit_diff(article);
            encoded = event.encode();
        }
        if encoded.value.len() > limit {
            let detail = format!(
                "the event has {} bytes, the limit is {limit}; raise `publish.kafka.max_event_size` and the topic's `max.message.bytes`",
                encoded.value.len()
            );
            self.reject(
                refused(candidate, Stage::Publish, "event_too_large", &detail),
                at,
            );
            return false;
        }
        let article = &candidate.article;
        for (kind, count) in &article.extraction.removed {
            *self.counts.removed.entry(kind.clone()).or_default() += u64::from(*count);
        }
        self.counts
            .times
            .push((candidate.fetched_at, article.published_at));
        self.push(&event, encoded);
        true
    }

    fn reject(&mut self, rejection: Rejection, at: Timestamp) {
        self.counts.rejected += 1;
        let what = (rejection.stage, rejection.reason.clone());
        *self.counts.rejections.entry(what).or_default() += 1;
        let provenance = rejection.provenance.as_ref();
        let event_id = stable_hash(&[
            provenance.map_or("", |provenance| provenance.feed_id.as_str()),
            provenance.map_or("", |provenance| &provenance.entry_id),
            rejection.url.as_ref().map_or("", url::Url::as_str),
            &rejection.reason,
            &at.to_rfc3339(),
        ]);
        self.publish(&Event::Rejected(Box::new(RejectedEvent {
            event_id,
            time: at,
            rejection,
        })));
    }

    /// A record that is no record: said in the same transaction that passes it.
    fn undecodable(&mut self, position: i64, error: &str) {
        // The record's own time is lost with it, and no other record may lend its own: the epoch says so.
        let at = Timestamp::UNIX_EPOCH;
        let detail =
            format!("the record at position {position} of the intake cannot be read: {error}");
        let rejection = Rejection {
            stage: Stage::Decide,
            reason: "undecodable_record".into(),
            detail,
            url: None,
            provenance: None,
            attempts: 0,
        };
        self.reject(rejection, at);
    }

    fn publish(&mut self, event: &Event) {
        self.push(event, event.encode());
    }

    /// Publishes an event, and an article's on every route that takes it as well.
    fn push(&mut self, event: &Event, encoded: Encoded) {
        self.effects.events.push(encoded);
        if let Event::Article(article) = event {
            let routes = self.rules.routes.iter();
            let copies = routes
                .filter(|route| route.takes(article))
                .map(|route| route.encode(article));
            self.effects.events.extend(copies);
        }
    }
}

fn refused(candidate: &Candidate, stage: Stage, reason: &str, detail: &str) -> Rejection {
    Rejection {
        stage,
        reason: reason.into(),
        detail: detail.into(),
        url: Some(candidate.article.url.clone()),
        provenance: Some(candidate.provenance.clone()),
        attempts: 0,
    }
}

/// Version 1 of an article.
fn published(candidate: &Candidate, at: Timestamp, identity: Identity) -> PublishedArticle {
    let article = candidate.article.clone();
    PublishedArticle {
        event_id: format!("{}.{}", identity.article_id, identity.version),
        time: at,
        article_id: identity.article_id,
        version: identity.version,
        previous_version: None,
        changes: Vec::new(),
        class: None,
        diff_omitted: false,
        text_omitted: false,
        host: identity
            .canonical_url
            .host_str()
            .unwrap_or_default()
            .to_owned(),
        url: article.url,
        canonical_url: identity.canonical_url,
        kind: article.kind,
        title: article.title,
        description: article.description,
        text: article.text,
        authors: article.authors,
        published_at: article.published_at,
        modified_at: article.modified_at,
        date_notes: article.date_notes,
        first_seen_at: identity.first_seen_at,
        fetched_at: candidate.fetched_at,
        language: article.language,
        site_name: article.site_name,
        section: article.section,
        keywords: article.keywords,
        images: article.images,
        embeds: article.embeds,
        word_count: article.word_count,
        paywalled: article.paywalled,
        content_hash: identity.content_hash,
        story_id: identity.story_id,
        role: identity.role,
        similarity: identity.similarity,
        feeds: vec![candidate.provenance.clone()],
        extraction: article.extraction,
    }
}
