//! Says in one line what a machine lacks to build librdkafka and OpenSSL from their sources, before their own builds fail on it.

use std::process::{Command, Stdio};

/// What their builds call, and the environment's variable that names another one.
const TOOLS: [(&str, &str); 4] = [
    ("cc", "CC"),
    ("c++", "CXX"),
    ("make", "MAKE"),
    ("perl", "PERL"),
];

#[expect(
    clippy::disallowed_methods,
    reason = "the settings are of the service; a build is told by the environment which tools to use"
)]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let missing: Vec<_> = TOOLS
        .into_iter()
        .filter(|(tool, variable)| {
            println!("cargo::rerun-if-env-changed={variable}");
            let tool = std::env::var(variable).unwrap_or_else(|_| (*tool).to_owned());
            let answered = Command::new(tool)
                .arg("--version")
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status();
            !answered.is_ok_and(|status| status.success())
        })
        .map(|(tool, _)| tool)
        .collect();
    if !missing.is_empty() {
        println!(
            "cargo::error=no {} found; please run: sudo apt-get install build-essential perl   (elsewhere: a C and C++ compiler, make and perl)",
            missing.join(", ")
        );
    }
}
