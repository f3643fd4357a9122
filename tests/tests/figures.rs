//! What the service carries over a real Kafka, measured; a measurement only fails by not ending. Built as users run it:
//! `cargo test --release --locked --workspace --features courant/failpoints --test figures -- --ignored --nocapture --test-threads 1`.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]
#![expect(clippy::cast_precision_loss, reason = "figures for a person")]

use std::collections::BTreeMap;
use std::fs;
use std::net::Ipv4Addr;
use std::ops::Range;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::Utc;
use end_to_end::kafka::Kafka;
use end_to_end::press::sentence;
use end_to_end::running::{TOKEN, address, ask};
use end_to_end::service::{Feed, Journal, Service};
use end_to_end::site::{Page, Site};
use end_to_end::wait;
use model::event::ArticleEvent;
use model::intake::Body;
use model::{Article, Candidate, Epoch, FeedId, Intake, Provenance, Shard};
use publisher::IntakeWriter as _;
use publisher::kafka::{KafkaWriter, Position, Settings, Tail};
use rustix::process::Signal;
use tokio::runtime::Runtime;
use tokio::sync::Semaphore;

/// The longest measurement takes minutes.
const DEADLINE: Duration = Duration::from_mins(30);

/// Commit alone: an intake full of articles that nobody knows, with texts of 3 kB (`COURANT_ARTICLES`, 200,000 if not set). Then the
/// take-over by an instance that stood by, and the start of one that did not.
#[test]
#[ignore = "prints figures"]
#[expect(
    clippy::disallowed_methods,
    reason = "whoever asks for figures says how many articles"
)]
fn commit() {
    let articles: usize =
        std::env::var("COURANT_ARTICLES").map_or(200_000, |count| count.parse().unwrap());
    let kafka = Kafka::start();
    let service = service(&kafka);
    assert!(service.start(&["topics"]).exit(DEADLINE).success());
    let intake = Writer::open(&kafka, &service);
    intake.fill(0..articles);

    let mut first = service.start(&["run"]);
    let server = address(&mut first);
    // Nothing is counted before it happens.
    let published = |metrics: &Metrics| {
        let count = metrics.get("courant_articles_total{decision=\"published\"}");
        count.copied().unwrap_or_default()
    };
    let (mut began, mut before) = (Instant::now(), metrics(&server));
    wait::until("everything is committed", DEADLINE, || {
        let now = metrics(&server);
        if published(&before) == 0.0 {
            (began, before) = (Instant::now(), now.clone());
        }
        published(&now) >= articles as f64
    });
    let seconds = began.elapsed().as_secs_f64();
    let after = metrics(&server);
    let measured = published(&after) - published(&before);
    println!(
        "commit: {:.0} articles a second; CPU an article: {}",
        measured / seconds,
        shares(&before, &after, measured)
    );

    let mut second = service.start_second();
    let server = address(&mut second);
    settle(&server);
    println!("standby: {}", size(&server, articles));
    let began = Instant::now();
    first.kill9();
    second.wait_for("commit begins", DEADLINE);
    println!(
        "take-over after kill -9: {:.1} s",
        began.elapsed().as_secs_f64()
    );
    second.signal(Signal::TERM);
    second.exit(DEADLINE);

    let began = Instant::now();
    let mut third = service.start(&["run"]);
    third.wait_for("commit begins", DEADLINE);
    println!(
        "restore: {articles} known articles in {:.1} s from the start; {}",
        began.elapsed().as_secs_f64(),
        size(&address(&mut third), articles)
    );
}

/// From an article's being fetched to its event's being readable, at 10 and at 500 articles a second.
#[test]
#[ignore = "prints figures"]
fn latency() {
    let kafka = Kafka::start();
    let service = service(&kafka);
    let mut process = service.start(&["run"]);
    process.wait_for("commit begins", DEADLINE);
    let intake = Writer::open(&kafka, &service);
    let mut tail = Tail::open(&intake.settings, "articles", Position::Beginning).unwrap();
    let mut first = 0;
    for (rate, seconds) in [(500, 5), (10, 60), (500, 30)] {
        let numbers = first..first + rate * seconds;
        first = numbers.end;
        let pace = Duration::from_secs(1) / u32::try_from(rate).unwrap();
        let mut times = std::thread::scope(|scope| {
            let reader = scope.spawn(|| read_times(&mut tail, rate * seconds));
            intake.pace(numbers, pace);
            reader.join().unwrap()
        });
        times.sort_by(f64::total_cmp);
        let [median, late] = [50, 99].map(|percent| times[times.len() * percent / 100]);
        println!("latency at {rate}/s: p50 {median:.0} ms, p99 {late:.0} ms");
    }
}

