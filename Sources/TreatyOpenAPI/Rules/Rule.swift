import TreatyYAML

/// One thing that a document must keep, or should.
///
/// A rule looks at the document as a whole, or at the parts of one kind, each by itself; `check` leads all rules along one
/// walk over these.
struct Rule: Sendable {
    /// What is done with one part. Findings come in no order.
    typealias Look<Part> = @Sendable (Part, Document, inout Report) -> Void

    /// Kebab-case; findings and documentation name it. Rules that say the same thing about different places share one.
    let id: String
    let weight: RuleWeight
    let document: (@Sendable (Document, inout Report) -> Void)?
    private(set) var object: Look<ReadObject>?
    private(set) var schema: Look<Schema>?
    private(set) var field: Look<WrittenField>?
    private(set) var keyword: Look<WrittenKeyword>?

    init(
        _ id: String, _ weight: RuleWeight = .error,
        document: (@Sendable (Document, inout Report) -> Void)? = nil
    ) {
        self.id = id
        self.weight = weight
        self.document = document
    }

    /// The same rule, which looks at each object also.
    func objects(_ look: @escaping Look<ReadObject>) -> Rule {
        var rule = self
        rule.object = look
        return rule
    }

    /// The same rule, which looks at each schema also.
    func schemas(_ look: @escaping Look<Schema>) -> Rule {
        var rule = self
        rule.schema = look
        return rule
    }

    /// The same rule, which looks at each member of each object also.
    func fields(_ look: @escaping Look<WrittenField>) -> Rule {
        var rule = self
        rule.field = look
        return rule
    }

    /// The same rule, which looks at each member of each schema also.
    func keywords(_ look: @escaping Look<WrittenKeyword>) -> Rule {
        var rule = self
        rule.keyword = look
        return rule
    }
}

/// A member of an object as it is written.
struct WrittenField {
    let object: ReadObject
    let entry: Mapping.Entry
    /// Nil for a name that the standard does not know.
    let field: Field?

    var name: String { entry.name }
    var value: Node { entry.value }
    var location: SourceLocation { entry.location }
}

/// A member of a schema as it is written.
struct WrittenKeyword {
    let schema: Schema
    let entry: Mapping.Entry
    /// Nil for a name that the standard does not know.
    let field: Field?

    var name: String { entry.name }
    var value: Node { entry.value }
    var location: SourceLocation { entry.location }
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
