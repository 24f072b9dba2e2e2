import Testing
import TreatyHTTP

@testable import Treaty

struct RouteTreeTests {
    private static let templates: [(HTTPMethod, String)] = [
        (.get, "/"), (.get, "/users/{id}"), (.get, "/users/me"), (.delete, "/users/{id}"), (.post, "/users"),
        (.get, "/users/{id}/tasks"), (.put, "/users/{id}/tasks/{task}"), (.get, "/users/me/settings"),
        (.get, "/a b/x"), (.get, "/caf%C3%A9"), (.head, "/only-head"), (.get, "/only-head"), (.options, "/own"),
        (.get, "/{any}/{path}/deep/er"),
    ]
    private static let tree = RouteTree(templates)

    private static func match(_ method: HTTPMethod, _ path: String) -> String {
        let bytes = Array(path.utf8)
        switch tree.match(method, bytes[...]) {
        case .notFound: return "404"
        case .methodNotAllowed(let allow): return "405 \(allow)"
        case .route(let index, let parameters):
            let values = (0..<parameters.count).map { String(decoding: bytes[parameters[$0]], as: UTF8.self) }
            return ([templates[index].0.rawValue, templates[index].1] + values).joined(separator: " ")
        }
    }

    @Test(
        arguments: [
            (.get, "/", "GET /"), (.get, "/users/7", "GET /users/{id} 7"),
            // Literals go before parameters.
            (.get, "/users/me", "GET /users/me"), (.get, "/users/m", "GET /users/{id} m"),
            (.get, "/users/me/settings", "GET /users/me/settings"),
            // Where the literal leads nowhere, the parameter is tried.
            (.get, "/users/me/tasks", "GET /users/{id}/tasks me"),
            (.put, "/users/me/tasks/1", "PUT /users/{id}/tasks/{task} me 1"),
            (.get, "/users/7/deep/er", "GET /{any}/{path}/deep/er users 7"),
            // Escapes are decoded before literals are compared, in paths and in templates.
            (.get, "/%75sers/me", "GET /users/me"), (.get, "/users/%6De", "GET /users/me"),
            (.get, "/a%20b/x", "GET /a b/x"),
            (.get, "/caf%C3%A9", "GET /caf%C3%A9"), (.get, "/caf%c3%a9", "GET /caf%C3%A9"),
            // Parameters stay as they came; an escaped slash parts no segments.
            (.get, "/users/a%2Fb", "GET /users/{id} a%2Fb"), (.get, "/users%2Fme", "404"),
            // HEAD comes with GET, unless it is declared.
            (.head, "/users/me", "GET /users/me"), (.head, "/only-head", "HEAD /only-head"),
            (.head, "/users", "405 POST, OPTIONS"),
            (.options, "/own", "OPTIONS /own"), (.options, "/users", "405 POST, OPTIONS"),
            (.post, "/users/7", "405 GET, HEAD, DELETE, OPTIONS"), (.get, "/users", "405 POST, OPTIONS"),
            // The literal's resource is another than the parameter's: it does not borrow methods.
            (.delete, "/users/me", "405 GET, HEAD, OPTIONS"),
            (.get, "/users/", "404"), (.get, "/users/7/", "404"), (.get, "//users", "404"),
            (.get, "/users//tasks", "404"),
            (.get, "/Users/me", "404"), (.get, "/nothing", "404"), (.get, "/users/7/tasks/1/more", "404"),
            (.get, "", "404"),
            (.get, "*", "404"), (.get, "users/me", "404"), (.get, "/users/me/nothing", "404"), (.get, "/%", "404"),
        ] as [(HTTPMethod, String, String)])
    func matches(method: HTTPMethod, path: String, expected: String) {
        #expect(Self.match(method, path) == expected)
    }

    @Test func manyParameters() {
        let names = (1...9).map { "/{p\($0)}" }.joined()
        let tree = RouteTree([(.get, names)])
        let path = Array("/1/2/3/4/5/6/7/8/9".utf8)
        guard case .route(0, let parameters) = tree.match(.get, path[...]) else {
            Issue.record("no match")
            return
        }
        #expect((0..<parameters.count).map { path[parameters[$0]].first } == "123456789".utf8.map { $0 })
    }

    private static let partials: [(HTTPMethod, String)] = [
        (.get, "/files/{name}.{extension}"), (.get, "/files/{name}"), (.get, "/files/all.json"),
        (.get, "/files/{name}.json"), (.get, "/v{version}/x"), (.get, "/v{version}/{any}"), (.get, "/{any}/x"),
        (.post, "/jobs/{id}:cancel"), (.post, "/jobs/{id}"), (.get, "/jobs/{a}-{b}-{c}/end"), (.get, "/{from}...{to}"),
        (.get, "/caf%C3%A9-{n}"), (.get, "/$count{n}"), (.put, "/files/{name}#fragment"),
    ]
    private static let partialTree = RouteTree(partials)

