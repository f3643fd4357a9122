//! What polls cost that bring nothing new: feeds on as many hosts of 127.0.0.0/8, each of which answers 304.
//!
//! `cargo run --release -p fetcher --example idle -- [FEEDS] [POLLS OF EACH] [BAD FEEDS]`. Of the bad feeds a third never answers, a third
//! sends a byte a second, and a third answers after a minute; they are spread among the others, and all are due at once. The sites run in
//! this process as well, so the figures are upper bounds.

use std::time::{Duration, Instant};

use fetcher::{Body, Client, PerHost, Purpose, Request, Settings};
use model::feed::Validators;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// Polls under way at once, most of which wait for a connection.
const UNDER_WAY: usize = 2048;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1).map(|arg| arg.parse::<u32>());
    let feeds = args.next().transpose()?.unwrap_or(10_000);
    let polls = args.next().transpose()?.unwrap_or(2);
    let bad = args.next().transpose()?.unwrap_or(0);

    let listener = TcpListener::bind("0.0.0.0:0").await?;
    let port = listener.local_addr()?.port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut buffer = [0; 2048];
                let read = stream.read(&mut buffer).await.unwrap_or_default();
                // A site that has gone away costs nothing here.
                let _ = answer(&mut stream, &buffer[..read]).await;
            });
        }
    });

    let client = Client::new(Settings {
        allow_addresses: vec!["127.0.0.0/8".parse()?],
        per_host: PerHost {
            delay: Duration::ZERO,
            ..PerHost::default()
        },
        ..Settings::default()
    })?;
    let before = usage();
    let every = feeds
        .checked_div(bad)
        .map_or(u32::MAX, |every| every.max(1));
    for round in 0..polls {
        let start = Instant::now();
        let mut tasks = JoinSet::new();
        let mut unchanged = Vec::new();
        for feed in 0..feeds {
            let [_, high, middle, low] = (feed + 1).to_be_bytes();
            let path = match feed % every {
                0 if bad > 0 => BAD[(feed / every) as usize % BAD.len()],
                _ => "/feed",
            };
            let url = format!("http://127.{high}.{middle}.{low}:{port}{path}").parse()?;
            let validators = Some(Validators {
                etag: Some("\"v1\"".to_owned()),
                ..Validators::default()
            });
            let request = Request {
                validators,
                ..Request::new(url, Purpose::Feed)
            };
            let client = client.clone();
            if tasks.len() >= UNDER_WAY
                && let Some(answer) = tasks.join_next().await
            {
                unchanged.extend(answer?);
            }
            tasks.spawn(async move {
                let response = client.get(&request).await.ok()?;
                (response.body == Body::NotModified).then(|| start.elapsed())
            });
        }
        while let Some(answer) = tasks.join_next().await {
            unchanged.extend(answer?);
        }
        unchanged.sort_unstable();
        let at = |share: usize| {
            let index = unchanged.len() * share / 100;
            unchanged.get(index.min(unchanged.len().saturating_sub(1)))
        };
        let count = unchanged.len();
        let (half, most, last) = (at(50), at(99), at(100));
        println!(
            "round {round}: {count} of {feeds} unchanged, half of them after {half:.1?}, 99 in 100 after {most:.1?}, the last after {last:.1?}"
        );
    }
    let after = usage();
    let all = f64::from(feeds) * f64::from(polls);
    println!(
        "{:.3} CPU ms a poll, sites included",
        (after.0 - before.0) / all
    );
    println!(
        "{:.1} MB resident at most, {:.1} MB before the first poll",
        after.1, before.1
    );
    Ok(())
}

/// The bad feeds' paths.
const BAD: [&str; 3] = ["/hangs", "/drips", "/late"];

/// Answers a request as its path says.
async fn answer(stream: &mut TcpStream, request: &[u8]) -> std::io::Result<()> {
    const HEAD: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n";
    const UNCHANGED: &[u8] =
        b"HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\nConnection: close\r\n\r\n";
    if request.starts_with(b"GET /hangs") {
        std::future::pending::<()>().await;
    } else if request.starts_with(b"GET /drips") {
        stream.write_all(HEAD).await?;
        loop {
            stream.write_all(b"<").await?;
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    } else if request.starts_with(b"GET /late") {
        tokio::time::sleep(Duration::from_mins(1)).await;
    }
    stream.write_all(UNCHANGED).await
}

/// CPU milliseconds so far, and the largest resident memory in MB, as Linux counts them.
fn usage() -> (f64, f64) {
    let read = |path| std::fs::read_to_string(path).unwrap_or_default();
    let stat = read("/proc/self/stat");
    let ticks: f64 = stat
        .split_whitespace()
        .skip(13)
        .take(2)
        .filter_map(|field| field.parse::<f64>().ok())
        .sum();
    let status = read("/proc/self/status");
    let peak = status.lines().find_map(|line| {
        line.strip_prefix("VmHWM:")?
            .split_whitespace()
            .next()?
            .parse::<f64>()
            .ok()
    });
    (ticks * 10.0, peak.unwrap_or_default() / 1024.0)
}
