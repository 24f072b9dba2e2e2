import TreatyYAML

/// Holds values of the document itself, examples and defaults, against JSON Schema 2020-12.
///
/// What it says is certain. Where a decision needs something that is not known while building (a regular expression with
/// references back, more steps than the bound), a value is taken as fitting, and nothing is concluded from that it fits.
struct InstanceValidator {
    /// Which way the value travels.
    enum Direction {
        case request
        case response
        /// An example of a schema may leave out what travels one way only.
        case either
    }

    struct Violation {
        var location: SourceLocation
        var message: String
        var notes: [Finding.Note]
    }

    /// What could not be decided, and why.
    struct Doubt {
        var location: SourceLocation
        var reason: String
    }

    /// How many schemas one value is held against before the rest is taken as fitting. A cycle, which is an error of its
    /// own, and nested alternatives end here.
    static let stepsMax = 10_000
    /// How many schemas all values of a document are held against, before the rest is taken as fitting.
    static func stepsMax(for document: Document) -> Int { 500_000 + 10 * document.root.expandedCount }

    static let depthMax = 200
    static let violationsMax = 8

    let direction: Direction
    private(set) var steps = 0
    private(set) var violations: [Violation] = []
    /// The first thing that could not be decided: then the absence of violations says nothing.
    private(set) var doubt: Doubt?
    /// What was in doubt in the last trial.
    private var doubtOfTrial: Doubt?
    /// The resources that were entered on the way to the schema at hand, the outermost first: where `$dynamicRef` looks.
    private var scope: [SchemaResource] = []
    /// Whether a schema on the way asks what was looked at: unless one does, nobody keeps books of it.
    private(set) var notesEvaluated = false

    private init(direction: Direction) {
        self.direction = direction
    }

    static func violations(
        of value: Node, against schema: Schema, direction: Direction, _ stepsLeft: inout Int
    ) -> [Violation] {
        outcome(of: value, against: schema, direction: direction, &stepsLeft).violations
    }

    /// What is wrong with a value, and what is in doubt where nothing is.
    ///
    /// - Parameter stepsLeft: how many steps may still be taken. The first value without any left is in doubt, and stands
    ///   for all that follow.
    static func outcome(
        of value: Node, against schema: Schema, direction: Direction, _ stepsLeft: inout Int
    ) -> (violations: [Violation], doubt: Doubt?) {
        guard stepsLeft > 0 else {
            let isFirst = stepsLeft != .min
            stepsLeft = .min
            let reason = "there are more examples than the generator looks at; so have all those that follow"
            return ([], isFirst ? Doubt(location: value.location, reason: reason) : nil)
        }
        var validator = InstanceValidator(direction: direction)
        _ = validator.validate(value, schema, depth: 0)
        stepsLeft -= validator.steps
        let violations = Array(validator.violations.prefix(violationsMax))
        return (violations, violations.isEmpty ? validator.doubt : nil)
    }

    /// Whether a value fits, with nothing left undecided. Of `format` nothing is known here.
    fileprivate static func isCertain(_ value: Node, toFit schema: Schema) -> Bool {
        var validator = InstanceValidator(direction: .either)
        _ = validator.validate(value, schema, depth: 0)
        return validator.violations.isEmpty && validator.doubt == nil
    }

