//! Sites that mean harm, or know no better: each case with the outcome that the user reads.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

mod common;

use std::io::Write;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use common::{Site, answer, client, feed, page, settings};
use fetcher::{Body, Client, FetchError, Limits, Lookup, Settings};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;

/// A mebibyte, the limit of these tests.
const LIMIT: u64 = 1 << 20;

fn limited() -> Settings {
    Settings {
        limits: Limits {
            feed: LIMIT,
            page: LIMIT,
            ..Limits::default()
        },
        ..settings()
    }
}

async fn fails(client: &Client, url: &str) -> FetchError {
    client.get(&feed(url.parse().unwrap())).await.unwrap_err()
}

/// Ten gigabytes of zeros in a content coding, made while they are sent.
async fn bomb(coding: &'static str) -> Site {
    Site::streaming(move |_, stream| async move {
        let mut stream = stream.into_std().unwrap();
        stream.set_nonblocking(false).unwrap();
        let send = move || {
            write!(
                stream,
                "HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\n\r\n"
            )?;
            let mut encoder: Box<dyn Write> = match coding {
                "gzip" => Box::new(flate2::write::GzEncoder::new(
                    stream,
                    flate2::Compression::fast(),
                )),
                "br" => Box::new(brotli::CompressorWriter::new(stream, 4096, 1, 22)),
                "zstd" => Box::new(zstd::stream::write::Encoder::new(stream, 1)?),
                other => panic!("{other}"),
            };
            let zeros = vec![0; 1 << 20];
            for _ in 0..10_240 {
                encoder.write_all(&zeros)?;
                encoder.flush()?;
            }
            std::io::Result::Ok(())
        };
        // It ends when the client hangs up.
        let _ = tokio::task::spawn_blocking(send).await;
    })
    .await
}

#[tokio::test]
async fn ten_gigabytes_of_zeros_cost_the_limit_and_no_more() {
    for coding in ["gzip", "br", "zstd"] {
        let site = bomb(coding).await;
        let error = client(limited())
            .get(&feed(site.url("/")))
            .await
            .unwrap_err();
        assert_eq!(error, FetchError::TooLarge { limit: LIMIT }, "{coding}");
    }
}

#[tokio::test]
async fn the_headers_of_an_answer_are_counted() {
    for (number, reason) in [(150, ""), (250, "malformed")] {
        let headers = vec![("X-More", "and more"); number];
        let site = Site::raw(move |_| answer(200, &headers, b"<rss/>")).await;
        let got = client(settings()).get(&feed(site.url("/"))).await;
        assert_eq!(
            got.as_ref().err().map_or("", FetchError::reason),
            reason,
            "{number} headers"
        );
    }
}

/// A site that sends a head, then the same bytes again and again.
async fn endless(head: &'static str, bytes: &[u8], pause: Duration) -> Site {
    let bytes: Arc<[u8]> = bytes.into();
    Site::streaming(move |_, mut stream| {
        let bytes = bytes.clone();
        async move {
            let _ = stream.write_all(head.as_bytes()).await;
            while stream.write_all(&bytes).await.is_ok() {
                tokio::time::sleep(pause).await;
            }
        }
    })
    .await
}

#[tokio::test]
async fn endless_bodies_and_headers_end() {
    let plain = "HTTP/1.1 200 OK\r\n\r\n";
    let body = endless(plain, &[b'x'; 8192], Duration::ZERO).await;
    let error = client(limited())
        .get(&feed(body.url("/")))
        .await
        .unwrap_err();
    assert_eq!(error, FetchError::TooLarge { limit: LIMIT });

    let announced = Site::raw(|_| answer(200, &[], &vec![b'x'; 50 << 20])).await;
    let error = client(limited())
        .get(&page(announced.url("/")))
        .await
        .unwrap_err();
    assert_eq!(error, FetchError::TooLarge { limit: LIMIT });

    let chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let chunked = endless(chunks, b"1\r\nx\r\n", Duration::ZERO).await;
    let small = Settings {
        limits: Limits {
            feed: 1000,
            ..Limits::default()
        },
        ..settings()
    };
    let error = client(small)
        .get(&feed(chunked.url("/")))
        .await
        .unwrap_err();
    assert_eq!(error, FetchError::TooLarge { limit: 1000 });

    for header in ["X-More: and more\r\n", "x"] {
        let headers = endless(
            "HTTP/1.1 200 OK\r\n",
            header.repeat(10_000).as_bytes(),
            Duration::ZERO,
        )
        .await;
        let error = client(settings())
            .get(&feed(headers.url("/")))
            .await
            .unwrap_err();
        assert_eq!(error.reason(), "malformed", "{error}");
    }
}

