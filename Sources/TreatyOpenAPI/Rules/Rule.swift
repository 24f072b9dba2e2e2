import TreatyYAML

/// One thing that a document must keep, or should.
struct Rule: Sendable {
    /// Kebab-case; findings and documentation name it. Rules that say the same thing about different places share one.
    let id: String
    let weight: RuleWeight
    let look: @Sendable (Document, inout Report) -> Void

    init(_ id: String, _ weight: RuleWeight = .error, _ look: @escaping @Sendable (Document, inout Report) -> Void) {
        self.id = id
        self.weight = weight
        self.look = look
    }
}

/// What becomes of a build when a rule finds something.
package enum RuleWeight: Sendable {
    /// An error whatever the configuration says: generated code would be wrong, or nobody could tell what is meant.
    case error
    /// An error that a configuration may lower to a warning: the generated code is right all the same.
    case lowerableError
    /// A warning that a configuration may raise to an error.
    case warning
}

/// What one rule found.
struct Report {
    let rule: Rule
    private(set) var findings: [Finding] = []

    init(rule: Rule) {
        self.rule = rule
    }

    mutating func error(at location: SourceLocation, _ message: String, notes: [Finding.Note] = []) {
        findings.append(.error(rule: rule.id, at: location, message, notes: notes))
    }

    mutating func warning(at location: SourceLocation, _ message: String, notes: [Finding.Note] = []) {
        findings.append(.warning(rule: rule.id, at: location, message, notes: notes))
    }
}
