//! What the commands read: files, `.gz` too, standard input, URLs.

use std::io::Read as _;
use std::path::Path;

use anyhow::Context as _;
use flate2::read::MultiGzDecoder;
use url::Url;

/// Bytes that one input may have, after decompression: more is no page and no feed.
const LIMIT: u64 = 64 * 1024 * 1024;

/// One input, read.
#[derive(Debug)]
pub(super) struct Input {
    /// As it was given.
    pub(super) name: String,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
    /// Where it was fetched from, after redirects.
    pub(super) url: Option<Url>,
    /// As the server declared it.
    pub(super) content_type: Option<String>,
}

/// Reads an input: `-` is standard input, `http:` and `https:` are fetched, everything else is a file.
pub(super) fn read(
    name: &str,
    client: &dyn Fn() -> anyhow::Result<fetcher::Client>,
) -> anyhow::Result<Input> {
    let local = |bytes| Input {
        name: name.to_owned(),
        bytes,
        url: None,
        content_type: None,
    };
    if name == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().take(LIMIT).read_to_end(&mut bytes)?;
        return Ok(local(bytes));
    }
    if let Some(url) = Url::parse(name)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"))
    {
        return fetch(name, url, &client()?);
    }
    Ok(local(file(Path::new(name))?))
}

/// Reads a file, decompressing what ends in `.gz`.
pub(super) fn file(path: &Path) -> anyhow::Result<Vec<u8>> {
    let file = std::fs::File::open(path)
        .with_context(|| format!("{} cannot be opened", path.display()))?;
    let mut bytes = Vec::new();
    if path.extension().is_some_and(|extension| extension == "gz") {
        MultiGzDecoder::new(file)
            .take(LIMIT)
            .read_to_end(&mut bytes)
    } else {
        file.take(LIMIT).read_to_end(&mut bytes)
    }
    .with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(bytes)
}

fn fetch(name: &str, url: Url, client: &fetcher::Client) -> anyhow::Result<Input> {
    let request = fetcher::Request::new(url, fetcher::Purpose::Page);
    let response = super::runtime()?.block_on(client.get(&request))?;
    let fetcher::Body::Bytes(bytes) = response.body else {
        anyhow::bail!("the site answered 304 to an unconditional request");
    };
    Ok(Input {
        name: name.to_owned(),
        bytes,
        url: Some(response.url),
        content_type: response.content_type,
    })
}
