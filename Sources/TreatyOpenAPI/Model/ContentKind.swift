/// How the content of a media type is read and written.
package enum ContentKind: Sendable, Hashable {
    /// JSON text (RFC 8259).
    case json
    /// `application/x-www-form-urlencoded`.
    case form
    /// `multipart/form-data` (RFC 7578).
    case multipart
    /// Text in UTF-8, handed over as a string.
    case text
    /// Bytes, handed over as they are.
    case bytes
    /// `text/event-stream`: server-sent events.
    case events
    /// JSON texts, each on a line of its own.
    case jsonLines
    /// JSON texts, each behind a record separator (RFC 7464).
    case jsonSequence
}

extension MediaType {
    /// The kind that the name says, or else the schema.
    ///
    /// `text/plain` and ranges (`*/*`, `text/*`, `application/*`) whose schema is of another type than string are JSON:
    /// that is what those who write so send.
    package var kind: ContentKind {
        switch essence {
        case "application/x-www-form-urlencoded": return .form
        case "multipart/form-data": return .multipart
        case "text/event-stream": return .events
        case "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines",
            "application/ndjson", "application/x-ndjson":
            return .jsonLines
        case "application/json-seq", "application/geo+json-seq": return .jsonSequence
        case "text/plain", "text/*": return isStructured ? .json : .text
        case "*/*", "application/*":
            guard let schema = schema?.dereferenced, !schema.isBinary else { return .bytes }
            return isStructured ? .json : .text
        default:
            if isJSONName { return .json }
            return isTextName ? .text : .bytes
        }
    }

    /// True when `essence` is a range of types (RFC 9110 §12.5.1), or all those of a suffix (`application/*+json`).
    package var isRange: Bool { essence.contains("*") }

    /// The schema of one item of a stream: `itemSchema` of OpenAPI 3.2, before that the elements of an array, or else the
    /// whole schema.
    package var item: Schema? { itemSchema ?? schema?.dereferenced.items ?? schema }

    /// The schema of the data of one server-sent event. OpenAPI 3.2 describes the event with all its fields
    /// (§4.14.4), others only the data.
    package var eventData: Schema? {
        guard let item else { return nil }
        let properties = item.dereferenced.properties
        let isEvent = properties.allSatisfy { ["data", "event", "id", "retry", "comment"].contains($0.name) }
        guard isEvent, let data = properties.first(where: { $0.name == "data" })?.schema else { return item }
        return data.dereferenced.contentSchema ?? data
    }

    /// Whether generated code checks the content by its schema: it does not know how to read `text/csv` or
    /// `application/xml` any further than as text.
    package func isChecked(isRequest: Bool) -> Bool {
        switch kind {
        case .json, .jsonLines, .jsonSequence: true
        case .form, .multipart: isRequest
        case .events: !isRequest
        case .text: !isStructured
        case .bytes: schema.map { $0.dereferenced.isPlainString } ?? true
        }
    }

    /// Whether generated code checks the content by its schema where it is the text of a parameter or of a header.
    var isCheckedInText: Bool {
        guard let schema else { return true }
        switch kind {
        case .json: return true
        case .text: return !isStructured
        case .bytes: return schema.dereferenced.isPlainString
        case .form, .multipart, .events, .jsonLines, .jsonSequence: return false
        }
    }

    /// The schema, where it is the text of a parameter or of a header and generated code checks it.
    package var checkedSchema: Schema? { isCheckedInText ? schema : nil }

    private var isJSONName: Bool {
        essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
    }

    private var isTextName: Bool {
        if essence.hasPrefix("text/") || essence.hasSuffix("+xml") || essence.hasSuffix("+yaml") { return true }
        return [
            "application/xml", "application/yaml", "application/x-yaml", "application/javascript",
            "application/graphql", "application/toml", "application/sql",
        ].contains(essence)
    }

    private var isStructured: Bool { schema?.dereferenced.isStructured() ?? false }
}

extension Schema {
    /// A string of bytes: `format: binary` of OpenAPI 3.0, or a string whose media type is told (3.1).
    package var isBinary: Bool {
        (self.types == [.string] && self.format == "binary")
            || (self.types.isEmpty || self.types == [.string]) && has("contentMediaType") && !has("contentEncoding")
    }

    /// A schema that says nothing of its value but that it is a string.
    fileprivate var isPlainString: Bool {
        let said = Set(["type", "format", "contentMediaType", "contentEncoding", "contentSchema"])
        guard booleanValue != false, self.types.isEmpty || self.types == [.string] else { return false }
        return (node.mapping?.entries ?? []).allSatisfy { entry in
            said.contains(entry.name) || entry.name.hasPrefix("x-") || SchemaKeywordTable.isAnnotation(entry.name)
        }
    }

    /// Whether it describes other values than strings.
    fileprivate func isStructured(depth: Int = 0) -> Bool {
        guard depth < 8 else { return false }
        if !self.types.isEmpty { return self.types.contains { $0 != .string && $0 != .null } }
        if let value = self.constValue { return value.string == nil }
        if let values = self.enumValues { return values.contains { $0.string == nil } }
        if !self.properties.isEmpty || self.items != nil || self.additionalProperties != nil { return true }
        return (self.allOf + self.anyOf + self.oneOf).contains { $0.dereferenced.isStructured(depth: depth + 1) }
    }
}
