import TreatyOpenAPI

/// Schemas: their types in words, their limits, and their members in a list. A named schema is a link, so that a
/// recursive one ends; inline ones are written out to a bounded depth.
extension DocsPage {
    /// Inline schemas are written out this deep.
    static let depthMax = 12

    /// A member of an object, a parameter or a header field.
    struct Member: Sendable {
        var name: String
        var schema: Schema?
        var isRequired: Bool
        var isDeprecated = false
        var description: String?
        /// What it is the member of says more: a parameter, a header field.
        var object: (any DocumentObject)?
    }

    func writeSchemas(into html: inout HTML) {
        let schemas = document.components.schemas
        guard !schemas.isEmpty else { return }
        html.element("section", ["id": "schemas", "data-group": ""]) { html in
            html.element("h2", text: "Schemas")
            for schema in schemas {
                let anchor = Anchor.schema(schema.name)
                html.newline()
                html.element("article", ["class": "schema", "id": anchor, "data-search": searchText(schema)]) { html in
                    writeHeading(schema.name, anchor: anchor, into: &html)
                    writeNamedSchema(schema.value, into: &html)
                }
            }
        }
    }

    private func writeNamedSchema(_ schema: Schema, into html: inout HTML) {
        if schema.isDeprecated { html.element("p", ["class": "deprecated"], text: "Deprecated") }
        if let description = schema.description {
            html.element("div", ["class": "prose"]) { Markdown.render(description, into: &$0) }
        }
        html.element("p", ["class": "type"]) { writeType(of: schema, depth: 0, into: &$0) }
        writeLimits(of: schema, into: &html)
        writeExtensions(of: schema, into: &html)
        writeExternalDocs(schema.keywords.externalDocs, into: &html)
        writeStructure(of: schema, depth: 0, into: &html)
        let examples = schema.examples + (schema.example.map { [$0] } ?? [])
        for (position, example) in examples.enumerated() {
            html.element("details", ["class": "box", "open": position == 0 ? "" : nil]) { html in
                html.element("summary", text: examples.count == 1 ? "Example" : "Example \(position + 1)")
                html.element("div") { html in
                    html.element("pre", ["tabindex": "0", "aria-label": "Example"]) {
                        writeExample(example, isJSON: true, into: &$0)
                    }
                }
            }
        }
    }

    /// What a schema is made of: its members, its alternatives, the members of its items.
    func writeStructure(of schema: Schema, depth: Int, into html: inout HTML) {
        guard depth < Self.depthMax else { return }
        let required = Set(schema.required)
        let members = schema.properties.map {
            Member(name: $0.name, schema: $0.schema, isRequired: required.contains($0.name))
        }
        let others = schema.additionalProperties.flatMap { $0.booleanValue == nil ? $0 : nil }
        if !members.isEmpty || others != nil {
            html.element("ul", ["class": "members"]) { html in
                for member in members { writeMember(member, depth: depth, into: &html) }
                if let others {
                    let member = Member(name: "any other name", schema: others, isRequired: false)
                    writeMember(member, depth: depth, into: &html)
                }
            }
        }
        writeParts(schema.allOf, heading: "All of", depth: depth, into: &html)
        writeParts(alternatives(schema.anyOf), heading: "Any of", depth: depth, into: &html)
        writeParts(alternatives(schema.oneOf), heading: "One of", depth: depth, into: &html)
        if let items = schema.items, items.reference == nil {
            writeStructure(of: items, depth: depth + 1, into: &html)
        }
    }

    /// Alternatives that a list says more of than the type in words does: not just X or null.
    private func alternatives(_ schemas: [Schema]) -> [Schema] {
        let values = schemas.filter { $0.types != [.null] }
        return values.count > 1 || values.contains { $0.reference == nil && !$0.properties.isEmpty } ? values : []
    }

    private func writeParts(_ parts: [Schema], heading: String, depth: Int, into html: inout HTML) {
        guard !parts.isEmpty else { return }
        html.element("p", ["class": "type"], text: heading + ":")
        html.element("ul", ["class": "members"]) { html in
            for part in parts {
                html.element("li") { html in
                    html.element("div", ["class": "member"]) { html in
                        if let title = part.title { html.element("code", text: title) }
                        html.element("span", ["class": "type"]) { writeType(of: part, depth: depth + 1, into: &$0) }
                    }
                    writeDetails(of: part, description: part.description, depth: depth, into: &html)
                }
            }
        }
    }

    func writeMember(_ member: Member, depth: Int, into html: inout HTML) {
        html.element("li") { html in
            html.element("div", ["class": "member"]) { html in
                html.element("code", text: member.name)
                if let schema = member.schema {
                    html.element("span", ["class": "type"]) { writeType(of: schema, depth: depth + 1, into: &$0) }
                }
                let word = member.isRequired ? "required" : "optional"
                html.element("span", ["class": word], text: word)
                if member.isDeprecated || member.schema?.isDeprecated == true {
                    html.element("span", ["class": "deprecated"], text: "deprecated")
                }
            }
            let description = member.description ?? member.schema?.description
            if let schema = member.schema {
                writeDetails(of: schema, description: description, depth: depth, into: &html)
            } else if let description {
                Markdown.render(description, into: &html)
            }
            if let object = member.object { writeExtensions(of: object, into: &html) }
        }
    }

    private func writeDetails(of schema: Schema, description: String?, depth: Int, into html: inout HTML) {
        if let description { Markdown.render(description, into: &html) }
        writeLimits(of: schema, into: &html)
        writeExtensions(of: schema, into: &html)
        writeExternalDocs(schema.keywords.externalDocs, into: &html)
        if schema.reference == nil { writeStructure(of: schema, depth: depth + 1, into: &html) }
    }

    private func writeLimits(of schema: Schema, into html: inout HTML) {
        let limits = SchemaLimit.limits(of: schema)
        guard !limits.isEmpty else { return }
        html.element("ul", ["class": "limits"]) { html in
            for limit in limits {
                html.element("li") { html in
                    html.text(limit.words)
                    for (position, value) in limit.values.enumerated() {
                        html.text(position == 0 ? " " : ", ")
                        html.element("code", text: value)
                    }
                }
            }
        }
    }
}
