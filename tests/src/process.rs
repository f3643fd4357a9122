//! A child process that a test cannot leave behind: its output is kept in files, and it is killed and reaped on drop.
//!
//! Should the test process die without dropping it, a shell that waits for the end of a pipe kills the child and removes its home.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::panicking;
use std::time::Duration;

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};

use crate::wait;

/// Lines of each output that are shown when a test fails.
const TAIL_LINES: usize = 60;

/// A running or ended child.
#[derive(Debug)]
pub struct Process {
    name: String,
    child: Child,
    guardian: Child,
    stdout: PathBuf,
    stderr: PathBuf,
    ended: Option<ExitStatus>,
}

impl Process {
    /// Starts `command`; its output goes to `NAME.out` and `NAME.err` in `home`, a temporary directory of the test.
    pub fn spawn(name: &str, command: &mut Command, home: &Path) -> Self {
        let stdout = home.join(format!("{name}.out"));
        let stderr = home.join(format!("{name}.err"));
        let create =
            |path: &Path| File::create(path).expect("the test's directory takes new files");
        let child = command
            .stdin(Stdio::null())
            .stdout(create(&stdout))
            .stderr(create(&stderr))
            .spawn()
            .unwrap_or_else(|error| panic!("{name} does not start ({command:?}): {error}"));
        let guardian = guard(child.id(), home);
        Self {
            name: name.to_owned(),
            child,
            guardian,
            stdout,
            stderr,
            ended: None,
        }
    }

    /// What it wrote to stdout so far.
    pub fn stdout(&self) -> String {
        read(&self.stdout)
    }

    /// What it wrote to stderr so far.
    pub fn stderr(&self) -> String {
        read(&self.stderr)
    }

    /// Sends a signal; without effect once it has ended.
    pub fn signal(&mut self, signal: Signal) {
        if self.exited().is_none() {
            kill_process(self.id(), signal).expect("an unreaped child takes signals");
        }
    }

    /// Waits until a signal has stopped it.
    ///
    /// # Panics
    /// When the deadline passes.
    pub fn wait_until_stopped(&self, deadline: Duration) {
        let look = WaitIdOptions::STOPPED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
        let what = format!("{} stops", self.name);
        wait::until(&what, deadline, || {
            let state = waitid(WaitId::Pid(self.id()), look).expect("the child is ours");
            state.is_some_and(|state| state.stopped())
        });
    }

    fn id(&self) -> Pid {
        let id = i32::try_from(self.child.id()).ok();
        id.and_then(Pid::from_raw)
            .expect("the system's process ids are positive")
    }

    /// Kills it with SIGKILL and reaps it.
    pub fn kill9(&mut self) {
        self.signal(Signal::KILL);
        self.reap();
    }

    /// How it ended, if it has.
    pub fn exited(&mut self) -> Option<ExitStatus> {
        if self.ended.is_none()
            && let Some(status) = self.child.try_wait().expect("the child is ours")
        {
            self.end(status);
        }
        self.ended
    }

    /// Waits until it ends by itself.
    ///
    /// # Panics
    /// When the deadline passes.
    pub fn exit(&mut self, deadline: Duration) -> ExitStatus {
        let ended = wait::within(deadline, || self.exited());
        ended.unwrap_or_else(|| panic!("{} did not end within {deadline:?}", self.name))
    }

    /// Waits until stdout or stderr holds `text`.
    ///
    /// # Panics
    /// When the deadline passes, or when the process ends without having written it.
    pub fn wait_for(&mut self, text: &str, deadline: Duration) {
        let said = wait::within(deadline, || {
            let ended = self.exited().is_some();
            let said = self.stdout().contains(text) || self.stderr().contains(text);
            (said || ended).then_some(said)
        });
        assert!(
            said == Some(true),
            "{} did not write {text:?}: {}",
            self.name,
            match self.ended {
                Some(status) => format!("it ended with {status}"),
                None => format!("not within {deadline:?}"),
            }
        );
    }

    fn reap(&mut self) {
        if self.ended.is_none() {
            let status = self.child.wait().expect("the child is ours");
            self.end(status);
        }
    }

    fn end(&mut self, status: ExitStatus) {
        self.ended = Some(status);
        // Before the id can belong to another process: the guardian's own end must not kill.
        let _ = self.guardian.kill();
        let _ = self.guardian.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Not `exited`: a drop must not panic.
        if self.ended.is_none() {
            let _ = self.guardian.kill();
            let _ = self.guardian.wait();
            let _ = self.child.kill();
            self.ended = self.child.wait().ok();
        }
        if panicking() {
            eprintln!("---- {} ended with {:?}", self.name, self.ended);
            for (path, text) in [(&self.stdout, self.stdout()), (&self.stderr, self.stderr())] {
                let skipped = text.lines().count().saturating_sub(TAIL_LINES);
                eprintln!("---- {} (after {skipped} lines):", path.display());
                for line in text.lines().skip(skipped) {
                    eprintln!("{line}");
                }
            }
        }
    }
}

/// A shell that kills `id` and removes `home` when this process is gone, however it went.
fn guard(id: u32, home: &Path) -> Child {
    Command::new("sh")
        .args(["-c", r#"read -r _; kill -9 "$1"; rm -rf "$2""#, "guardian"])
        .arg(id.to_string())
        .arg(home)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("every system has a shell")
}

fn read(path: &Path) -> String {
    String::from_utf8_lossy(&fs::read(path).unwrap_or_default()).into_owned()
}
