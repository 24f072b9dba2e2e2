import TreatyOpenAPI

extension OperationCases {
    /// A body that fits for each media type that is not JSON.
    var contentCases: [PlannedCase] {
        otherBodies.map { type, body in
            var planned = fitting("a body of \(type.prefix { $0 != ";" })", "fits")
            planned.fields.removeAll { $0.name == "Content-Type" }
            planned.fields.append(("Content-Type", type))
            planned.body = body
            return planned
        }
    }

    /// Bodies of other media types than JSON, where one can be told, with their Content-Type.
    var otherBodies: [(type: String, body: BodyText)] {
        (operation.requestBody?.content ?? []).compactMap { media in
            let schema = media.schema
            switch media.kind {
            case .form:
                guard let schema, let members = formMembers(schema) else { return nil }
                return formBody(members, media).map { (media.name, $0) }
            case .multipart:
                guard let schema, let members = formMembers(schema) else { return nil }
                return ("multipart/form-data; boundary=\(Self.boundary)", multipartBody(members, media))
            case .text where !media.isRange && media.isChecked(isRequest: true):
                let text = schema.flatMap { sample($0) }?.string ?? "text"
                return text.isEmpty ? nil : (media.name, BodyText(text))
            case .bytes where !media.isRange && media.isChecked(isRequest: true):
                var body = BodyText()
                body.append([0x00, 0x7F, 0xFF])
                return (media.name, body)
            case .jsonLines:
                guard let item = media.item.flatMap({ sample($0) }) else { return nil }
                var body = BodyText(item)
                body.append("\n")
                return (media.name, body)
            default: return nil
            }
        }
    }

    private static let boundary = "contract-case"

    private func formMembers(_ schema: Schema) -> [(name: String, schema: Schema, value: Instance)]? {
        let view = SchemaView(schema)
        guard let value = sample(schema)?.members else { return nil }
        return value.compactMap { member in
            let property = view.properties.first { $0.name == member.name }
            return property.map { (member.name, $0.schema, member.value) }
        }
    }

    /// Members as fields, in the default way alone: with a style nothing is told.
    private func formBody(
        _ members: [(name: String, schema: Schema, value: Instance)], _ media: MediaType
    ) -> BodyText? {
        var pairs: [String] = []
        for member in members {
            guard media.encoding(member.name) == nil else { return nil }
            let values = member.value.items ?? [member.value]
            pairs += values.map { Self.percentEncoded(member.name) + "=" + Self.percentEncoded(Self.formText($0)) }
        }
        return pairs.isEmpty ? nil : BodyText(pairs.joined(separator: "&"))
    }

    private func multipartBody(
        _ members: [(name: String, schema: Schema, value: Instance)], _ media: MediaType
    ) -> BodyText {
        var body = BodyText()
        for member in members {
            let items = member.schema.dereferenced.items
            for value in member.value.items ?? [member.value] {
                let isFile = member.schema.dereferenced.isBinary || items?.dereferenced.isBinary == true
                let encoding = media.encoding(member.name)
                body.append("--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(member.name)\"")
                if isFile { body.append("; filename=\"file\"") }
                if let type = encoding?.contentTypes.first { body.append("\r\nContent-Type: \(type)") }
                for header in encoding?.headers ?? [] {
                    let text = header.schema.flatMap { sample($0) }.map(Self.formText) ?? "text"
                    body.append("\r\n\(header.name): \(text)")
                }
                body.append("\r\n\r\n\(isFile ? "bytes" : Self.formText(value))\r\n")
            }
        }
        body.append("--\(Self.boundary)--\r\n")
        return body
    }

    /// A string or a literal as it is, anything else as JSON.
    private static func formText(_ value: Instance) -> String {
        if case .literal(let text) = value { return text }
        return value.string ?? BodyText(value).text
    }
}
