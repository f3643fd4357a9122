//! Kinds of damage that feeds have in the wild, to be done to clean ones.

use encoding_rs::{UTF_8, WINDOWS_1251, WINDOWS_1252};

/// A damaged document.
pub(crate) struct Damaged {
    pub(crate) bytes: Vec<u8>,
    /// What the titles of all entries have at their end now.
    pub(crate) suffix: &'static str,
    /// Bytes of the clean document that are left, if it was cut.
    pub(crate) left: Option<usize>,
}

/// One kind of damage: its name, and how it is done.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) damage: fn(&str) -> Damaged,
}

/// All kinds.
pub(crate) const KINDS: &[Kind] = &[
    kind("bare ampersand in titles", |text| {
        suffixed(text, " & Co", " & Co")
    }),
    kind("bare ampersand in a company's name", |text| {
        suffixed(text, " AT&T", " AT&T")
    }),
    kind("bare ampersands in links", |text| {
        same(text.replace("</link>", "?a=1&b=2&copy=3</link>"))
    }),
    kind("bare ampersands in attributes", |text| {
        same(text.replace("href=\"", "href=\"https://x.example/?a&b=1&c"))
    }),
    kind("bare less-than in titles", |text| {
        suffixed(text, " 1 < 2", " 1 < 2")
    }),
    kind("HTML entity in titles", |text| {
        suffixed(text, " caf&eacute;", " café")
    }),
    kind("HTML entities in texts", |text| {
        same(texts(text, "&nbsp;&mdash;&nbsp;"))
    }),
    kind("unknown entity in titles", |text| {
        suffixed(text, " &foo;", " &foo;")
    }),
    kind("reference without semicolon", |text| {
        same(texts(text, " &#8217 &amp "))
    }),
    kind("reference to a forbidden character", |text| {
        suffixed(text, " a&#x1f;b", " ab")
    }),
    kind("control characters in titles", |text| {
        suffixed(text, " a\u{b}b\u{1f}", " ab")
    }),
    kind("control characters in texts", |text| {
        same(texts(text, "\u{1}\u{8}\u{1b}"))
    }),
    kind("NUL bytes in texts", |text| same(texts(text, "\0\0"))),
    kind("items not closed", |text| {
        same(text.replace("</item>", "").replace("</entry>", ""))
    }),
    kind("every other item not closed", |text| {
        same(every_other(text, &["</item>", "</entry>"], ""))
    }),
    kind("titles not closed", |text| {
        same(text.replace("</title>", "\n"))
    }),
    kind("titles closed by start tags", |text| {
        same(text.replace("</title>", "<title>"))
    }),
    kind("titles closed under another name", |text| {
        same(text.replace("</title>", "</titel>"))
    }),
    kind("titles closed in upper case", |text| {
        same(text.replace("</title>", "</TITLE>"))
    }),
    kind("end tags of titles without bracket", |text| {
        same(text.replace("</title>", "</title\n"))
    }),
    kind("texts not closed", |text| {
        same(
            text.replace("</description>", "")
                .replace("</summary>", "")
                .replace("</content>", ""),
        )
    }),
    kind("dates closed in another case", |text| {
        same(
            text.replace("</pubDate>", "</pubdate>")
                .replace("</updated>", "</Updated>"),
        )
    }),
    kind("root not closed", |text| {
        same(before_last(text, "</").to_owned())
    }),
    kind("channel and root not closed", |text| {
        same(before_last(before_last(text, "</"), "</").to_owned())
    }),
    kind("cut at a tenth", |text| cut(text, 10)),
    kind("cut at a third", |text| cut(text, 33)),
    kind("cut at half", |text| cut(text, 50)),
    kind("cut at nine tenths", |text| cut(text, 90)),
    kind("cut at 97 of 100", |text| cut(text, 97)),
    kind("white space before the prolog", |text| {
        same(format!("\n\n  \t{text}"))
    }),
    kind("a warning before the prolog", |text| {
        same(format!(
            "<br />\n<b>Warning</b>:  fopen(/x): failed in <b>/feed.php</b> on line <b>3</b><br />\n{text}"
        ))
    }),
    kind("a comment before the prolog", |text| {
        same(format!("<!-- cached by <x> -->{text}"))
    }),
    kind("two byte order marks", |text| {
        same(format!("\u{feff}\u{feff}{text}"))
    }),
    kind("two prologs", |text| {
        same(format!("<?xml version=\"1.0\"?>\n{text}"))
    }),
    kind("a prolog without quotes", |text| {
        same(text.replacen(
            "version=\"1.0\" encoding=\"UTF-8\"",
            "version=1.0 encoding=utf8",
            1,
        ))
    }),
    kind("XML 1.1", |text| {
        same(text.replacen("version=\"1.0\"", "version=\"1.1\"", 1))
    }),
    kind("a script after the end", |text| {
        same(format!(
            "{text}\n<script>if (a < b && c) {{}}</script> done"
        ))
    }),
    kind("a page after the end", |text| {
        same(format!(
            "{text}<html><head><title>x</title></head><body><p>y</body></html>"
        ))
    }),
    kind("items after the end of the channel", |text| {
        let text = text
            .replace("</channel>", "")
            .replace("<item", "\u{1}<item");
        same(match text.split_once('\u{1}') {
            Some((head, items)) => format!("{head}</channel>{}", items.replace('\u{1}', "")),
            None => text,
        })
    }),
    kind("items within items", |text| {
        same(
            text.replace("<item>", "<item><item>")
                .replace("<entry>", "<entry><entry>"),
        )
    }),
    kind("stray end tags between items", |text| {
        same(
            text.replace("</item>", "</item></p></div>")
                .replace("</entry>", "</entry></br></a>"),
        )
    }),
    kind("no version", |text| {
        same(text.replacen("<rss version=\"2.0\"", "<rss", 1).replacen(
            "<feed version=\"0.3\"",
            "<feed",
            1,
        ))
    }),
    kind("unknown version", |text| {
        same(
            text.replacen("version=\"2.0\"", "version=\"2.0.1\"", 1)
                .replacen("version=\"0.3\"", "version=\"9\"", 1),
        )
    }),
    kind("root in upper case", |text| {
        same(
            text.replace("<rss", "<RSS")
                .replace("</rss", "</RSS")
                .replace("<feed ", "<FEED "),
        )
    }),
    kind("tags in upper case", |text| {
        same(
            text.replace("<title", "<TITLE")
                .replace("</title", "</TITLE")
                .replace("item>", "ITEM>")
                .replace("<link", "<LINK")
                .replace("</link", "</LINK"),
        )
    }),
    kind("no namespace declarations", |text| {
        same(without_namespaces(text))
    }),
    kind("wrong namespaces", |text| {
        same(
            text.replace(
                "http://www.w3.org/2005/Atom",
                "https://www.w3.org/2005/atom/",
            )
            .replace("http://purl.org", "https://purl.org"),
        )
    }),
    kind("UTF-8 declared as ISO 8859-1", |text| {
        let text = declared(text, "iso-8859-1");
        suffixed(&text, " Größe – 東京", " Größe – 東京")
    }),
    kind("UTF-8 declared as UTF-16", |text| {
        let text = declared(text, "utf-16");
        suffixed(&text, " Größe – 東京", " Größe – 東京")
    }),
    kind("windows-1252 declared as UTF-8", |text| {
        encoded(text, WINDOWS_1252, " déjà vu", " déjà vu")
    }),
    kind("windows-1251 declared as UTF-8", |text| {
        encoded(
            text,
            WINDOWS_1251,
            " Новости дня сегодня",
            " Новости дня сегодня",
        )
    }),
    kind("windows-1252 within UTF-8", |text| {
        let marked = suffixed(&texts(text, "\u{1}"), " Größe – 東京", " Größe – 東京");
        Damaged {
            bytes: marked
                .bytes
                .iter()
                .map(|&byte| if byte == 1 { 0x92 } else { byte })
                .collect(),
            ..marked
        }
    }),
    kind("UTF-16 without mark", |text| {
        let bytes = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        Damaged {
            bytes,
            suffix: "",
            left: None,
        }
    }),
    kind("UTF-16 with mark and an UTF-8 prolog", |text| {
        let bytes = format!("\u{feff}{text}")
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        Damaged {
            bytes,
            suffix: "",
            left: None,
        }
    }),
    kind("attributes without quotes", |text| {
        same(
            text.replace("isPermaLink=\"false\"", "isPermaLink=false")
                .replace("rel=\"self\"", "rel=self"),
        )
    }),
    kind("attributes twice and without value", |text| {
        same(
            text.replace("<item>", "<item hidden id=1 id=2>")
                .replace("<item ", "<item hidden id=1 id=2 ")
                .replace("<entry", "<entry hidden id=1 id=2"),
        )
    }),
    kind("attributes without closing quote", |text| {
        same(
            text.replacen("isPermaLink=\"false\">", "isPermaLink=\"false>", 1)
                .replacen("type=\"html\">", "type=\"html>", 1),
        )
    }),
    kind("HTML within texts", |text| {
        same(texts(
            text,
            "<br><p>A <b>bold</b> word<img src=x.png alt='>'><p>",
        ))
    }),
    kind("HTML within titles", |text| {
        suffixed(text, " <b>now</b>", " now")
    }),
    kind("CDATA sections without end in texts", |text| {
        same(texts(text, "<![CDATA[ more & more"))
    }),
    kind("end of a CDATA section in texts", |text| {
        same(texts(text, " ]]> "))
    }),
    kind("comments without end", |text| {
        same(
            text.replace("</item>", "</item><!-- sep")
                .replace("</entry>", "</entry><!-- sep"),
        )
    }),
    kind("comments with dashes", |text| {
        same(
            text.replace("<item", "<!-- a -- b --><item")
                .replace("<entry", "<!-- a -- b --><entry"),
        )
    }),
    kind("a document type", |text| {
        same(text.replacen("?>", "?><!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://x.example/rss.dtd\" [<!ENTITY x SYSTEM \"file:///x\">]>", 1))
    }),
    kind("line ends of old", |text| same(text.replace('\n', "\r"))),
];