#[tokio::test]
async fn one_byte_at_a_time_runs_out_of_time() {
    let drip = Duration::from_millis(20);
    let mut settings = settings();
    settings.timeouts.total = Duration::from_millis(300);
    let body = endless("HTTP/1.1 200 OK\r\n\r\n", b"x", drip).await;
    let error = client(settings.clone())
        .get(&feed(body.url("/")))
        .await
        .unwrap_err();
    assert_eq!(error.reason(), "timeout");
    assert!(
        error
            .to_string()
            .contains("no complete answer within 300ms"),
        "{error}"
    );

    settings.timeouts.first_byte = Duration::from_millis(200);
    let head = endless("HTTP/1.1 200 OK\r\nX-Drip: ", b"x", drip).await;
    let error = client(settings.clone())
        .get(&feed(head.url("/")))
        .await
        .unwrap_err();
    assert!(
        error.to_string().contains("no answer within 200ms"),
        "{error}"
    );

    settings.timeouts.idle = Duration::from_millis(100);
    let stalls = endless("HTTP/1.1 200 OK\r\n\r\n", b"x", Duration::from_hours(1)).await;
    let error = client(settings)
        .get(&feed(stalls.url("/")))
        .await
        .unwrap_err();
    assert!(
        error.to_string().contains("no further byte within 100ms"),
        "{error}"
    );
}

#[tokio::test]
async fn redirects_lead_nowhere_they_should_not() {
    let site = Site::raw(|asked| {
        let target = match asked.path.as_str() {
            "/loop" => "/loop",
            "/growing" => "/growing?x",
            "/file" => "file:///etc/passwd",
            "/metadata" => "http://169.254.169.254/latest/meta-data/",
            "/metadata-v6" => "http://[fd00:ec2::254]/",
            "/mapped" => "http://[::ffff:10.0.0.1]/",
            "/decimal" => "http://167772161/",
            "/credentials" => "http://admin:admin@127.0.0.1/",
            "/port" => "http://1.1.1.1:25/",
            "/script" => "javascript:alert(1)",
            "/data" => "data:text/html,hello",
            "/nowhere" => "http://",
            other => other,
        };
        match target {
            "/nothing" => answer(302, &[], b""),
            target => answer(302, &[("Location", target)], b""),
        }
    })
    .await;
    let client = client(settings());
    for (path, reason) in [
        ("/loop", "too_many_redirects"),
        ("/growing", "too_many_redirects"),
        ("/file", "scheme_refused"),
        ("/metadata", "address_refused"),
        ("/metadata-v6", "address_refused"),
        ("/mapped", "address_refused"),
        ("/decimal", "address_refused"),
        ("/credentials", "credentials_refused"),
        ("/port", "address_refused"),
        ("/script", "scheme_refused"),
        ("/data", "scheme_refused"),
        ("/nowhere", "bad_redirect"),
        ("/nothing", "bad_redirect"),
    ] {
        let before = site.asked().len();
        let error = fails(&client, site.url(path).as_str()).await;
        assert_eq!(error.reason(), reason, "{path}: {error}");
        assert!(site.asked().len() - before <= 11, "{path}");
    }
}

/// A lookup that gives these answers in turn, the last for ever.
fn lookup(answers: &'static [&'static [&'static str]]) -> (Lookup, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    let lookup: Lookup = Arc::new(move |_| {
        let number = count.fetch_add(1, Ordering::Relaxed).min(answers.len() - 1);
        let answer: Vec<IpAddr> = answers[number]
            .iter()
            .map(|address| address.parse().unwrap())
            .collect();
        Box::pin(async move { Ok(answer) })
    });
    (lookup, asked)
}

const PRIVATE: [&[&[&str]]; 4] = [
    &[&["127.0.0.1"]],
    &[&["::1", "10.0.0.1"]],
    &[&["::ffff:192.168.1.1"]],
    &[&["64:ff9b::a00:1"]],
];

#[tokio::test]
async fn names_lead_to_no_private_address() {
    let nothing_allowed = || Settings {
        allow_addresses: Vec::new(),
        ..settings()
    };
    for addresses in PRIVATE {
        let (lookup, _) = lookup(addresses);
        let client = Client::with_lookup(nothing_allowed(), &lookup).unwrap();
        let error = fails(&client, "http://rebind.example/").await;
        assert_eq!(error.reason(), "address_refused", "{addresses:?}: {error}");
        assert!(
            error.to_string().starts_with("rebind.example is at "),
            "{error}"
        );
    }
    // Names under localhost need no lookup to be known as what they are.
    let (never, asked) = lookup(&[&["1.1.1.1"]]);
    let client = Client::with_lookup(nothing_allowed(), &never).unwrap();
    for name in [
        "localhost",
        "site.localhost",
        "LOCALHOST.",
        "a.b.localhost.",
    ] {
        assert_eq!(
            fails(&client, &format!("http://{name}/")).await.reason(),
            "address_refused",
            "{name}"
        );
    }
    assert_eq!(asked.load(Ordering::Relaxed), 0);
    let (empty, _) = lookup(&[&[]]);
    let client = Client::with_lookup(settings(), &empty).unwrap();
    assert_eq!(
        fails(&client, "http://nowhere.example/").await.reason(),
        "dns"
    );
}

