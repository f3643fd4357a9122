//! `courant check`: every mistake in the configuration and the feed list.

use super::Configured;

pub(super) fn run(args: &Configured) -> anyhow::Result<()> {
    let settings = args.load()?;
    eprintln!(
        "{}: {} feeds, no mistakes",
        args.config.display(),
        settings.feeds.list.len()
    );
    Ok(())
}
