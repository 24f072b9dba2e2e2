import Foundation
import TreatyOpenAPI
import TreatyYAML

@testable import TreatyGenerator

/// What the tests look at in a page: its tags with their attributes. The renderer writes attributes in double quotes
/// with quotes escaped, and text with its angle brackets escaped; a page that broke this would not read back.
struct PageReading {
    struct Tag {
        var name: String
        var attributes: [(name: String, value: String)]

        func value(_ attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
    }

    var source: String
    var tags: [Tag]

    init(_ document: Document) {
        self.init(String(decoding: renderDocsPage(document), as: UTF8.self))
    }

    init(_ source: String) {
        self.source = source
        // Style and script hold no tags.
        var rest = source.replacingOccurrences(of: DocsAssets.style, with: "")
            .replacingOccurrences(of: DocsAssets.script, with: "")[...]
        var tags: [Tag] = []
        while let start = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: start)...]
            let name = String(rest.prefix { !" >".contains($0) })
            rest = rest.dropFirst(name.count)
            var tag = Tag(name: name, attributes: [])
            while rest.first == " " {
                let attribute = String(rest.dropFirst().prefix { !"= >".contains($0) })
                rest = rest.dropFirst(attribute.count + 1)
                var value = ""
                if rest.hasPrefix("=\"") {
                    value = String(rest.dropFirst(2).prefix { $0 != "\"" })
                    rest = rest.dropFirst(value.count + 3)
                }
                tag.attributes.append((attribute, value))
            }
            if !name.hasPrefix("/") { tags.append(tag) }
        }
        self.tags = tags
    }

    func values(_ attribute: String, of name: String? = nil) -> [String] {
        tags.filter { name == nil || $0.name == name }.compactMap { $0.value(attribute) }
    }
}

/// Reads a contract from memory; findings do not matter here, since the page has to stand any document.
func documentForDocs(_ text: String) throws -> Document {
    let (document, findings) = loadDocument(path: "api.yaml", displayPath: "api.yaml") { _ in Array(text.utf8) }
    guard let document else { throw UnreadableDocument(findings: findings.map { "\($0)" }) }
    return document
}

struct UnreadableDocument: Error {
    var findings: [String]
}

/// The contract of this package.
func ownContract() throws -> Document {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    return try documentForDocs(String(contentsOf: root.appending(path: "api.yaml"), encoding: .utf8))
}
