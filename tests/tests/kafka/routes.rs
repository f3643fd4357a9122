//! Routes: further topics for some of the articles, in the same transaction.

use std::fs;
use std::net::Ipv4Addr;

use chrono::{TimeDelta, Utc};
use end_to_end::kafka::Kafka;
use end_to_end::service::{Journal, Service};
use end_to_end::site::{Page, Site};

const ENGLISH: &str = "<p>The rowers of Upper Linne won the county cup on Saturday, for the first time in nineteen years. They led from the \
    first bend to the last, and nobody came closer than two lengths.</p><p>Their coach had promised to swim home if they won. He did, and \
    half of the town walked along the bank with him.</p>";

const GERMAN: &str = "<p>Die Ruderer von Niederlinn haben am Sonntag den Pokal des Kreises verloren, zum ersten Mal seit sieben Jahren. Sie \
    lagen bis zur letzten Kurve vorn, dann brach ein Ruder.</p><p>Der Trainer versprach, dass das Boot bis zum Frühjahr repariert wird. Die \
    Werft hat schon mit der Arbeit begonnen.</p>";

fn feed(language: &str, title: &str, text: &str) -> Page {
    let text = text.replace('<', "&lt;");
    Page::ok(
        "application/atom+xml",
        format!(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\"><title>News</title><entry><id>tag:town.test,2026:{language}</id>\
             <title>{title}</title><link href=\"/{language}.html\"/><updated>{}</updated>\
             <content type=\"html\">{text}</content></entry></feed>",
            (Utc::now() - TimeDelta::hours(2)).to_rfc3339()
        ),
    )
}

#[test]
fn articles_are_routed_by_tag_and_by_language() {
    let site = Site::serve(
        Ipv4Addr::LOCALHOST,
        [
            (
                "/sport".to_owned(),
                feed("en-GB", "Rowers win the county cup", ENGLISH),
            ),
            (
                "/lokal".to_owned(),
                feed("de", "Ruderer verlieren den Pokal", GERMAN),
            ),
        ],
    );
    let service = Service::new(Journal::Kafka(Kafka::shared()), &[]);
    let file = service.home().join("courant.yaml");
    let configuration = fs::read_to_string(file).expect("it was written");
    service.write(
        "courant.yaml",
        &configuration.replace(
            "  kafka:\n",
            "  kafka:
    routes:
      - { topic: sport, tags: [sport, games] }
      - { topic: headlines, text: false }
      - { topic: english, languages: [en] }
      - { topic: german-sport, tags: [sport], languages: [de] }
",
        ),
    );
    service.write(
        "feeds.yaml",
        &format!(
            "feeds:\n  - {{ url: {:?}, content: feed, tags: [sport] }}\n  - {{ url: {:?}, content: feed, tags: [local] }}\n",
            site.url("/sport"),
            site.url("/lokal")
        ),
    );
    service.run_once();

    let titles = |topic: &str| {
        let mut titles: Vec<String> = service
            .topic(topic)
            .iter()
            .map(|event| event["title"].as_str().unwrap_or_default().to_owned())
            .collect();
        titles.sort();
        titles
    };
    let (english, german) = ("Rowers win the county cup", "Ruderer verlieren den Pokal");
    assert_eq!(titles("articles"), [english, german]);
    assert_eq!(titles("sport"), [english]);
    assert_eq!(titles("english"), [english]);
    assert_eq!(titles("headlines"), [english, german]);
    assert!(titles("german-sport").is_empty());

    for event in service.topic("headlines") {
        assert_eq!(event["text"], "");
        assert_eq!(event["text_omitted"], true);
    }
    let whole = service.topic("articles");
    let routed = service.topic("sport");
    assert!(whole.contains(&routed[0]), "the same event, whole");
}
