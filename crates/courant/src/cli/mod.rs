//! The command line: what was typed, and which function does it.

mod check;
mod dedup;
mod demo;
mod discover;
mod extract;
mod feeds;
mod input;
mod log;
mod opml;
mod replay;
mod retry;
mod run;
mod schema;
mod settle;
mod status;
mod tail;
mod topics;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory as _, Parser, Subcommand};

/// Exit code of a command that failed.
const FAILED: u8 = 1;
/// Exit code of bad usage or configuration; clap uses the same.
const MISUSED: u8 = 2;

/// News as a stream: polls feeds, fetches the article pages, keeps the article, and publishes events.
#[derive(Debug, Parser)]
#[command(version, about, propagate_version = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// Where the configuration is.
#[derive(Debug, Args)]
pub struct Configured {
    /// The configuration file
    #[arg(short, long, value_name = "FILE", default_value = "courant.yaml")]
    config: PathBuf,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the service
    Run(run::Args),
    /// Show the whole pipeline on a bundled miniature web of sites
    Demo(demo::Args),
    /// Validate the configuration and the feed list, and report every mistake
    Check(check::Args),
    /// Extract articles from HTML or plain text: one JSON object a line per input
    Extract(extract::ExtractArgs),
    /// Read feed documents: one JSON object a line per input
    Feed(feeds::Args),
    /// Decide which articles of a list are new, versions, copies: one JSON object a line per article
    Dedup(dedup::DedupArgs),
    /// Print published events, one JSON object a line
    Tail(tail::Args),
    /// Send stored events on to a Kafka topic, as they are
    Replay(replay::Args),
    /// Carry what the embedded journal holds over to Kafka, so that the service there publishes nothing twice
    Move(settle::Args),
    /// Hand rejected entries back to the service, to be tried again
    Retry(retry::Args),
    /// Create the Kafka topics that are missing and say how the others differ
    Topics(Configured),
    /// Print the JSON Schema of events or of a configuration file
    Schema(schema::Args),
    /// Convert another program's list of feeds
    #[command(subcommand)]
    Import(opml::Import),
    /// Convert the feed list for another program
    #[command(subcommand)]
    Export(opml::Export),
    /// Find the feeds of a site
    Discover(discover::Args),
    /// Print a script that lets a shell complete commands, such as `courant completions bash`
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// A mistake of whoever typed the command or wrote the configuration.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Misuse(String);

/// Runs the command that was typed.
pub fn run(cli: Cli) -> ExitCode {
    match dispatch(cli.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("courant: {error:#}");
            ExitCode::from(if error.is::<Misuse>() {
                MISUSED
            } else {
                FAILED
            })
        }
    }
}

fn dispatch(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Run(args) => run::run(&args),
        Command::Demo(args) => demo::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Extract(args) => extract::extract(&args),
        Command::Feed(args) => feeds::run(&args),
        Command::Dedup(args) => dedup::dedup(&args),
        Command::Tail(args) => tail::run(&args),
        Command::Replay(args) => replay::run(&args),
        Command::Move(args) => settle::run(&args),
        Command::Retry(args) => retry::run(&args),
        Command::Topics(args) => topics::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Import(what) => opml::import(&what),
        Command::Export(what) => opml::export(&what),
        Command::Discover(args) => discover::run(&args),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "courant", &mut script);
            Ok(std::io::stdout().write_all(&script)?)
        }
    }
}

/// Whoever read our output has had enough: no failure of ours.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<std::io::Error>())
        .any(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}

impl Configured {
    /// The settings, or every mistake in them.
    fn load(&self) -> anyhow::Result<crate::settings::Settings> {
        crate::settings::load(&self.config, &environment).map_err(|problems| {
            Misuse(format!("the configuration has mistakes\n{problems}")).into()
        })
    }
}

/// A variable of the environment, for `${NAME}` in the configuration.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that the settings read the environment through"
)]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// A runtime for the commands that do I/O.
fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?)
}