/// The whole pipeline with 1, 2 and 4 instances on the same feeds; a page takes 50 ms to serve.
#[test]
#[ignore = "prints figures"]
fn instances() {
    const SITES: u8 = 20;
    const PAGES: usize = 150;
    let kafka = Kafka::start();
    let sites: Vec<Site> = (1..=SITES).map(|number| paper(number, PAGES)).collect();
    let feeds: Vec<Feed> = sites
        .iter()
        .zip(1..)
        .map(|(site, number): (_, u8)| Feed {
            id: format!("paper{number}"),
            url: site.url("/feed"),
            own_text: false,
        })
        .collect();
    let articles = usize::from(SITES) * PAGES;
    for instances in [1, 2, 4] {
        let service = service(&kafka);
        service.list(&feeds);
        // Nothing is listed until every instance has its share and every feed was polled: the first polls of a list are spread.
        for (site, number) in sites.iter().zip(1..) {
            list(site, number, 0);
        }
        let mut processes = Vec::new();
        for number in 0..instances {
            let mut process = service.start_instance(&format!("instance{number}"), None);
            process.wait_for("shard restored", DEADLINE);
            processes.push(process);
        }
        let servers: Vec<String> = processes.iter_mut().map(address).collect();
        let settings = Writer::open(&kafka, &service).settings;
        let mut tail = Tail::open(&settings, "articles", Position::Beginning).unwrap();
        wait::until("every feed is polled", DEADLINE, || {
            let polls: f64 = servers.iter().map(|server| polls(&metrics(server))).sum();
            polls >= f64::from(SITES)
        });
        let before: Vec<Metrics> = servers.iter().map(|server| metrics(server)).collect();
        for (site, number) in sites.iter().zip(1..) {
            list(site, number, PAGES);
        }
        let began = Instant::now();
        for feed in &feeds {
            let path = format!("/v1/feeds/{}/poll", feed.id);
            let token = format!("Authorization: Bearer {TOKEN}\r\n");
            assert_eq!(ask(&servers[0], "POST", &path, &token, "").0, 202);
        }
        read_times(&mut tail, articles);
        let seconds = began.elapsed().as_secs_f64();
        println!(
            "{instances} instances: {articles} articles in {seconds:.1} s, {:.0} a second",
            articles as f64 / seconds
        );
        for (server, before) in servers.iter().zip(before) {
            let share = articles as f64 / f64::from(instances);
            println!(
                "  CPU an article: {}",
                shares(&before, &metrics(server), share)
            );
        }
    }
}

/// A service with one feed, that nobody serves, and with the sessions that it has by default.
fn service(kafka: &Kafka) -> Service<'_> {
    let nowhere = Feed {
        id: "nowhere".into(),
        url: "http://127.0.0.1:9/feed".into(),
        own_text: true,
    };
    let service = Service::new(Journal::Kafka(kafka), &[nowhere]);
    let file = service.home().join("courant.yaml");
    let configuration = fs::read_to_string(file)
        .unwrap()
        .split_inclusive('\n')
        .filter(|line| !line.contains("session.timeout.ms"))
        .collect::<String>()
        .replace(
            "server: {",
            &format!("server: {{ token: {TOKEN}, rate: 1000,"),
        );
    service.write("courant.yaml", &configuration);
    service
}

/// A paper with so many pages.
fn paper(number: u8, pages: usize) -> Site {
    let address = Ipv4Addr::new(127, 0, 3, number);
    let site = Site::serve_after(Duration::from_millis(50), address, []);
    for page in 0..pages {
        let title = sentence(&format!("{number}/{page}/title"), 6);
        let text: Vec<String> = paragraphs(&format!("{number}/{page}"))
            .map(|paragraph| format!("<p>{paragraph}</p>"))
            .collect();
        let text = text.concat();
        let html = format!(
            "<!doctype html><html lang=\"en\"><head><title>{title}</title></head><body><nav><a href=\"/\">Home</a></nav>\
             <article><h1>{title}</h1>{text}</article></body></html>"
        );
        site.set(
            &format!("/{page}.html"),
            Page::ok("text/html; charset=utf-8", html),
        );
    }
    site
}

/// Lists so many of a paper's pages in its feed.
fn list(site: &Site, number: u8, pages: usize) {
    let now = Utc::now().to_rfc3339();
    let entries: Vec<String> = (0..pages)
        .map(|page| {
            let title = sentence(&format!("{number}/{page}/title"), 6);
            format!(
                "<entry><id>tag:paper{number}.test,2026:{page}</id><title>{title}</title><link href=\"/{page}.html\"/>\
                 <updated>{now}</updated></entry>"
            )
        })
        .collect();
    let entries = entries.concat();
    site.set("/feed", Page::atom(&format!("Paper {number}"), &entries));
}

/// A text of 3 kB that shares no sentence with any other.
fn paragraphs(name: &str) -> impl Iterator<Item = String> {
    (0..10).map(move |paragraph| sentence(&format!("{name}/{paragraph}"), 43))
}

/// What writes to the intake in place of harvest.
struct Writer {
    runtime: Runtime,
    settings: Settings,
    intake: KafkaWriter,
}

