import TreatyYAML

/// A component under its name.
package struct Component<Value: Sendable>: Sendable {
    package var name: String
    package var value: Value
    /// The key of the component.
    package var location: SourceLocation
}

/// The named parts of the document, each kind in the order of the file.
package struct Components: Sendable {
    package var schemas: [Component<Schema>] = []
    package var parameters: [Component<Parameter>] = []
    package var responses: [Component<Response>] = []
    package var requestBodies: [Component<RequestBody>] = []
    package var headers: [Component<Header>] = []
    package var examples: [Component<Example>] = []
    package var securitySchemes: [Component<SecurityScheme>] = []
    package var links: [Component<Link>] = []
    package var callbacks: [Component<Callback>] = []
    package var pathItems: [Component<PathItem>] = []

    package func schema(_ name: String) -> Schema? { schemas.first { $0.name == name }?.value }

    package func securityScheme(_ name: String) -> SecurityScheme? {
        securitySchemes.first { $0.name == name }?.value
    }
}
