import TreatyJSON

/// A schema as a function: it calls one function of the checker for each keyword, on the value at which the checker stands.
public typealias InstanceCheck = @Sendable (inout InstanceChecker) -> Void

/// Holds a value that was read against the keywords that a decoder does not look at in its one pass.
///
/// Generated checks call it. A check is the whole of a schema object, or what is left of it; the checker keeps what has to
/// be known between keywords: which members and elements were evaluated (JSON Schema 2020-12 core §7.7), the dynamic
/// scope (§7.1), and where it stands.
public struct InstanceChecker: Sendable {
    /// What was found, each with the offset of the value that it concerns. Bounded.
    struct Finding: Sendable {
        var offset: Int
        var keyword: String
        var detail: String
    }

    /// The text, and where the values of it stand.
    let json: JSONReader
    let outline: InstanceOutline
    /// The value at which the checker stands, by its node.
    private(set) var node = 0
    /// What this schema object has evaluated of the value.
    var frame = Frame()
    var findings: [Finding] = []
    /// All failures, also those of attempts that nobody hears of.
    var failures = 0
    /// In an attempt (`not`, `if`, `contains`) only its outcome counts: the number of failures at which it began.
    private var attempt: Int?
    /// The schema resources through which the check came, the outermost first.
    var scope: [Int] = []
    /// Schema objects inside each other, for instances and in place.
    private var depth = 0
    private var steps = 0
    private let stepsMax: Int
    /// Set when a bound was reached: then nothing more is said.
    private(set) var isExhausted = false

    static let findingsMax = 8
    /// Schemas that look at the same value are not bounded by the depth of the text.
    static let depthMax = 1024

    /// - Parameter outline: of the value in the text of `json`.
    init(_ outline: InstanceOutline, in json: JSONReader) {
        self.outline = outline
        self.json = json
        stepsMax = 32 * outline[0].range.count + 65_536
    }

    /// The value at which the checker stands.
    var value: InstanceOutline.Node { outline[node] }

    /// Whether nothing that is still to come can change the outcome.
    var isDecided: Bool {
        if isExhausted { return true }
        if let attempt { return failures > attempt }
        return false
    }

    /// Notes that the value, or `child` of it, violates a keyword.
    mutating func fail(
        _ keyword: String, at child: InstanceOutline.Child? = nil, _ detail: @autoclosure () -> String
    ) {
        failures += 1
        guard attempt == nil, findings.count < Self.findingsMax else { return }
        let offset = outline[child?.node ?? node].offset
        findings.append(Finding(offset: offset, keyword: keyword, detail: detail()))
    }

    /// Whether nobody hears of failures.
    var isAttempt: Bool { attempt != nil }

    /// Ends the check without an outcome, since a bound was reached.
    mutating func exhaust() { isExhausted = true }

    // MARK: Other schemas

    /// Applies a schema to the same value. What it evaluates counts here too if the value fits it.
    ///
    /// - Parameter isRequired: the value must fit it anyhow. Then what it evaluates counts also if not, lest everything be
    ///   called unevaluated besides.
    @discardableResult
    mutating func apply(_ check: InstanceCheck, isRequired: Bool = false) -> Bool {
        guard enter() else { return false }
        let resources = scope.count
        let before = failures
        var other = Frame(collects: frame.collects)
        swap(&frame, &other)
        check(&self)
        swap(&frame, &other)
        leave(scopeOf: resources)
        let isFitting = failures == before && !isExhausted
        if frame.collects, isFitting || isRequired { frame.merge(other) }
        return isFitting
    }

    /// Applies a schema to a member, its name or an element, by its node.
    mutating func apply(_ check: InstanceCheck, to child: Int) {
        guard enter() else { return }
        let outer = (node: node, resources: scope.count)
        var other = Frame()
        swap(&frame, &other)
        node = child
        check(&self)
        swap(&frame, &other)
        node = outer.node
        leave(scopeOf: outer.resources)
    }

    /// Does something of which only the outcome counts.
    mutating func isWithoutFailure(_ body: (inout InstanceChecker) -> Void) -> Bool {
        let outer = (attempt: attempt, failures: failures)
        attempt = failures
        body(&self)
        let isFitting = failures == outer.failures && !isExhausted
        (attempt, failures) = outer
        return isFitting
    }

    private mutating func enter() -> Bool {
        steps += 1
        depth += 1
        if steps > stepsMax || depth > Self.depthMax {
            depth -= 1
            isExhausted = true
            return false
        }
        return true
    }

    private mutating func leave(scopeOf resources: Int) {
        depth -= 1
        scope.removeLast(scope.count - resources)
    }
}
