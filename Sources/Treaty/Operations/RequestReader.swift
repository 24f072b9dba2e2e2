import TreatyHTTP
import TreatyJSON

/// What a generated operation reads its input from: path, query and header parameters, the body, and the caller.
public struct RequestReader: Sendable {
    let request: HTTPRequest
    let path: PathParameters
    let body: [UInt8]
    let limits: JSONLimits
    /// Who calls; never nil in an operation that is secured without an anonymous alternative.
    public var caller: Principal? { callers.first }
    let callers: Callers
    public let info: RequestInfo
    var found: [Violation] = []
    /// The path names nobody who could be the caller: never to be handled, whatever reading it finds.
    var isForbidden = false
    /// What else keeps the input from being read.
    var failure: Problem?
    /// The query's pairs, once one was asked for.
    var queryPairs: QueryPairs?

    init(
        request: HTTPRequest, path: PathParameters, body: [UInt8], limits: JSONLimits, callers: Callers = Callers(),
        info: RequestInfo
    ) {
        self.request = request
        self.path = path
        self.body = body
        self.limits = limits
        self.callers = callers
        self.info = info
    }

    /// Who calls as this scheme tells, in an operation that asks for several schemes at once.
    public func caller(of scheme: String) -> Principal? { callers.byScheme.first { $0.scheme == scheme }?.principal }

    func violations() -> [Violation] { Array(found.prefix(InstanceReader.violationsMax)) }

    /// The body as JSON. Nil when there is none or it does not fit.
    public mutating func json<Value: ContractValue>(_ type: Value.Type, isRequired: Bool) -> Value? {
        json(isRequired: isRequired) { (input: inout InstanceReader) throws(JSONSyntaxError) -> Value? in
            try Value.decode(&input)
        }
    }

    /// The body as JSON, read by a decoder of the operation's own.
    public mutating func json<Value>(
        isRequired: Bool, _ decode: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) -> Value? {
        guard !body.isEmpty else {
            if isRequired {
                found.append(Violation(place: .pointer(""), keyword: "required", detail: "a body is required"))
            }
            return nil
        }
        var input = InstanceReader(body, limits: limits)
        do throws(JSONSyntaxError) {
            let value = try decode(&input)
            try input.finish()
            found += input.violations()
            return value
        } catch {
            failure = Problem(
                400, "The body is not JSON that can be read: \(error.reason.rawValue) (at byte \(error.offset)).")
            return nil
        }
    }

    /// The body as text in UTF-8.
    public mutating func text(isRequired: Bool) -> String? {
        if body.isEmpty {
            if isRequired {
                found.append(Violation(place: .pointer(""), keyword: "required", detail: "a body is required"))
            }
            return nil
        }
        guard let text = String(validating: body, as: UTF8.self) else {
            failure = Problem(400, "The body is not valid UTF-8.")
            return nil
        }
        return text
    }
}