#[tokio::test]
async fn a_second_answer_is_checked_like_the_first() {
    // The name's first address may be fetched, the second not, in one answer and in two.
    let site = Site::raw(|_| answer(200, &[], b"<rss/>")).await;
    let only_one = || Settings {
        allow_addresses: vec!["127.0.0.1/32".parse().unwrap()],
        ..settings()
    };
    let url = site.url_at("rebind.example", "/feed");

    let (both, _) = lookup(&[&["127.0.0.2", "127.0.0.1", "10.0.0.1"]]);
    let client = Client::with_lookup(only_one(), &both).unwrap();
    client.get(&feed(url.clone())).await.unwrap();

    let (rebinding, asked) = lookup(&[&["127.0.0.1"], &["127.0.0.2"]]);
    let client = Client::with_lookup(only_one(), &rebinding).unwrap();
    client.get(&feed(url.clone())).await.unwrap();
    let error = client.get(&feed(url)).await.unwrap_err();
    assert_eq!(error.reason(), "address_refused");
    assert_eq!(
        asked.load(Ordering::Relaxed),
        2,
        "each connection asks once, and goes where the answer was checked"
    );
}

#[tokio::test]
async fn a_public_address_gets_no_request_on_an_unlisted_port() {
    let (public, _) = lookup(&[&["1.1.1.1"]]);
    let client = Client::with_lookup(settings(), &public).unwrap();
    assert_eq!(
        fails(&client, "http://news.example:6379/").await.reason(),
        "address_refused"
    );
    let strict = Settings {
        allow_addresses: Vec::new(),
        ..settings()
    };
    assert_eq!(
        fails(&common::client(strict), "http://news.example:6379/")
            .await
            .reason(),
        "port_refused"
    );
}

#[tokio::test]
async fn lengths_and_codings_that_lie_are_found_out() {
    let short = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>";
    let long = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<rss></rss>";
    let two = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n<rss/>";
    let chunk = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<rss>\r\n";
    let cut = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n<rss>";
    let brotli =
        b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 12\r\n\r\nno brotli it";
    let nothing = b"";
    let other = b"SSH-2.0-OpenSSH_9.6\r\n";
    for (bytes, reason) in [
        (&short[..], "interrupted"),
        (&two[..], "malformed"),
        (&chunk[..], "interrupted"),
        (&cut[..], "interrupted"),
        (&brotli[..], "malformed"),
        (&nothing[..], "interrupted"),
        (&other[..], "malformed"),
    ] {
        let site = Site::raw(|_| bytes.to_vec()).await;
        let error = client(settings())
            .get(&feed(site.url("/")))
            .await
            .unwrap_err();
        assert_eq!(
            error.reason(),
            reason,
            "{}: {error}",
            String::from_utf8_lossy(bytes)
        );
        assert!(error.retry_helps());
    }
    // What was announced is what is read; the parser sees a document that is cut.
    let site = Site::raw(|_| long.to_vec()).await;
    let response = client(settings()).get(&feed(site.url("/"))).await.unwrap();
    assert_eq!(response.body, Body::Bytes(b"<rss>".to_vec()));
}

#[tokio::test]
async fn headers_need_not_be_text() {
    let site = Site::raw(|asked| match asked.path.as_str() {
        "/moved" => b"HTTP/1.1 302 Found\r\nLocation: /f\xfcr\r\nConnection: close\r\n\r\n".to_vec(),
        _ => b"HTTP/1.1 200 \xff\xfe\r\nContent-Type: text/xml; charset=\xff\xfe\r\nETag: \"\xe9\"\r\nX-Bad Name: \xff\r\n\
               Last-Modified : Thu, 01 Jan 2026 00:00:00 GMT\r\nSet-Cookie: \xff=\xff\r\nRetry-After: \xff\r\n\r\n<rss/>"
            .to_vec(),
    })
    .await;
    let response = client(settings())
        .get(&feed(site.url("/moved")))
        .await
        .unwrap();
    assert_eq!(response.url.path(), "/f%FCr");
    assert_eq!(response.body, Body::Bytes(b"<rss/>".to_vec()));
    assert_eq!(
        response.content_type.as_deref(),
        Some("text/xml; charset=\u{fffd}\u{fffd}")
    );
    assert_eq!(response.validators.etag, None);
    assert_eq!(
        response.validators.last_modified.as_deref(),
        Some("Thu, 01 Jan 2026 00:00:00 GMT")
    );
}

#[tokio::test]
async fn nobody_there_is_said_to_be_nobody() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let error = fails(&client(settings()), &format!("http://{address}/")).await;
    assert_eq!(error.reason(), "connect", "{error}");
}
