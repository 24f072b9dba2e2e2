import TreatyYAML

/// What a caller may do next with the values of a response. Documentation only: the server follows no links.
package struct Link: DocumentObject {
    /// A parameter of the linked operation, `name` or `place.name`.
    package struct Argument: Sendable {
        package var name: String
        /// A constant, or a runtime expression such as `$response.body#/id`.
        package var value: Node
    }

    package var site: Site
    /// The key in the response's `links`; the component's name in `components`.
    package var name: String
    package var componentName: String?
    package var operationID: String?
    /// A reference to an operation, instead of its id.
    package var operationReference: String?
    /// In the order of the file.
    package var arguments: [Argument]
    /// A constant or a runtime expression.
    package var requestBody: Node?
    package var description: String?
    package var server: Server?
}
