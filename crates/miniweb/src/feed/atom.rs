//! Atom (RFC 4287).

use std::fmt::Write as _;

use super::{Document, prolog};
use crate::markup::escape;

pub(super) fn write(document: &Document<'_>) -> String {
    let Document {
        site,
        spec,
        base,
        updated,
        entries,
    } = document;
    let mut xml = prolog(document);
    let _ = write!(
        xml,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>tag:{},2026:{}</id>\n<title>{}</title>\n<subtitle>{}</subtitle>\n<updated>{}</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{base}/\"/>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{base}{}\"/>\n\
         <author><name>{}</name></author>\n",
        site.language,
        site.host(),
        spec.path,
        escape(&spec.title),
        escape(&site.tagline),
        updated.to_rfc3339(),
        spec.path,
        escape(&site.name)
    );
    for entry in entries {
        let _ = write!(
            xml,
            "<entry>\n<id>{}</id>\n<title>{}</title>\n<published>{}</published>\n<updated>{}</updated>\n\
             <category term=\"{}\"/>\n<summary>{}</summary>\n",
            escape(&entry.id),
            escape(entry.title),
            entry.published.to_rfc3339(),
            entry.updated.unwrap_or(entry.published).to_rfc3339(),
            escape(entry.section),
            escape(entry.summary)
        );
        if let Some(link) = &entry.link {
            let _ = writeln!(
                xml,
                "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>",
                escape(link)
            );
        }
        for author in entry.authors {
            let _ = writeln!(xml, "<author><name>{}</name></author>", escape(author));
        }
        if let Some(content) = &entry.content {
            let _ = writeln!(xml, "<content type=\"html\">{}</content>", escape(content));
        }
        xml.push_str("</entry>\n");
    }
    xml + "</feed>\n"
}
