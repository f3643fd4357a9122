//! Rules of the repository that no compiler holds.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use end_to_end::root;
use serde::Deserialize;

/// Which workspace crates each crate may depend on. Dependencies point one way, and the four stages do not know each other.
const ARROWS: [(&str, &[&str]); 9] = [
    (
        "courant",
        &[
            "fetcher",
            "parser",
            "deduplicator",
            "publisher",
            "model",
            "miniweb",
        ],
    ),
    ("fetcher", &["model"]),
    ("parser", &["model"]),
    ("deduplicator", &["model"]),
    ("publisher", &["model"]),
    ("model", &[]),
    ("miniweb", &[]),
    ("consume", &[]),
    ("end-to-end", &["courant", "miniweb", "publisher", "model"]),
];

/// A file that passes this many lines is two files; about 500 is the aim.
const MAX_LINES: usize = 700;

/// A table that a tool writes; nobody reads it.
const GENERATED: &str = "parser/src/page/weights.rs";

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    path: Option<PathBuf>,
}

#[test]
fn dependencies_point_one_way() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Metadata = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(forbidden_arrows(&metadata), Vec::<String>::new());
}

#[test]
fn a_forbidden_arrow_is_found() {
    let package = |name: &str, to: &str| Package {
        name: name.to_owned(),
        dependencies: vec![Dependency {
            name: to.to_owned(),
            path: Some(PathBuf::from(to)),
        }],
    };
    let metadata = Metadata {
        packages: vec![
            package("parser", "model"),
            package("parser", "fetcher"),
            package("fresh", "model"),
        ],
    };
    assert_eq!(
        forbidden_arrows(&metadata),
        ["parser -> fetcher", "fresh has no place in the layout"]
    );
}

/// Every arrow between crates of the workspace that [`ARROWS`] does not hold, for builds, tests and build scripts alike.
fn forbidden_arrows(metadata: &Metadata) -> Vec<String> {
    let allowed = BTreeMap::from(ARROWS);
    let mut forbidden = Vec::new();
    for package in &metadata.packages {
        let name = &package.name;
        let Some(allowed) = allowed.get(name.as_str()) else {
            forbidden.push(format!("{name} has no place in the layout"));
            continue;
        };
        forbidden.extend(
            package
                .dependencies
                .iter()
                .filter(|to| to.path.is_some() && !allowed.contains(&to.name.as_str()))
                .map(|to| format!("{name} -> {}", to.name)),
        );
    }
    forbidden
}

/// What breaks the service on purpose must go on to break it; `tests/mutations/run` shows that it is noticed.
#[test]
fn every_mutation_fits_the_sources() {
    let patches: Vec<PathBuf> = files(&root().join("tests/mutations"))
        .into_iter()
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "patch")
        })
        .collect();
    assert_eq!(patches.len(), 4, "{patches:?}");
    for patch in patches {
        let output = Command::new("git")
            .args(["apply", "--check"])
            .arg(&patch)
            .current_dir(root())
            .output()
            .expect("git starts");
        assert!(
            output.status.success(),
            "bring {} up to date: {}",
            patch.display(),
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

#[test]
fn no_source_file_is_too_long() {
    let long: Vec<String> = sources()
        .into_iter()
        .filter(|(path, _)| !path.ends_with(GENERATED))
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > MAX_LINES)
        .map(|(path, lines)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "split these: {long:#?}");
}

#[test]
fn every_module_says_its_role_in_its_first_line() {
    let silent: Vec<PathBuf> = sources()
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(path, _)| path)
        .collect();
    assert!(silent.is_empty(), "no `//!` on the first line: {silent:#?}");
}

#[test]
fn no_file_names_a_place_on_one_machine() {
    let mut found = Vec::new();
    for path in files(root()) {
        // What is not text names nothing.
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        for (number, line) in text.lines().enumerate() {
            if names_a_machine_path(line) {
                found.push(format!("{}:{}: {line}", path.display(), number + 1));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn machine_paths_are_told_from_urls() {
    let path = |folder: &str| format!("see /{folder}/notes.txt");
    assert!(names_a_machine_path(&path("root")));
    assert!(names_a_machine_path(&path("work")));
    assert!(names_a_machine_path(&path("home/ada")));
    assert!(!names_a_machine_path(
        "https://news.example/work/notes.html"
    ));
    assert!(!names_a_machine_path("crates/work/notes.rs"));
}

/// Whether a line holds an absolute path into somebody's home or working directory.
fn names_a_machine_path(line: &str) -> bool {
    ["root", "work", "home", "Users"].iter().any(|folder| {
        let folder = format!("/{folder}/");
        line.match_indices(&folder).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            !before.is_some_and(|c| c.is_alphanumeric() || "./-_~*})".contains(c))
        })
    })
}

/// Every Rust file of the crates and of the tests, with its text.
fn sources() -> Vec<(PathBuf, String)> {
    let sources: Vec<_> = [root().join("crates"), root().join("tests")]
        .iter()
        .flat_map(|folder| files(folder))
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("sources are UTF-8");
            (path, text)
        })
        .collect();
    assert!(sources.len() > 10, "the walk finds the sources");
    sources
}

/// Every file below `folder`, sorted, but for what is built, fetched or git's own.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(folder) = pending.pop() {
        for entry in fs::read_dir(folder).expect("the repository can be read") {
            let entry = entry.expect("the repository can be read");
            let kind = entry.file_type().expect("the repository can be read");
            if kind.is_dir() {
                let name = entry.file_name();
                if !["target", "libs", "data", ".git"].contains(&name.to_string_lossy().as_ref()) {
                    pending.push(entry.path());
                }
            } else if kind.is_file() && entry.file_name() != ".git" {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    found
}
