//! A Kafka that lets nobody in without TLS or a login, and gives each user the rights that it was granted and no others.

use std::fs;
use std::path::Path;
use std::process::Command;

use rcgen::{CertificateParams, CertifiedIssuer, DistinguishedName, DnType, KeyPair};

use crate::kafka::{Extras, Kafka, free_port, run_java};

/// The password of every user.
pub const PASSWORD: &str = "Tr0ub4dor-and-3";

/// The broker, with a listener for each way in.
#[derive(Debug)]
pub struct SecureKafka {
    /// The broker; whoever comes by its plain listener is the administrator.
    pub kafka: Kafka,
    /// Port for SASL/SCRAM over TLS.
    pub login: u16,
    /// Port for TLS.
    pub tls: u16,
    /// Port for TLS with a certificate of the client's own.
    pub mtls: u16,
}

impl SecureKafka {
    /// Starts the broker with these users of [`PASSWORD`]. Beside its data lie `ca.pem`, and `client.pem` and `client.key` of the user
    /// `CN=courant`; `locked.key` is the same key, encrypted with [`PASSWORD`].
    pub fn start(users: &[&str]) -> Self {
        let [login, tls, mtls] = [free_port(), free_port(), free_port()];
        let kafka = Kafka::start_with(|home| Extras {
            listeners: vec![
                ("LOGIN", "SASL_SSL", login),
                ("TLS", "SSL", tls),
                ("MTLS", "SSL", mtls),
            ],
            properties: properties(home),
            format: users
                .iter()
                .flat_map(|user| {
                    let scram = format!("SCRAM-SHA-512=[name={user},password={PASSWORD}]");
                    ["--add-scram".to_owned(), scram]
                })
                .collect(),
        });
        Self {
            kafka,
            login,
            tls,
            mtls,
        }
    }

    /// Gives a user, such as `User:courant`, rights; each in the words of `kafka-acls.sh`, such as `--operation Read --topic courant.state`.
    pub fn grant(&self, user: &str, rights: &[String]) {
        let brokers = self.kafka.brokers();
        let mut arguments = vec![brokers.as_str(), user];
        for right in rights {
            arguments.extend(right.split_whitespace());
            arguments.push(";");
        }
        run_java("Grant.java", &arguments);
    }
}

/// Makes an authority and what it signed, and the broker's settings around it.
fn properties(home: &Path) -> String {
    let mut params = CertificateParams::default();
    params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(params, key()).expect("a good certificate");
    let signed = |host: &str, name: &str| {
        let mut params = CertificateParams::new(vec![host.to_owned()]).expect("a good host");
        params.distinguished_name = DistinguishedName::new();
        params.distinguished_name.push(DnType::CommonName, name);
        let key = key();
        let certificate = params.signed_by(&key, &authority).expect("a good one");
        (certificate.pem(), key.serialize_pem())
    };
    let (broker, broker_key) = signed("127.0.0.1", "broker");
    let (client, client_key) = signed("client.test", "courant");
    let write = |name: &str, text: &str| {
        let path = home.join(name);
        fs::write(&path, text).expect("the directory takes new files");
        path.display().to_string()
    };
    write("client.pem", &client);
    let plain = write("client.key", &client_key);
    lock(&plain, &home.join("locked.key"));
    format!(
        "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
# The broker itself and the administrator, who come by the plain listeners.
super.users=User:ANONYMOUS
ssl.keystore.type=PEM
ssl.keystore.location={keys}
ssl.truststore.type=PEM
ssl.truststore.location={authority}
listener.name.mtls.ssl.client.auth=required
listener.name.login.sasl.enabled.mechanisms=SCRAM-SHA-512
listener.name.login.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
",
        keys = write("broker.pem", &format!("{broker_key}{broker}")),
        authority = write("ca.pem", &authority.pem()),
    )
}

/// Encrypts a key, as PKCS #8 in PEM.
fn lock(plain: &str, locked: &Path) {
    let output = Command::new("openssl")
        .args(["pkcs8", "-topk8", "-v2", "aes-256-cbc", "-in", plain])
        .args(["-passout", &format!("pass:{PASSWORD}"), "-out"])
        .arg(locked)
        .output()
        .expect("openssl starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn key() -> KeyPair {
    KeyPair::generate().expect("the system has entropy")
}
