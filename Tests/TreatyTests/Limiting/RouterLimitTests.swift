import Testing
import TreatyHTTP

@testable import Treaty

@Suite struct RouterLimitTests {
    private static func request(_ subject: String, path: String = "/users/1/owner") -> HTTPRequest {
        HTTPRequest(
            .put, path, fields: ["Authorization": "Bearer \(subject)", "Content-Type": "application/json"],
            body: Array(#"{"email":"a@example.org"}"#.utf8))
    }

    private func router(_ quota: Int) throws -> Router {
        try TestContract.router { $0.rateLimit = Rate(quota, per: .seconds(3600)) }
    }

    @Test func aCallerPastItsQuotaIsSentAway() async throws {
        let router = try router(3)
        let start = ContinuousClock.now
        for left in [2, 1, 0] {
            let response = await router.respond(to: Self.request("1"))
            #expect(response.status == 200)
            #expect(response.fields["RateLimit-Policy"] == #""user";q=3;w=3600"#)
            #expect(response.fields["RateLimit"]?.hasPrefix(#""user";r=\#(left);t="#) == true)
        }
        let refused = await router.respond(to: Self.request("1"))
        #expect(refused.status == 429)
        #expect(refused.fields["Content-Type"] == "application/problem+json")
        let seconds = try #require(refused.fields["Retry-After"].flatMap { Int($0) })
        // However long the four took.
        let passed = Int(start.duration(to: .now).components.seconds) + 1
        #expect((1200 - passed...1200).contains(seconds))
        #expect(refused.fields["RateLimit"] == #""user";r=0;t=\#(seconds)"#)
        #expect(refused.bodyText.contains(#""status":429"#))
        // Another caller has a quota of its own.
        #expect(await router.respond(to: Self.request("2", path: "/users/2/owner")).status == 200)
    }

    @Test func whatIsForbiddenCountsAndComesAfter() async throws {
        let router = try router(2)
        for _ in 0..<2 {
            let response = await router.respond(to: Self.request("1", path: "/users/2/owner"))
            #expect(response.status == 403 && response.fields["RateLimit"] != nil)
        }
        #expect(await router.respond(to: Self.request("1", path: "/users/2/owner")).status == 429)
        // What leads nowhere, and whoever is nobody, comes before.
        #expect(await router.respond(to: Self.request("1", path: "/nowhere")).status == 404)
        #expect(await router.respond(to: Self.request("nobody")).status == 401)
    }

    @Test func anOpenOperationHasNoLimit() async throws {
        let router = try router(1)
        for _ in 0..<3 {
            let response = await router.respond(to: HTTPRequest(.get, "/open"))
            #expect(response.status == 200)
            #expect(response.fields["RateLimit"] == nil && response.fields["RateLimit-Policy"] == nil)
        }
    }

    @Test func withoutALimitNothingIsSaid() async throws {
        let response = try await TestContract.router().respond(to: Self.request("1"))
        #expect(response.status == 200 && response.fields["RateLimit"] == nil)
    }

    @Test(arguments: [0, 7, 10, 99, 100, 5999, 1_000_000_000])
    func numbersAreDecimal(number: Int) {
        var fields = HTTPFields()
        let verdict = RateLimiter.Verdict(isAdmitted: true, remaining: number, seconds: number + 1)
        RateLimitFields(Rate(6000, per: .seconds(60))).add(verdict, to: &fields)
        #expect(fields["RateLimit"] == #""user";r=\#(number);t=\#(number + 1)"#)
        #expect(fields.isWireForm)
    }

    @Test func theContractMustKnowOfTheLimit() throws {
        enum Undocumented: Treaty.Operation {
            struct Input: Sendable {}
            typealias Output = TestContract.Text
            static let contract = OperationContract(
                id: "undocumented", method: .get, path: "/", security: [["bearer"]], statuses: [200, 401])
            static func read(_ request: inout RequestReader) -> Input? { Input() }
        }
        let authenticators = ["bearer": Authenticator.bearer(BearerAuthenticator { Principal(subject: $0) })]
        let routes = [Route(Undocumented.self) { _ in TestContract.Text(text: "") }]
        var options = RouterOptions()
        _ = try Router(routes: routes, authenticators: authenticators, options: options)
        options.rateLimit = Rate(1, per: .seconds(1))
        #expect(throws: ContractError.self) {
            try Router(routes: routes, authenticators: authenticators, options: options)
        }
    }
}
