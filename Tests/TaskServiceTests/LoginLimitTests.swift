import TaskStore
import Testing
import Treaty

@testable import TaskService

/// The throttles as clients meet them.
@Suite struct LoginLimitTests {
    private func limits(_ change: (inout LoginLimits) -> Void) -> LoginLimits {
        var limits = LoginLimits.none
        change(&limits)
        return limits
    }

    private func login(_ fixture: Fixture, _ email: String, _ password: String, from address: String) async -> Answer {
        await fixture.send(
            .post, "/api/auth/login", #"{"email":"\#(email)","password":"\#(password)"}"#, from: address)
    }

    /// An account that exists and one that does not are throttled alike, to the byte.
    @Test func aThrottleTellsNothingOfAnAccount() async throws {
        let fixture = try Fixture(loginLimits: limits { $0.failures = Rate(3, per: .seconds(3600)) })
        _ = try await fixture.register("ada@example.org")
        var seen: [String: [String]] = [:]
        for _ in 0..<5 {
            for email in ["ada@example.org", "eve@example.org"] {
                let answer = await login(fixture, email, "wrong password", from: "198.51.100.1")
                let fields = answer.fields.lines.map { line in
                    // The seconds depend on the moment.
                    line.name == "Retry-After" ? line.name : "\(line.name): \(line.value)"
                }.joined(separator: "\n")
                seen[email, default: []].append("\(answer.status)\n\(fields)\n\(answer.text)")
            }
        }
        #expect(seen["ada@example.org"] == seen["eve@example.org"])
        #expect(seen["ada@example.org"]?.map { String($0.prefix(3)) } == ["401", "401", "401", "429", "429"])
        let lines = fixture.log.lines("authentication failed")
        #expect(lines.last?["client_address"]?.string == "198.51.100.1")
        #expect(lines.last?["reason"]?.string == "too many failed logins of the account from the address")
        #expect(!fixture.log.text.contains("ada@") && !fixture.log.text.contains("eve@"))
    }

    @Test func tooManyIsAProblemThatSaysWhen() async throws {
        let fixture = try Fixture(loginLimits: limits { $0.failures = Rate(1, per: .seconds(3600)) })
        let start = ContinuousClock.now
        _ = await login(fixture, "ada@example.org", "wrong password", from: "198.51.100.1")
        let refused = await login(fixture, "ada@example.org", "wrong password", from: "198.51.100.1")
        #expect(refused.status == 429 && refused["detail"]?.string == "There were too many attempts lately.")
        let seconds = try #require(refused.fields["Retry-After"].flatMap { Int($0) })
        // However long the two took.
        let passed = Int(start.duration(to: .now).components.seconds) + 1
        #expect((3600 - passed...3600).contains(seconds))
    }

    @Test func othersFailuresDoNotLockTheOwnerOut() async throws {
        let fixture = try Fixture(
            loginLimits: limits {
                $0.failures = Rate(2, per: .seconds(3600))
                $0.failuresPerAccount = Rate(5, per: .seconds(3600))
            })
        _ = try await fixture.register("ada@example.org")
        for host in 1...20 {
            for _ in 0..<3 { _ = await login(fixture, "ada@example.org", "wrong password", from: "10.0.0.\(host)") }
        }
        #expect(await login(fixture, "ada@example.org", "correct horse", from: "192.0.2.1").status == 200)
        #expect(await login(fixture, "ada@example.org", "wrong password", from: "192.0.2.1").status == 401)
        #expect(await login(fixture, "ada@example.org", "correct horse", from: "192.0.2.1").status == 200)
    }

    @Test func aRenewedSessionMakesItsAddressKnown() async throws {
        let fixture = try Fixture(
            loginLimits: limits {
                $0.failures = Rate(2, per: .seconds(3600))
                $0.failuresPerAccount = Rate(1, per: .seconds(3600))
            })
        let ada = try await fixture.register("ada@example.org")
        let body = #"{"refresh_token":"\#(ada.refreshToken)"}"#
        #expect(await fixture.send(.post, "/api/auth/refresh", body, from: "192.0.2.1").status == 200)
        _ = await login(fixture, "ada@example.org", "wrong password", from: "198.51.100.1")
        // Elsewhere the second guess would be one too many.
        for _ in 0..<2 {
            #expect(await login(fixture, "ada@example.org", "wrong password", from: "192.0.2.1").status == 401)
        }
    }

    @Test func registrationsAreCountedByAddressAndByAccount() async throws {
        let fixture = try Fixture(
            loginLimits: limits {
                $0.registrationsPerAddress = Rate(4, per: .seconds(3600))
                $0.failures = Rate(2, per: .seconds(3600))
            })
        func register(_ email: String, from address: String) async -> Int {
            let body = #"{"email":"\#(email)","name":"Ada","password":"correct horse"}"#
            return await fixture.send(.post, "/api/auth/register", body, from: address).status
        }
        #expect(await register("ada@example.org", from: "192.0.2.1") == 201)
        #expect(await register("ada@example.org", from: "192.0.2.1") == 409)
        #expect(await register("ADA@example.org", from: "192.0.2.1") == 429)
        #expect(await register("bob@example.org", from: "192.0.2.1") == 201)
        #expect(await register("eve@example.org", from: "192.0.2.1") == 429)
        #expect(await register("eve@example.org", from: "192.0.2.2") == 201)
    }
}
