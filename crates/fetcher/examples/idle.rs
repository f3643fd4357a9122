//! What polls cost that bring nothing new: feeds on as many hosts of 127.0.0.0/8, each of which answers 304.
//!
//! `cargo run --release -p fetcher --example idle -- [FEEDS] [POLLS OF EACH]`. The sites run in this process as well, so the figures
//! are upper bounds.

use std::time::{Duration, Instant};

use fetcher::{Body, Client, PerHost, Purpose, Request, Settings};
use model::feed::Validators;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

/// Polls under way at once, most of which wait for a connection.
const UNDER_WAY: usize = 2048;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1).map(|arg| arg.parse::<u32>());
    let feeds = args.next().transpose()?.unwrap_or(10_000);
    let polls = args.next().transpose()?.unwrap_or(2);

    let listener = TcpListener::bind("0.0.0.0:0").await?;
    let port = listener.local_addr()?.port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut buffer = [0; 2048];
                let _ = stream.read(&mut buffer).await;
                let _ = stream
                    .write_all(
                        b"HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\nConnection: close\r\n\r\n",
                    )
                    .await;
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
    for round in 0..polls {
        let start = Instant::now();
        let mut tasks = JoinSet::new();
        let mut unchanged = 0;
        for feed in 0..feeds {
            let [_, high, middle, low] = (feed + 1).to_be_bytes();
            let url = format!("http://127.{high}.{middle}.{low}:{port}/feed").parse()?;
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
                unchanged += u32::from(answer??);
            }
            tasks.spawn(async move {
                client
                    .get(&request)
                    .await
                    .map(|response| response.body == Body::NotModified)
            });
        }
        while let Some(answer) = tasks.join_next().await {
            unchanged += u32::from(answer??);
        }
        let took = start.elapsed().as_secs_f64();
        println!(
            "round {round}: {unchanged} of {feeds} unchanged, {:.0} polls a second",
            f64::from(feeds) / took
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
