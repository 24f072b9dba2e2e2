import TreatyYAML

/// One thing that a document must keep, or should.
struct Rule: Sendable {
    /// Kebab-case; findings and documentation name it. Rules that say the same thing about different places share one.
    let id: String
    let look: @Sendable (Document, inout Report) -> Void

    init(_ id: String, _ look: @escaping @Sendable (Document, inout Report) -> Void) {
        self.id = id
        self.look = look
    }
}

/// What one rule found.
struct Report {
    let rule: String
    private(set) var findings: [Finding] = []

    init(rule: String) {
        self.rule = rule
    }

    mutating func error(at location: SourceLocation, _ message: String, notes: [Finding.Note] = []) {
        findings.append(.error(rule: rule, at: location, message, notes: notes))
    }

    mutating func warning(at location: SourceLocation, _ message: String, notes: [Finding.Note] = []) {
        findings.append(.warning(rule: rule, at: location, message, notes: notes))
    }
}
