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
                    let isWhole = name.hasPrefix("$") && !name.contains("{")
                    let expressions = isWhole ? [name] : RuntimeExpression.embedded(in: name)
                    for expression in expressions where !RuntimeExpression.isValid(expression) {
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
                    guard let text = site.node.string else { continue }
                    let expressions =
                        text.hasPrefix("$")
                        ? [text] : RuntimeExpression.embedded(in: text).filter { $0.hasPrefix("$") }
                    for expression in expressions where !RuntimeExpression.isValid(expression) {
                        report.error(at: site.node.location, "'\(expression)' is no runtime expression")
                    }
                }
            default: break
            }
        }
}

/// Runtime expressions by their grammar; the name of a query or path parameter is any text, also none.
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
        return false
    }

    private static func isSource(_ text: Substring) -> Bool {
        if text == "body" { return true }
        if text.hasPrefix("body#") { return JSONPointer.tokens(String(text.dropFirst("body#".count))) != nil }
        if text.hasPrefix("header.") { return Rule.isToken(text.dropFirst("header.".count)) }
        return text.hasPrefix("query.") || text.hasPrefix("path.")
    }
}
