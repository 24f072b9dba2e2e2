import TreatyYAML

/// Where the API can be reached. The server that is generated listens where it is told: this is for its callers.
package struct Server: DocumentObject {
    package var site: Site
    /// May hold `{name}` for each variable, and may be relative to where the document is.
    package var url: String
    /// OpenAPI 3.2.
    package var name: String?
    package var description: String?
    /// In the order of the file.
    package var variables: [ServerVariable]
}

/// What may stand for `{name}` in a server's URL.
package struct ServerVariable: DocumentObject {
    package var site: Site
    package var name: String
    /// The values to choose from; empty when any will do.
    package var values: [String]
    package var defaultValue: String
    package var description: String?
}
