//! Environment variables in values.

use super::Env;
use super::yaml::quoted;

/// Replaces `${NAME}` and `${NAME:-default}` (as in a shell: the default stands in for unset and for empty); `$${` is a
/// literal `${`. `None` where there was nothing to replace.
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
        let (name, default) = match inside.split_once(":-") {
            Some((name, default)) => (name, Some(default)),
            None => (inside, None),
        };
        if !is_variable(name) {
            return Err(format!(
                "{} does not name an environment variable; write `${{NAME}}` with letters, digits and `_`, or `$${{` for the text `${{`",
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
}
