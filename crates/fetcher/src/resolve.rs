//! The only way from a name to an address: what is not permitted is never handed to the connector, so no answer can be swapped
//! between check and use.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, ToSocketAddrs};
use std::pin::Pin;
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use tokio::sync::Semaphore;

use crate::error::Refusal;
use crate::guard::{Guard, Reach};

/// How a name is looked up: `system_lookup`, or a test's own answers.
pub type Lookup = Arc<dyn Fn(String) -> Looking + Send + Sync>;

/// A lookup under way.
pub type Looking = Pin<Box<dyn Future<Output = io::Result<Vec<IpAddr>>> + Send>>;

/// Lookups under way at the same time. Each may hold a thread for as long as the system's resolver takes to give up.
const MAX_LOOKUPS: usize = 64;

/// Addresses of a name that are tried at most.
const MAX_ADDRESSES: usize = 16;

/// The system's resolver, so that `/etc/hosts`, search lists and containers' name services work as everywhere else.
pub(crate) fn system_lookup() -> Lookup {
    on_threads(MAX_LOOKUPS, |name| {
        Ok((name, 0)
            .to_socket_addrs()?
            .map(|address| address.ip())
            .collect())
    })
}

/// A lookup that blocks, on at most so many threads.
fn on_threads(threads: usize, lookup: fn(&str) -> io::Result<Vec<IpAddr>>) -> Lookup {
    let places = Arc::new(Semaphore::new(threads));
    Arc::new(move |name| {
        let places = places.clone();
        Box::pin(async move {
            let place = places.acquire_owned().await.map_err(io::Error::other)?;
            // The place is given back by the thread, not by the caller, who may have given up long before.
            tokio::task::spawn_blocking(move || {
                let _place = place;
                lookup(&name)
            })
            .await
            .map_err(io::Error::other)?
        })
    })
}

/// A resolver that gives only what the guard permits.
#[derive(Clone)]
pub(crate) struct GuardedResolver {
    pub(crate) lookup: Lookup,
    pub(crate) guard: Arc<Guard>,
    pub(crate) reach: Reach,
    /// The proxy's name, which the operator chose and which may be private.
    pub(crate) proxy: Option<String>,
}

/// A name that has no address.
#[derive(Debug, thiserror::Error)]
#[error("{host}: {problem}")]
pub(crate) struct Unresolved {
    pub(crate) host: String,
    pub(crate) problem: String,
}

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let this = self.clone();
        Box::pin(async move {
            let host = name.as_str().to_ascii_lowercase();
            let found = if is_localhost(&host) {
                // Never asked of the network: RFC 6761 section 6.3.
                vec![IpAddr::V4(Ipv4Addr::LOCALHOST)]
            } else {
                (this.lookup)(host.clone())
                    .await
                    .map_err(|error| Unresolved {
                        host: host.clone(),
                        problem: error.to_string(),
                    })?
            };
            let trusted = this.proxy.as_deref() == Some(host.as_str());
            let mut refused = None;
            let mut permitted = Vec::new();
            for address in found {
                if trusted || this.guard.permits(address, this.reach) {
                    permitted.push(SocketAddr::new(address, 0));
                } else {
                    refused = Some(address);
                }
            }
            permitted.truncate(MAX_ADDRESSES);
            if permitted.is_empty() {
                return Err(match refused {
                    Some(address) => Refusal::Address { host, address }.into(),
                    None => Unresolved {
                        host,
                        problem: "no address".to_owned(),
                    }
                    .into(),
                });
            }
            Ok(Box::new(permitted.into_iter()) as Addrs)
        })
    }
}

/// Whether a name always means this machine.
fn is_localhost(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    name == "localhost" || name.ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::time::Duration;

    use super::*;

    #[test]
    fn lookups_are_bounded_even_where_their_callers_gave_up() {
        static SYSTEM: Mutex<()> = Mutex::new(());
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let lookup = on_threads(2, |_| {
            let _answer = SYSTEM.lock();
            Ok(vec![Ipv4Addr::LOCALHOST.into()])
        });
        let stuck = SYSTEM.lock().unwrap();
        for _ in 0..3 {
            // Two have a thread each that hangs, the third has none.
            let answer = runtime.block_on(async {
                tokio::time::timeout(Duration::from_millis(10), lookup("example.org".into())).await
            });
            assert!(answer.is_err());
        }
        drop(stuck);
        let found = runtime.block_on(lookup("example.org".into())).unwrap();
        assert_eq!(found.len(), 1);
    }

    #[tokio::test]
    async fn only_permitted_addresses_are_given_and_not_too_many() {
        let lookup: Lookup = Arc::new(|_| {
            let public = (0..100).map(|number| Ipv4Addr::new(1, 1, 1, number).into());
            let found = [Ipv4Addr::new(10, 0, 0, 1).into()]
                .into_iter()
                .chain(public)
                .collect();
            Box::pin(async move { Ok(found) })
        });
        let guard = Arc::new(Guard {
            allow_addresses: Vec::new(),
            allow_ports: Vec::new(),
        });
        let resolver = GuardedResolver {
            lookup,
            guard,
            reach: Reach::Public,
            proxy: Some("proxy".into()),
        };
        let found = |name: &str| {
            let resolving = resolver.resolve(name.parse().unwrap());
            async {
                resolving
                    .await
                    .unwrap()
                    .map(|address| address.ip())
                    .collect::<Vec<_>>()
            }
        };
        let public = found("example.org").await;
        assert_eq!(
            (public.len(), public[0]),
            (MAX_ADDRESSES, Ipv4Addr::new(1, 1, 1, 0).into())
        );
        // The operator chose the proxy.
        assert_eq!(
            found("proxy").await[0],
            IpAddr::from(Ipv4Addr::new(10, 0, 0, 1))
        );
    }
}
