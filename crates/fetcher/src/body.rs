//! Decoding a body while it arrives, with a limit on what comes in and on what comes out.
//!
//! Each piece is pushed through its decoder into a buffer that refuses to grow over the limit, so a bomb costs the limit and no
//! more, and a stream of empty blocks costs the limit on the wire.

use std::io::{self, Write};

use brotli_decompressor::DecompressorWriter;
use flate2::write::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use zstd::stream::raw;
use zstd::zstd_safe::DParameter;

use crate::error::{FetchError, Trouble};

/// What is sent as `Accept-Encoding`.
pub(crate) const ACCEPT_ENCODING: &str = "gzip, br, zstd, deflate";

/// The largest window of zstd in HTTP: 8 MiB (RFC 9659 section 3).
const ZSTD_WINDOW_LOG: u32 = 23;

/// Output buffer of brotli, in bytes.
const BROTLI_BUFFER: usize = 16 << 10;

/// Bytes that tell whether a body is what its coding says.
const MAGIC: usize = 2;

/// A body on its way in.
pub(crate) struct Decoder {
    stage: Stage,
    limit: u64,
    received: u64,
}

impl Decoder {
    /// A decoder for the given `Content-Encoding`, for at most `limit` bytes before and after decoding.
    pub(crate) fn new(encoding: &str, limit: u64) -> Result<Self, FetchError> {
        let mut codings = encoding
            .split(',')
            .map(|coding| coding.trim().to_ascii_lowercase())
            .filter(|coding| !coding.is_empty() && coding != "identity");
        let sink = Sink {
            body: Vec::new(),
            limit,
            over: false,
        };
        let coding = codings.next().unwrap_or_default();
        let stage = match coding.as_str() {
            "" => Stage::Plain(sink),
            "gzip" | "x-gzip" => Stage::Undecided {
                gzip: true,
                head: Vec::new(),
                sink,
            },
            "deflate" => Stage::Undecided {
                gzip: false,
                head: Vec::new(),
                sink,
            },
            "br" => Stage::Brotli(Box::new(DecompressorWriter::new(sink, BROTLI_BUFFER))),
            "zstd" => Stage::Zstd(Box::new(zstd_decoder(sink).map_err(malformed)?)),
            other => return Err(malformed(format!("{other} was not asked for"))),
        };
        if codings.next().is_some() {
            return Err(malformed("more than one content coding"));
        }
        Ok(Self {
            stage,
            limit,
            received: 0,
        })
    }

    /// Takes the next piece.
    pub(crate) fn push(&mut self, piece: &[u8]) -> Result<(), FetchError> {
        self.received = self.received.saturating_add(piece.len() as u64);
        if self.received > self.limit {
            return Err(FetchError::TooLarge { limit: self.limit });
        }
        let pushed = self.stage.write_all(piece);
        self.checked(pushed)
    }

    /// The decoded body, once all has arrived.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, FetchError> {
        // A body of no bytes is an empty document in every coding.
        if self.received > 0 {
            let finished = self.stage.finish();
            self.checked(finished)?;
        }
        Ok(std::mem::take(&mut self.stage.sink().body))
    }

    /// What was decoded up to the limit, where the rest does not matter.
    pub(crate) fn cut(mut self) -> Vec<u8> {
        std::mem::take(&mut self.stage.sink().body)
    }

    /// Bytes decoded so far.
    pub(crate) fn len(&mut self) -> u64 {
        self.stage.sink().body.len() as u64
    }

    fn checked(&mut self, result: io::Result<()>) -> Result<(), FetchError> {
        result.map_err(|error| {
            if self.stage.sink().over {
                FetchError::TooLarge { limit: self.limit }
            } else {
                malformed(error)
            }
        })
    }
}

fn malformed(problem: impl std::fmt::Display) -> FetchError {
    Trouble::Malformed(format!("content coding: {problem}")).into()
}

/// Where the decoded bytes end up.
struct Sink {
    body: Vec<u8>,
    limit: u64,
    over: bool,
}

