import TreatyOpenAPI

/// The type of a schema in words, named schemas as links.
extension DocsPage {
    func writeType(of schema: Schema, depth: Int, into html: inout HTML) {
        guard depth < Self.depthMax else { return html.text("…") }
        if let value = schema.booleanValue { return html.text(value ? "any value" : "no value") }
        if let reference = schema.reference { return writeReference(reference, depth: depth, into: &html) }
        let alternatives = schema.anyOf + schema.oneOf
        if !alternatives.isEmpty {
            return writeTypes(of: alternatives, separator: " or ", depth: depth, into: &html)
        }
        if !schema.allOf.isEmpty, schema.types.isEmpty {
            return writeTypes(of: schema.allOf, separator: " and ", depth: depth, into: &html)
        }
        let types = schema.types
        guard !types.isEmpty else { return html.text(untyped(schema)) }
        for (position, type) in types.enumerated() {
            if position > 0 { html.text(position == types.count - 1 ? " or " : ", ") }
            writeType(type, of: schema, depth: depth, into: &html)
        }
    }

    private func writeTypes(of schemas: [Schema], separator: String, depth: Int, into html: inout HTML) {
        for (position, schema) in schemas.enumerated() {
            if position > 0 { html.text(separator) }
            writeType(of: schema, depth: depth + 1, into: &html)
        }
    }

    private func writeReference(_ reference: SchemaReference, depth: Int, into html: inout HTML) {
        if let name = reference.componentName, schemaNames.contains(name) {
            html.element("a", ["href": "#" + Anchor.schema(name)], text: name)
        } else if let target = reference.target {
            writeType(of: target, depth: depth + 1, into: &html)
        } else {
            html.element("code", text: reference.text)
        }
    }

    private func writeType(_ type: SchemaType, of schema: Schema, depth: Int, into html: inout HTML) {
        switch type {
        case .array:
            html.text("array")
            guard let items = schema.items else { return }
            html.text(" of ")
            writeType(of: items, depth: depth + 1, into: &html)
        case .string, .integer, .number:
            html.text(schema.format.map { "\(type.rawValue) (\($0))" } ?? type.rawValue)
        case .null, .boolean, .object:
            html.text(type.rawValue)
        }
    }

    /// What the keywords of a schema without `type` let guess.
    private func untyped(_ schema: Schema) -> String {
        if schema.enumValues != nil || schema.constValue != nil { return "one value of a list" }
        if !schema.properties.isEmpty { return "any value; if an object" }
        return "any value"
    }
}
