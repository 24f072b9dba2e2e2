import Testing
import Treaty
import TreatyJSON

/// Members that have to come because of others, or of their values: no check is needed for them.
@Suite struct GeneratedRequirementTests {
    @Test(arguments: [
        (#"{"kind":"card","card":"1","due":"2026-01-01"}"#, []),
        (#"{"kind":"card","currency":"CHF","due":"2026-01-01"}"#, ["required", "anyOf"]),
        (#"{"kind":"card","currency":"USD","due":"2026-01-01","note":null}"#, []),
        (#"{"kind":"cash","due":"2026-01-01"}"#, ["required", "anyOf"]),
        (#"{"kind":"cash","card":"1","due":"2026-01-01"}"#, ["required"]),
        (#"{"kind":"card on file","file":"1","note":""}"#, []),
        (#"{"kind":"card","file":"1","card":"2"}"#, ["required", "not"]),
        (#"{"kind":"card","card":"1","final":true,"file":"","note":""}"#, ["required", "not"]),
        (#"{"kind":"card","card":"1","final":false}"#, ["oneOf"]),
        (#"{"kind":"card","card":"1","file":"","due":"2026-01-01","note":""}"#, ["not", "oneOf"]),
        (#"{"kind":"cash","waived":false,"file":"","note":""}"#, []),
        (#"{"currency":"EUR","due":"2026-01-01","note":""}"#, ["required"]),
    ])
    func areSeenWhileReading(text: String, expected: [String]) throws {
        switch try InstanceReader.decode(Schemas.Fine.self, from: Array(text.utf8)) {
        case .value: #expect(expected == [])
        case .violations(let all):
            #expect(all.map(\.keyword).sorted() == expected.sorted())
            #expect(all.allSatisfy { $0.place == .pointer("") })
        }
    }
}
