//! Stand-in.
use std::net::SocketAddr;
use std::time::Duration;
pub struct Options { pub scale_pages: usize, pub now: chrono::DateTime<chrono::Utc>, pub page_delay: Duration }
pub struct Web { feeds: Vec<Feed> }
pub struct Feed { pub id: String, pub url: String, pub content_feed: bool }
pub struct Correction { pub url: String }
pub async fn serve(_: Options) -> std::io::Result<Web> { Ok(Web { feeds: vec![] }) }
impl Web { pub fn address(&self) -> SocketAddr { "127.0.0.1:1".parse().unwrap() } pub fn feeds(&self) -> &[Feed] { &self.feeds } pub fn correct(&self) -> Correction { Correction { url: String::new() } } pub async fn stop(self) {} }
