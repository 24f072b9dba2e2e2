import Foundation
import Testing

@testable import TreatyServer

/// Requests that the authors of other parsers collected. Where this codec is stricter than they are, the case is
/// listed; nothing that they refuse may be taken.
@Suite struct RequestSuiteTests {
    private struct Case {
        var name: String
        var raw: [UInt8]
        var isAccepted: Bool
        /// Whether the input holds the whole of its last message.
        var isComplete: Bool
    }

    private func load(_ file: String) throws -> [Case] {
        try Corpora.cases("http1-requests/\(file)").compactMap { entry in
            guard entry["strict"] as? Bool == true, entry["contested"] as? Bool != true,
                (entry["config"] as? [String: Any])?.isEmpty ?? true, entry["proxy_protocol"] as? Bool != true,
                let name = entry["name"] as? String, let outcome = entry["outcome"] as? String,
                outcome == "accept" || outcome == "reject",
                let raw = (entry["raw_base64"] as? String).flatMap({ Data(base64Encoded: $0) })
            else { return nil }
            return Case(
                name: name, raw: Self.withHost(Array(raw)), isAccepted: outcome == "accept",
                isComplete: entry["message_complete"] as? Bool ?? true)
        }
    }

    /// Those parsers do not ask for a Host field. Each HTTP/1.1 request without one gets one here, so that a case is
    /// about what it was written for.
    private static func withHost(_ raw: [UInt8]) -> [UInt8] {
        let text = String(String.UnicodeScalarView(raw.map { Unicode.Scalar($0) }))
        guard !text.lowercased().contains("host:") else { return raw }
        let fixed = text.replacingOccurrences(of: " HTTP/1.1\r\n", with: " HTTP/1.1\r\nHost: a\r\n")
        return fixed.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    /// A case says the same behind a request and before one, in one piece with it as well as apart.
    private func checkNeighbours(_ one: Case, alone: CodecDriver) {
        let neighbour = Array("GET /neighbour HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
        let behind = CodecDriver.run(neighbour + one.raw)
        #expect(behind.served == CodecDriver.run(neighbour).served + alone.served, "\(one.name)")
        #expect(behind.refusals == alone.refusals, "\(one.name)")
        let before = CodecDriver.run(one.raw + neighbour)
        #expect(before.served.starts(with: alone.served), "\(one.name)")
        #expect(CodecDriver.run(one.raw + neighbour, cuts: [one.raw.count]).outcome == before.outcome, "\(one.name)")
    }

    @Test(
        .enabled(if: Corpora.has("http1-requests"), "the suites are not beside the package"),
        arguments: ["llhttp.json", "gunicorn.json"])
    func agreesOrIsStricter(_ file: String) throws {
        let cases = try load(file)
        #expect(cases.count > 50)
        var differing: [String: String] = [:]
        for one in cases {
            var driver = CodecDriver.run(one.raw)
            #expect(CodecDriver.run(one.raw, cuts: Array(1..<one.raw.count)).outcome == driver.outcome, "\(one.name)")
            checkNeighbours(one, alone: driver)
            // Some cases lack the empty line that ends their last message.
            if one.isComplete, driver.served.isEmpty { driver.feed("\r\n") }
            driver.end()
            let isRefused = !driver.refusals.isEmpty
            let verdict: String? =
                switch (one.isAccepted, isRefused) {
                case (true, true): driver.details.joined()
                case (true, false): !one.isComplete || !driver.served.isEmpty ? nil : "nothing came of it"
                // An input that ends too soon may also be refused by waiting for the rest of it.
                case (false, _): isRefused || driver.served.isEmpty ? nil : "taken"
                }
            if let verdict { differing[one.name] = verdict }
        }
        let known = RequestSuiteDifferences.all.filter { $0.key.hasPrefix(file.dropLast(5)) }
        for name in Set(differing.keys).union(known.keys).sorted() {
            #expect(differing[name] == known[name], "\(name)")
        }
    }
}
