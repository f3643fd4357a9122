//! The binary's parts: configuration, harvest, commit, the wiring between them, and the command line.

pub mod cli;
pub mod commit;
pub mod harvest;
pub mod monitor;
mod reload;
mod server;
pub mod service;
pub mod settings;
