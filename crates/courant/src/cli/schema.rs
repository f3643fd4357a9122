//! `courant schema`: what events and configuration files look like, for programs.

use std::io::Write as _;

use clap::ValueEnum;
use model::event::{ArticleEvent, FeedEvent, RejectedEvent};

use crate::settings;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The events of a topic, or a configuration file
    #[arg(value_enum, default_value = "articles")]
    of: Of,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Of {
    /// The events on the topic `articles`
    Articles,
    /// The events on the topic `feeds`
    Feeds,
    /// The events on the topic `rejected`
    Rejected,
    /// The file courant.yaml
    Courant,
    /// The file feeds.yaml
    FeedList,
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    writeln!(std::io::stdout(), "{}", args.of.schema())?;
    Ok(())
}

impl Of {
    /// The JSON Schema.
    fn schema(self) -> String {
        let schema = match self {
            Self::Articles => schemars::schema_for!(ArticleEvent),
            Self::Feeds => schemars::schema_for!(FeedEvent),
            Self::Rejected => schemars::schema_for!(RejectedEvent),
            Self::Courant => settings::service_schema(),
            Self::FeedList => settings::feed_list_schema(),
        };
        serde_json::to_string_pretty(&schema).expect("a schema has string keys")
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use model::event::SCHEMA_VERSION;

    use super::*;

    #[test]
    fn the_schemas_are_those_of_the_types() {
        for of in Of::value_variants() {
            let name = of.to_possible_value().expect("each has a name");
            let version = match of {
                Of::Articles | Of::Feeds | Of::Rejected => format!(".v{SCHEMA_VERSION}"),
                Of::Courant | Of::FeedList => String::new(),
            };
            let file = format!("../../schemas/{}{version}.json", name.get_name());
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
            let schema = format!("{}\n", of.schema());
            if std::fs::read_to_string(&path).ok().as_ref() != Some(&schema) {
                std::fs::write(&path, schema).unwrap();
                panic!(
                    "{} was not that of the types; it is now: review and commit it",
                    path.display()
                );
            }
        }
    }
}