impl Writer {
    fn open(kafka: &Kafka, service: &Service<'_>) -> Self {
        let settings = Settings {
            brokers: vec![kafka.brokers()],
            prefix: service.topic_name(""),
            properties: BTreeMap::new(),
            state_partitions: 4,
            replication: 1,
            max_record_bytes: 1_000_000,
            routes: Vec::new(),
        };
        Self {
            runtime: Runtime::new().unwrap(),
            intake: KafkaWriter::new(&settings).unwrap(),
            settings,
        }
    }

    /// Writes these articles as fast as it goes.
    fn fill(&self, numbers: Range<usize>) {
        const UNWRITTEN: usize = 5000;
        let room = Arc::new(Semaphore::new(UNWRITTEN));
        self.runtime.block_on(async {
            for number in numbers {
                let place = room.clone().acquire_owned().await.unwrap();
                let writer = self.intake.clone();
                tokio::spawn(async move {
                    writer.append(candidate(number)).await.unwrap();
                    drop(place);
                });
            }
            let _all = room.acquire_many(u32::try_from(UNWRITTEN).unwrap()).await;
        });
    }

    /// Writes these articles, one at a time.
    fn pace(&self, numbers: Range<usize>, pace: Duration) {
        self.runtime.block_on(async {
            let mut beat = tokio::time::interval(pace);
            for number in numbers {
                beat.tick().await;
                let writer = self.intake.clone();
                tokio::spawn(async move { writer.append(candidate(number)).await.unwrap() });
            }
        });
    }
}

/// An article as harvest finds it, fetched just now.
fn candidate(number: usize) -> Intake {
    let at = Utc::now();
    let text: Vec<String> = paragraphs(&number.to_string()).collect();
    let host = format!("https://www.paper{}.test", number % 500);
    let title = sentence(&format!("{number}/title"), 6);
    let url = format!("{host}/2026/01/02/article-{number}")
        .parse()
        .unwrap();
    let mut article = Article::of_text(url, title, text.join("\n\n"), at);
    article.description = Some(sentence(&format!("{number}/description"), 16));
    article.language = Some("en".into());
    article.site_name = Some("The Paper".into());
    let candidate = Candidate {
        article,
        provenance: Provenance {
            feed_id: FeedId::new("paper"),
            entry_id: number.to_string(),
            feed_url: format!("{host}/feed").parse().unwrap(),
            tags: Vec::new(),
        },
        fetch_began_at: at,
        fetched_at: at,
    };
    Intake {
        shard: Shard(0),
        at,
        body: Body::Candidate {
            // Nobody displaces its writer.
            epoch: Epoch(i64::MAX),
            candidate: Box::new(candidate),
        },
    }
}

/// Reads so many article events; from fetch to here each, in milliseconds.
fn read_times(tail: &mut Tail, events: usize) -> Vec<f64> {
    let mut times = Vec::new();
    while times.len() < events {
        if let Some(value) = tail.next(Duration::from_secs(1)).unwrap() {
            let ArticleEvent::Published(article) = serde_json::from_str(&value).unwrap() else {
                panic!("every article is new: {value}");
            };
            let passed = Utc::now() - article.fetched_at;
            times.push(passed.as_seconds_f64() * 1e3);
        }
    }
    times
}

type Metrics = BTreeMap<String, f64>;

fn metrics(server: &str) -> Metrics {
    let (_, text) = ask(server, "GET", "/metrics", "", "");
    text.lines()
        .filter_map(|line| {
            let (name, value) = line.rsplit_once(' ')?;
            Some((name.to_owned(), value.parse().ok()?))
        })
        .collect()
}

/// Polls so far, however they ended.
fn polls(metrics: &Metrics) -> f64 {
    let polls = metrics.range("courant_polls_total".to_owned()..);
    polls
        .take_while(|(name, _)| name.starts_with("courant_polls_total"))
        .map(|(_, count)| count)
        .sum()
}

/// Milliseconds of CPU an article, of the process and of its stages.
fn shares(before: &Metrics, after: &Metrics, articles: f64) -> String {
    let spent: Vec<String> = after
        .iter()
        .filter(|(name, _)| name.contains("cpu_seconds_total"))
        .map(|(name, value)| {
            let spent = (value - before.get(name).unwrap_or(&0.0)) / articles * 1e3;
            let name = name.trim_start_matches("courant_");
            format!("{name} {spent:.3} ms")
        })
        .collect();
    spent.join(", ")
}

fn size(server: &str, articles: usize) -> String {
    let resident = metrics(server)["courant_process_resident_memory_bytes"];
    format!(
        "{:.0} MB resident, {:.0} bytes an article",
        resident / 1e6,
        resident / articles as f64
    )
}

/// Waits until a service does nothing any more.
fn settle(server: &str) {
    let spent = || metrics(server)["courant_process_cpu_seconds_total"];
    wait::until("it rests", DEADLINE, || {
        let before = spent();
        std::thread::sleep(Duration::from_secs(2));
        spent() - before < 0.1
    });
}
