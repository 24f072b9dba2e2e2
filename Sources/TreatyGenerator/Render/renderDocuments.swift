import TreatyOpenAPI
import TreatyYAML

/// The contract as it is written and as JSON, and the docs page: the only parts that an edit of a description changes.
/// They are megabytes, and so bytes of UTF-8 from the beginning to the file.
enum ContractDocuments {
    /// The members of `APIContract` that hold the contract's text.
    static func contractText(_ root: Node, _ source: [UInt8], _ access: GeneratorConfiguration.Access)
        -> Result<[UInt8], Finding>
    {
        Result { () throws(Finding) in
            constant("yaml", access, "The contract as it is written.", source)
                + constant("json", access, "The contract as JSON.", try root.jsonBytes())
        }
    }

    /// The member that holds the docs page.
    static func docs(_ document: Document, _ access: GeneratorConfiguration.Access) -> [UInt8] {
        constant(
            "docs", access, "The docs page: one HTML document that needs nothing else.", renderDocsPage(document))
    }

    /// The file of these members.
    static func file(_ members: [[UInt8]], _ access: GeneratorConfiguration.Access) -> [UInt8] {
        var head = CodeWriter()
        head.fileHead(["Treaty"])
        head.line("extension APIContract {")
        head.line("    /// For `text/html` responses: what the docs page needs and no more.")
        let policy = SwiftLiteral.string(docsContentSecurityPolicy)
        head.line("    \(access.rawValue) static let docsContentSecurityPolicy = \(policy)")
        var file: [UInt8] = []
        file.reserveCapacity(members.reduce(1024) { $0 + $1.count })
        file += head.text.utf8
        for member in members { file += member }
        file += "}\n".utf8
        return file
    }

    /// The text stands in the body of a function: the compiler knows then that nothing else depends on it.
    private static func constant(
        _ name: String, _ access: GeneratorConfiguration.Access, _ documentation: String, _ value: [UInt8]
    ) -> [UInt8] {
        let head = """

                /// \(documentation)
                \(access.rawValue) static let \(name): [UInt8] = \(name)Text()

                private static func \(name)Text() -> [UInt8] {
                    Array(

            """
        return Array(head.utf8) + "    ".utf8 + SwiftLiteral.document(value) + ".utf8)\n    }\n".utf8
    }
}
