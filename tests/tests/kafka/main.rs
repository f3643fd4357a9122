//! What a real Kafka makes different. One binary, because these tests mostly wait, and share a broker while they do.

mod consumers;
mod crashes;
mod moving;
mod outage;
mod protocols;
mod retry;
mod revisits;
mod routes;
mod takeover;
