//! Reads articles as JSON lines (`id`, `url`, `title`, `text`, `published`) from a file (`.gz` too) or standard input and prints
//! what is decided about each.

use std::io::{BufRead, BufReader, BufWriter, Read, Write};

use deduplicator::Settings;
use deduplicator::archive::{Archive, Row};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "-".to_owned());
    let input: Box<dyn Read> = match path.as_str() {
        "-" => Box::new(std::io::stdin()),
        path if std::path::Path::new(path)
            .extension()
            .is_some_and(|end| end == "gz") =>
        {
            Box::new(flate2::read::MultiGzDecoder::new(std::fs::File::open(
                path,
            )?))
        }
        path => Box::new(std::fs::File::open(path)?),
    };
    let mut archive = Archive::new(Settings::default());
    let mut out = BufWriter::new(std::io::stdout().lock());
    let rows: Vec<Row> = BufReader::new(input)
        .lines()
        .map(|line| Ok(serde_json::from_str(&line?)?))
        .collect::<Result<_, Box<dyn std::error::Error>>>()?;
    let (count, start) = (rows.len(), std::time::Instant::now());
    let verdicts: Vec<_> = rows.into_iter().map(|row| archive.decide(row)).collect();
    let took = start.elapsed();
    for verdict in verdicts {
        serde_json::to_writer(&mut out, &verdict)?;
        writeln!(out)?;
    }
    out.flush()?;
    let each = took / u32::try_from(count.max(1))?;
    eprintln!(
        "{count} articles, {each:?} each; {:?}",
        archive.index().stats()
    );
    Ok(())
}
