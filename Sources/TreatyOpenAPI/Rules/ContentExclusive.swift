import TreatyYAML

extension Rule {
    /// OpenAPI 3.1.1, §4.8.12.2 and §4.8.21: `style` and the fields beside it say how a `schema` is written. Beside
    /// `content` they mean nothing, and examples stand in the media type.
    ///
    /// Take the field away, or put the example into the media type.
    static let contentExclusive = Rule("content-exclusive", .lowerableError)
        .objects { object, _, report in
            guard object.kind == .parameter || object.kind == .header else { return }
            guard let content = object.site.member("content") else { return }
            // Both are an error of their own.
            guard object.site.member("schema") == nil else { return }
            for name in schemaFields {
                guard let field = object.site.member(name) else { continue }
                report.error(
                    at: field.location, "'\(name)' means nothing beside 'content'",
                    notes: [Finding.Note("'content' is here", at: content.location)])
            }
        }

    private static let schemaFields = ["style", "explode", "allowReserved", "example", "examples"]
}
