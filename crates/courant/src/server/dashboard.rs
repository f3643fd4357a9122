//! The dashboard: a page, its style and its script, all in the binary.

use std::sync::Arc;

use axum::http::header;
use axum::response::Html;
use axum::routing::{MethodRouter, get};

use super::App;

/// Nothing from elsewhere: the page works without the internet, and no text of an article can load or run anything.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

pub(super) fn page() -> MethodRouter<Arc<App>> {
    let headers = [(header::CONTENT_SECURITY_POLICY, POLICY)];
    get(async move || (headers, Html(include_str!("dashboard/page.html"))))
}

pub(super) fn style() -> MethodRouter<Arc<App>> {
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8")];
    get(async move || (headers, include_str!("dashboard/style.css")))
}

pub(super) fn script() -> MethodRouter<Arc<App>> {
    let headers = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8")];
    get(async move || (headers, include_str!("dashboard/script.js")))
}
