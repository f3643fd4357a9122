//! What a well-behaved site sees of the client, and what the caller gets.

mod common;

use std::time::Duration;

use common::{Site, answer, client, feed, page, settings};
use fetcher::{Body, Limits, Settings};

fn ok(body: &str) -> Vec<u8> {
    answer(200, &[], body.as_bytes())
}

#[tokio::test]
async fn a_document_and_then_the_word_that_it_is_unchanged() {
    let headers = [
        ("ETag", "\"v1\""),
        ("Content-Type", "application/rss+xml"),
        ("Cache-Control", "max-age=60"),
    ];
    let site = Site::raw(move |asked| match asked.header("if-none-match") {
        Some("\"v1\"") => answer(304, &[], b""),
        _ => answer(200, &headers, b"<rss/>"),
    })
    .await;
    let client = client(settings());
    let mut request = feed(site.url("/feed"));
    let first = client.get(&request).await.unwrap();
    assert_eq!(first.body, Body::Bytes(b"<rss/>".to_vec()));
    assert_eq!(first.content_type.as_deref(), Some("application/rss+xml"));
    assert_eq!(first.freshness, Some(Duration::from_mins(1)));
    assert_eq!(first.url, request.url);
    assert_eq!(first.moved_permanently_to, None);
    assert!(first.began_at <= first.fetched_at);

    request.validators = Some(first.validators);
    let second = client.get(&request).await.unwrap();
    assert_eq!((second.status, second.body), (304, Body::NotModified));
    assert_eq!(second.validators.etag.as_deref(), Some("\"v1\""));
    let asked = &site.asked()[1];
    assert_eq!(asked.header("a-im"), Some("feed"));
    assert!(asked.header("user-agent").unwrap().starts_with("Courant/"));
    assert_eq!(
        asked.header("accept-encoding"),
        Some("gzip, br, zstd, deflate")
    );
}

#[tokio::test]
async fn the_same_bytes_are_unchanged_whatever_the_status() {
    let site = Site::raw(|_| ok("same")).await;
    let client = client(settings());
    let mut request = feed(site.url("/feed"));
    request.validators = Some(client.get(&request).await.unwrap().validators);
    let second = client.get(&request).await.unwrap();
    assert_eq!((second.status, second.body), (200, Body::NotModified));
}

#[tokio::test]
async fn a_delta_is_said_to_be_one() {
    let site = Site::raw(|asked| match asked.header("a-im") {
        Some("feed") => answer(
            226,
            &[("IM", "feed"), ("ETag", "\"v2\"")],
            b"<rss>new</rss>",
        ),
        _ => answer(200, &[("ETag", "\"v1\"")], b"<rss>old</rss>"),
    })
    .await;
    let client = client(settings());
    let mut request = feed(site.url("/feed"));
    request.validators = Some(client.get(&request).await.unwrap().validators);
    let second = client.get(&request).await.unwrap();
    assert!(second.delta);
    assert_eq!(second.body, Body::Bytes(b"<rss>new</rss>".to_vec()));
    assert_eq!(
        (
            second.validators.etag.as_deref(),
            second.validators.body_hash
        ),
        (Some("\"v2\""), None)
    );
}

#[tokio::test]
async fn redirects_are_followed_and_remembered_if_all_are_permanent() {
    let site = Site::raw(|asked| match asked.path.as_str() {
        "/301" => answer(301, &[("Location", "/308")], b""),
        "/308" => answer(308, &[("Location", "/feed#top")], b""),
        "/302" => answer(302, &[("Location", "/301")], b""),
        "/301-to-302" => answer(301, &[("Location", "/302")], b""),
        _ => ok("<rss/>"),
    })
    .await;
    let client = client(settings());
    for (path, moved) in [
        ("/301", true),
        ("/308", true),
        ("/302", false),
        ("/301-to-302", false),
        ("/feed", false),
    ] {
        let response = client.get(&feed(site.url(path))).await.unwrap();
        assert_eq!(response.url, site.url("/feed"), "{path}");
        assert_eq!(
            response.moved_permanently_to,
            moved.then(|| site.url("/feed")),
            "{path}"
        );
    }
}

