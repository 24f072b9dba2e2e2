/// What the contract tests need to know of an application that no contract says.
public protocol ContractSubject: Sendable {
    /// Where requests go.
    var client: TestClient { get }

    /// The path parameters of an operation, by name and percent-encoded, such that they name what exists and belongs to
    /// the caller. Asked before each request, so that what one has deleted the next finds again.
    func parameters(for operationID: String) async throws -> [String: String]

    /// The value of `Authorization` for a credential other than `none`. A request may end the session of the one that
    /// it bears.
    func authorization(_ credential: ContractCredential, for operationID: String) async throws -> String

    /// What a request bears for a credential other than `none`; unless told otherwise, `Authorization`.
    func credentials(_ credential: ContractCredential, for operationID: String) async throws -> ContractCredentials

    /// Changes a case to suit the application: a body whose address has to be new, or statuses that follow from what
    /// is stored and not from the contract.
    func prepare(_ contractCase: inout ContractCase) async throws
}

/// Where a credential stands in a request.
public struct ContractCredentials: Sendable {
    public var fields: [(name: String, value: String)]
    /// Pairs of the query, percent-encoded, without `?`.
    public var query: String?

    public init(fields: [(name: String, value: String)] = [], query: String? = nil) {
        self.fields = fields
        self.query = query
    }
}

extension ContractSubject {
    public func credentials(
        _ credential: ContractCredential, for operationID: String
    ) async throws -> ContractCredentials {
        ContractCredentials(fields: [("Authorization", try await authorization(credential, for: operationID))])
    }

    public func prepare(_ contractCase: inout ContractCase) async throws {}
}

extension ContractCase {
    /// Replaces a text wherever the body's texts have it.
    public mutating func replaceInBody(_ old: String, with new: String) {
        body = body?.map { piece in
            guard case .text(let text) = piece else { return piece }
            return .text(Self.replacing(old, with: new, in: text))
        }
    }

    private static func replacing(_ old: String, with new: String, in text: String) -> String {
        guard !old.isEmpty else { return text }
        var result = ""
        var rest = text[...]
        while let found = rest.firstRange(of: old) {
            result += rest[..<found.lowerBound] + new
            rest = rest[found.upperBound...]
        }
        return result + rest
    }
}
