//! `courant`: one binary. Data on stdout, everything else on stderr; 0 done, 1 failed, 2 bad usage or configuration.

use std::process::ExitCode;

use clap::Parser as _;
use courant::cli::Cli;

fn main() -> ExitCode {
    courant::cli::run(Cli::parse())
}
