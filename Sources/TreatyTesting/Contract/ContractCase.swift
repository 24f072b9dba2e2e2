/// One request of the contract tests with what the contract says of its answer. Generated from the contract.
public struct ContractCase: Sendable, CustomStringConvertible {
    /// What a case is about.
    public enum Kind: String, Sendable {
        /// An example of the contract.
        case example
        /// A value at a bound, which fits.
        case fits
        /// A value that violates one keyword.
        case violation
        /// Bytes that are no JSON text.
        case malformed
        /// Content-Type and Accept.
        case negotiation
        /// Who calls.
        case credential
        /// A method that the path does not have, HEAD and OPTIONS; paths that do not exist.
        case routing
    }

    /// A violation that the problem has to name: one of `keywords`, at this place.
    public struct Violation: Sendable {
        public enum Place: Sendable {
            /// A JSON Pointer into the body.
            case pointer(String)
            case parameter(String)
            /// A parameter that the contract does not know.
            case unknownParameter
        }

        /// Those that the value violates; a server may report any of them.
        public var keywords: [String]
        public var place: Place

        public init(_ keywords: [String], at place: Place) {
            self.keywords = keywords
            self.place = place
        }
    }

    public let operationID: String
    /// What is tested, such as `body /title maxLength + 1`. With the operation's id it names the case.
    public let title: String
    public let kind: Kind
    public var method: String
    /// The path template.
    public let path: String
    /// Texts for path parameters, percent-encoded, in place of the subject's; `{}` in one stands for the subject's.
    public var pathParameters: [String: String] = [:]
    /// The query without `?`, percent-encoded.
    public var query: String?
    public var fields: [(name: String, value: String)] = []
    /// Nil: no body.
    public var body: [BodyPiece]?
    public var credential: ContractCredential
    /// The statuses that the answer may have.
    public var statuses: [Int]
    public var violation: Violation?
    /// The methods that `Allow` has to name, no more and no fewer.
    public var allow: [String] = []

    public init(
        _ operationID: String, _ title: String, _ kind: Kind, _ method: String, _ path: String,
        _ credential: ContractCredential, _ statuses: [Int]
    ) {
        self.operationID = operationID
        self.title = title
        self.kind = kind
        self.method = method
        self.path = path
        self.credential = credential
        self.statuses = statuses
    }

    public var description: String { "\(operationID): \(title)" }

    /// The bytes of the body.
    public var bodyBytes: [UInt8] { (body ?? []).flatMap(\.utf8) }
}

/// Part of a body, so that long values stay short in generated code.
public enum BodyPiece: Sendable {
    case text(String)
    case times(Int, String)
    case bytes([UInt8])

    var utf8: [UInt8] {
        switch self {
        case .text(let text): Array(text.utf8)
        case .times(let count, let text): Array(String(repeating: text, count: count).utf8)
        case .bytes(let bytes): bytes
        }
    }
}

/// Whose `Authorization` a request bears.
public enum ContractCredential: String, Sendable, CaseIterable {
    /// Of the caller to whom the subject's path parameters belong.
    case valid
    /// There is no `Authorization`.
    case none
    /// Not even a token.
    case malformed
    /// Valid, but for its time.
    case expired
    /// Valid, but for its signature.
    case forged
    /// Valid, but of another caller.
    case otherUser
}
