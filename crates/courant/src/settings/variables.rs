//! Environment variables and the content of files in values.

use std::fs::File;
use std::io::Read as _;

use super::Env;
use super::yaml::quoted;

/// The largest file whose content is taken as a value, in bytes: room for a chain of certificates.
const MAX_VALUE: u64 = 64 << 10;

/// What stands before the path of a file whose content is the value.
const FILE: &str = "file:";

/// Replaces `${NAME}` and `${NAME:-default}` (as in a shell: the default stands in for unset and for empty), and `${file:PATH}` by
/// what the file holds, without the line end; `$${` is a literal `${`. `None` where there was nothing to replace.
pub(super) fn interpolate(text: &str, env: Env<'_>) -> Result<Option<String>, String> {
    if !text.contains("${") {
        return Ok(None);
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("${") {
        if let Some(before) = rest[..start].strip_suffix('$') {
            out.push_str(before);
            out.push_str("${");
            rest = &rest[start + 2..];
            continue;
        }
        out.push_str(&rest[..start]);
        let Some(length) = rest[start..].find('}') else {
            return Err("`${` without `}`; write `${NAME}` for an environment variable, or `$${` for the text `${`".to_owned());
        };
        let inside = &rest[start + 2..start + length];
        rest = &rest[start + length + 1..];
        if let Some(path) = inside.strip_prefix(FILE) {
            out.push_str(&content(path)?);
            continue;
        }
        let (name, default) = match inside.split_once(":-") {
            Some((name, default)) => (name, Some(default)),
            None => (inside, None),
        };
        if !is_variable(name) {
            return Err(format!(
                "{} does not name an environment variable; write `${{NAME}}` with letters, digits and `_`, `${{file:PATH}}` for what a file holds, or `$${{` for the text `${{`",
                quoted(inside)
            ));
        }
        match (env(name), default) {
            (Some(value), None) => out.push_str(&value),
            (Some(value), Some(_)) if !value.is_empty() => out.push_str(&value),
            (_, Some(default)) => out.push_str(default),
            (None, None) => {
                return Err(format!(
                    "the environment variable {} is not set; set it, or write {}",
                    quoted(name),
                    quoted(&format!("${{{name}:-default}}"))
                ));
            }
        }
    }
    out.push_str(rest);
    Ok(Some(out))
}

/// What a file holds: a secret that the machine lays down there.
fn content(path: &str) -> Result<String, String> {
    let refused = |why: String| {
        format!(
            "the file {} {why}; write one, or name another",
            quoted(path)
        )
    };
    let mut text = String::new();
    File::open(path)
        .and_then(|file| file.take(MAX_VALUE + 1).read_to_string(&mut text))
        .map_err(|error| refused(format!("cannot be read ({error})")))?;
    if text.len() as u64 > MAX_VALUE {
        return Err(refused(format!("is larger than {} KiB", MAX_VALUE >> 10)));
    }
    let line = text.strip_suffix('\n').unwrap_or(&text);
    Ok(line.strip_suffix('\r').unwrap_or(line).to_owned())
}

fn is_variable(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with(|c: char| c.is_ascii_digit())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::interpolate;

    #[test]
    fn variables_are_replaced() {
        let env = |name: &str| match name {
            "A" => Some("1".to_owned()),
            "EMPTY" => Some(String::new()),
            "NESTED" => Some("${A}".to_owned()),
            _ => None,
        };
        let cases = [
            ("plain $A {A} $", Ok(None)),
            ("${A}", Ok(Some("1"))),
            ("<${A}${A}>", Ok(Some("<11>"))),
            ("${EMPTY}", Ok(Some(""))),
            ("${EMPTY:-2}", Ok(Some("2"))),
            ("${UNSET:-2}", Ok(Some("2"))),
            ("${UNSET:-}", Ok(Some(""))),
            ("${UNSET:-a:-b}", Ok(Some("a:-b"))),
            ("${A:-2}", Ok(Some("1"))),
            // What a variable holds is not looked at again.
            ("${NESTED}", Ok(Some("${A}"))),
            ("$${A} ${A}", Ok(Some("${A} 1"))),
            ("^/a$${2}", Ok(Some("^/a${2}"))),
            ("${UNSET}", Err(())),
            ("${A", Err(())),
            ("${}", Err(())),
            ("${1A}", Err(())),
            ("${A B}", Err(())),
        ];
        for (text, expected) in cases {
            let expected = expected.map(|value: Option<&str>| value.map(str::to_owned));
            assert_eq!(interpolate(text, &env).map_err(drop), expected, "{text}");
        }
    }

    #[test]
    fn a_file_gives_what_it_holds() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("password");
        let text = format!("<${{file:{}}}>", path.display());
        let replaced = || interpolate(&text, &|_| None);
        assert!(replaced().unwrap_err().contains("cannot be read"));
        for (content, expected) in [
            ("hunter2\n", "<hunter2>"),
            ("hunter2\r\n", "<hunter2>"),
            ("two\nlines\n\n", "<two\nlines\n>"),
            // What a file holds is not looked at again.
            ("${A}", "<${A}>"),
            ("", "<>"),
        ] {
            std::fs::write(&path, content).unwrap();
            assert_eq!(replaced().unwrap().as_deref(), Some(expected));
        }
        std::fs::write(&path, "x".repeat(1 << 17)).unwrap();
        assert!(replaced().unwrap_err().contains("larger than 64 KiB"));
        std::fs::write(&path, b"\xff").unwrap();
        assert!(replaced().unwrap_err().contains("cannot be read"));
    }
}
