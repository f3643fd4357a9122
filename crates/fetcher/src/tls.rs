//! TLS: rustls over `ring`, which needs a C compiler and nothing else to build.
//!
//! The trusted roots are Mozilla's, compiled in (`webpki-roots`): they are the same in an empty container, on a bare machine and in
//! a test, and no system package can be missing or out of date. A private authority is added by `Settings::extra_roots`.

use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};

use crate::client::SetupError;

/// What every connection agrees on.
pub(crate) fn config(extra_roots: &[u8]) -> Result<ClientConfig, SetupError> {
    let mut roots = RootCertStore {
        roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
    };
    let builtin = roots.len();
    for certificate in CertificateDer::pem_slice_iter(extra_roots) {
        let certificate = certificate.map_err(|error| SetupError::Roots(error.to_string()))?;
        roots
            .add(certificate)
            .map_err(|error| SetupError::Roots(error.to_string()))?;
    }
    if roots.len() == builtin && !extra_roots.is_empty() {
        return Err(SetupError::Roots("no certificate is in it".into()));
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| SetupError::Tls(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}
