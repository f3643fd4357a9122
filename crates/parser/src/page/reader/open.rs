//! The line that is being read.

use crate::page::outline::{CELL, Span, Style};

/// A line, and what was counted in it; numbers are of letters but for `links`.
#[derive(Default)]
pub(super) struct Open {
    pub(super) text: String,
    pub(super) chars: usize,
    pub(super) linked: usize,
    pub(super) bold: usize,
    pub(super) italic: usize,
    pub(super) links: usize,
    /// The innermost element around its first letter.
    pub(super) leaf: usize,
    /// Where the cells of a row begin.
    cells: Vec<usize>,
    /// What is marked of its text.
    spans: Vec<Span>,
}

impl Open {
    /// Marks what was added to the text.
    pub(super) fn mark(&mut self, begin: usize, style: Style) {
        if style == Style::default() {
            return;
        }
        let end = self.text.len();
        match self.spans.last_mut() {
            Some(last) if last.style == style && last.range.end == begin => last.range.end = end,
            _ => self.spans.push(Span {
                range: begin..end,
                style,
            }),
        }
    }

    /// Begins a cell of a row.
    pub(super) fn begin_cell(&mut self) {
        if !self.cells.is_empty() {
            let end = self.text.trim_end().len();
            self.text.truncate(end);
            // Only the last one may hold what is cut off: every one holds a letter.
            if let Some(last) = self.spans.last_mut() {
                last.range.end = last.range.end.min(end);
            }
            self.text.push_str(CELL);
        }
        self.cells.push(self.text.len());
    }

    /// Its text without white space around it, with its marks and the beginnings of its cells.
    pub(super) fn trimmed(&mut self) -> (String, Vec<Span>, Vec<usize>) {
        let before = self.text.len() - self.text.trim_start().len();
        let text = self.text.trim().to_owned();
        let moved = |at: usize| at.saturating_sub(before);
        for span in &mut self.spans {
            span.range =
                moved(span.range.start).min(text.len())..moved(span.range.end).min(text.len());
        }
        let cells = self.cells.drain(..).map(moved).collect();
        (text, std::mem::take(&mut self.spans), cells)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_before_a_cell_is_not_marked() {
        let bold = Style {
            bold: true,
            ..Style::default()
        };
        let mut line = Open::default();
        line.begin_cell();
        line.text.push_str("abc\u{3000}\u{3000}");
        line.mark(0, bold);
        line.begin_cell();
        line.text.push_str("éé");
        let (text, spans, cells) = line.trimmed();
        assert_eq!((text.as_str(), cells), ("abc | éé", vec![0, 6]));
        assert_eq!(spans[0].range, 0..3);
    }
}
