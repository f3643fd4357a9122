//! The machinery that the other tests stand on.

use std::process::Command;
use std::time::Duration;

use end_to_end::process::Process;
use rustix::process::Signal;
use tempfile::tempdir;

const DEADLINE: Duration = Duration::from_secs(20);

#[test]
fn a_process_is_reaped_whatever_happens() {
    let home = tempdir().unwrap();
    let mut shell = Process::spawn(
        "shell",
        Command::new("sh").args(["-c", "echo ready; read -r _ </dev/zero"]),
        home.path(),
    );
    shell.wait_for("ready", DEADLINE);
    assert_eq!(shell.exited(), None);
    shell.signal(Signal::TERM);
    assert!(!shell.exit(DEADLINE).success());
    assert_eq!(shell.stdout(), "ready\n");
}

#[test]
#[should_panic(expected = "it ended with exit status: 3")]
fn a_process_that_ends_early_is_not_waited_for() {
    let home = tempdir().unwrap();
    let mut shell = Process::spawn(
        "shell",
        Command::new("sh").args(["-c", "exit 3"]),
        home.path(),
    );
    shell.wait_for("ready", DEADLINE);
}
