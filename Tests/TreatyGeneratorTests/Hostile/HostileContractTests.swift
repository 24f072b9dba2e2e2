import Foundation
import Testing

/// Files made to cost much: each ends in a finding, within a second of one core and 200 MB, in the debug build that the
/// plugin runs.
@Suite(.serialized) struct HostileContractTests {
    private static let head = """
        openapi: 3.1.1
        info: {title: T, version: "1"}
        paths: {}
        components:
          schemas:

        """

    private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map { line($0) + "\n" }.joined()
    }

    private static let big = 30_000_000

    private static let contracts: [(name: String, rule: String, text: @Sendable () -> Data)] = [
        (
            "aliases of aliases", "yaml-limit",
            {
                let list = { (name: String) in "[" + Array(repeating: name, count: 10).joined(separator: ", ") + "]" }
                return Data(("a0: &a0 \(list("x"))\n" + lines(9) { "a\($0 + 1): &a\($0 + 1) \(list("*a\($0)"))" }).utf8)
            }
        ),
        (
            "aliases of a long text", "yaml-limit",
            {
                let text = String(repeating: "x", count: 1_000_000)
                return Data(
                    (head + "x-a: &a \(text)\nx-b: [\(Array(repeating: "*a", count: 2000).joined(separator: ", "))]\n")
                        .utf8)
            }
        ),
        ("depth in flow style", "yaml-limit", { Data(repeating: UInt8(ascii: "["), count: 1_000_000) }),
        ("depth in keys", "yaml-limit", { Data(String(repeating: "? ", count: 200_000).utf8) }),
        ("depth in blocks", "yaml-limit", { Data(lines(1_000) { String(repeating: " ", count: $0) + "a:" }.utf8) }),
        ("names", "yaml-limit", { Data(lines(1_000_000) { "a\($0): 1" }.utf8) }),
        ("anchors", "yaml-limit", { Data(lines(1_000_000) { "a\($0): &a\($0) 1" }.utf8) }),
        (
            "items", "yaml-limit",
            { Data((head + "    A: {enum: [" + String(repeating: "x, ", count: 1_000_000) + "x]}\n").utf8) }
        ),
        ("one name again and again", "yaml-duplicate-key", { Data(String(repeating: "a: 1\n", count: 300_000).utf8) }),
        (
            "a chain of references that ends where it began", "reference-cycle",
            {
                let last = 15_000
                return Data(
                    (head + lines(last) { "    A\($0): {$ref: '#/components/schemas/A\($0 + 1)'}" }
                        + "    A\(last): {$ref: '#/components/schemas/A0'}\n").utf8)
            }
        ),
        ("a chain of references", "reference-chain", { chain("{$ref: NEXT}") }),
        ("a chain of parents", "reference-chain", { chain("{allOf: [{$ref: NEXT}, {type: object}]}") }),
        ("a chain of alternatives", "reference-chain", { chain("{anyOf: [{$ref: NEXT}, {type: integer}]}") }),
        ("a chain of refusals", "reference-chain", { chain("{not: {$ref: NEXT}}") }),
        (
            "alternatives in alternatives", "example-mismatch",
            {
                Data(
                    (head
                        + lines(40) {
                            "    A\($0): {anyOf: [{$ref: '#/components/schemas/A\($0 + 1)'}, "
                                + "{$ref: '#/components/schemas/A\($0 + 1)'}], example: 1}"
                        } + "    A40: {type: string}\n").utf8)
            }
        ),
        ("figures", "keyword-type", { Data((head + "    A: {maximum: 1" + zeros(5_000_000) + "}\n").utf8) }),
        ("a long text", "field-type", { Data((head + "    A: " + zeros(big)).utf8) }),
        ("NUL at the end", "yaml-encoding", { Data((head + "    A: " + zeros(big)).utf8) + [0] }),
        ("no UTF-8 at the end", "yaml-encoding", { Data((head + "    A: " + zeros(big)).utf8) + [0xFF] }),
        ("empty lines", "yaml-empty", { Data(String(repeating: "\r\n", count: big / 2).utf8) }),
        ("tabs", "yaml-syntax", { Data(repeating: 0x09, count: big) }),
        (
            "surrogates", "field-type",
            { Data((#"[""# + String(repeating: #"\ud83d\ude00"#, count: 1_000_000) + #""]"#).utf8) }
        ),
        ("too large", "yaml-limit", { Data(repeating: UInt8(ascii: "a"), count: 40_000_000) }),
    ]

    /// Schemas of which each leads to the next one.
    private static func chain(_ schema: String, count: Int = 2_000, last: String = "{type: object}") -> Data {
        let schemas = lines(count) {
            "    A\($0): " + schema.replacing("NEXT", with: "'#/components/schemas/A\($0 + 1)'")
        }
        return Data((head + schemas + "    A\(count): \(last)\n").utf8)
    }

    /// Each takes in the members beside it, and those of the next schema's alternatives.
    private static let alternatives =
        "{type: object, properties: {q: {type: string}}, anyOf: [{$ref: NEXT}, "
        + "{required: [z], properties: {z: {$ref: NEXT}}}, {allOf: [{$ref: NEXT}, {required: [y]}]}]}"

    private static func schema(_ text: String) -> Data { Data((head + "    A: \(text)\n").utf8) }

    private static func list(_ count: Int, _ item: (Int) -> String) -> String {
        (0..<count).map(item).joined(separator: ", ")
    }

    private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

    @Test(arguments: contracts.map(\.name)) func endsInAFinding(name: String) throws {
        let contract = try #require(Self.contracts.first { $0.name == name })
        let run = try GeneratorProcess.quickest(contract: contract.text(), memoryMax: 200_000_000, within: 1)
        #expect(run.status == 1)
        let place = /^api\.yaml:[0-9]+:[0-9]+: error: .*/
        #expect(run.findings.split(separator: "\n").contains { $0.firstMatch(of: place) != nil })
        #expect(run.findings.contains("[\(contract.rule)]"), "\(run.findings.prefix(300))")
        #expect(run.seconds <= 1, "\(run.seconds) s")
    }

    /// What no rule refuses is generated from, within as little.
    @Test(arguments: [
        chain("{type: array, items: {$ref: NEXT}}"),
        chain("{type: object, additionalProperties: {$ref: NEXT}}"),
        chain("{type: object, not: {required: [a], properties: {a: {$ref: NEXT}}}}"),
        chain(alternatives, count: 30),
        chain("{anyOf: [{$ref: NEXT}, {$ref: NEXT}]}", count: 60, last: "{type: string}"),
        chain("{type: object, properties: {q: {}}, anyOf: [" + list(40) { _ in "{$ref: NEXT}" } + "]}", count: 40),
        schema("{enum: [" + list(10_000) { "text \($0)" } + "]}"),
        schema("{maxLength: 9, enum: [" + list(10_000) { "text \($0)" } + "]}"),
        schema("{allOf: [" + list(5_000) { "{type: object, properties: {p\($0): {type: string}}}" } + "]}"),
    ]) func endsInSources(contract: Data) throws {
        let run = try GeneratorProcess.quickest(contract: contract, memoryMax: 200_000_000, within: 3)
        #expect(run.status == 0, "\(run.findings.prefix(300))")
        #expect(run.seconds <= 3, "\(run.seconds) s")
    }
}
