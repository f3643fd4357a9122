//! `courant feed`: feed documents as the service reads them.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use parser::feed::{FeedHints, Record};
use serde::Deserialize;
use url::Url;

use super::{Fetching, input};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Files (.gz too), URLs, or - for standard input
    #[arg(value_name = "FILE|URL|-", required_unless_present = "manifest")]
    inputs: Vec<String>,
    /// The URL that the document was found at
    #[arg(long)]
    url: Option<Url>,
    /// The Content-Type that the server declared
    #[arg(long, value_name = "TYPE")]
    content_type: Option<String>,
    /// A file with one JSON object a line: `path` (relative to it), `url`, `content_type`
    #[arg(long, value_name = "FILE", conflicts_with_all = ["inputs", "url", "content_type"])]
    manifest: Option<PathBuf>,
    #[command(flatten)]
    fetching: Fetching,
}

/// One line of a manifest.
#[derive(Deserialize)]
struct Listed {
    path: String,
    url: Option<Url>,
    content_type: Option<String>,
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut failed = 0;
    let mut read = 0;
    let mut one = |name: &str,
                   bytes: &[u8],
                   url: Option<&Url>,
                   content_type: Option<&str>|
     -> anyhow::Result<()> {
        let outcome = parser::feed::feed(bytes, &FeedHints { url, content_type });
        read += 1;
        failed += usize::from(outcome.is_err());
        serde_json::to_writer(&mut out, &Record::new(name, &outcome))?;
        out.write_all(b"\n")?;
        Ok(())
    };
    if let Some(manifest) = &args.manifest {
        let folder = manifest.parent().unwrap_or(Path::new("."));
        let text = String::from_utf8(input::file(manifest)?)?;
        for (number, line) in text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty())
        {
            let listed: Listed = serde_json::from_str(line).with_context(|| {
                format!(
                    "{}:{}: not a line of a manifest",
                    manifest.display(),
                    number + 1
                )
            })?;
            let bytes = input::file(&folder.join(&listed.path))?;
            one(
                &listed.path,
                &bytes,
                listed.url.as_ref(),
                listed.content_type.as_deref(),
            )?;
        }
    }
    for name in &args.inputs {
        let input = input::read(name, &|| args.fetching.client())?;
        let url = args.url.as_ref().or(input.url.as_ref());
        let content_type = args
            .content_type
            .as_deref()
            .or(input.content_type.as_deref());
        one(&input.name, &input.bytes, url, content_type)?;
    }
    out.flush()?;
    anyhow::ensure!(failed == 0, "{failed} of {read} inputs are no feeds");
    Ok(())
}
