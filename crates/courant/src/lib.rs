//! The service: configuration, wiring and the command line.

pub mod settings;
