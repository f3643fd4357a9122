//! What may be connected to: schemes, ports and addresses. Pure; the client applies it to each URL, and while connecting.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::IpNet;
use url::{Host, Url};

use crate::error::Refusal;

/// Ports that news sites use, and no other service of note does.
pub const PORTS: [u16; 8] = [80, 443, 8000, 8008, 8080, 8081, 8443, 8888];

/// Bytes of a URL that is fetched; servers take no more (RFC 9110 section 4.1 recommends that they take this much).
pub const MAX_URL: usize = 8000;

/// The operator's exceptions.
#[derive(Clone, Debug)]
pub struct Guard {
    /// Networks that may be fetched, on any port.
    pub allow_addresses: Vec<IpNet>,
    /// Ports that may be used elsewhere.
    pub allow_ports: Vec<u16>,
}

/// Which addresses a request may connect to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Public addresses, and those that the operator allows.
    Public,
    /// Only those that the operator allows, since the port is not on the list.
    Allowed,
}

impl Guard {
    /// Checks everything about a URL that can be known without resolving its name, and says what the name may resolve to.
    pub fn check(&self, url: &Url) -> Result<Reach, Refusal> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(Refusal::Scheme(url.scheme().to_owned()));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Refusal::Credentials);
        }
        if url.as_str().len() > MAX_URL {
            return Err(Refusal::Length(MAX_URL));
        }
        let port = url.port_or_known_default().unwrap_or_default();
        let listed = self.allow_ports.contains(&port);
        if !listed && self.allow_addresses.is_empty() {
            return Err(Refusal::Port(port));
        }
        let reach = if listed {
            Reach::Public
        } else {
            Reach::Allowed
        };
        match url.host() {
            Some(Host::Ipv4(address)) => self.check_address(url, address.into(), reach)?,
            Some(Host::Ipv6(address)) => self.check_address(url, address.into(), reach)?,
            Some(Host::Domain(_)) | None => {}
        }
        Ok(reach)
    }

    /// Whether an address may be connected to.
    pub fn permits(&self, address: IpAddr, reach: Reach) -> bool {
        let allowed = embedded(address).chain([address]).any(|form| {
            self.allow_addresses
                .iter()
                .any(|network| network.contains(&form))
        });
        allowed || (reach == Reach::Public && is_public(address))
    }

    fn check_address(&self, url: &Url, address: IpAddr, reach: Reach) -> Result<(), Refusal> {
        if self.permits(address, reach) {
            Ok(())
        } else {
            Err(Refusal::Address {
                host: url.host_str().unwrap_or_default().to_owned(),
                address,
            })
        }
    }
}

