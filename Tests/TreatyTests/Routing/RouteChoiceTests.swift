import Testing
import TreatyHTTP

@testable import Treaty

@Suite struct RouteChoiceTests {
    private static let contracts: [OperationContract] = [
        contract(.get, "/{bucket}", []), contract(.get, "/{bucket}#acl", ["acl"]),
        contract(.get, "/{bucket}#one-analytics", ["analytics", "id"]),
        contract(.get, "/{bucket}#analytics", ["analytics"]),
        contract(.put, "/{bucket}#acl", ["acl"]), contract(.put, "/{bucket}#cors", ["cors"]), contract(.get, "/", []),
        OperationContract(
            id: "list", method: .post, path: "/#Target=list", statuses: [], conditions: [.header("Target", ["a.list"])]),
        OperationContract(
            id: "find", method: .post, path: "/#Target=find", statuses: [], conditions: [.header("Target", ["a.find"])]),
        OperationContract(
            id: "v2", method: .post, path: "/#v=2", statuses: [],
            conditions: [.header("Target", ["a.find"]), .query("v", ["2"])]),
    ]

    private static func contract(_ method: HTTPMethod, _ path: String, _ required: [String]) -> OperationContract {
        OperationContract(
            id: path, method: method, path: path, statuses: [],
            conditions: required.map { .query($0) })
    }

    /// Of operations with one path, that which asks for most of what the query has; else that which asks for least.
    @Test(
        arguments: [
            (.get, "/b", 0), (.get, "/b?x=1", 0), (.get, "/b?acl", 1), (.get, "/b?x=1&%61cl=", 1), (.get, "/b?acls", 0),
            (.get, "/b?analytics", 3), (.get, "/b?id=7&analytics", 2), (.get, "/b?id=7", 0), (.put, "/b?acl", 4),
            (.put, "/b?cors", 5), (.put, "/b", 5), (.get, "/?acl", 6),
        ] as [(HTTPMethod, String, Int)])
    func isByRequiredParameters(method: HTTPMethod, target: String, expected: Int) {
        expect(HTTPRequest(method, target), expected)
    }

    @Test(
        arguments: [
            ("/", "a.list", 7), ("/", "a.find", 8), ("/?v=2", "a.find", 9), ("/?v=%32", "a.find", 9),
            ("/?v=3", "a.find", 8),
            ("/", "a.none", 8),
        ])
    func isByFieldsAndValues(target: String, field: String, expected: Int) {
        expect(HTTPRequest(.post, target, fields: ["target": field]), expected)
    }

    private func expect(_ request: HTTPRequest, _ expected: Int) {
        let tree = RouteTree(Self.contracts.map { ($0.method, $0.path) })
        let choice = RouteChoice(tree, Self.contracts)
        guard case .route(let found, _) = tree.match(request.method, request.path) else {
            Issue.record("no match")
            return
        }
        #expect(choice.route(found, request) == expected)
    }

    /// Of paths that have a query themselves, one that the request has; whatever else is asked for, its operation then says
    /// what is missing. Nothing is found without.
    @Test(
        arguments: [
            ("/b", 0), ("/b?x=1", 0), ("/b?acl", 1), ("/b?acl=2", 1), ("/b?acls", 0), ("/b?list-type=2", 2),
            ("/b?list-type=%32&x=1", 2), ("/b?list-type=3", 0), ("/b?id=7&uploads", 4), ("/b?uploads", 4),
            ("/b?uploads&id=7&part=1", 3), ("/only?a", 5), ("/only?b&a=", 5), ("/only", nil), ("/only?b", nil),
            ("/search?q=x", 6), ("/search?q=", 6), ("/search", nil),
        ] as [(String, Int?)])
    func isByTheQueryOfThePath(target: String, expected: Int?) {
        let contracts: [(String, [RequestCondition])] = [
            ("/{bucket}", []), ("/{bucket}?acl", [.path("acl")]),
            ("/{bucket}?list-type=2", [.path("list-type", ["2"])]),
            ("/{bucket}?uploads#part", [.path("uploads"), .query("part"), .query("id")]),
            ("/{bucket}?uploads", [.path("uploads"), .query("id")]), ("/only?a", [.path("a")]),
            ("/search?q={words}", [.path("q")]),
        ]
        let table = contracts.map { path, conditions in
            OperationContract(id: path, method: .get, path: path, statuses: [], conditions: conditions)
        }
        let tree = RouteTree(table.map { ($0.method, $0.path) })
        let request = HTTPRequest(.get, target)
        guard case .route(let found, _) = tree.match(.get, request.path) else {
            Issue.record("no match")
            return
        }
        #expect(RouteChoice(tree, table).route(found, request) == expected)
    }
}
