//! Fetching like a good citizen: one guarded, polite HTTP client, and the pure schedule of polls.
//!
//! It reads no feed and no page, and owns no durable state: [`model::feed`] has the types, the caller keeps them. What it
//! remembers (hosts, robots.txt) is a bounded cache; after a restart only politeness starts anew.
//!
//! Every request goes the same way: the URL is checked ([`guard`]), robots.txt is asked, the host's turn comes, the address is
//! checked while connecting, the body is read up to a limit, and each redirect starts at the first step again.

mod body;
mod client;
mod cookies;
mod domain;
mod error;
mod exchange;
pub mod guard;
mod headers;
mod hosts;
mod resolve;
pub mod robots;
mod robots_cache;
pub mod schedule;
mod settings;
mod tls;
mod validators;

pub use client::{Body, Client, Purpose, Request, Response, SetupError};
pub use domain::registrable_domain;
pub use error::{FetchError, Refusal, Trouble};
pub use ipnet::IpNet;
pub use reqwest::header;
pub use resolve::{Looking, Lookup};
pub use settings::{Limits, PerHost, Settings, Timeouts};
