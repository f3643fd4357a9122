//! `courant dedup`: the decisions about an archive of articles, as the service would take them.

use std::io::{BufRead as _, Write as _};

use anyhow::Context as _;
use chrono::TimeDelta;
use deduplicator::{Decision, Index, Settings};
use model::{Article, ArticleId, Candidate, FeedId, Provenance, StoryId, Timestamp};
use serde::{Deserialize, Serialize};
use url::Url;

use super::input;

#[derive(Debug, clap::Args)]
pub(super) struct DedupArgs {
    /// Articles in order, one JSON object a line with id, url, title, text, published; .gz too, - for standard input
    #[arg(value_name = "FILE.ndjson|-")]
    input: String,
}

/// One line of the input; further fields are ignored.
#[derive(Deserialize)]
struct Row {
    id: String,
    url: Option<Url>,
    #[serde(default)]
    title: String,
    text: String,
    published: Option<String>,
}

/// One line of the output.
#[derive(Serialize)]
struct Verdict<'a> {
    id: &'a str,
    decision: &'static str,
    /// None if the article is outside the window.
    article_id: Option<ArticleId>,
    version: Option<u32>,
    story_id: Option<StoryId>,
}

pub(super) fn dedup(args: &DedupArgs) -> anyhow::Result<()> {
    let none = || anyhow::bail!("a list of articles is read from a file, not from a URL");
    let input = input::read(&args.input, &none)?;
    let mut index = Index::new(Settings::default());
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut now = Timestamp::UNIX_EPOCH;
    for (number, line) in input.bytes.lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let row: Row = serde_json::from_str(&line)
            .with_context(|| format!("{}:{}: not an article", args.input, number + 1))?;
        // The clock of an archive is its dates. It never goes back, and of two states of an article the one that comes later
        // is the later one.
        let published = row.published.as_deref().and_then(parser::date::parse);
        now += TimeDelta::microseconds(1);
        now = now.max(published.map_or(now, |date| date.at));
        let mut batch = index.batch();
        let decision = batch.decide(&candidate(&row, now), now);
        let changes = batch.into_changes();
        index.merge(changes);
        serde_json::to_writer(&mut out, &verdict(&row.id, decision, &index))?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(())
}

/// The candidate that the service would have made of it.
fn candidate(row: &Row, at: Timestamp) -> Candidate {
    let url = row.url.clone().unwrap_or_else(|| {
        let mut url = Url::parse("urn:article").expect("a URL");
        url.set_query(Some(&row.id));
        url
    });
    Candidate {
        article: Article::of_text(url.clone(), row.title.clone(), row.text.clone(), at),
        provenance: Provenance {
            feed_id: FeedId::new("archive"),
            entry_id: row.id.clone(),
            feed_url: url,
            tags: Vec::new(),
        },
        fetch_began_at: at,
        fetched_at: at,
    }
}

fn verdict<'a>(id: &'a str, decision: Decision, index: &Index) -> Verdict<'a> {
    let (decision, known) = match decision {
        Decision::New(identity) => ("new", Some((identity.article_id, identity.version))),
        Decision::Update { identity, .. } => {
            ("update", Some((identity.article_id, identity.version)))
        }
        Decision::Listed {
            article_id,
            version,
            ..
        } => ("listed", Some((article_id, version))),
        Decision::Duplicate {
            article_id,
            version,
        } => ("duplicate", Some((article_id, version))),
        Decision::Stale {
            article_id,
            version,
        } => ("stale", Some((article_id, version))),
        Decision::Rebased {
            article_id,
            version,
        } => ("rebased", Some((article_id, version))),
        Decision::CopyDropped { article_id, .. } => ("copy_dropped", Some((article_id, 1))),
        Decision::OutsideWindow { .. } => ("outside_window", None),
    };
    let (article_id, version) = known.unzip();
    let story_id = article_id.as_ref().and_then(|id| index.story_of(id));
    Verdict {
        id,
        decision,
        article_id,
        version,
        story_id,
    }
}