/// Whether an address is of the public internet by the IANA registries of special-purpose addresses (RFC 6890), and no cloud's
/// metadata service either. IPv6 forms that carry an IPv4 address are as public as that one.
pub fn is_public(address: IpAddr) -> bool {
    if let Some(inner) = embedded(address).next() {
        return is_public(inner);
    }
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

/// Networks by prefix and length that are not public, each with its source.
const REFUSED_V4: [([u8; 4], u32); 17] = [
    ([0, 0, 0, 0], 8),          // "this network", RFC 791
    ([10, 0, 0, 0], 8),         // private, RFC 1918
    ([100, 64, 0, 0], 10),      // shared by carriers, RFC 6598; also a cloud's metadata service
    ([127, 0, 0, 0], 8),        // loopback, RFC 1122
    ([168, 63, 129, 16], 32),   // a cloud's platform service on a public address
    ([169, 254, 0, 0], 16),     // link-local, RFC 3927; metadata services
    ([172, 16, 0, 0], 12),      // private, RFC 1918
    ([192, 0, 0, 0], 24),       // protocol assignments, RFC 6890; also a cloud's metadata service
    ([192, 0, 2, 0], 24),       // documentation, RFC 5737
    ([192, 88, 99, 0], 24),     // 6to4 relays, RFC 7526
    ([192, 168, 0, 0], 16),     // private, RFC 1918
    ([198, 18, 0, 0], 15),      // benchmarks, RFC 2544
    ([198, 51, 100, 0], 24),    // documentation, RFC 5737
    ([203, 0, 113, 0], 24),     // documentation, RFC 5737
    ([224, 0, 0, 0], 4),        // multicast, RFC 5771
    ([240, 0, 0, 0], 4),        // reserved, RFC 1112
    ([255, 255, 255, 255], 32), // broadcast, RFC 919
];

fn is_public_v4(address: Ipv4Addr) -> bool {
    !REFUSED_V4.iter().any(|&(network, length)| {
        let differing = address.to_bits() ^ Ipv4Addr::from(network).to_bits();
        differing >> (32 - length) == 0
    })
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    // Only 2000::/3 is global unicast (RFC 4291 section 2.4): unique local, link-local, multicast and loopback lie outside.
    let global = first & 0xe000 == 0x2000;
    let special = match first {
        0x2001 => second < 0x0200 || second == 0x0db8, // protocol assignments, Teredo: RFC 2928; documentation: RFC 3849
        0x2002 => true,            // 6to4, RFC 7526: the relay decides where it goes
        0x3fff => second < 0x1000, // documentation, RFC 9637
        _ => false,
    };
    global && !special
}

/// The IPv4 address within an IPv6 address, if it is one of the forms that reach it: mapped and compatible (RFC 4291 section 2.5.5)
/// and NAT64 (RFC 6052).
fn embedded(address: IpAddr) -> impl Iterator<Item = IpAddr> {
    let inner = match address {
        IpAddr::V4(_) => None,
        IpAddr::V6(address) => {
            let [.., high, low] = address.segments();
            let prefix = &address.segments()[..6];
            let carries = match prefix {
                [0, 0, 0, 0, 0, 0xffff] | [0x64, 0xff9b, 0, 0, 0, 0] => true,
                // ::1 and :: are addresses of their own.
                [0, 0, 0, 0, 0, 0] => high != 0 || low > 1,
                _ => false,
            };
            carries.then(|| Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low)).into())
        }
    };
    inner.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guard(networks: &[&str]) -> Guard {
        Guard {
            allow_addresses: networks
                .iter()
                .map(|network| network.parse().unwrap())
                .collect(),
            allow_ports: PORTS.to_vec(),
        }
    }

    #[test]
    fn only_the_public_internet_is_public() {
        for address in [
            "0.0.0.0",
            "0.1.2.3",
            "10.1.2.3",
            "100.64.0.1",
            "100.100.100.200",
            "127.0.0.1",
            "127.255.255.255",
            "168.63.129.16",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.192",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:169.254.169.254",
            "64:ff9b::10.0.0.1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "3fff::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "5f00::1",
        ] {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
        for address in [
            "1.1.1.1",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "172.15.255.255",
            "172.32.0.0",
            "192.167.0.1",
            "198.17.255.255",
            "198.20.0.0",
            "223.255.255.255",
            "2606:4700::1111",
            "2a00::1",
            "::ffff:1.1.1.1",
            "64:ff9b::1.1.1.1",
            "2001:200::1",
        ] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn urls_are_checked_before_anything_is_resolved() {
        let none = guard(&[]);
        let loopback = guard(&["127.0.0.0/8"]);
        let refused = |guard: &Guard, url: &str| guard.check(&url.parse().unwrap()).unwrap_err();
        assert_eq!(
            refused(&none, "file:///etc/passwd"),
            Refusal::Scheme("file".into())
        );
        assert_eq!(
            refused(&none, "ftp://example.org/"),
            Refusal::Scheme("ftp".into())
        );
        assert_eq!(
            refused(&none, "http://user@example.org/"),
            Refusal::Credentials
        );
        assert_eq!(
            refused(&none, "http://:secret@example.org/"),
            Refusal::Credentials
        );
        assert_eq!(refused(&none, "http://example.org:25/"), Refusal::Port(25));
        let long = format!("http://example.org/{}", "x".repeat(MAX_URL));
        assert_eq!(refused(&none, &long), Refusal::Length(MAX_URL));
        for literal in [
            "127.0.0.1",
            "2130706433",
            "0x7f.1",
            "017700000001",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "１２７.0.0.1",
        ] {
            let url = format!("http://{literal}/");
            assert!(
                matches!(refused(&none, &url), Refusal::Address { .. }),
                "{url}"
            );
        }
        let reach = |guard: &Guard, url: &str| guard.check(&url.parse().unwrap()).unwrap();
        assert_eq!(reach(&none, "https://example.org/"), Reach::Public);
        assert_eq!(reach(&none, "http://1.1.1.1:8080/"), Reach::Public);
        assert_eq!(reach(&loopback, "http://127.0.0.9:34567/"), Reach::Allowed);
        assert_eq!(
            reach(&loopback, "http://[::ffff:127.0.0.1]/"),
            Reach::Public
        );
        assert_eq!(
            reach(&loopback, "http://site.localhost:34567/"),
            Reach::Allowed
        );
        assert!(matches!(
            refused(&loopback, "http://1.1.1.1:34567/"),
            Refusal::Address { .. }
        ));
        assert!(matches!(
            refused(&loopback, "http://10.0.0.1/"),
            Refusal::Address { .. }
        ));
    }
}
