import TreatyOpenAPI
import TreatyYAML

/// The file of the contract's own text, and of the docs page: the only one that an edit of a description changes.
func renderDocuments(_ document: Document, access: GeneratorConfiguration.Access) throws(Finding) -> String {
    var writer = CodeWriter()
    writer.fileHead(["Treaty"])
    writer.line("extension APIContract {")
    writer.line("    /// For `text/html` responses: what the docs page needs and no more.")
    writer.line(
        "    \(access.rawValue) static let docsContentSecurityPolicy = \(SwiftLiteral.string(docsContentSecurityPolicy))"
    )
    let json = try document.root.jsonText()
    let constants: [@Sendable () -> String] = [
        {
            let yaml = String(decoding: document.sourceText, as: UTF8.self)
            return constant("yaml", access, "The contract as it is written.", yaml)
                + constant("json", access, "The contract as JSON.", json)
        },
        {
            let page = renderDocsPage(document)
            return constant("docs", access, "The docs page: one HTML document that needs nothing else.", page)
        },
    ]
    return writer.text + constants.concurrentMap { $0() }.joined() + "}\n"
}

/// The text stands in the body of a function: the compiler knows then that nothing else depends on it.
private func constant(
    _ name: String, _ access: GeneratorConfiguration.Access, _ documentation: String, _ value: String
) -> String {
    """

        /// \(documentation)
        \(access.rawValue) static let \(name): [UInt8] = \(name)Text()

        private static func \(name)Text() -> [UInt8] {
            Array(
        \(SwiftLiteral.document(value)).utf8)
        }

    """
}
