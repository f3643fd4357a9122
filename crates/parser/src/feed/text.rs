//! Text as people see it, from the markup that feeds put it in.

/// Placeholder until references are decoded here.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
