//! What requests to a reader are made of, a row a language. `^` stands before what asks only at the beginning of a clause, as verbs do
//! whose imperative has other readings; `*` behind a beginning of words; `_` between words that follow each other.

mod latin;
mod others;
mod west;

/// The words of one language.
pub(super) struct Request {
    /// Verbs that ask the reader for something.
    pub(super) asks: &'static str,
    /// Where one follows: networks, channels, applications; and words of every day, as article and mail, which say something only beside us.
    pub(super) channels: &'static str,
    /// What one subscribes to or has to pay for: newsletters, subscriptions, this article.
    pub(super) letters: &'static str,
    /// Who asks: us, our; and what only a prompt promises: to miss nothing.
    pub(super) us: &'static str,
    /// What the reader is to get: the latest, every morning, unlimited, the first month.
    pub(super) lures: &'static str,
}

/// Words of every language.
pub(super) const EVERYWHERE: Request = Request {
    asks: "",
    channels: "facebook* twitter* instagram* whatsapp* telegram* youtube* tiktok* linkedin* threads bluesky* mastodon* viber* pinterest* flipboard* \
     snapchat* discord* messenger* google_news телеграм* инстаграм* фейсбук* вайбер* ютуб* вотсап* ватсап* вконтакте",
    letters: "newsletter* newslettr* ньюзлетер*",
    us: "",
    lures: "",
};

/// All rows.
pub(super) const REQUESTS: [&[Request]; 3] = [west::REQUESTS, latin::REQUESTS, others::REQUESTS];
