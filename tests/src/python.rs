//! The tools in Python that some tests use, as `tests/python/requirements.txt` pins them; `./test` installs them.

use std::path::PathBuf;

use crate::root;

/// The folder of the scripts.
pub fn folder() -> PathBuf {
    root().join("tests/python")
}

/// A program of the installed tools.
///
/// # Panics
/// When they are not installed.
pub fn program(name: &str) -> PathBuf {
    let program = folder().join("libs/bin").join(name);
    assert!(
        program.exists(),
        "`./test python` installs {}",
        program.display()
    );
    program
}
