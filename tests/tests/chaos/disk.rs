//! A full disk under the embedded journal: the service ends and says so, and goes on where it stood when there is room again.

use end_to_end::press::{Paper, Printed};
use end_to_end::service::{Feed, Journal, Service};
use end_to_end::verdict::Verdict;

use crate::DEADLINE;

/// What each file may grow to, one run after the other.
const KIB: [u32; 8] = [100, 200, 400, 800, 1200, 1600, 2400, 3200];

#[test]
fn a_full_disk_costs_nothing_but_time() {
    let mut paper = Paper::open(100);
    let service = Service::new(
        Journal::Embedded,
        &[Feed {
            id: "paper".to_owned(),
            url: paper.feed(),
            own_text: false,
        }],
    );
    let mut failed = 0;
    for kib in KIB {
        (0..30).for_each(|_| paper.publish());
        let mut process = service.start_on_full_disk(kib);
        let status = process.exit(DEADLINE);
        let said = process.stderr();
        eprintln!(
            "{kib} KiB: {} events, {status}: {}",
            service.ndjson().lines().count(),
            said.lines().last().unwrap_or_default()
        );
        if !status.success() {
            failed += 1;
            assert_eq!(status.code(), Some(1), "{said}");
        }
    }
    assert!(failed > 2, "the disk was hardly ever full");
    service.run_once();

    let printed: Printed = paper.printed();
    let mut verdict = Verdict::default();
    verdict.articles(&service.articles(), &printed);
    verdict.events(&service.topic("feeds"));
    assert_eq!(service.articles(), service.topic("articles"));
    eprintln!("full disk, {failed} times: {verdict}");
    assert!(verdict.is_clean(), "{verdict}");
}
