//! Escaping and filling of templates, for HTML and for XML.

/// Text as it stands in HTML or XML, in content and in attributes.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A template with each `{{name}}` replaced by what `value` gives for the name.
pub(crate) fn fill(template: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(template.len() * 4);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").expect("a placeholder is closed");
        filled.push_str(before);
        filled.push_str(
            &value(name).unwrap_or_else(|| panic!("no value is called {name} in a template")),
        );
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_text_is_escaped() {
        assert_eq!(
            escape("a < b & \"c\" > d"),
            "a &lt; b &amp; &quot;c&quot; &gt; d"
        );
    }

    #[test]
    fn placeholders_are_filled() {
        let filled = fill("<p>{{a}}{{b}}</p>", |name| Some(name.repeat(2)));
        assert_eq!(filled, "<p>aabb</p>");
    }
}