impl Write for Sink {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        if (self.body.len() + piece.len()) as u64 > self.limit {
            self.over = true;
            // What fits is there for those who cut.
            let room = usize::try_from(self.limit)
                .unwrap_or(usize::MAX)
                .saturating_sub(self.body.len());
            self.body.extend_from_slice(&piece[..room.min(piece.len())]);
            return Err(io::Error::other("over the limit"));
        }
        self.body.extend_from_slice(piece);
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// One content coding (RFC 9110 section 8.4.1).
enum Stage {
    Plain(Sink),
    /// Servers say gzip and send none, and `deflate` is zlib or raw: the first bytes decide.
    Undecided {
        gzip: bool,
        head: Vec<u8>,
        sink: Sink,
    },
    Gzip(Box<MultiGzDecoder<Sink>>),
    Zlib(Box<ZlibDecoder<Sink>>),
    Deflate(Box<DeflateDecoder<Sink>>),
    Brotli(Box<DecompressorWriter<Sink>>),
    Zstd(Box<zstd::stream::write::Decoder<'static, Sink>>),
}

impl Stage {
    fn write_all(&mut self, piece: &[u8]) -> io::Result<()> {
        match self {
            Self::Plain(sink) => sink.write_all(piece),
            Self::Undecided { head, .. } => {
                head.extend_from_slice(piece);
                if head.len() < MAGIC {
                    Ok(())
                } else {
                    self.decide()
                }
            }
            Self::Gzip(decoder) => decoder.write_all(piece),
            Self::Zlib(decoder) => decoder.write_all(piece),
            Self::Deflate(decoder) => decoder.write_all(piece),
            Self::Brotli(decoder) => decoder.write_all(piece),
            Self::Zstd(decoder) => decoder.write_all(piece),
        }
    }

    fn finish(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(_) => Ok(()),
            Self::Undecided { .. } => {
                self.decide()?;
                self.finish()
            }
            Self::Gzip(decoder) => decoder.try_finish(),
            Self::Zlib(decoder) => decoder.try_finish(),
            Self::Deflate(decoder) => decoder.try_finish(),
            Self::Brotli(decoder) => decoder.close(),
            Self::Zstd(decoder) => decoder.do_finish(),
        }
    }

    /// Chooses the decoder by the first bytes, and gives them to it.
    fn decide(&mut self) -> io::Result<()> {
        let Self::Undecided { gzip, head, sink } = self else {
            return Ok(());
        };
        let head = std::mem::take(head);
        let sink = std::mem::replace(
            sink,
            Sink {
                body: Vec::new(),
                limit: 0,
                over: false,
            },
        );
        *self = match (*gzip, head.as_slice()) {
            (true, [0x1f, 0x8b, ..]) => Self::Gzip(Box::new(MultiGzDecoder::new(sink))),
            (true, _) => Self::Plain(sink),
            // CMF and FLG of RFC 1950 section 2.2.
            (false, [cmf, flg, ..])
                if cmf & 0x0f == 8
                    && (u16::from(*cmf) << 8 | u16::from(*flg)).is_multiple_of(31) =>
            {
                Self::Zlib(Box::new(ZlibDecoder::new(sink)))
            }
            (false, _) => Self::Deflate(Box::new(DeflateDecoder::new(sink))),
        };
        self.write_all(&head)
    }

