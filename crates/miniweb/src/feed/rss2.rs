//! RSS 2.0 (RSS Advisory Board, version 2.0.11) with the modules content, dc and media.

use std::fmt::Write as _;

use super::{Document, Entry, cdata, prolog};
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
        "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\" \
         xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n\
         <title>{}</title>\n<link>{base}/</link>\n<description>{}</description>\n\
         <language>{}</language>\n<lastBuildDate>{}</lastBuildDate>\n<ttl>15</ttl>\n\
         <atom:link href=\"{base}{}\" rel=\"self\" type=\"application/rss+xml\"/>\n",
        escape(&spec.title),
        escape(&site.tagline),
        site.language,
        updated.to_rfc2822(),
        spec.path
    );
    for entry in entries {
        item(&mut xml, entry);
    }
    xml + "</channel>\n</rss>\n"
}

fn item(xml: &mut String, entry: &Entry<'_>) {
    let _ = write!(xml, "<item>\n<title>{}</title>\n", escape(entry.title));
    if let Some(link) = &entry.link {
        let _ = writeln!(xml, "<link>{}</link>", escape(link));
    }
    let _ = write!(
        xml,
        "<guid isPermaLink=\"false\">{}</guid>\n<pubDate>{}</pubDate>\n<category>{}</category>\n\
         <description>{}</description>\n",
        escape(&entry.id),
        entry.published.to_rfc2822(),
        escape(entry.section),
        escape(entry.summary)
    );
    for author in entry.authors {
        let _ = writeln!(xml, "<dc:creator>{}</dc:creator>", cdata(author));
    }
    if let Some(content) = &entry.content {
        let _ = writeln!(xml, "<content:encoded>{}</content:encoded>", cdata(content));
    }
    if let Some(image) = &entry.image {
        let _ = writeln!(
            xml,
            "<media:content url=\"{}\" medium=\"image\"/>",
            escape(image)
        );
    }
    xml.push_str("</item>\n");
}
