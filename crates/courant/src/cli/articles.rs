//! `courant extract` and `courant dedup`: one stage of the pipeline on its own.

use std::io::{BufRead as _, Write as _};

use anyhow::Context as _;
use clap::ValueEnum;
use deduplicator::{Decision, Index};
use parser::page::{Extracted, PageHints};
use serde::{Deserialize, Serialize};
use url::Url;

use super::input;

#[derive(Debug, clap::Args)]
pub(super) struct ExtractArgs {
    /// Files (.gz too), URLs, or - for standard input
    #[arg(required = true, value_name = "FILE|URL|-")]
    inputs: Vec<String>,
    /// The URL that the page was found at
    #[arg(long)]
    url: Option<Url>,
    /// What to print
    #[arg(long, value_enum, default_value = "json")]
    format: Format,
    /// With json: also print the blocks that were left out, each with its kind and reason
    #[arg(long)]
    explain: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Json,
    Text,
    Markdown,
    Html,
}

/// One line of the output.
#[derive(Serialize)]
struct Line<'a> {
    input: &'a str,
    #[serde(flatten)]
    article: Option<&'a model::Article>,
    #[serde(skip_serializing_if = "Option::is_none")]
    removed: Option<&'a [parser::page::Removed]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

/// Stands for the URL of a page whose URL is not given; nothing is resolved against it.
const NO_URL: &str = "about:blank";

pub(super) fn extract(args: &ExtractArgs) -> anyhow::Result<()> {
    let client = || Ok(fetcher::Client::new(fetcher::Settings::default())?);
    let mut out = std::io::stdout().lock();
    let mut failed = 0;
    for name in &args.inputs {
        let input = input::read(name, &client)?;
        let url = args
            .url
            .clone()
            .or(input.url)
            .unwrap_or_else(|| Url::parse(NO_URL).expect("a URL"));
        let hints = PageHints {
            url: &url,
            content_type: input.content_type.as_deref(),
            entry: None,
            fetched_at: chrono::Utc::now(),
        };
        let extracted = parser::page::page(&input.bytes, &hints);
        failed += usize::from(extracted.is_err());
        match (args.format, extracted) {
            (Format::Json, extracted) => {
                print_json(&mut out, &input.name, extracted.as_ref(), args.explain)?;
            }
            (_, Err(error)) => eprintln!("courant: {name}: {error}"),
            (Format::Text, Ok(extracted)) => writeln!(out, "{}", extracted.article.text)?,
            (Format::Markdown, Ok(extracted)) => writeln!(out, "{}", extracted.markdown())?,
            (Format::Html, Ok(extracted)) => writeln!(out, "{}", extracted.html())?,
        }
    }
    out.flush()?;
    anyhow::ensure!(
        failed == 0,
        "{failed} of {} inputs are no articles",
        args.inputs.len()
    );
    Ok(())
}

fn print_json(
    out: &mut impl std::io::Write,
    input: &str,
    extracted: Result<&Extracted, &parser::page::PageError>,
    explain: bool,
) -> anyhow::Result<()> {
    let line = Line {
        input,
        article: extracted.ok().map(|extracted| &extracted.article),
        removed: extracted
            .ok()
            .filter(|_| explain)
            .map(|extracted| extracted.removed.as_slice()),
        error: extracted.err().map(ToString::to_string),
        reason: extracted.err().map(parser::page::PageError::reason),
    };
    serde_json::to_writer(&mut *out, &line)?;
    out.write_all(b"\n")?;
    Ok(())
}

#[derive(Debug, clap::Args)]
pub(super) struct DedupArgs {
    /// Articles in order, one JSON object a line with id, url, title, text, published; .gz too, - for standard input
    #[arg(value_name = "FILE.ndjson|-")]
    input: String,
}

/// One line of the input.
#[derive(Deserialize)]
struct Listed {
    id: String,
    url: Option<Url>,
    #[serde(default)]
    title: String,
    text: String,
    published: Option<String>,
}

/// One line of the output.
#[derive(Serialize)]
struct Decided<'a> {
    id: &'a str,
    decision: &'static str,
    article_id: Option<model::ArticleId>,
    version: Option<u32>,
    story_id: Option<model::StoryId>,
}

pub(super) fn dedup(args: &DedupArgs) -> anyhow::Result<()> {
    let none = || anyhow::bail!("a list of articles is read from a file, not from a URL");
    let input = input::read(&args.input, &none)?;
    let mut index = Index::new(deduplicator::Settings::default());
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    // Without dates of their own, articles follow each other in one moment.
    let mut at = chrono::DateTime::UNIX_EPOCH;
    for (number, line) in input.bytes.lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let listed: Listed = serde_json::from_str(&line)
            .with_context(|| format!("{}:{}: not an article", args.input, number + 1))?;
        let published = listed
            .published
            .as_deref()
            .and_then(parser::date::parse)
            .map(|date| date.at);
        at = at.max(published.unwrap_or(at));
        let mut batch = index.batch();
        let decision = batch.decide(&candidate(&listed, at), at);
        index.merge(batch.into_changes());
        serde_json::to_writer(&mut out, &decided(&listed.id, decision))?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(())
}

/// The candidate that the service would have made of it.
fn candidate(listed: &Listed, at: model::Timestamp) -> model::Candidate {
    let url = listed.url.clone().unwrap_or_else(|| {
        let mut url = Url::parse("urn:article").expect("a URL");
        url.set_fragment(Some(&listed.id));
        url
    });
    let article =
        model::Article::of_text(url.clone(), listed.title.clone(), listed.text.clone(), at);
    let feed = model::FeedId::new("archive");
    let provenance = model::Provenance {
        feed_id: feed,
        entry_id: listed.id.clone(),
        feed_url: url,
        tags: Vec::new(),
    };
    model::Candidate {
        article,
        provenance,
        fetch_began_at: at,
        fetched_at: at,
    }
}

fn decided(id: &str, decision: Decision) -> Decided<'_> {
    let row = |decision, article_id, version, story_id| Decided {
        id,
        decision,
        article_id,
        version,
        story_id,
    };
    match decision {
        Decision::New(identity) => row(
            "new",
            Some(identity.article_id),
            Some(identity.version),
            Some(identity.story_id),
        ),
        Decision::Update { identity, .. } => row(
            "update",
            Some(identity.article_id),
            Some(identity.version),
            Some(identity.story_id),
        ),
        Decision::Listed {
            article_id,
            version,
            story_id,
            ..
        } => row("listed", Some(article_id), Some(version), Some(story_id)),
        Decision::Duplicate {
            article_id,
            version,
        } => row("duplicate", Some(article_id), Some(version), None),
        Decision::Stale {
            article_id,
            version,
        } => row("stale", Some(article_id), Some(version), None),
        Decision::Rebased {
            article_id,
            version,
        } => row("rebased", Some(article_id), Some(version), None),
        Decision::OutsideWindow { .. } => row("outside_window", None, None, None),
        Decision::CopyDropped {
            article_id,
            story_id,
        } => row("copy_dropped", Some(article_id), None, Some(story_id)),
    }
}
