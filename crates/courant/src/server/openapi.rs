//! The OpenAPI document, made of the list of endpoints.

use serde_json::{Map, Value, json};

use super::endpoints::{ENDPOINTS, Endpoint};

/// The document (OpenAPI 3.1.1).
pub(super) fn document() -> Value {
    let mut paths = Map::new();
    for endpoint in ENDPOINTS {
        let operations = paths
            .entry(endpoint.path)
            .or_insert_with(|| Value::Object(Map::new()));
        operations[endpoint.method] = operation(endpoint);
    }
    json!({
        "openapi": "3.1.1",
        "info": {
            "title": "Courant",
            "summary": "What the service does, what it published, and commands to it",
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "components": {
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } },
            "schemas": {
                "Error": {
                    "type": "object",
                    "properties": { "error": { "type": "string" } },
                    "required": ["error"],
                },
            },
        },
        "paths": paths,
    })
}

fn operation(endpoint: &Endpoint) -> Value {
    let changes = endpoint.method == "post";
    let in_path = endpoint.path.split(['{', '}']).skip(1).step_by(2);
    let parameters: Vec<Value> = in_path
        .map(|name| {
            json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } })
        })
        .chain(endpoint.query.iter().map(|(name, meaning)| {
            json!({ "name": name, "in": "query", "description": meaning, "schema": { "type": "string" } })
        }))
        .collect();
    let error = |description: &str| {
        json!({
            "description": description,
            "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Error" } } },
        })
    };
    let mut operation = json!({
        "summary": endpoint.summary,
        "operationId": format!("{} {}", endpoint.method, endpoint.path),
        "parameters": parameters,
        "responses": {
            "2XX": { "description": "as the summary says", "content": { endpoint.answer: {} } },
            "4XX": error("The request is not one that can be answered; the text says why"),
            "503": error("Not in order, or busy; the text says what"),
        },
    });
    if let Some(schema) = endpoint.body {
        operation["requestBody"] = json!({
            "required": true,
            "content": { "application/json": { "schema": schema() } },
        });
    }
    if changes {
        operation["security"] = json!([{ "token": [] }]);
    }
    operation
}
