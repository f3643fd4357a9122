//! The web held to what it promises: the truth stands on its pages, its feeds list its articles, and nothing else varies.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use scraper::Html;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::content::Site;
use crate::reply::{Reply, reply};
use crate::view::World;
use crate::{FeedFault, Options, TrapKind, scale, serve, sites};

fn now() -> DateTime<Utc> {
    "2026-03-14T12:00:00Z".parse().unwrap()
}

fn world() -> World {
    let mut all = sites::all();
    all.extend(scale::sites(60));
    World::new(now(), 4080, all)
}

fn get(world: &World, corrected: bool, site: &Site, path: &str) -> Reply {
    reply(world, corrected, &site.host(), path)
}

/// The body as text, by the charset that the header names or else the document itself in its first bytes.
fn decoded(reply: &Reply) -> String {
    let head = String::from_utf8_lossy(&reply.body[..reply.body.len().min(400)]);
    let label = [reply.content_type.as_str(), &head]
        .into_iter()
        .find_map(|text| {
            let (_, label) = text
                .split_once("charset=")
                .or_else(|| text.split_once("encoding="))?;
            let label = label.trim_start_matches('"');
            label.split(['"', '>', ';', '?']).next()
        })
        .unwrap_or("utf-8");
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).expect("a known charset");
    let (text, _, errors) = encoding.decode(&reply.body);
    assert!(!errors, "not {label}: {text}");
    text.into_owned()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The visible text of a page, one space between two words.
fn text(reply: &Reply) -> String {
    let body = decoded(reply);
    if reply.content_type.starts_with("text/plain") {
        return squeezed(&body);
    }
    squeezed(
        &Html::parse_document(&body)
            .root_element()
            .text()
            .collect::<String>(),
    )
}

#[test]
fn the_truth_and_recommendations_stand_on_every_page() {
    let world = world();
    for corrected in [false, true] {
        for site in &world.sites {
            for piece in &site.pieces {
                let Some(path) = site.path_of(piece) else {
                    continue;
                };
                let reply = get(&world, corrected, site, &path);
                assert_eq!(reply.status, 200, "{} {path}", site.key);
                let text = text(&reply);
                for paragraph in piece.paragraphs(corrected) {
                    assert!(
                        text.contains(&squeezed(&paragraph)),
                        "{paragraph} is not in {} {path}: {text}",
                        site.key
                    );
                }
                let others = (site.pieces.iter())
                    .filter(|other| other.id != piece.id && text.contains(&squeezed(&other.title)));
                assert!(others.count() > 0, "{} {path} recommends nothing", site.key);
                assert!(text.contains(&site.labels.recommended));
            }
        }
    }
}

#[test]
fn every_feed_lists_its_articles() {
    let world = world();
    for site in &world.sites {
        for spec in &site.feeds {
            let mut document = get(&world, false, site, &spec.path);
            if let Some(path) = document.location.take() {
                assert_eq!(spec.fault, Some(FeedFault::Moved));
                assert_eq!(document.status, 301);
                document = get(&world, false, site, &path);
            }
            let titles: HashSet<&str> = (site.pieces.iter())
                .filter(|piece| spec.lists(&piece.section))
                .map(|piece| piece.title.as_str())
                .collect();
            assert!(!titles.is_empty(), "{} lists nothing", spec.path);
            if matches!(spec.fault, Some(FeedFault::BareAmpersand | FeedFault::Html)) {
                assert!(feed_rs::parser::parse(&document.body[..]).is_err());
                continue;
            }
            let feed = feed_rs::parser::parse(&document.body[..])
                .unwrap_or_else(|error| panic!("{} {}: {error}", site.key, spec.path));
            let listed: HashSet<&str> = (feed.entries.iter())
                .filter_map(|entry| Some(entry.title.as_ref()?.content.as_str()))
                .collect();
            assert!(listed.is_superset(&titles), "{titles:?} not in {listed:?}");
            let dated = feed.entries.iter().all(|entry| {
                (entry.published.or(entry.updated)).is_some_and(|published| published < now())
            });
            assert!(dated, "{} {}", site.key, spec.path);
        }
    }
}

