//! RSS 1.0 (RSS-DEV, 2000): RDF with the modules dc and content.

use std::fmt::Write as _;

use super::{Document, cdata, prolog};
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
        "<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\" \
         xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n\
         <channel rdf:about=\"{base}{}\">\n<title>{}</title>\n<link>{base}/</link>\n\
         <description>{}</description>\n<dc:language>{}</dc:language>\n<dc:date>{}</dc:date>\n\
         <items><rdf:Seq>\n",
        spec.path,
        escape(&spec.title),
        escape(&site.tagline),
        site.language,
        updated.to_rfc3339()
    );
    let about = |link: &Option<String>| escape(link.as_deref().unwrap_or_default());
    for entry in entries {
        let _ = writeln!(xml, "<rdf:li rdf:resource=\"{}\"/>", about(&entry.link));
    }
    xml.push_str("</rdf:Seq></items>\n</channel>\n");
    for entry in entries {
        let link = about(&entry.link);
        let _ = write!(
            xml,
            "<item rdf:about=\"{link}\">\n<title>{}</title>\n<link>{link}</link>\n\
             <description>{}</description>\n<dc:date>{}</dc:date>\n<dc:subject>{}</dc:subject>\n",
            escape(entry.title),
            escape(entry.summary),
            entry.published.to_rfc3339(),
            escape(entry.section)
        );
        for author in entry.authors {
            let _ = writeln!(xml, "<dc:creator>{}</dc:creator>", escape(author));
        }
        if let Some(content) = &entry.content {
            let _ = writeln!(xml, "<content:encoded>{}</content:encoded>", cdata(content));
        }
        xml.push_str("</item>\n");
    }
    xml + "</rdf:RDF>\n"
}
