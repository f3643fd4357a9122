//! What is in force for an element: namespaces, base, language.

use url::Url;

use super::super::DefectKind;
use super::super::names::{self, Ns};
use super::super::scan::{self, attribute};
use super::super::text::unescaped;
use super::{MAX_SCOPES, Reader};

impl<'t> Reader<'t> {
    /// Remembers the namespaces that a tag declares.
    pub(super) fn declare(&mut self, attributes: &'t str) {
        if !attributes.contains("xmlns") {
            return;
        }
        for (name, value) in scan::attributes(attributes) {
            let prefix = match name.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) => match rest.strip_prefix(':') {
                    Some(prefix) => prefix,
                    None => continue,
                },
                None => continue,
            };
            if self.prefixes.len() < MAX_SCOPES {
                let ns =
                    names::namespace(&unescaped(value)).unwrap_or_else(|| names::usual(prefix));
                self.prefixes.push((prefix, ns));
            }
        }
    }

    /// The namespace of a name.
    pub(super) fn lookup(&self, name: &str) -> Ns {
        self.declared(name)
            .unwrap_or_else(|| names::usual(name.split_once(':').map_or("", |(prefix, _)| prefix)))
    }

    pub(super) fn declared(&self, name: &str) -> Option<Ns> {
        let prefix = name.split_once(':').map_or("", |(prefix, _)| prefix);
        self.prefixes
            .iter()
            .rev()
            .find(|(declared, _)| *declared == prefix)
            .map(|(_, ns)| *ns)
    }

    pub(super) fn namespace(&mut self, name: &'t str, at: usize) -> Ns {
        if let Some(ns) = self.declared(name) {
            ns
        } else {
            if let Some((prefix, _)) = name.split_once(':')
                && prefix != "xml"
            {
                self.defect(
                    DefectKind::UndeclaredPrefix,
                    at,
                    format!("the prefix of <{name}> is not declared"),
                );
            }
            self.lookup(name)
        }
    }

    /// The base and the language in force for an element with these attributes.
    pub(super) fn scope(&mut self, attributes: &'t str) -> (Option<u32>, Option<u32>) {
        let (mut base, mut language) = match self.open.last() {
            Some(open) => (open.base, open.language),
            None => (self.document_base, None),
        };
        if attributes.contains("xml:") {
            if let Some(value) = attribute(attributes, "xml:base")
                && let value = unescaped(value)
                && let outer = base.and_then(|index| self.outline.bases.get(index as usize))
                && let Ok(url) = outer.map_or_else(
                    || Url::parse(value.trim()),
                    |outer| outer.join(value.trim()),
                )
                && !url.cannot_be_a_base()
                && self.outline.bases.len() < MAX_SCOPES
            {
                base = u32::try_from(self.outline.bases.len()).ok();
                self.outline.bases.push(url);
            }
            if let Some(value) = attribute(attributes, "xml:lang") {
                let known = self
                    .outline
                    .languages
                    .iter()
                    .position(|other| *other == value);
                let index = known.unwrap_or(self.outline.languages.len());
                if index < MAX_SCOPES {
                    if known.is_none() {
                        self.outline.languages.push(value);
                    }
                    language = u32::try_from(index).ok();
                }
            }
        }
        (base, language)
    }
}
