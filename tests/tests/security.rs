//! Kafka with TLS, logins and rights: what the documentation says is enough, and what is missing is said.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::sync::OnceLock;
use std::thread;
use std::time::Duration;

use end_to_end::process::Process;
use end_to_end::root;
use end_to_end::secure::{PASSWORD, SecureKafka};
use end_to_end::service::{Feed, Journal, Service};
use end_to_end::site::{Page, Site};
use rustix::process::Signal;

const DEADLINE: Duration = Duration::from_mins(2);

/// Whoever changes anything over HTTP shows this.
const TOKEN: &str = "a-token-that-nobody-knows";

/// What a run needs, one right of one resource each, and what is said without it.
const NEEDED: [(&str, &str); 12] = [
    ("--operation Write --topic intake", "write to"),
    ("--operation Read --topic intake", "read the intake"),
    ("--operation Read --topic state", "read"),
    ("--operation Write --topic state", "commit to"),
    ("--operation Read --topic index", "read the index"),
    ("--operation Write --topic index", "commit to"),
    ("--operation Write --topic articles", "commit to"),
    ("--operation Write --topic feeds", "commit to"),
    ("--operation Write --topic rejected", "commit to"),
    ("--operation Read --group harvest", "in the group"),
    ("--operation Read --group commit", "in the group"),
    ("--operation Write --transactional-id commit", "commit to"),
];

/// A user for each right that is missing.
fn without(number: usize) -> String {
    format!("without{number}")
}

/// The broker that the tests share.
fn secure() -> &'static SecureKafka {
    static SECURE: OnceLock<SecureKafka> = OnceLock::new();
    SECURE.get_or_init(|| {
        let mut users: Vec<String> = (0..NEEDED.len()).map(without).collect();
        users.extend(["courant".to_owned(), "nobody".to_owned()]);
        SecureKafka::start(&users.iter().map(String::as_str).collect::<Vec<_>>())
    })
}

/// A site with an article, and a link that is no page.
fn site() -> Site {
    let now = chrono::Utc::now().to_rfc2822();
    let item = |name: &str| {
        format!(
            "<item><title>The ferry sails again</title><link>/{name}</link><guid isPermaLink=\"false\">{name}</guid><pubDate>{now}</pubDate></item>"
        )
    };
    let feed = format!(
        "<rss version=\"2.0\"><channel><title>Town</title><link>/</link><description>Town</description>{}{}</channel></rss>",
        item("ferry.html"),
        item("timetable.pdf")
    );
    let text = "The ferry across the Linne sailed again on Monday morning, after eleven weeks in the dock. ".repeat(4);
    let page = format!(
        "<!doctype html><html lang=en><title>The ferry sails again</title><main><h1>The ferry sails again</h1><p>{text}</p></main>"
    );
    Site::serve(
        Ipv4Addr::LOCALHOST,
        [
            ("/feed".to_owned(), Page::ok("application/rss+xml", feed)),
            ("/ferry.html".to_owned(), Page::ok("text/html", page)),
            (
                "/timetable.pdf".to_owned(),
                Page::ok("application/pdf", *b"%PDF-1.4\n"),
            ),
        ],
    )
}

fn feeds(site: &Site) -> [Feed; 1] {
    [Feed {
        id: "town".to_owned(),
        url: site.url("/feed"),
        own_text: false,
    }]
}

/// A service of the site, which comes by a port with these properties.
fn service(site: &Site, port: u16, properties: &str) -> Service<'static> {
    let kafka = &secure().kafka;
    let service = Service::new(Journal::Kafka(kafka), &feeds(site));
    service.write("password", &format!("{PASSWORD}\n"));
    let configuration = fs::read_to_string(service.home().join("courant.yaml")).unwrap();
    let properties: Vec<String> = properties
        .lines()
        .map(|line| format!("      {}\n", line.trim()))
        .collect();
    let properties = properties.concat();
    let configuration = configuration
        .replace(&kafka.brokers(), &format!("127.0.0.1:{port}"))
        .replace(
            "    properties: {",
            &format!("    properties:\n{properties}      linger.ms: 1\n    #"),
        )
        .replace("server: {", &format!("server: {{ token: \"{TOKEN}\","));
    service.write("courant.yaml", &configuration);
    service
}