const fn kind(name: &'static str, damage: fn(&str) -> Damaged) -> Kind {
    Kind { name, damage }
}

fn same(text: String) -> Damaged {
    Damaged {
        bytes: text.into_bytes(),
        suffix: "",
        left: None,
    }
}

/// Puts something at the end of each entry's title.
fn suffixed(text: &str, raw: &str, suffix: &'static str) -> Damaged {
    Damaged {
        suffix,
        ..same(in_entries(text, |entry| after_title(entry, raw)))
    }
}

fn encoded(
    text: &str,
    encoding: &'static encoding_rs::Encoding,
    raw: &str,
    suffix: &'static str,
) -> Damaged {
    let Damaged { bytes, .. } = suffixed(text, raw, suffix);
    let text = UTF_8.decode(&bytes).0.into_owned();
    Damaged {
        bytes: encoding.encode(&text).0.into_owned(),
        suffix,
        left: None,
    }
}

/// Puts something at the end of each entry's texts, inside of CDATA sections if they have some.
fn texts(text: &str, raw: &str) -> String {
    in_entries(text, |entry| {
        let mut entry = entry.to_owned();
        for end in ["</description>", "</summary>"] {
            entry = entry.replace(&format!("]]>{end}"), &format!("{raw}]]>{end}"));
            if !entry.contains(&format!("]]>{end}")) {
                entry = entry.replace(end, &format!("{raw}{end}"));
            }
        }
        entry
    })
}