    @Test(
        arguments: [
            (.get, "/files/all.json", "2"), (.get, "/files/a.json", "3 a"), (.get, "/files/a.b", "0 a b"),
            (.get, "/files/a.b.c", "0 a.b c"), (.get, "/files/a", "1 a"), (.get, "/files/.b", "1 .b"),
            (.get, "/files/a.", "1 a."), (.get, "/files/.", "1 ."), (.get, "/files/a..", "0 a ."),
            (.get, "/files/.json", "1 .json"), (.get, "/files/..json", "3 ."),
            (.get, "/files/a%2Eb", "0 a b"), (.get, "/files/a%2Fb.c", "0 a%2Fb c"),
            (.get, "/v1/x", "4 1"), (.get, "/v/x", "6 v"), (.get, "/v1.2/y", "5 1.2 y"), (.get, "/%761/x", "4 1"),
            (.get, "/w1/x", "6 w1"), (.post, "/jobs/7:cancel", "7 7"), (.post, "/jobs/:cancel", "8 :cancel"),
            (.post, "/jobs/7:cancelled", "8 7:cancelled"), (.post, "/jobs/7:cancel:cancel", "7 7:cancel"),
            // An escaped delimiter is data.
            (.post, "/jobs/7%3Acancel", "8 7%3Acancel"),
            (.get, "/jobs/1-2-3/end", "9 1 2 3"), (.get, "/jobs/1-2-3-4/end", "9 1-2 3 4"),
            (.get, "/jobs/---/end", "404"), (.get, "/jobs/-----/end", "9 - - -"), (.get, "/jobs/1-2/end", "404"),
            (.get, "/a...b", "10 a b"), (.get, "/a.....b", "10 a.. b"), (.get, "/a..b", "404"),
            (.get, "/caf%C3%A9-1", "11 1"), (.get, "/caf%c3%a9-1", "11 1"), (.get, "/caf%C3-1", "404"),
            (.get, "/$count1", "12 1"), (.put, "/files/a", "13 a"), (.put, "/files/a.b", "405"),
        ] as [(HTTPMethod, String, String)])
    func partialSegments(method: HTTPMethod, path: String, expected: String) {
        let bytes = Array(path.utf8)
        let found: String
        switch Self.partialTree.match(method, bytes[...]) {
        case .notFound: found = "404"
        case .methodNotAllowed: found = "405"
        case .route(let index, let parameters):
            let values = (0..<parameters.count).map { String(decoding: bytes[parameters[$0]], as: UTF8.self) }
            found = (["\(index)"] + values).joined(separator: " ")
        }
        #expect(found == expected, "\(path)")
    }

    /// Parameters are where they are in the path, wherever that begins in its array.
    @Test func rangesAreOfTheSlice() {
        let bytes = Array("GET /files/ab.cd HTTP".utf8)
        guard case .route(0, let parameters) = Self.partialTree.match(.get, bytes[4..<16]) else {
            Issue.record("no match")
            return
        }
        #expect((parameters[0], parameters[1]) == (11..<13, 14..<16))
    }

    @Test func thousandsOfRoutesAreReadySoon() {
        let templates: [(HTTPMethod, String)] = (0..<20_000).map { (.get, "/all/\($0)/{id}") }
        let start = ContinuousClock.now
        let tree = RouteTree(templates)
        #expect(start.duration(to: .now) < .seconds(10))
        guard case .route(19_999, _) = tree.match(.get, Array("/all/19999/x".utf8)[...]) else {
            Issue.record("no match")
            return
        }
    }

    /// However paths go back and forth between literals and parameters, each node is visited once.
    @Test func backtrackingIsBounded() {
        var templates: [(HTTPMethod, String)] = []
        for mask in 0..<256 {
            let segments = (0..<8).map { mask >> $0 & 1 == 0 ? "/a" : "/{p}" }.joined()
            templates.append((.get, segments + "/end\(mask)"))
        }
        let tree = RouteTree(templates)
        let path = Array("/a/a/a/a/a/a/a/a/end255".utf8)
        guard case .route(255, let parameters) = tree.match(.get, path[...]) else {
            Issue.record("no match")
            return
        }
        #expect(parameters.count == 8)
        guard case .notFound = tree.match(.get, Array("/a/a/a/a/a/a/a/a/none".utf8)[...]) else {
            Issue.record("a match")
            return
        }
    }

    @Test(
        arguments: [
            ("a%20b", "a b"), ("%41%4a%4A", "AJJ"), ("+", "+"), ("", ""), ("%", nil), ("%4", nil), ("%4g", nil),
            ("%%41", nil),
        ] as [(String, String?)])
    func percentEncoding(encoded: String, decoded: String?) {
        #expect(PercentEncoding.decode(Array(encoded.utf8)[...]) == decoded.map { Array($0.utf8) })
    }

    @Test func formEncoding() {
        #expect(PercentEncoding.decode(Array("a+b%2B".utf8)[...], plusIsSpace: true) == Array("a b+".utf8))
    }
}
