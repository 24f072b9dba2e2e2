import Testing
import TreatyHTTP

@testable import Treaty

@Suite struct RouteChoiceTests {
    private static let contracts: [OperationContract] = [
        contract(.get, "/{bucket}", []), contract(.get, "/{bucket}#acl", ["acl"]),
        contract(.get, "/{bucket}#one-analytics", ["analytics", "id"]),
        contract(.get, "/{bucket}#analytics", ["analytics"]),
        contract(.put, "/{bucket}#acl", ["acl"]), contract(.put, "/{bucket}#cors", ["cors"]), contract(.get, "/", []),
    ]

    private static func contract(_ method: HTTPMethod, _ path: String, _ required: [String]) -> OperationContract {
        OperationContract(
            id: path, method: method, path: path, statuses: [],
            queryParameters: QueryContract(required, required: required))
    }

    /// Of operations with one path, that which asks for most of what the query has; else that which asks for least.
    @Test(
        arguments: [
            (.get, "/b", 0), (.get, "/b?x=1", 0), (.get, "/b?acl", 1), (.get, "/b?x=1&%61cl=", 1), (.get, "/b?acls", 0),
            (.get, "/b?analytics", 3), (.get, "/b?id=7&analytics", 2), (.get, "/b?id=7", 0), (.put, "/b?acl", 4),
            (.put, "/b?cors", 5), (.put, "/b", 5), (.get, "/?acl", 6),
        ] as [(HTTPMethod, String, Int)])
    func isByRequiredParameters(method: HTTPMethod, target: String, expected: Int) {
        let tree = RouteTree(Self.contracts.map { ($0.method, $0.path) })
        let choice = RouteChoice(tree, Self.contracts)
        let request = HTTPRequest(method, target)
        guard case .route(let found, _) = tree.match(method, request.path) else {
            Issue.record("no match")
            return
        }
        #expect(choice.route(found, request) == expected)
    }
}
