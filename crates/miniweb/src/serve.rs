//! The web on loopback: one listener, virtual hosts by the Host header, conditional requests.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use chrono::{DateTime, Utc};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::content::{Site, Text};
use crate::reply::{Reply, reply};
use crate::truth::{Article, Correction, Feed, Trap};
use crate::view::World;
use crate::{scale, sites};

/// How long [`Web::stop`] waits for answers under way before it cuts them off.
const PATIENCE: Duration = Duration::from_secs(2);

/// What the web is to be like.
#[derive(Clone, Debug)]
pub struct Options {
    /// 0: the hand-made sites. More: generated hosts are added until there are about so many article pages.
    pub scale_pages: usize,
    /// Articles are dated before it: most within 20 hours, a few of them days ago.
    pub now: DateTime<Utc>,
}

/// The web while it is served.
#[derive(Debug)]
pub struct Web {
    state: Arc<Served>,
    address: SocketAddr,
    feeds: Vec<Feed>,
    stop: oneshot::Sender<()>,
    server: JoinHandle<()>,
}

#[derive(Debug)]
struct Served {
    world: World,
    corrected: AtomicBool,
}

/// Serves the web at a free port of 127.0.0.1 until it is stopped or the runtime ends.
pub async fn serve(options: Options) -> std::io::Result<Web> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    let mut sites = sites::all();
    let hand_made: usize = sites.iter().map(|site| site.pieces.len()).sum();
    sites.extend(scale::sites(options.scale_pages.saturating_sub(hand_made)));
    let world = World::new(options.now, address.port(), sites);
    let feeds = feeds(&world);
    let state = Arc::new(Served {
        world,
        corrected: AtomicBool::new(false),
    });
    let router = axum::Router::new()
        .fallback(answer)
        .with_state(state.clone());
    let (stop, stopped) = oneshot::channel();
    let server = tokio::spawn(async move {
        let served = axum::serve(listener, router).with_graceful_shutdown(async {
            // A web that is dropped instead of stopped ends as well.
            let _ = stopped.await;
        });
        // Accepting connections never fails for good, as axum promises.
        let _ = served.await;
    });
    Ok(Web {
        state,
        address,
        feeds,
        stop,
        server,
    })
}

impl Web {
    /// Where the listener is bound. Asked for `/` by its address, it lists the sites.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Every feed of every site.
    pub fn feeds(&self) -> &[Feed] {
        &self.feeds
    }

    /// From now on one article is served, and announced by its feeds, as its publisher has corrected it. Idempotent.
    pub fn correct(&self) -> Correction {
        self.state.corrected.store(true, Ordering::Relaxed);
        correction(&self.state.world)
    }

    /// The articles as they were written, with the correction once it was made. Those dated more than a day before
    /// [`Options::now`] are not published under the default of `new_feeds`.
    pub fn articles(&self) -> Vec<Article> {
        self.state
            .world
            .articles(self.state.corrected.load(Ordering::Relaxed))
    }

    /// The entries that no article can be made of.
    pub fn traps(&self) -> Vec<Trap> {
        let world = &self.state.world;
        let of = |site: &Site| -> Vec<Trap> {
            site.traps
                .iter()
                .map(|trap| Trap {
                    feed: site.feeds[0].id(site),
                    url: world.base(site) + &trap.path,
                    kind: trap.kind,
                })
                .collect()
        };
        world.sites.iter().flat_map(of).collect()
    }

    /// Ends the web; answers under way are given two seconds.
    pub async fn stop(self) {
        drop(self.stop);
        let abort = self.server.abort_handle();
        if tokio::time::timeout(PATIENCE, self.server).await.is_err() {
            abort.abort();
        }
    }
}

fn feeds(world: &World) -> Vec<Feed> {
    let of = |site: &Site| -> Vec<Feed> {
        site.feeds
            .iter()
            .map(|spec| Feed {
                id: spec.id(site),
                url: world.base(site) + &spec.path,
                title: spec.title.clone(),
                site: site.host(),
                language: site.language.clone(),
                format: spec.format,
                content_feed: spec.text == Text::Own,
                fault: spec.fault,
            })
            .collect()
    };
    world.sites.iter().flat_map(of).collect()
}

fn correction(world: &World) -> Correction {
    world
        .sites
        .iter()
        .flat_map(|site| site.pieces.iter().map(move |piece| (site, piece)))
        .find_map(|(site, piece)| {
            let (before, after) = piece.correction()?;
            Some(Correction {
                url: world.url(site, piece)?,
                title: piece.title.clone(),
                feed: site
                    .feeds
                    .iter()
                    .find(|feed| feed.lists(&piece.section))?
                    .id(site),
                before: before.into(),
                after: after.into(),
            })
        })
        .expect("one article has a correction")
}

async fn answer(State(state): State<Arc<Served>>, request: Request) -> Response {
    let host = request
        .headers()
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .and_then(|host| host.split(':').next())
        .unwrap_or_default()
        .to_owned();
    let path = request
        .uri()
        .path_and_query()
        .map_or("/", |path| path.as_str())
        .to_owned();
    let corrected = state.corrected.load(Ordering::Relaxed);
    let reply = reply(&state.world, corrected, &host, &path);
    response(reply, request.headers())
}

/// The reply as a response: 304 if the client has it already (RFC 9110, section 13.2.2).
fn response(reply: Reply, asked: &HeaderMap) -> Response {
    let tag = tag(&reply.body);
    let unchanged = reply.status == 200 && has(asked, &tag, reply.modified);
    let status = if unchanged { 304 } else { reply.status };
    let mut response = Response::builder()
        .status(StatusCode::from_u16(status).expect("a status code"))
        .header(header::ETAG, tag);
    if let Some(modified) = reply.modified {
        response = response.header(header::LAST_MODIFIED, http_date(modified));
    }
    if let Some(location) = reply.location {
        response = response.header(header::LOCATION, location);
    }
    let body = if unchanged {
        Body::empty()
    } else {
        response = response.header(header::CONTENT_TYPE, reply.content_type);
        Body::from(reply.body)
    };
    response.body(body).expect("the headers are valid")
}

/// Whether the client's validators say that it has this already. `If-None-Match` goes before `If-Modified-Since`.
fn has(asked: &HeaderMap, tag: &str, modified: Option<DateTime<Utc>>) -> bool {
    let text = |name| asked.get(name).and_then(|value| value.to_str().ok());
    if let Some(tags) = text(header::IF_NONE_MATCH) {
        return tags
            .split(',')
            .map(|known| known.trim().trim_start_matches("W/"))
            .any(|known| known == tag || known == "*");
    }
    let since =
        text(header::IF_MODIFIED_SINCE).and_then(|since| DateTime::parse_from_rfc2822(since).ok());
    matches!((since, modified), (Some(since), Some(modified)) if modified <= since)
}

fn tag(body: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

/// RFC 9110, section 5.6.7.
fn http_date(at: DateTime<Utc>) -> String {
    at.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
