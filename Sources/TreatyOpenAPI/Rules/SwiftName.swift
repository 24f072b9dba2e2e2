import TreatyYAML

extension Rule {
    /// `x-swift-name` is taken as it is, so it must be a Swift identifier.
    ///
    /// Write letters, digits and `_`, not beginning with a digit, and no name twice side by side.
    static let swiftName = Rule("swift-name") { document, report in
        let named = document.extended.filter { $0.node["x-swift-name"] != nil }
        if named.isEmpty { return }
        for site in named {
            guard let name = site.node["x-swift-name"] else { continue }
            guard let text = name.string else {
                report.error(at: name.location, "'x-swift-name' must be a string, not \(name.kindInWords)")
                continue
            }
            if !SwiftNames.isIdentifier(text) {
                report.error(at: name.location, "'\(text)' is no Swift identifier")
            } else if SwiftNames.taken.contains(text) {
                report.error(at: name.location, "Swift itself means something by '\(text)'; choose another name")
            }
        }
        for scope in scopes(of: document) {
            var places: [String: SourceLocation] = [:]
            for node in scope {
                guard let name = node["x-swift-name"], let text = name.string else { continue }
                if let first = places[text] {
                    report.error(
                        at: name.location, "another one is called '\(text)', too",
                        notes: [Finding.Note("it is here", at: first)])
                } else {
                    places[text] = name.location
                }
            }
        }
    }

    /// What stands side by side in Swift, and so needs names that differ.
    private static func scopes(of document: Document) -> [[Node]] {
        let components = document.root["components"]?["schemas"]?.mapping?.entries ?? []
        return [components.map(\.value), document.operations.map(\.node)]
            + document.operations.map { $0.parameters.map(\.node) }
            + document.schemas.map { $0.properties.map(\.schema.node) }
    }
}

/// What of a contract's names can stand in Swift.
enum SwiftNames {
    /// ASCII letters, digits and underscores, at least one of them a letter, the first no digit.
    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first, !isDigit(first), text.utf8.contains(where: isLetter) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x5F }
    }

    /// Names that nothing can have: even in backticks they mean what they mean.
    static let taken: Set<String> = ["self", "Self", "init", "Type", "Protocol", "Any"]

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
