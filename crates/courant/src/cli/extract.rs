//! `courant extract`: one stage of the pipeline on its own.

use std::io::Write as _;

use clap::ValueEnum;
use parser::page::{Extracted, PageHints};
use serde::Serialize;
use url::Url;

use super::{Fetching, input};

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
    #[command(flatten)]
    fetching: Fetching,
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
    let mut out = std::io::stdout().lock();
    let mut failed = 0;
    for name in &args.inputs {
        let input = input::read(name, &|| args.fetching.client())?;
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
