//! Entities that a document declares itself. Only short texts are taken, once and not recursively; nothing external is ever
//! resolved.

use std::borrow::Cow;

/// How far into a document its declarations are looked for, in bytes.
const MAX_DECLARATIONS: usize = 16 * 1024;

/// Most entities that are taken, and the longest text of one in bytes.
const MAX_ENTITIES: (usize, usize) = (64, 256);

/// Most bytes that all references together may add to a document.
const MAX_GROWTH: usize = 64 * 1024;

/// The document with references to its own entities replaced.
pub(super) fn expanded(text: &str) -> Cow<'_, str> {
    let declared = declared(&text[..text.floor_char_boundary(MAX_DECLARATIONS)]);
    if declared.is_empty() {
        return Cow::Borrowed(text);
    }
    // References within the declarations themselves stay.
    let body = text.find("]>").unwrap_or(text.len());
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..body]);
    let mut rest = &text[body..];
    let mut left = MAX_GROWTH;
    while let Some(start) = rest.find('&') {
        let (before, reference) = rest.split_at(start);
        out.push_str(before);
        let found = declared.iter().find(|(name, value)| {
            value.len() <= left
                && reference[1..]
                    .strip_prefix(name)
                    .is_some_and(|after| after.starts_with(';'))
        });
        if let Some((name, value)) = found {
            left -= value.len();
            out.push_str(value);
            rest = &reference[name.len() + 2..];
        } else {
            out.push('&');
            rest = &reference[1..];
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The entities of the internal subset that stand for plain text, with their names.
fn declared(head: &str) -> Vec<(&str, &str)> {
    let Some(start) = head.find("<!DOCTYPE") else {
        return Vec::new();
    };
    head[start..]
        .split("<!ENTITY")
        .skip(1)
        .filter_map(|declaration| {
            let (name, value) = declaration.trim_start().split_once(char::is_whitespace)?;
            let value = value.trim_start();
            let quote = value
                .chars()
                .next()
                .filter(|quote| matches!(quote, '"' | '\''))?;
            let value = value[1..].split(quote).next()?;
            let plain = value.len() <= MAX_ENTITIES.1 && !value.contains(['&', '<', '%']);
            (plain && !name.is_empty() && name != "%").then_some((name, value))
        })
        .take(MAX_ENTITIES.0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(declarations: &str, text: &str, expected: &str) {
        let document = format!("<!DOCTYPE rss [{declarations}]>");
        assert_eq!(
            expanded(&format!("{document}{text}")),
            format!("{document}{expected}")
        );
    }

    #[test]
    fn own_entities_are_texts_and_nothing_else() {
        check(
            "<!ENTITY co 'Quay Co'> <!ENTITY x \"y\">",
            "<a>&co; &x; &amp; &z;</a>",
            "<a>Quay Co y &amp; &z;</a>",
        );
        check(
            "<!ENTITY file SYSTEM 'file:///etc/passwd'>",
            "&file;",
            "&file;",
        );
        check("<!ENTITY % p 'x'>", "&p;", "&p;");
        check("<!ENTITY a 'aa'> <!ENTITY b '&a;&a;'>", "&b;&a;", "&b;aa");
    }

    #[test]
    fn growth_is_bounded() {
        let value = "a".repeat(MAX_ENTITIES.1);
        let text = format!(
            "<!DOCTYPE x [<!ENTITY a '{value}'>]>{}",
            "&a;".repeat(10_000)
        );
        assert!(expanded(&text).len() <= text.len() + MAX_GROWTH);
        let many: Vec<_> = (0..=MAX_ENTITIES.0)
            .map(|number| format!("<!ENTITY e{number} 'v'>"))
            .collect();
        let last = MAX_ENTITIES.0;
        check(
            &many.concat(),
            &format!("&e0;&e{last};"),
            &format!("v&e{last};"),
        );
        let value = "a".repeat(MAX_ENTITIES.1 + 1);
        check(&format!("<!ENTITY a '{value}'>"), "&a;", "&a;");
    }
}