    fn sink(&mut self) -> &mut Sink {
        match self {
            Self::Plain(sink) | Self::Undecided { sink, .. } => sink,
            Self::Gzip(decoder) => decoder.get_mut(),
            Self::Zlib(decoder) => decoder.get_mut(),
            Self::Deflate(decoder) => decoder.get_mut(),
            Self::Brotli(decoder) => decoder.get_mut(),
            Self::Zstd(decoder) => decoder.get_mut(),
        }
    }
}

fn zstd_decoder(sink: Sink) -> io::Result<zstd::stream::write::Decoder<'static, Sink>> {
    let mut decoder = raw::Decoder::new()?;
    decoder.set_parameter(DParameter::WindowLogMax(ZSTD_WINDOW_LOG))?;
    Ok(zstd::stream::write::Decoder::with_decoder(sink, decoder))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(coding: &str, text: &[u8]) -> Vec<u8> {
        use flate2::Compression;
        use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
        match coding {
            "gzip" => {
                let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
                encoder.write_all(text).unwrap();
                encoder.finish().unwrap()
            }
            "zlib" => {
                let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
                encoder.write_all(text).unwrap();
                encoder.finish().unwrap()
            }
            "raw" => {
                let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
                encoder.write_all(text).unwrap();
                encoder.finish().unwrap()
            }
            "zstd" => zstd::encode_all(text, 1).unwrap(),
            "plain" => text.to_vec(),
            other => panic!("{other}"),
        }
    }

    fn decoded(header: &str, body: &[u8], piece: usize, limit: u64) -> Result<Vec<u8>, FetchError> {
        let mut decoder = Decoder::new(header, limit)?;
        for piece in body.chunks(piece) {
            decoder.push(piece)?;
        }
        decoder.finish()
    }

    #[test]
    fn every_coding_is_read_in_pieces_of_any_size() {
        let text = "<rss>überall dasselbe, ".repeat(50).into_bytes();
        for (header, coding) in [
            ("", "plain"),
            ("identity", "plain"),
            ("gzip", "gzip"),
            ("X-GZIP", "gzip"),
            ("gzip, identity", "gzip"),
            // What is announced as gzip and is none is read as it is.
            ("gzip", "plain"),
            ("deflate", "zlib"),
            ("deflate", "raw"),
            ("zstd", "zstd"),
        ] {
            let body = encoded(coding, &text);
            for piece in [1, 7, body.len()] {
                assert_eq!(
                    decoded(header, &body, piece, 1 << 20),
                    Ok(text.clone()),
                    "{header} {coding}"
                );
            }
            assert_eq!(
                decoded(header, b"", 1, 10),
                Ok(Vec::new()),
                "{header}: empty"
            );
        }
        // Four bytes of brotli that say "nothing".
        assert_eq!(decoded("br", &[0x06], 1, 10), Ok(Vec::new()));
    }

    #[test]
    fn the_limit_holds_on_both_sides_of_the_decoder() {
        let zeros = vec![0; 1 << 20];
        for (header, coding) in [
            ("", "plain"),
            ("gzip", "gzip"),
            ("deflate", "zlib"),
            ("deflate", "raw"),
            ("zstd", "zstd"),
        ] {
            let body = encoded(coding, &zeros);
            let limit = 1 << 20;
            assert_eq!(
                decoded(header, &body, 4096, limit).map(|body| body.len()),
                Ok(1 << 20),
                "{header}"
            );
            let limit = limit - 1;
            assert_eq!(
                decoded(header, &body, 4096, limit),
                Err(FetchError::TooLarge { limit }),
                "{header}"
            );
        }
        // Endless empty members decode to nothing, and still end at the limit.
        let empty = encoded("gzip", b"").repeat(1000);
        assert_eq!(
            decoded("gzip", &empty, 100, 1000),
            Err(FetchError::TooLarge { limit: 1000 })
        );
    }

    #[test]
    fn what_cannot_be_decoded_says_so() {
        for (header, body) in [
            (
                "gzip",
                &b"\x1f\x8b\x08 and no gzip after all, as it turns out"[..],
            ),
            ("br", b"this is no brotli at all, whatever the header says"),
            ("zstd", b"nor is this zstd"),
            ("compress", b""),
            ("gzip, br", b""),
        ] {
            let error = decoded(header, body, 5, 1000).unwrap_err();
            assert_eq!(error.reason(), "malformed", "{header}");
        }
        let text = b"long enough to be cut somewhere in the middle";
        for coding in ["gzip", "zstd"] {
            let whole = encoded(coding, text);
            let cut = decoded(coding, &whole[..whole.len() - 12], 5, 1000);
            assert!(cut.is_err_and(|error| error.retry_helps()), "{coding}");
        }
    }
}
