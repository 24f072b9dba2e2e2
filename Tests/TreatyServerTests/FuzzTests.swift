import Testing
import TreatyHTTP

@testable import TreatyServer

/// A generator that gives the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        // SplitMix64.
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Mutated requests: whatever comes, the outcome does not depend on the cuts, and what is taken obeys the grammar.
@Suite struct FuzzTests {
    static let seeds =
        (RequestGrammarTests.requestLines + RequestGrammarTests.targets + RequestGrammarTests.fields
        + RequestGrammarTests.framing + RequestGrammarTests.chunks).map { Array($0.text.utf8) }.filter {
            $0.count < 500
        }
    static let spice: [[UInt8]] = [
        "\r\n", "\r", "\n", "\0", " ", "\t", ":", ";", "%", "?", "0", "Content-Length: 3\r\n", "Host: b\r\n",
        "Transfer-Encoding: chunked\r\n", "GET / HTTP/1.1\r\n", "0\r\n\r\n",
    ].map { Array($0.utf8) }

    private func mutated(_ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &generator)]
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let place = Int.random(in: 0..<max(1, bytes.count), using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0 where !bytes.isEmpty: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1 where !bytes.isEmpty: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: Self.spice.randomElement(using: &generator) ?? [], at: place)
            case 3: bytes += Self.seeds.randomElement(using: &generator) ?? []
            default: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
            }
        }
        return bytes
    }

    @Test(arguments: 1...4)
    func mutations(_ seed: Int) {
        var generator = SeededGenerator(state: UInt64(seed))
        var taken = 0
        for round in 0..<1500 {
            let bytes = mutated(&generator)
            let whole = CodecDriver.run(bytes)
            taken += whole.served.count
            let cuts = (0..<3).map { _ in Int.random(in: 0...bytes.count, using: &generator) }.sorted()
            let cut = CodecDriver.run(bytes, cuts: cuts)
            let everywhere = CodecDriver.run(bytes, cuts: Array(0..<bytes.count))
            #expect(cut.outcome == whole.outcome, "seed \(seed), round \(round), cuts \(cuts)")
            #expect(everywhere.outcome == whole.outcome, "seed \(seed), round \(round)")
            #expect(whole.refusals.count <= 1)
            for request in whole.served { check(request) }
            let statuses = whole.output.components(of: "HTTP/1.1 ") - whole.output.components(of: "HTTP/1.1 100 ")
            #expect(statuses == whole.served.count + whole.refusals.count)
        }
        // A fuzzer that is refused at every door tests only the doors.
        #expect(taken > 80)
    }

    private func check(_ request: CodecDriver.Served) {
        #expect(request.path.hasPrefix("/") || request.path == "*")
        let framing = request.fields.filter {
            let name = $0.lowercased().prefix { $0 != ":" }
            return name == "content-length" || name == "transfer-encoding"
        }
        #expect(framing.count <= 1)
        #expect(request.fields.filter { $0.lowercased().hasPrefix("host:") }.count <= 1)
        for field in request.fields { #expect(!field.utf8.contains { $0 < 0x20 && $0 != 9 }) }
        if framing.isEmpty { #expect(request.body.isEmpty) }
    }
}
