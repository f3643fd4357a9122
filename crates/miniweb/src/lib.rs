//! A miniature web of invented news sites, served on loopback: what `courant demo` shows and the end-to-end tests run against.
//!
//! Sites are virtual hosts of one listener (`harbour-post.localhost:PORT`). What each site publishes stands in data files
//! under `sites/`, how its pages look in `layout`, how its feeds are written in `feed`. Since the articles are known as
//! they were written, a test can compare what was extracted with what was meant: [`Web::articles`].
//!
//! Everything is determined by [`Options`]: two webs with the same options differ in their port only.

mod content;
mod feed;
mod front;
mod image;
mod layout;
mod markup;
mod reply;
mod scale;
mod serve;
mod sites;
#[cfg(test)]
mod tests;
mod truth;
mod view;
mod wire;

pub use serve::{Options, Web, serve};
pub use truth::{Article, Correction, Feed, FeedFault, Format, Trap, TrapKind};
