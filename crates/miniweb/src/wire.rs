//! Text as bytes: charsets and where they are declared.

use encoding_rs::Encoding;

/// A charset that pages or feeds are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Charset {
    /// The name as the site writes it, which the WHATWG Encoding Standard may map to another one (`iso-8859-1` is windows-1252
    /// in practice).
    label: &'static str,
    encoding: &'static Encoding,
}

impl Charset {
    pub(crate) fn named(label: &str) -> Self {
        const LABELS: [&str; 6] = [
            "utf-8",
            "iso-8859-1",
            "iso-8859-2",
            "windows-1252",
            "windows-1251",
            "Shift_JIS",
        ];
        let label = LABELS
            .into_iter()
            .find(|known| *known == label)
            .unwrap_or_else(|| panic!("no site is written in {label}"));
        let encoding = Encoding::for_label(label.as_bytes()).expect("a label of the standard");
        Self { label, encoding }
    }

    /// The name as it stands in headers, prologs and meta elements.
    pub(crate) fn label(self) -> &'static str {
        self.label
    }

    /// The text's bytes. What the charset lacks becomes a numeric character reference, which HTML and XML read back.
    pub(crate) fn encode(self, text: &str) -> Vec<u8> {
        self.encoding.encode(text).0.into_owned()
    }
}

/// Where a page says which charset it is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Declared {
    /// In the `Content-Type` header only.
    Header,
    /// In `<meta charset>` only.
    Meta,
    /// In `<meta http-equiv="Content-Type">` only, as was the custom before HTML5.
    HttpEquiv,
    /// In the header and in `<meta charset>`.
    Both,
}

impl Declared {
    pub(crate) fn named(name: &str) -> Self {
        match name {
            "header" => Self::Header,
            "meta" => Self::Meta,
            "http-equiv" => Self::HttpEquiv,
            "both" => Self::Both,
            other => panic!("no way to declare a charset is called {other}"),
        }
    }

    /// The `Content-Type` header of a document of this media type.
    pub(crate) fn content_type(self, media_type: &str, charset: Charset) -> String {
        match self {
            Self::Header | Self::Both => format!("{media_type}; charset={}", charset.label()),
            Self::Meta | Self::HttpEquiv => media_type.into(),
        }
    }

    /// The page's `meta` element, if it has one.
    pub(crate) fn element(self, charset: Charset) -> String {
        let label = charset.label();
        match self {
            Self::Header => String::new(),
            Self::Meta | Self::Both => format!("<meta charset=\"{label}\">"),
            Self::HttpEquiv => {
                format!("<meta http-equiv=\"Content-Type\" content=\"text/html; charset={label}\">")
            }
        }
    }
}
