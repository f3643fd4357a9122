//! Where a field ends, with or without its end tag.

use super::super::DefectKind;
use super::super::names;
use super::super::scan::{Mark, Tag, find, find_byte, local, mark};
use super::Reader;

/// The content of a field.
pub(super) struct Content<'t> {
    pub(super) raw: &'t str,
    /// Whether it holds markup of its own, outside of CDATA sections.
    pub(super) markup: bool,
    /// The position to go on from.
    pub(super) next: usize,
}

/// How the search for an end tag ended.
enum End {
    /// At the end of the content, with the position to go on from and what was wrong.
    Found {
        end: usize,
        next: usize,
        markup: bool,
        wrong: Option<String>,
    },
    /// At the end of the entry or of the document; the next field begins on the way.
    Missing {
        stop: usize,
        next_field: Option<usize>,
    },
}

impl<'t> Reader<'t> {
    /// The content of the element `name` whose tag begins at `start` and ends at `from`: up to its end tag, or else up to where
    /// the next field or container begins. An element that is no field (not `known`) and has no end has no content either.
    pub(super) fn content(
        &mut self,
        name: &'t str,
        start: usize,
        from: usize,
        known: bool,
    ) -> Content<'t> {
        let text = self.text;
        match self.end(name, from, known) {
            End::Found {
                end,
                next,
                markup,
                wrong,
            } => {
                if let Some(wrong) = wrong {
                    self.defect(DefectKind::MismatchedTag, end, wrong);
                }
                Content {
                    raw: &text[from..end],
                    markup,
                    next,
                }
            }
            End::Missing { stop, next_field } => {
                self.rescans_left = self.rescans_left.saturating_sub(stop - from);
                if stop == text.len() {
                    self.defect(
                        DefectKind::Truncated,
                        start,
                        format!("the document ends within <{name}>"),
                    );
                } else {
                    self.defect(
                        DefectKind::MismatchedTag,
                        start,
                        format!("<{name}> is not closed"),
                    );
                }
                let end = if known {
                    next_field.unwrap_or(stop)
                } else {
                    from
                };
                let raw = &text[from..end];
                Content {
                    raw,
                    markup: raw.contains('<'),
                    next: end,
                }
            }
        }
    }

    fn end(&self, name: &str, from: usize, known: bool) -> End {
        let text = self.text;
        let (mut at, mut depth, mut markup, mut next_field) = (from, 0_usize, false, None);
        while let Some(offset) = find_byte(&text[at..], b'<') {
            let begin = at + offset;
            // The usual case first.
            if depth == 0 && closes_exactly(&text.as_bytes()[begin..], name.as_bytes()) {
                return End::Found {
                    end: begin,
                    next: begin + name.len() + 3,
                    markup,
                    wrong: None,
                };
            }
            let (mark, after) = mark(text, begin);
            at = after;
            match mark {
                Mark::Cdata(section, closed) => {
                    if let Some(end) = early_end(section, name, closed) {
                        let end = section.as_ptr().addr() - text.as_ptr().addr() + end;
                        let next = text[end..]
                            .find('>')
                            .map_or(text.len(), |close| end + close + 1);
                        let wrong = Some(format!("a CDATA section in <{name}> has no end"));
                        return End::Found {
                            end,
                            next,
                            markup,
                            wrong,
                        };
                    }
                }
                Mark::Close(other) => {
                    if other == name && depth > 0 {
                        depth -= 1;
                    } else if other == name
                        || (known && next_field.is_none() && is_alike(other, name))
                    {
                        // Another prefix will do, but not that of a field that began meanwhile.
                        let wrong =
                            (other != name).then(|| format!("<{name}> is closed by </{other}>"));
                        return End::Found {
                            end: begin,
                            next: after,
                            markup,
                            wrong,
                        };
                    } else if self.is_open(other) {
                        return End::Missing {
                            stop: begin,
                            next_field,
                        };
                    }
                    markup = true;
                }
                Mark::Open(tag) => {
                    // A field does not hold itself: the end tag is missing, or it was written as a start tag.
                    let again = tag.name == name && !tag.empty;
                    if self.container(tag).is_some() || (again && known) {
                        return End::Missing {
                            stop: begin,
                            next_field: next_field.or(Some(begin)),
                        };
                    }
                    depth += usize::from(again);
                    if next_field.is_none() && self.is_field(tag) {
                        next_field = Some(begin);
                    }
                    markup = true;
                }
                Mark::Bare => markup = true,
                Mark::Aside | Mark::Doctype(_) => {}
            }
            if at - from > self.rescans_left {
                return End::Missing {
                    stop: at,
                    next_field,
                };
            }
        }
        End::Missing {
            stop: text.len(),
            next_field,
        }
    }

    fn is_field(&self, tag: Tag<'_>) -> bool {
        names::field(self.lookup(tag.name), local(tag.name)).is_some()
    }

    /// Whether an end tag closes one of the open containers.
    fn is_open(&self, name: &str) -> bool {
        self.open
            .iter()
            .rev()
            .any(|open| open.name == name || local(open.name).eq_ignore_ascii_case(name))
    }
}

/// Whether the bytes begin with the element's end tag as it should be.
fn closes_exactly(bytes: &[u8], name: &[u8]) -> bool {
    bytes.get(1) == Some(&b'/')
        && bytes[2..].starts_with(name)
        && bytes.get(2 + name.len()) == Some(&b'>')
}

fn is_alike(name: &str, other: &str) -> bool {
    local(name).eq_ignore_ascii_case(local(other))
}

/// Where a CDATA section that lost its end ends: at the end tag of its element, if the next section begins after it or there is no
/// end at all.
fn early_end(section: &str, name: &str, closed: bool) -> Option<usize> {
    let end = || {
        section
            .match_indices("</")
            .find(|(at, _)| {
                section[at + 2..]
                    .strip_prefix(name)
                    .is_some_and(|rest| rest.trim_start().starts_with('>'))
            })
            .map(|(at, _)| at)
    };
    if closed {
        let next = find(section, "<![CDATA[")?;
        end().filter(|end| *end < next)
    } else {
        end()
    }
}