/// The properties of a user that logs in.
fn login(user: &str) -> String {
    format!(
        "security.protocol: SASL_SSL
         sasl.mechanism: SCRAM-SHA-512
         sasl.username: {user}
         sasl.password: ${{file:password}}
         ssl.ca.location: {}",
        file("ca.pem")
    )
}

fn file(name: &str) -> String {
    secure().kafka.home().join(name).display().to_string()
}

/// The rights that the documentation lists, for a service's own prefix.
fn documented(service: &Service<'_>) -> Vec<String> {
    let page = fs::read_to_string(root().join("docs/security.md")).unwrap();
    let rights: Vec<String> = page
        .lines()
        .filter_map(|line| line.strip_prefix("acl --"))
        .map(|right| format!("--{}", right.replace("courant.", &service.topic_name(""))))
        .collect();
    assert!(rights.len() > 5, "the page lists the rights");
    rights
}

#[test]
fn a_user_with_exactly_the_documented_rights_is_enough_and_no_secret_is_shown() {
    let site = site();
    let service = service(&site, secure().login, &login("courant"));
    secure().grant("User:courant", &documented(&service));
    let mut shown = String::new();

    for arguments in [
        &["check"][..],
        &["topics"],
        &["topics"],
        &["run", "--once"],
        &["tail", "--all"],
        &["retry", "--dry-run"],
        &["--help"],
    ] {
        let mut process = service.start(arguments);
        let status = process.exit(DEADLINE);
        assert!(status.success(), "{arguments:?}: {}", process.stderr());
        let said = process.stdout() + &process.stderr();
        match arguments[0] {
            "topics" => assert!(!said.contains(" has "), "topics differ: {said}"),
            "tail" => assert_eq!(said.lines().count(), 1, "{said}"),
            "retry" => assert!(said.contains("town: 1 entry"), "{said}"),
            _ => {}
        }
        shown += &said;
    }
    assert_eq!(service.articles().len(), 1);

    let configuration = fs::read_to_string(service.home().join("courant.yaml")).unwrap();
    service.write(
        "courant.yaml",
        &format!("{configuration}log: {{ level: trace }}\n"),
    );
    let mut process = service.start(&["run"]);
    process.wait_for("the dashboard is at http://", DEADLINE);
    process.wait_for("commit begins", DEADLINE);
    let said = process.stderr();
    let (_, address) = said.split_once("the dashboard is at http://").unwrap();
    let (address, _) = address.split_once('/').unwrap();
    for path in [
        "/",
        "/healthz",
        "/readyz",
        "/metrics",
        "/openapi.json",
        "/v1/feeds",
        "/v1/feeds/town",
        "/v1/events?after=0",
    ] {
        shown += &get(address, path);
    }
    process.signal(Signal::TERM);
    assert_eq!(process.exit(DEADLINE).code(), Some(0));
    shown += &(process.stdout() + &process.stderr());

    for secret in [PASSWORD, TOKEN] {
        assert!(!shown.contains(secret), "{secret} is shown");
    }
}

/// The answer to a GET, with its head.
fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(DEADLINE)).unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer).into_owned();
    assert!(answer.starts_with("HTTP/1.1 "), "{path}: {answer}");
    answer
}

#[test]
fn tls_and_certificates_of_ones_own_are_a_way_in() {
    let site = site();
    let authority = file("ca.pem");
    let tls = format!("security.protocol: SSL\nssl.ca.location: {authority}");
    let plainly = service(&site, secure().tls, &tls);
    plainly.run_once();
    assert_eq!(plainly.articles().len(), 1);

    let own = |key: &str| {
        format!(
            "{tls}\nssl.certificate.location: {}\nssl.key.location: {}",
            file("client.pem"),
            file(key)
        )
    };
    let plain = service(&site, secure().mtls, &own("client.key"));
    secure().grant("User:CN=courant", &documented(&plain));
    let mut topics = plain.start(&["topics"]);
    assert!(topics.exit(DEADLINE).success(), "{}", topics.stderr());

    let locked = format!(
        "{}\nssl.key.password: ${{file:password}}",
        own("locked.key")
    );
    let mutual = service(&site, secure().mtls, &locked);
    secure().grant("User:CN=courant", &documented(&mutual));
    mutual.run_once();
    assert_eq!(mutual.articles().len(), 1);
    let wrong = locked.replace("${file:password}", "wr0ng");
    let said = refusal(&mut service(&site, secure().mtls, &wrong).start(&["run", "--once"]));
    assert!(said.contains("ssl.key"), "{said}");
}

