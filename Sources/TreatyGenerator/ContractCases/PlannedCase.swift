/// A case before it is rendered. Its properties are those of `TreatyTesting.ContractCase`.
struct PlannedCase: Sendable {
    enum Place: Sendable, Equatable {
        case pointer(String)
        case parameter(String)
        case unknownParameter
    }

    struct Violation: Sendable {
        var keywords: [String]
        var place: Place
    }

    var operationID: String
    var title: String
    /// The name of a `ContractCase.Kind`.
    var kind: String
    var method: String
    var path: String
    var pathParameters: [(name: String, value: String)] = []
    var query: String?
    var fields: [(name: String, value: String)] = []
    var body: BodyText?
    /// The name of a `ContractCredential`.
    var credential: String
    var statuses: [Int]
    var violation: Violation?
    var allow: [String] = []
}
