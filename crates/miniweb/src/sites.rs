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
        site!("harbour-post": "harbour-tolls" "night-bus" "quarry-lake" "fish-market" "tram-depot" "drowned-village"),
        site!("meridian-wire": "lindmar-strike" "telescope" "grain" "gale" "ceramics"),
        site!("prairie-signal": "strike" "elevator" "band" "library-wagon" "windbreak"),
        site!("lindmar-herald": "strike" "puppets" "bells" "clock"),
        site!("mittelfelder-anzeiger": "stadtwald" "hallenbad" "muehle" "radweg" "hochwasser"),
        site!("gazette-du-val": "train" "fromage" "pont" "cloche" "vignes"),
        site!("diario-sierra": "escuela" "truchas" "molino" "tren" "nieve"),
        site!("minato-shimbun": "lighthouse" "ferry" "toufu" "tosho"),
        site!("vestnik-luga": "most" "yabloki" "pekarnya" "metel"),
        site!("kurier-nadrzeczny": "prom" "zubry" "huta" "orkiestra"),
        site!("sahil-press": "mina" "maktaba" "zaytun"),
    ]
}