#[test]
fn charsets_languages_and_layouts_differ() {
    let sites = sites::all();
    assert!(sites.len() >= 8);
    let count = |of: &dyn Fn(&Site) -> String| sites.iter().map(of).collect::<HashSet<_>>().len();
    assert!(count(&|site| site.charset.label().into()) >= 5);
    assert!(count(&|site| site.language.clone()) >= 6);
    assert!(count(&|site| site.layout.clone()) >= 6);
    let formats: HashSet<_> = (sites.iter().flat_map(|site| &site.feeds))
        .map(|feed| feed.format as u8)
        .collect();
    assert_eq!(formats.len(), 4);
}

#[test]
fn the_same_options_give_the_same_bytes() {
    let (one, other) = (world(), world());
    for site in &one.sites {
        let feeds = site.feeds.iter().map(|feed| feed.path.clone());
        let pages = site.pieces.iter().filter_map(|piece| site.path_of(piece));
        for path in feeds.chain(pages) {
            let bodies = [&one, &other].map(|world| get(world, false, site, &path).body);
            assert_eq!(bodies[0], bodies[1], "{} {path}", site.key);
        }
    }
}

#[test]
fn the_correction_changes_one_page_and_the_feeds_that_list_it() {
    let world = world();
    let mut changed = Vec::new();
    for site in &world.sites {
        for piece in &site.pieces {
            let Some(path) = site.path_of(piece) else {
                continue;
            };
            let bodies = [false, true].map(|corrected| get(&world, corrected, site, &path).body);
            if bodies[0] != bodies[1] {
                changed.push((site, piece));
            }
        }
    }
    let [(site, piece)] = changed[..] else {
        panic!("{} pages change", changed.len());
    };
    assert!(piece.correction().is_some());
    for spec in &site.feeds {
        let bodies = [false, true].map(|corrected| get(&world, corrected, site, &spec.path).body);
        let lists = spec.fault.is_none() && spec.lists(&piece.section);
        assert_eq!(bodies[0] != bodies[1], lists);
    }
}

#[test]
fn traps_are_what_they_are_called() {
    let world = world();
    let mut kinds = Vec::new();
    for site in &world.sites {
        for trap in &site.traps {
            kinds.push(trap.kind);
            let reply = get(&world, false, site, &trap.path);
            match trap.kind {
                TrapKind::Missing => assert_eq!(reply.status, 404),
                TrapKind::Pdf => assert!(reply.body.starts_with(b"%PDF-")),
                TrapKind::Disallowed => {
                    let robots = decoded(&get(&world, false, site, "/robots.txt"));
                    let rule = (robots.lines())
                        .filter_map(|line| line.strip_prefix("Disallow: "))
                        .find(|rule| trap.path.starts_with(rule));
                    assert!(rule.is_some(), "{robots}");
                }
            }
        }
    }
    for kind in [TrapKind::Missing, TrapKind::Pdf, TrapKind::Disallowed] {
        assert!(kinds.contains(&kind), "{kind:?}");
    }
}

#[test]
fn a_redirected_entry_leads_to_its_page() {
    let world = world();
    let mut redirected = 0;
    for site in &world.sites {
        for piece in site.pieces.iter().filter(|piece| piece.redirected) {
            redirected += 1;
            let path = crate::reply::redirect(piece) + "?utm_source=feed";
            let reply = get(&world, false, site, &path);
            assert_eq!(reply.status, 302);
            assert_eq!(reply.location, site.path_of(piece));
        }
    }
    assert!(redirected > 0);
}

/// One request on a connection of its own; the answer with its head.
async fn request(address: std::net::SocketAddr, head: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!("GET {head}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

#[tokio::test]
async fn it_is_served_until_it_is_stopped() {
    let web = serve(Options {
        scale_pages: 100,
        now: now(),
    })
    .await
    .unwrap();
    let address = web.address();
    assert_eq!(web.articles().len(), 100);
    for feed in web.feeds() {
        if feed.fault == Some(FeedFault::Moved) {
            continue;
        }
        let path = (feed.url.split_once(&format!(":{}", address.port())))
            .expect("the port")
            .1;
        let head = format!("{path} HTTP/1.1\r\nHost: {}:{}", feed.site, address.port());
        let answer = request(address, &head).await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        let tag = answer
            .lines()
            .find_map(|line| line.strip_prefix("etag: "))
            .expect("a validator");
        let again = format!("{head}\r\nIf-None-Match: {tag}");
        let again = request(address, &again).await.unwrap();
        assert!(
            again.starts_with("HTTP/1.1 304 Not Modified\r\n"),
            "{again}"
        );
    }
    web.stop().await;
    assert!(request(address, "/ HTTP/1.1\r\nHost: x").await.is_err());
}