/// Changes each entry.
fn in_entries(text: &str, change: impl Fn(&str) -> String) -> String {
    let start = text
        .find("<item ")
        .or(text.find("<item>"))
        .or(text.find("<entry"))
        .unwrap_or(text.len());
    let (head, rest) = text.split_at(start);
    let name = if rest.starts_with("<item") {
        "<item"
    } else {
        "<entry"
    };
    let entries = rest
        .split(name)
        .skip(1)
        .map(|entry| format!("{name}{}", change(entry)));
    head.to_owned() + &entries.collect::<String>()
}

fn after_title(entry: &str, raw: &str) -> String {
    match entry.split_once("</title>") {
        Some((before, after)) => {
            // Within the XHTML or the CDATA section that the title may be.
            let inner = ["]]>", "</div>"]
                .into_iter()
                .find(|end| before.ends_with(end))
                .unwrap_or("");
            let before = before.strip_suffix(inner).unwrap_or(before);
            let raw = if inner == "]]>" {
                format!("]]>{raw}<![CDATA[")
            } else {
                raw.to_owned()
            };
            format!("{before}{raw}{inner}</title>{after}")
        }
        None => entry.to_owned(),
    }
}

fn cut(text: &str, percent: usize) -> Damaged {
    let left = text.len() * percent / 100;
    Damaged {
        bytes: text.as_bytes()[..left].to_vec(),
        suffix: "",
        left: Some(left),
    }
}

