/// The fixed fields of every object of OpenAPI 3.1.1, §4.8, with what the generator does with each.
///
/// This is the one place to change when the generator learns to carry another field.
enum ObjectFieldTable {
    static let byName: [ObjectKind: [String: Field]] = fields.mapValues { fields in
        Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0) })
    }

    static let fields: [ObjectKind: [Field]] = [
        .document: [
            Field("openapi", .string, required: true),
            Field("info", .mapping, required: true),
            Field("jsonSchemaDialect", .string, .notCarried),
            Field("servers", .sequenceOfMappings),
            Field("paths", .patternedMapping),
            Field("webhooks", .mapping, .notCarried),
            Field("components", .mapping),
            Field("security", .sequenceOfMappings),
            Field("tags", .sequenceOfMappings),
            Field("externalDocs", .mapping),
        ],
        .info: [
            Field("title", .string, required: true),
            Field("summary", .string),
            Field("description", .string),
            Field("termsOfService", .string),
            Field("contact", .mapping),
            Field("license", .mapping),
            Field("version", .string, required: true),
        ],
        .contact: [Field("name", .string), Field("url", .string), Field("email", .string)],
        .license: [Field("name", .string, required: true), Field("identifier", .string), Field("url", .string)],
        .server: [
            Field("url", .string, required: true),
            Field("description", .string),
            Field("variables", .mappingOfMappings, .annotation),
        ],
        .serverVariable: [
            Field("enum", .sequenceOfStrings, .annotation),
            Field("default", .string, .annotation, required: true),
            Field("description", .string, .annotation),
        ],
        .components: [
            Field("schemas", .mappingOfSchemas),
            Field("responses", .mappingOfMappings),
            Field("parameters", .mappingOfMappings),
            Field("examples", .mappingOfMappings),
            Field("requestBodies", .mappingOfMappings),
            Field("headers", .mappingOfMappings),
            Field("securitySchemes", .mappingOfMappings),
            Field("links", .mapping, .notCarried),
            Field("callbacks", .mapping, .notCarried),
            Field("pathItems", .mappingOfMappings),
        ],
        .pathItem: [
            Field("$ref", .string),
            Field("summary", .string),
            Field("description", .string),
            Field("servers", .sequenceOfMappings, .notCarried),
            Field("parameters", .sequenceOfMappings),
        ] + Method.allCases.map { Field($0.rawValue, .mapping, $0 == .trace ? .notCarried : .carried) },
        .operation: [
            Field("tags", .sequenceOfStrings),
            Field("summary", .string),
            Field("description", .string),
            Field("externalDocs", .mapping),
            Field("operationId", .string),
            Field("parameters", .sequenceOfMappings),
            Field("requestBody", .mapping),
            Field("responses", .patternedMapping),
            Field("callbacks", .mapping, .notCarried),
            Field("deprecated", .boolean),
            Field("security", .sequenceOfMappings),
            Field("servers", .sequenceOfMappings, .notCarried),
        ],
        .externalDocs: [Field("description", .string), Field("url", .string, required: true)],
        .parameter: [
            Field("name", .string, required: true),
            Field("in", .string, required: true),
            Field("schema", .schema),
            Field("content", .mappingOfMappings, .notCarried),
            Field("allowEmptyValue", .boolean, .notCarried),
            Field("allowReserved", .boolean, .notCarried),
        ] + serializedValue,
        .header: [Field("schema", .schema), Field("content", .mappingOfMappings, .notCarried)] + serializedValue,
        .requestBody: [
            Field("description", .string),
            Field("content", .mappingOfMappings, required: true),
            Field("required", .boolean),
        ],
        .mediaType: [
            Field("schema", .schema),
            Field("example", .any),
            Field("examples", .mappingOfMappings),
            Field("encoding", .mapping, .notCarried),
        ],
        .encoding: [
            Field("contentType", .string, .notCarried),
            Field("headers", .mapping, .notCarried),
            Field("style", .string, .notCarried),
            Field("explode", .boolean, .notCarried),
            Field("allowReserved", .boolean, .notCarried),
        ],
        .response: [
            Field("description", .string, required: true),
            Field("headers", .mappingOfMappings),
            Field("content", .mappingOfMappings),
            Field("links", .mapping, .notCarried),
        ],
        .example: [
            Field("summary", .string),
            Field("description", .string),
            Field("value", .any),
            Field("externalValue", .string, .annotation),
        ],
        .link: [
            Field("operationRef", .string, .notCarried),
            Field("operationId", .string, .notCarried),
            Field("parameters", .mapping, .notCarried),
            Field("requestBody", .any, .notCarried),
            Field("description", .string, .notCarried),
            Field("server", .mapping, .notCarried),
        ],
        .tag: [
            Field("name", .string, required: true),
            Field("description", .string),
            Field("externalDocs", .mapping),
        ],
        .reference: [
            Field("$ref", .string, required: true),
            Field("summary", .string, .annotation),
            Field("description", .string, .annotation),
        ],
        .securityScheme: [
            Field("type", .string, required: true),
            Field("description", .string),
            // What belongs to a type that is not carried is not reported besides the type.
            Field("name", .string),
            Field("in", .string),
            Field("scheme", .string),
            Field("bearerFormat", .string),
            Field("flows", .mapping),
            Field("openIdConnectUrl", .string),
        ],
        .oauthFlows: [
            Field("implicit", .mapping),
            Field("password", .mapping),
            Field("clientCredentials", .mapping),
            Field("authorizationCode", .mapping),
        ],
        .discriminator: [
            Field("propertyName", .string, required: true),
            Field("mapping", .mappingOfStrings),
        ],
        .xml: [
            Field("name", .string),
            Field("namespace", .string),
            Field("prefix", .string),
            Field("attribute", .boolean),
            Field("wrapped", .boolean),
        ],
    ]

    /// What parameters and headers share.
    private static var serializedValue: [Field] {
        [
            Field("description", .string),
            Field("required", .boolean),
            Field("deprecated", .boolean),
            Field("style", .string),
            Field("explode", .boolean),
            Field("example", .any),
            Field("examples", .mappingOfMappings),
        ]
    }
}
