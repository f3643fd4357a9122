//! What holds for any input.

use std::path::PathBuf;

use proptest::prelude::*;

use crate::settings::*;

/// What must hold for any two files: no panic, and mistakes on lines that exist, each in one line and without secrets.
fn hold_promises(service: &[u8], feeds: &[u8]) {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("courant.yaml");
    std::fs::write(&path, service).unwrap();
    std::fs::write(directory.path().join("feeds.yaml"), feeds).unwrap();
    let Err(Problems(problems)) = load(&path, &|_| Some("hunter2".to_owned())) else {
        return;
    };
    assert!(!problems.is_empty());
    for problem in &problems {
        let source = if problem.file == path { service } else { feeds };
        let lines = source
            .iter()
            .filter(|byte| matches!(byte, b'\n' | b'\r'))
            .count()
            + 1;
        assert!((1..=lines + 1).contains(&problem.line), "{problem}");
        assert!(problem.column >= 1, "{problem}");
        assert!(
            !problem.what.is_empty() && !problem.what.contains(char::is_control),
            "{problem:?}"
        );
        assert!(!problem.what.contains("hunter2"), "{problem}");
    }
}

/// A piece of a configuration: what is right, what is nearly right, and what is not.
fn piece() -> impl Strategy<Value = String> {
    const PIECES: [&str; 44] = [
        "feeds",
        "publish",
        "kafka",
        "embedded",
        "fetch",
        "url",
        "id",
        "tags",
        "include",
        "headers",
        "new_feeds",
        "user_agent",
        "per_host",
        "delay",
        "brokers",
        ": ",
        ": ",
        ": ",
        ":",
        "\n",
        "\n",
        "\n  ",
        "\n    ",
        "\n\t",
        "- ",
        "  ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "'",
        "\"",
        "|\n",
        "&a ",
        "*a",
        "!!int ",
        "---\n",
        "# ",
        "${X}",
        "$${",
        "15m",
        "https://a.site/",
        "-1",
    ];
    prop_oneof![4 => proptest::sample::select(&PIECES[..]).prop_map(str::to_owned), 1 => any::<String>()]
}

proptest! {
    #[test]
    fn any_bytes(service: Vec<u8>, feeds: Vec<u8>) {
        hold_promises(&service, &feeds);
    }

    #[test]
    fn any_pieces(service in proptest::collection::vec(piece(), 0..40), feeds in proptest::collection::vec(piece(), 0..40)) {
        hold_promises(service.concat().as_bytes(), feeds.concat().as_bytes());
    }

    /// The shipped files with a piece put in place of another.
    #[test]
    fn any_edit(piece in piece(), start: proptest::sample::Index, length in 0..20_usize, in_feeds: bool) {
        let mut files = ["courant.yaml", "feeds.yaml"].map(|name| {
            std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../config").join(name)).unwrap()
        });
        let file = &mut files[usize::from(in_feeds)];
        let start = start.index(file.len());
        let end = file.len().min(start + length);
        file.splice(start..end, piece.into_bytes());
        hold_promises(&files[0], &files[1]);
    }
}