fn before_last<'t>(text: &'t str, pattern: &str) -> &'t str {
    text.rfind(pattern).map_or(text, |end| &text[..end])
}

fn every_other(text: &str, patterns: &[&str], by: &str) -> String {
    let mut text = text.to_owned();
    for pattern in patterns {
        let parts: Vec<_> = text.split(pattern).map(str::to_owned).collect();
        let mut out = String::new();
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                out.push_str(if index % 2 == 0 { pattern } else { by });
            }
            out.push_str(part);
        }
        text = out;
    }
    text
}

fn declared(text: &str, encoding: &str) -> String {
    match text.split_once("?>") {
        Some((prolog, rest)) if prolog.contains("<?xml") => {
            format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?>{rest}")
        }
        _ => format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?>{text}"),
    }
}

fn without_namespaces(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("xmlns") {
        out.push_str(&rest[..start]);
        let value = rest[start..]
            .find(['"', '\''])
            .map_or(rest.len(), |quote| start + quote);
        let quote = rest[value..].chars().next().unwrap_or('"');
        let end = rest
            .get(value + 1..)
            .and_then(|tail| tail.find(quote))
            .map_or(rest.len(), |end| value + end + 2);
        rest = &rest[end.min(rest.len())..];
    }
    out + rest
}

/// How many of a clean document's entries are still there with their titles, of how many that could be.
pub(crate) fn kept(
    clean: &str,
    titles: &[String],
    damaged: &Damaged,
    found: &[String],
) -> (usize, usize) {
    let could = match damaged.left {
        // Entries whose title ends before the cut.
        Some(left) => {
            let start = clean
                .find("<item ")
                .or(clean.find("<item>"))
                .or(clean.find("<entry"))
                .unwrap_or(0);
            let name = if clean[start..].starts_with("<item") {
                "<item"
            } else {
                "<entry"
            };
            let mut at = start;
            let mut count = 0;
            while let Some(offset) = clean[at..].find(name) {
                at += offset + 1;
                match clean[at..].find("</title>") {
                    Some(end) if at + end < left => count += 1,
                    _ => break,
                }
            }
            count.min(titles.len())
        }
        None => titles.len(),
    };
    let mut found: Vec<&str> = found.iter().map(String::as_str).collect();
    let kept = titles[..could]
        .iter()
        .filter(|title| {
            let wanted = format!("{title}{}", damaged.suffix);
            let at = found.iter().position(|found| **found == wanted);
            at.map(|at| found.swap_remove(at)).is_some()
        })
        .count();
    (kept, could)
}
