//! Secure connections: certificates that hold and certificates that do not, and HTTP/2.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

mod common;

use std::sync::Arc;

use common::{answer, client, feed, settings};
use fetcher::{Body, Client, Settings};
use rcgen::{CertificateParams, CertifiedIssuer, KeyPair};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::server::TlsStream;

type Authority = CertifiedIssuer<'static, KeyPair>;

fn authority() -> Authority {
    let mut params = CertificateParams::default();
    params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

fn trusting(authority: &Authority) -> Client {
    client(Settings {
        extra_roots: authority.pem().into_bytes(),
        ..settings()
    })
}

/// A site on loopback with a certificate of the authority, that offers one protocol and serves each connection; its port.
async fn secure<W>(
    authority: &Authority,
    params: CertificateParams,
    protocol: &str,
    serve: impl Fn(TlsStream<TcpStream>) -> W + Send + 'static,
) -> u16
where
    W: Future<Output = ()> + Send + 'static,
{
    let key = KeyPair::generate().unwrap();
    let certificate = params.signed_by(&key, authority).unwrap();
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .unwrap();
    config.alpn_protocols = vec![protocol.as_bytes().to_vec()];
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            if let Ok(stream) = acceptor.accept(stream).await {
                tokio::spawn(serve(stream));
            }
        }
    });
    port
}

async fn one(mut stream: TlsStream<TcpStream>) {
    let _ = stream.write_all(&answer(200, &[], b"<rss/>")).await;
    let _ = stream.shutdown().await;
}

async fn two(stream: TlsStream<TcpStream>) {
    let Ok(mut connection) = h2::server::handshake(stream).await else {
        return;
    };
    while let Some(Ok((request, mut respond))) = connection.accept().await {
        // What HTTP/2 forbids is not sent.
        let good = !request.headers().contains_key("connection")
            && request.headers().contains_key("user-agent");
        let (mut head, ()) = http::Response::new(()).into_parts();
        head.status = if good {
            http::StatusCode::OK
        } else {
            http::StatusCode::BAD_REQUEST
        };
        if let Ok(mut body) = respond.send_response(http::Response::from_parts(head, ()), false) {
            let _ = body.send_data("<rss/>".into(), true);
        }
    }
}

#[tokio::test]
async fn certificates_are_checked() {
    let authority = authority();
    let for_site = || CertificateParams::new(vec!["site.localhost".to_owned()]).unwrap();
    let good = secure(&authority, for_site(), "http/1.1", one).await;
    let mut params = for_site();
    params.not_after = rcgen::date_time_ymd(2020, 1, 1);
    let expired = secure(&authority, params, "http/1.1", one).await;
    // Plain text where TLS was expected.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let plain = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.write_all(&answer(400, &[], b"TLS, please")).await;
        }
    });

    let trusting = trusting(&authority);
    let url = format!("https://site.localhost:{good}/");
    let response = trusting.get(&feed(url.parse().unwrap())).await.unwrap();
    assert_eq!(response.body, Body::Bytes(b"<rss/>".to_vec()));
    for (client, host, port, said) in [
        (&trusting, "other.localhost", good, "not valid for name"),
        (&trusting, "site.localhost", expired, "expired"),
        (&client(settings()), "site.localhost", good, "UnknownIssuer"),
        (&trusting, "site.localhost", plain, "corrupt message"),
    ] {
        let url = format!("https://{host}:{port}/").parse().unwrap();
        let error = client.get(&feed(url)).await.unwrap_err();
        assert_eq!(error.reason(), "tls", "{error}");
        assert!(error.to_string().contains(said), "{error}");
    }
}

#[tokio::test]
async fn http_2_is_spoken_where_it_is_offered() {
    let authority = authority();
    let params = CertificateParams::new(vec!["site.localhost".to_owned()]).unwrap();
    let port = secure(&authority, params, "h2", two).await;
    let url = format!("https://site.localhost:{port}/feed");
    let response = trusting(&authority)
        .get(&feed(url.parse().unwrap()))
        .await
        .unwrap();
    assert_eq!(response.body, Body::Bytes(b"<rss/>".to_vec()));
}

#[tokio::test]
async fn roots_that_cannot_be_read_are_no_roots() {
    let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    for pem in [broken, "feeds: []\n"] {
        let settings = Settings {
            extra_roots: pem.into(),
            ..settings()
        };
        assert!(Client::new(settings).is_err(), "{pem}");
    }
}