#[test]
fn a_way_that_is_barred_says_what_to_do() {
    let site = site();
    let refused = |port: u16, properties: &str, advice: &str| {
        let service = service(&site, port, properties);
        for arguments in [&["topics"][..], &["run", "--once"], &["tail", "--all"]] {
            let mut process = service.start(arguments);
            let said = refusal(&mut process);
            assert!(said.contains(advice), "{advice}: {said}");
        }
    };
    thread::scope(|scope| {
        let (login_port, tls, mtls) = (secure().login, secure().tls, secure().mtls);
        let authority = file("ca.pem");
        let known = format!("security.protocol: SSL\nssl.ca.location: {authority}");
        scope.spawn(move || {
            let wrong = login("courant").replace("${file:password}", "wr0ng");
            refused(login_port, &wrong, "check `sasl.username`, `sasl.password`");
        });
        scope.spawn(move || refused(tls, "security.protocol: SSL", "`ssl.ca.location` names"));
        scope.spawn(move || refused(tls, "client.id: plain", "`security.protocol`"));
        scope.spawn(move || refused(mtls, &known, "`ssl.certificate.location`"));
    });
}

#[test]
fn a_right_that_is_missing_is_named() {
    let site = &site();
    thread::scope(|scope| {
        for (number, (missing, said)) in NEEDED.into_iter().enumerate() {
            scope.spawn(move || {
                let service = service(site, secure().login, &login(&without(number)));
                let prefix = service.topic_name("");
                create_topics(&service, site);
                let others: Vec<String> = NEEDED
                    .iter()
                    .filter(|(right, _)| *right != missing)
                    .map(|(right, _)| {
                        let (words, name) = right.rsplit_once(' ').unwrap();
                        format!("{words} {prefix}{name}")
                    })
                    .chain([format!(
                        "--operation Describe --topic {prefix} --resource-pattern-type prefixed"
                    )])
                    .chain([format!(
                        "--operation Describe --group {prefix} --resource-pattern-type prefixed"
                    )])
                    .collect();
                secure().grant(&format!("User:{}", without(number)), &others);
                let refused = refusal(&mut service.start(&["run", "--once"]));
                assert!(
                    refused.contains("the brokers do not let this user")
                        && refused.contains(said)
                        && refused.contains("docs/security.md"),
                    "without {missing}: {refused}"
                );
            });
        }
    });

    // Nor may everybody make topics.
    let service = service(site, secure().login, &login("nobody"));
    let refused = refusal(&mut service.start(&["topics"]));
    assert!(refused.contains("or create it"), "{refused}");
}

/// The administrator makes the topics.
fn create_topics(service: &Service<'_>, site: &Site) {
    let kafka = &secure().kafka;
    let administrator = Service::new(Journal::Kafka(kafka), &feeds(site));
    let configuration = fs::read_to_string(administrator.home().join("courant.yaml")).unwrap();
    administrator.write(
        "courant.yaml",
        &configuration.replace(&administrator.topic_name(""), &service.topic_name("")),
    );
    let mut topics = administrator.start(&["topics"]);
    let status = topics.exit(DEADLINE);
    assert!(status.success(), "{}", topics.stderr());
}

/// What is said by a command that ends with exit code 1, without the password.
fn refusal(process: &mut Process) -> String {
    let status = process.exit(DEADLINE);
    let said = process.stderr();
    assert_eq!(status.code(), Some(1), "{said}");
    assert!(
        !said.contains(PASSWORD) && !said.contains("wr0ng"),
        "{said}"
    );
    said
}