    /// - Returns: what the schema has looked at of the value's members and items.
    mutating func validate(_ value: Node, _ schema: Schema, depth: Int) -> Evaluated {
        countSteps(1)
        guard steps <= Self.stepsMax, depth <= Self.depthMax, violations.count < Self.violationsMax else {
            leaveUndecided(value)
            return .all
        }
        if let isAllowed = schema.booleanValue {
            if !isAllowed {
                violations.append(Violation(location: value.location, message: "nothing is allowed here", notes: []))
            }
            return .none
        }
        let isEntered = scope.last !== schema.resource
        if isEntered { scope.append(schema.resource) }
        defer { if isEntered { scope.removeLast() } }
        let notedEvaluated = notesEvaluated
        defer { notesEvaluated = notedEvaluated }
        if schema.unevaluatedProperties != nil || schema.unevaluatedItems != nil { notesEvaluated = true }
        var evaluated = Evaluated.none
        if let target = schema.keywords.reference?.target { evaluated.add(validate(value, target, depth: depth + 1)) }
        if let target = dynamicTarget(of: schema) { evaluated.add(validate(value, target, depth: depth + 1)) }
        validateScalars(value, schema)
        evaluated.add(validateArray(value, schema, depth: depth))
        evaluated.add(validateObject(value, schema, depth: depth))
        evaluated.add(validateCompositions(value, schema, depth: depth))
        evaluated.add(validateUnevaluated(value, schema, beside: evaluated, depth: depth))
        return evaluated
    }

    /// JSON Schema 2020-12 core, §8.2.3.2: the outermost schema of the name in the dynamic scope.
    private func dynamicTarget(of schema: Schema) -> Schema? {
        guard let name = schema.dynamicName else { return schema.dynamicTarget }
        return scope.lazy.compactMap { $0.schema(dynamicAnchor: name) }.first ?? schema.dynamicTarget
    }

    mutating func report(_ value: Node, _ schema: Schema, _ keyword: String, _ message: String) {
        report(at: value.location, schema, keyword, message)
    }

    mutating func report(at location: SourceLocation, _ schema: Schema, _ keyword: String, _ message: String) {
        let note = schema.site.note("'\(keyword)' is here", of: keyword)
        violations.append(Violation(location: location, message: message, notes: [note]))
    }

    /// Counts what takes as long as holding a value against so many schemas.
    mutating func countSteps(_ count: Int) { steps += count }

    /// Nothing is concluded from here on from that the value fits.
    mutating func leaveUndecided(_ value: Node, because reason: String = "it would take too long to find out") {
        if doubt == nil { doubt = Doubt(location: value.location, reason: reason) }
    }

    /// The same for what the last trial left undecided.
    mutating func leaveTrialUndecided() {
        if doubt == nil { doubt = doubtOfTrial }
    }

    /// Whether a value fits a schema on trial: its violations are not reported. Nil when that cannot be decided.
    mutating func fits(_ value: Node, _ schema: Schema, depth: Int) -> (fits: Bool?, evaluated: Evaluated) {
        var attempt = InstanceValidator(direction: direction)
        attempt.steps = steps
        attempt.scope = scope
        attempt.notesEvaluated = notesEvaluated
        let evaluated = attempt.validate(value, schema, depth: depth + 1)
        steps = attempt.steps
        if !attempt.violations.isEmpty { return (false, .none) }
        doubtOfTrial = attempt.doubt ?? doubtOfTrial
        return (attempt.doubt == nil ? true : nil, evaluated)
    }
}

/// Which members and items of a value schemas have looked at, for `unevaluatedProperties` and `unevaluatedItems`.
struct Evaluated {
    var allMembers = false
    var members: Set<ExactText> = []
    var allItems = false
    var items: Set<Int> = []

    static let none = Evaluated()
    static let all = Evaluated(allMembers: true, allItems: true)

    mutating func add(_ other: Evaluated) {
        allMembers = allMembers || other.allMembers
        if !other.members.isEmpty { members.formUnion(other.members) }
        allItems = allItems || other.allItems
        if !other.items.isEmpty { items.formUnion(other.items) }
    }
}

extension Node {
    /// JSON Schema's types: `1.0` is an integer, and every integer is a number.
    func has(type: SchemaType) -> Bool {
        switch type {
        case .null: isNull
        case .boolean: boolean != nil
        case .object: mapping != nil
        case .array: sequence != nil
        case .string: string != nil
        case .number: number != nil
        case .integer: number?.isInteger == true
        }
    }
}

extension Schema {
    /// Whether a value of the document fits for certain, but for its `format`.
    package func isCertain(toAdmit value: Node) -> Bool { InstanceValidator.isCertain(value, toFit: self) }
}
