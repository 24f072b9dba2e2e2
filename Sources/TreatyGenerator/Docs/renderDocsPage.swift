import TreatyOpenAPI

/// Renders the docs page: one HTML document that asks the network for nothing, holds every operation, schema and shared
/// response of the contract, and reads without its script. The same document gives the same text, in UTF-8.
///
/// Serve it with ``DocsAssets/contentSecurityPolicy``: the page has exactly one style and one script, both inline.
package func renderDocsPage(_ document: Document) -> [UInt8] {
    let page = DocsPage(document: document)
    var html = HTML()
    html.raw("<!DOCTYPE html>\n")
    html.element("html", ["lang": "en"]) { html in
        html.element("head") { page.writeHead(into: &$0) }
        html.newline()
        html.element("body", ["data-base": page.basePath]) { page.writeBody(into: &$0) }
    }
    html.newline()
    return html.utf8
}

/// The page of one document. Its parts are in extensions, in the order of the page.
final class DocsPage: Sendable {
    let document: Document
    /// The tags with their operations.
    let groups: [Group]
    let groupNames: Set<String>
    let schemaNames: Set<String>
    let securitySchemeNames: Set<String>
    let responseNames: Set<String>

    init(document: Document) {
        self.document = document
        groups = Self.groups(of: document)
        groupNames = Set(groups.map(\.name))
        let components = document.components
        schemaNames = Set(components.schemas.map(\.name))
        securitySchemeNames = Set(components.securitySchemes.map(\.name))
        responseNames = Set(components.responses.map(\.name))
    }

    /// The path that the first server puts before every path, without its last slash. A server elsewhere is not the
    /// console's: the page may connect only to where it came from.
    var basePath: String {
        guard let url = document.servers.first?.url, url.hasPrefix("/"), !url.hasPrefix("//"), !url.contains("{") else {
            return ""
        }
        return url.hasSuffix("/") ? String(url.dropLast()) : url
    }

    /// A tag with its operations, which may be none; an operation stands under the first of its tags.
    struct Group: Sendable {
        var name: String
        var description: String?
        var tag: Tag?
        var operations: [Operation]
    }

    /// The declared tags in their order, then those that only operations name, then what has no tag.
    private static func groups(of document: Document) -> [Group] {
        var groups = document.tags.map {
            Group(name: $0.name, description: $0.description ?? $0.summary, tag: $0, operations: [])
        }
        var positions = Dictionary(
            groups.indices.map { (groups[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
        var untagged: [Operation] = []
        for operation in document.operations {
            guard let tag = operation.tags.first else {
                untagged.append(operation)
                continue
            }
            if let position = positions[tag] {
                groups[position].operations.append(operation)
            } else {
                positions[tag] = groups.count
                groups.append(Group(name: tag, description: nil, operations: [operation]))
            }
        }
        if !untagged.isEmpty {
            let name = groups.isEmpty ? "Operations" : "Other operations"
            groups.append(Group(name: name, description: nil, operations: untagged))
        }
        let parents = Set(document.tags.compactMap(\.parent))
        return groups.filter { group in
            // A tag without operations is shown where it says something, or is the parent of one.
            !group.operations.isEmpty || (group.tag?.node.mapping?.entries.count ?? 0) > 1
                || parents.contains(group.name)
        }
    }

    func writeHead(into html: inout HTML) {
        html.void("meta", ["charset": "utf-8"])
        html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.void("meta", ["name": "color-scheme", "content": "light dark"])
        html.element("title", text: document.info.title)
        html.element("style") { $0.raw(DocsAssets.style) }
        html.element("script") { $0.raw(DocsAssets.script) }
    }

    func writeBody(into html: inout HTML) {
        html.element("a", ["class": "skip", "href": "#content"], text: "Skip to the content")
        writeBar(into: &html)
        html.element("div", ["class": "frame"]) { html in
            writeSidebar(into: &html)
            html.element("main", ["id": "content", "tabindex": "-1"]) { html in
                writeOverview(into: &html)
                writeAuthentication(into: &html)
                for group in groups { writeGroup(group, into: &html) }
                writeWebhooks(into: &html)
                writeSchemas(into: &html)
                writeSharedResponses(into: &html)
            }
        }
    }
}
