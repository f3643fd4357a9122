//! What the end-to-end tests stand on: processes, a real Kafka and waiting with a deadline. The tests themselves are under `tests/`.

pub mod cluster;
pub mod dice;
pub mod kafka;
pub mod normal;
pub mod press;
pub mod process;
pub mod python;
pub mod running;
pub mod secure;
pub mod service;
pub mod site;
pub mod verdict;
pub mod wait;

use std::path::Path;

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the tests are a folder of the repository")
}
