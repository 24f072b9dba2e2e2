import TreatyJSON

/// A schema as a function: it calls one function of the checker for each keyword, on the value at which the checker stands.
public typealias InstanceCheck = @Sendable (inout InstanceChecker) -> Void

/// Holds a value that was read against the keywords that a decoder does not look at in its one pass.
///
/// Generated checks call it. A check is the whole of a schema object, or what is left of it; the checker keeps what has to
/// be known between keywords: which members and elements were evaluated (JSON Schema 2020-12 core §7.7), the dynamic
/// scope (§7.1), and where it stands.
public struct InstanceChecker: Sendable {
    /// What was found, each with the JSON Pointer from the value at which the check began. Bounded.
    struct Finding: Sendable {
        var pointer: String
        var keyword: String
        var detail: String
    }

    /// The value at which the checker stands.
    var value: JSONValue
    /// What this schema object has evaluated of the value.
    var frame = Frame()
    var findings: [Finding] = []
    /// All failures, also those of attempts that nobody hears of.
    var failures = 0
    /// The tokens that lead to the value.
    var path: [PathToken] = []
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

    enum PathToken: Sendable {
        case name(String)
        case index(Int)
    }

    /// - Parameter byteCount: length of the value's text; what may be tried is bounded by it.
    init(_ value: JSONValue, byteCount: Int) {
        self.value = value
        stepsMax = 32 * byteCount + 65_536
    }

    /// Whether nothing that is still to come can change the outcome.
    var isDecided: Bool {
        if isExhausted { return true }
        if let attempt { return failures > attempt }
        return false
    }

    /// Notes that the value, or the member `name` of it, violates a keyword.
    mutating func fail(_ keyword: String, at token: PathToken? = nil, _ detail: @autoclosure () -> String) {
        failures += 1
        guard attempt == nil, findings.count < Self.findingsMax else { return }
        findings.append(Finding(pointer: pointer(to: token), keyword: keyword, detail: detail()))
    }

    /// Whether nobody hears of failures.
    var isAttempt: Bool { attempt != nil }

    /// Ends the check without an outcome, since a bound was reached.
    mutating func exhaust() { isExhausted = true }

    /// The JSON Pointer of the value, or of what `last` leads to from there.
    func pointer(to last: PathToken? = nil) -> String {
        var pointer = ""
        for token in last.map({ path + [$0] }) ?? path {
            switch token {
            case .name(let name): pointer += "/" + JSONPointer.escape(name)
            case .index(let index): pointer += "/\(index)"
            }
        }
        return pointer
    }

    // MARK: Other schemas

    /// Applies a schema to the same value. What it evaluates counts here too if the value fits it.
    ///
    /// - Parameter isRequired: the value must fit it anyhow. Then what it evaluates counts also if not, lest everything be
    ///   called unevaluated besides.
    @discardableResult
    mutating func apply(_ check: InstanceCheck, isRequired: Bool = false) -> Bool {
        guard enter() else { return false }
        let outer = (frame: frame, resources: scope.count)
        let before = failures
        frame = Frame(collects: outer.frame.collects)
        check(&self)
        let inner = frame
        frame = outer.frame
        leave(scopeOf: outer.resources)
        let isFitting = failures == before && !isExhausted
        if frame.collects, isFitting || isRequired { frame.merge(inner) }
        return isFitting
    }

    /// Applies a schema to a member or an element.
    mutating func apply(_ check: InstanceCheck, to child: JSONValue, at token: PathToken) {
        guard enter() else { return }
        let outer = (value: value, frame: frame, resources: scope.count)
        value = child
        frame = Frame()
        path.append(token)
        check(&self)
        path.removeLast()
        (value, frame) = (outer.value, outer.frame)
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
