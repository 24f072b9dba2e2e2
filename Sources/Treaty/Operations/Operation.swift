import TreatyHTTP
import TreatyJSON

/// An operation of the contract. Generated code conforms to it; the handler gets the input and returns the output.
public protocol Operation: Sendable {
    associatedtype Input: Sendable
    associatedtype Output: OperationOutput
    static var contract: OperationContract { get }
    /// Reads the input. Nil when the request does not fit the contract; the reader then knows why.
    static func read(_ request: inout RequestReader) -> Input?
}

/// A documented response of one operation.
public protocol OperationOutput: Sendable {
    /// The response without the fields that every response bears, in the media type that the request would rather have.
    /// Throws the problem that is itself the output.
    func response(to request: RequestReader) throws(Problem) -> HTTPResponse
}

/// What a handler threw instead of an output.
struct HandlerFailure: Error {
    let error: any Error
}

/// An operation together with what carries it out.
public struct Route: Sendable {
    public let contract: OperationContract
    /// Reads the input, runs the handler, encodes its output.
    let run: @Sendable (RequestReader) async throws -> HTTPResponse

    public init<Called: Operation>(
        _ operation: Called.Type, _ handler: @escaping @Sendable (Called.Input) async throws -> Called.Output
    ) {
        contract = Called.contract
        run = { reader in
            var reader = reader
            let input = Called.read(&reader)
            let violations = reader.violations()
            guard violations.isEmpty else { throw Problem.invalid(violations) }
            // Also where there is an input: an optional body that cannot be read is not an absent one.
            if let failure = reader.failure { throw failure }
            guard !reader.isForbidden else { throw Router.forbidden }
            guard let input else { throw Problem.internalError("no input and no violation") }
            let output: Called.Output
            do {
                output = try await handler(input)
            } catch {
                throw HandlerFailure(error: error)
            }
            return try output.response(to: reader)
        }
    }
}
