extension Rule {
    /// OpenAPI 3.1.1, §4.8.20.3: what callbacks and links take out of a message is named by a runtime expression, such as
    /// `$request.body#/url`.
    ///
    /// Mend the expression.
    static let runtimeExpression = Rule("runtime-expression", .lowerableError)
        .objects { object, _, report in
            switch object.kind {
            case .callback:
                for (name, site) in object.site.fixedMembers where name != "$ref" {
                    for expression in RuntimeExpression.embedded(in: name) where !RuntimeExpression.isValid(expression)
                    {
                        report.error(at: site.location, "'\(expression)' is no runtime expression")
                    }
                    if name.hasPrefix("$"), !name.contains("{"), !RuntimeExpression.isValid(name) {
                        report.error(at: site.location, "'\(name)' is no runtime expression")
                    }
                    if name.count(where: { $0 == "{" }) != name.count(where: { $0 == "}" }) {
                        report.error(at: site.location, "the braces of '\(name)' do not come in pairs")
                    }
                }
            case .link:
                let parameters = object.site.member("parameters")?.members.map(\.site) ?? []
                for site in parameters + [object.site.member("requestBody")].compactMap({ $0 }) {
                    guard let text = site.node.string, text.hasPrefix("$"), !RuntimeExpression.isValid(text) else {
                        continue
                    }
                    report.error(at: site.node.location, "'\(text)' is no runtime expression")
                }
            default: break
            }
        }
}

/// Runtime expressions by their grammar.
enum RuntimeExpression {
    /// What stands between braces.
    static func embedded(in text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { part in
            String(part.prefix { $0 != "}" })
        }
    }

    static func isValid(_ text: String) -> Bool {
        if ["$url", "$method", "$statusCode"].contains(text) { return true }
        for message in ["$request.", "$response."] where text.hasPrefix(message) {
            return isSource(text.dropFirst(message.count))
        }
        return text.hasPrefix("$message.") && isSource(text.dropFirst("$message.".count))
    }

    private static func isSource(_ text: Substring) -> Bool {
        if text == "body" { return true }
        if text.hasPrefix("body#") { return JSONPointer.tokens(String(text.dropFirst("body#".count))) != nil }
        if text.hasPrefix("header.") { return Rule.isToken(text.dropFirst("header.".count)) }
        for place in ["query.", "path."] where text.hasPrefix(place) { return text.count > place.count }
        return false
    }
}