#[tokio::test]
async fn cookies_last_for_one_fetch() {
    let site = Site::raw(|asked| match asked.header("cookie") {
        Some("seen=yes") => ok("<rss/>"),
        Some(_) => answer(400, &[], b""),
        None => answer(
            302,
            &[
                ("Location", "/feed"),
                ("Set-Cookie", "seen=yes; Path=/; HttpOnly"),
            ],
            b"",
        ),
    })
    .await;
    let client = client(settings());
    for _ in 0..2 {
        client.get(&feed(site.url("/feed"))).await.unwrap();
    }
    let cookies: Vec<_> = site
        .asked()
        .iter()
        .map(|asked| asked.header("cookie").map(str::to_owned))
        .collect();
    let seen = Some("seen=yes".to_owned());
    assert_eq!(cookies, [None, seen.clone(), None, seen]);
}

#[tokio::test]
async fn the_headers_of_a_feed_go_to_its_own_origin_only() {
    let site = Site::raw(|asked| match asked.path.as_str() {
        "/stay" => answer(302, &[("Location", "/feed")], b""),
        "/leave" => {
            let port = asked
                .header("host")
                .and_then(|host| host.split(':').nth(1))
                .unwrap_or_default();
            answer(
                302,
                &[("Location", &format!("http://other.localhost:{port}/feed"))],
                b"",
            )
        }
        _ => ok("<rss/>"),
    })
    .await;
    let client = client(settings());
    for (path, sent) in [("/stay", Some("secret")), ("/leave", None)] {
        let mut request = feed(site.url_at("site.localhost", path));
        request
            .headers
            .insert("authorization", "secret".parse().unwrap());
        request
            .headers
            .insert("user-agent", "Someone/1".parse().unwrap());
        client.get(&request).await.unwrap();
        let asked = site.asked();
        let [.., first, last] = asked.as_slice() else {
            panic!("two requests")
        };
        assert_eq!(first.header("authorization"), Some("secret"));
        assert_eq!(first.header("user-agent"), Some("Someone/1"));
        assert_eq!(last.header("authorization"), sent, "{path}");
    }
}

#[tokio::test]
async fn statuses_say_what_to_do() {
    let site = Site::raw(|asked| {
        let status = asked.path[1..4].parse().unwrap_or(500);
        let challenge = [("cf-mitigated", "challenge")];
        answer(
            status,
            if asked.path.ends_with("challenge") {
                &challenge
            } else {
                &[]
            },
            b"",
        )
    })
    .await;
    let client = client(settings());
    for (path, reason, retry_helps) in [
        ("/404", "http_404", false),
        ("/403", "http_403", false),
        ("/403-challenge", "challenge", false),
        ("/503-challenge", "challenge", false),
        ("/410", "http_410", false),
        ("/418", "http_4xx", false),
        ("/300", "http_300", false),
        ("/304", "http_304", false),
        ("/500", "http_500", true),
        ("/408", "http_408", true),
    ] {
        let error = client.get(&feed(site.url(path))).await.unwrap_err();
        assert_eq!(
            (error.reason(), error.retry_helps()),
            (reason, retry_helps),
            "{path}: {error}"
        );
    }
}

