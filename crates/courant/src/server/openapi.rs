//! The OpenAPI document, made of the list of endpoints and of the types that they take and give.

use schemars::generate::{SchemaGenerator, SchemaSettings};
use serde_json::{Map, Value, json};

use super::endpoints::{ENDPOINTS, Endpoint};

/// The document (OpenAPI 3.1.1).
pub(super) fn document() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
    });
    let mut schemas = settings.into_generator();
    let mut paths = Map::new();
    for endpoint in ENDPOINTS {
        let operations = paths
            .entry(endpoint.path)
            .or_insert_with(|| Value::Object(Map::new()));
        operations[endpoint.method] = operation(endpoint, &mut schemas);
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
            "schemas": schemas.take_definitions(true),
        },
        "paths": paths,
    })
}

fn operation(endpoint: &Endpoint, schemas: &mut SchemaGenerator) -> Value {
    let in_path = endpoint.path.split(['{', '}']).skip(1).step_by(2);
    let mut parameters: Vec<Value> = in_path
        .map(|name| {
            json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } })
        })
        .collect();
    if let Some(query) = endpoint.query {
        parameters.extend(in_query(&query(schemas).to_value()));
    }
    let content: Map<String, Value> = endpoint
        .answers
        .iter()
        .map(|(media_type, schema)| {
            let said = match schema {
                Some(schema) => json!({ "schema": schema(schemas) }),
                None => json!({}),
            };
            ((*media_type).to_owned(), said)
        })
        .collect();
    let mut refusal = |description: &str, schema: super::endpoints::Make| {
        json!({
            "description": description,
            "content": { "application/json": { "schema": schema(schemas) } },
        })
    };
    let mut operation = json!({
        "summary": endpoint.summary,
        "operationId": format!("{} {}", endpoint.method, endpoint.path),
        "parameters": parameters,
        "responses": {
            "2XX": { "description": "As the summary says", "content": content },
            "4XX": refusal("The request is not one that can be answered; the text says why", endpoint.refused),
            "503": refusal("Not in order, or busy; the text says what", endpoint.unready),
        },
    });
    if let Some(schema) = endpoint.body {
        operation["requestBody"] = json!({
            "required": true,
            "content": { "application/json": { "schema": schema(schemas) } },
        });
    }
    if endpoint.method == "post" {
        operation["security"] = json!([{ "token": [] }]);
    }
    operation
}

/// The properties of an object as parameters.
fn in_query(object: &Value) -> Vec<Value> {
    let required = |name: &str| {
        let names = object["required"].as_array();
        names.is_some_and(|names| names.iter().any(|other| other == name))
    };
    let properties = object["properties"].as_object().into_iter().flatten();
    properties
        .map(|(name, schema)| {
            let mut schema = schema.clone();
            let description = schema
                .as_object_mut()
                .and_then(|schema| schema.remove("description"));
            json!({
                "name": name,
                "in": "query",
                "required": required(name),
                "description": description,
                "schema": schema,
            })
        })
        .collect()
}
