//! The hand-made sites, bundled from their files under `sites/`.

use crate::content::{Site, site};

macro_rules! site {
    ($key:literal: $($article:literal)+) => {
        site(
            include_str!(concat!("../sites/", $key, "/site.txt")),
            &[$(include_str!(concat!("../sites/", $key, "/", $article, ".txt"))),+],
        )
    };
}

/// Every hand-made site.
pub(crate) fn all() -> Vec<Site> {
    vec![
        site!("harbour-post": "harbour-tolls" "night-bus" "quarry-lake" "fish-market"),
        site!("meridian-wire": "lindmar-strike" "telescope" "grain"),
        site!("prairie-signal": "strike" "elevator" "band"),
        site!("lindmar-herald": "strike" "puppets" "bells"),
        site!("mittelfelder-anzeiger": "stadtwald" "hallenbad" "muehle"),
        site!("gazette-du-val": "train" "fromage"),
        site!("diario-sierra": "escuela" "truchas"),
        site!("minato-shimbun": "lighthouse" "ferry"),
        site!("vestnik-luga": "most" "yabloki"),
    ]
}