#[tokio::test]
async fn a_site_that_wants_a_pause_is_not_asked_again() {
    let site = Site::raw(|asked| match asked.path.as_str() {
        "/429" => answer(429, &[("Retry-After", "120")], b""),
        "/429-bare" => answer(429, &[], b""),
        "/403" => answer(403, &[("Retry-After", "90")], b""),
        "/503" => answer(503, &[("Retry-After", "999999")], b""),
        _ => ok("<rss/>"),
    })
    .await;
    let client = client(settings());
    for (host, path, seconds, reason) in [
        ("a.localhost", "/429", 120, "paused"),
        ("b.localhost", "/429-bare", 60, "paused"),
        ("c.localhost", "/503", 86_400, "paused"),
        ("d.localhost", "/403", 90, ""),
    ] {
        let error = client
            .get(&feed(site.url_at(host, path)))
            .await
            .unwrap_err();
        let fetcher::FetchError::Transient {
            retry_after: Some(wait),
            ..
        } = error
        else {
            panic!("{error}")
        };
        assert!(
            (seconds - 2..=seconds).contains(&wait.as_secs()),
            "{path}: {wait:?}"
        );
        let asked = site.asked().len();
        let next = client.get(&feed(site.url_at(host, "/feed"))).await;
        assert_eq!(
            next.as_ref().err().map_or("", fetcher::FetchError::reason),
            reason,
            "{path}"
        );
        assert_eq!(
            site.asked().len() - asked,
            usize::from(next.is_ok()),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_proxy_is_asked_for_everything_and_literal_addresses_stay_refused() {
    let proxy = Site::raw(|_| ok("<rss/>")).await;
    let settings = Settings {
        proxy: Some(proxy.url("/")),
        allow_addresses: Vec::new(),
        ..settings()
    };
    let client = client(settings);
    client
        .get(&feed("http://news.example/feed".parse().unwrap()))
        .await
        .unwrap();
    assert_eq!(proxy.paths(), ["http://news.example/feed"]);
    let error = client
        .get(&feed("http://10.0.0.1/".parse().unwrap()))
        .await
        .unwrap_err();
    assert_eq!(error.reason(), "address_refused");
}

#[tokio::test]
async fn bodies_under_way_share_their_room() {
    let site = Site::raw(|_| ok(&"x".repeat(200_000))).await;
    let tight = Settings {
        limits: Limits {
            buffers: 100_000,
            ..Limits::default()
        },
        ..settings()
    };
    let error = client(tight).get(&feed(site.url("/"))).await.unwrap_err();
    assert_eq!(error.reason(), "busy");
    client(settings()).get(&feed(site.url("/"))).await.unwrap();
}

#[tokio::test]
async fn hanging_sites_do_not_hold_up_the_others() {
    let hanging = Site::streaming(|_, stream| async move {
        std::future::pending::<()>().await;
        drop(stream);
    })
    .await;
    let good = Site::raw(|_| ok("<rss/>")).await;
    let mut settings = settings();
    settings.limits.connections = 8;
    settings.timeouts.first_byte = Duration::from_millis(200);
    let client = client(settings);
    let fetch = |site: &Site, host: String| {
        let (client, request) = (client.clone(), feed(site.url_at(&host, "/feed")));
        tokio::spawn(async move { client.get(&request).await })
    };
    // Once each, so that the slow ones are known; then again, with the good ones behind them.
    for _ in 0..2 {
        let slow: Vec<_> = (0..24)
            .map(|number| fetch(&hanging, format!("slow{number}.localhost")))
            .collect();
        let good: Vec<_> = (0..200)
            .map(|number| fetch(&good, format!("good{number}.localhost")))
            .collect();
        for task in good {
            task.await.unwrap().unwrap();
        }
        for task in slow {
            assert_eq!(task.await.unwrap().unwrap_err().reason(), "timeout");
        }
    }
}

#[tokio::test]
async fn robots_txt_is_asked_once_and_kept() {
    let robots = "User-agent: courant\nDisallow: /private\nAllow: /private/but";
    let site = Site::raw(move |asked| {
        ok(if asked.path == "/robots.txt" {
            robots
        } else {
            "<p>"
        })
    })
    .await;
    let client = client(settings());
    let pages = ["/a", "/b", "/private/but", "/c?d=e"].map(|path| {
        let (client, request) = (client.clone(), page(site.url(path)));
        tokio::spawn(async move { client.get(&request).await.map(|_| ()) })
    });
    for task in pages {
        task.await.unwrap().unwrap();
    }
    let refused = client.get(&page(site.url("/private/x"))).await.unwrap_err();
    assert_eq!(refused.reason(), "robots");
    // A feed is offered to machines, unless the operator says otherwise.
    client.get(&feed(site.url("/private/feed"))).await.unwrap();
    let strict = common::client(Settings {
        robots_for_feeds: true,
        ..settings()
    });
    assert_eq!(
        strict
            .get(&feed(site.url("/private/feed")))
            .await
            .unwrap_err()
            .reason(),
        "robots"
    );
    let paths = site.paths();
    assert_eq!(
        paths.iter().filter(|path| *path == "/robots.txt").count(),
        2,
        "{paths:?}"
    );
    assert!(!paths.contains(&"/private/x".to_owned()));
}

#[tokio::test]
async fn robots_txt_that_is_missing_allows_and_that_is_out_of_order_forbids() {
    let site = Site::raw(|asked| {
        let host = asked.header("host").unwrap_or_default();
        match (
            asked.path.as_str(),
            host.split('.').next().unwrap_or_default(),
        ) {
            ("/robots.txt", "broken") => answer(500, &[], b""),
            ("/robots.txt", "busy") => answer(429, &[], b""),
            ("/robots.txt", "missing") => answer(404, &[], b""),
            ("/robots.txt", "forbidden") => answer(403, &[], b""),
            ("/robots.txt", "loop") => answer(302, &[("Location", "/robots.txt")], b""),
            ("/robots.txt", "file") => answer(302, &[("Location", "file:///etc/passwd")], b""),
            ("/robots.txt", "moved") => answer(301, &[("Location", "/moved.txt")], b""),
            ("/robots.txt", "long") => {
                let long = format!(
                    "User-agent: *\nDisallow: /page\n#{}\nAllow: /page",
                    "x".repeat(600_000)
                );
                answer(200, &[], long.as_bytes())
            }
            ("/moved.txt", _) => ok("User-agent: *\nDisallow: /page"),
            _ => ok("<p>"),
        }
    })
    .await;
    let client = client(settings());
    for (host, reason) in [
        ("missing", ""),
        ("forbidden", ""),
        ("loop", ""),
        ("file", ""),
        ("moved", "robots"),
        ("long", "robots"),
        ("broken", "robots_unreachable"),
        ("busy", "robots_unreachable"),
    ] {
        let request = page(site.url_at(&format!("{host}.localhost"), "/page"));
        for _ in 0..2 {
            let got = client.get(&request).await;
            assert_eq!(
                got.as_ref().err().map_or("", fetcher::FetchError::reason),
                reason,
                "{host}"
            );
        }
    }
    let robots = site
        .asked()
        .into_iter()
        .filter(|asked| asked.path == "/robots.txt");
    let broken = robots.filter(|asked| {
        asked
            .header("host")
            .is_some_and(|host| host.starts_with("broken"))
    });
    assert_eq!(
        broken.count(),
        1,
        "what is out of order is left alone for a while"
    );
}

#[tokio::test]
async fn a_redirect_to_another_site_asks_its_robots_txt() {
    let site = Site::raw(|asked| {
        let host = asked.header("host").unwrap_or_default().to_owned();
        match asked.path.as_str() {
            "/robots.txt" if host.starts_with("closed") => ok("User-agent: *\nDisallow: /"),
            "/robots.txt" => ok(""),
            _ => answer(
                302,
                &[(
                    "Location",
                    &format!("http://closed{}/page", &host["open".len()..]),
                )],
                b"",
            ),
        }
    })
    .await;
    let error = client(settings())
        .get(&page(site.url_at("open.localhost", "/page")))
        .await
        .unwrap_err();
    assert_eq!(error.reason(), "robots");
}
