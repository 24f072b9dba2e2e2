extension Rule {
    /// A `pattern`, or a name of `patternProperties`, that is no regular expression of ECMA-262, or one that the server
    /// cannot match with. Where this is lowered to a warning, it constrains nothing.
    ///
    /// Mend the expression. In YAML, single quotes keep backslashes; anchors are `^` and `$`.
    static let patternInvalid = Rule("pattern-invalid", .lowerableError)
        .schemas { schema, _, report in
            if let node = schema.node["pattern"], let text = node.string,
                let problem = PatternSyntax.problem(in: text)
            {
                report.error(at: node.location, problem.message(about: text))
            }
            for (name, site) in schema.site.member("patternProperties")?.members ?? [] {
                guard let problem = PatternSyntax.problem(in: name) else { continue }
                report.error(at: site.location, problem.message(about: name))
            }
        }
}

extension PatternSyntax.Problem {
    fileprivate func message(about pattern: String) -> String {
        "'\(pattern)' \(isRegularExpression ? "is not carried" : "is no regular expression"): \(words)"
    }
}
