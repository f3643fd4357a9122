//! The list of what is wrong with a document.

use super::super::{Defect, DefectKind, MAX_DEFECTS};

/// What was wrong, with the lines counted.
#[derive(Debug)]
pub(in crate::feed) struct Defects<'t> {
    text: &'t str,
    pub list: Vec<Defect>,
    /// The position up to which lines were counted, and the line there.
    counted: (usize, u32),
}

impl<'t> Defects<'t> {
    pub(in crate::feed) fn new(text: &'t str) -> Self {
        Self {
            text,
            list: Vec::new(),
            counted: (0, 1),
        }
    }

    /// Notes a defect at a position of the document.
    pub(in crate::feed) fn note(&mut self, kind: DefectKind, at: usize, detail: impl Into<String>) {
        if self.list.len() < MAX_DEFECTS {
            let line = self.line(at);
            self.list.push(Defect {
                kind,
                line: Some(line),
                detail: detail.into(),
            });
        }
    }

    fn line(&mut self, at: usize) -> u32 {
        let (from, line) = if at >= self.counted.0 {
            self.counted
        } else {
            (0, 1)
        };
        let newlines = self.text[from..at].matches('\n').count();
        self.counted = (
            at,
            line.saturating_add(u32::try_from(newlines).unwrap_or(u32::MAX)),
        );
        self.counted.1
    }
}
