import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// Contracts that are damaged at random, and such that come across themselves. `make fuzz TARGET=document` tries more.
@Suite struct DamagedContractTests {
    private static let contract = """
        openapi: 3.1.0
        info: { title: Damaged, version: "1" }
        security: []
        paths:
          /a/{id}:
            get:
              operationId: getA
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer, minimum: 1 } }
                - { name: q, in: query, schema: { type: array, items: { type: string, pattern: '^[a-z]+$' } } }
              responses:
                "200":
                  description: Fine.
                  content: { application/json: { schema: { $ref: "#/components/schemas/A" }, example: { kind: b } } }
                "400": { description: No., content: { application/problem+json: { schema: { type: object } } } }
        components:
          schemas:
            A:
              oneOf: [ { $ref: "#/components/schemas/B" }, { $ref: "#/components/schemas/C" } ]
            B:
              type: object
              required: [kind]
              properties: { kind: { const: b }, n: { type: array, prefixItems: [ { type: integer } ] } }
              unevaluatedProperties: false
            C:
              type: object
              required: [kind]
              properties: { kind: { const: c }, at: { type: [string, "null"], format: date-time, default: null } }
              allOf: [ { properties: { c: { $ref: "#/components/schemas/C" } } }, { not: { required: [x] } } ]

        """

    @Test func theContractItselfIsCarried() {
        let result = Self.generate(Array(Self.contract.utf8))
        #expect(result.findings.filter { $0.severity == .error } == [] && !result.outputs.isEmpty)
    }

    /// There is either Swift or an error, and each finding has a place within the text.
    @Test func damageEndsInSwiftOrInAnError() {
        var generator = SplitMix(state: 7)
        let text = Array(Self.contract.utf8)
        let words = text.split { $0 == 0x20 || $0 == 0x0A }.map(Array.init)
        for _ in 0..<250 {
            var damaged = text
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: damaged.indices, using: &generator)
                let end = min(damaged.count, place + Int.random(in: 0...12, using: &generator))
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: damaged[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: damaged.replaceSubrange(place..<end, with: words.randomElement(using: &generator) ?? [])
                default: damaged.removeSubrange(place..<end)
                }
            }
            let result = Self.generate(damaged)
            let hasErrors = result.findings.contains { $0.severity == .error }
            #expect(result.outputs.isEmpty == hasErrors, "\(String(decoding: damaged, as: UTF8.self))")
            for finding in result.findings {
                #expect((1...damaged.count + 1).contains(finding.location.line) && finding.location.column >= 1)
            }
        }
    }

    /// A schema may come across itself by way of an `allOf`, which makes one of several.
    @Test(arguments: [
        (
            """
            A: { type: object, properties: { c: { $ref: "#/components/schemas/A" } } }
            B: { type: object, properties: { c: { $ref: "#/components/schemas/B" } } }
            C: { allOf: [ { $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" } ] }
            """, "@Indirect public var c: Schemas.C.C?"
        ),
        (
            """
            A:
              properties: { b: { type: array, items: { allOf: [ { required: [x] }, { $ref: "#/components/schemas/A" } ] } } }
            """, "public var b: [Schemas.A.BElement]?"
        ),
        (
            """
            A: { type: array, items: { allOf: [ { $ref: "#/components/schemas/A" }, { minItems: 1 } ] } }
            """, "public typealias A = [[JSONValue]]"
        ),
    ])
    func recursionThroughAllOf(schemas: String, declaration: String) {
        let indented = schemas.split(separator: "\n").map { "    " + $0 + "\n" }.joined()
        let head = "openapi: 3.1.0\ninfo: { title: R, version: \"1\" }\npaths: {}\ncomponents:\n  schemas:\n"
        let result = Self.generate(Array((head + indented).utf8))
        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(result.outputs.contains { $0.text.contains(declaration) }, "\(declaration)")
    }

    private static func generate(_ text: [UInt8]) -> GeneratorPipeline.Result {
        GeneratorPipeline.sources(path: "api.yaml", displayPath: "api.yaml") { path throws(LoadFailure) in
            guard path == "api.yaml" else { throw LoadFailure("cannot be read") }
            return text
        }
    }
}

/// The same numbers at each run (SplitMix64).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
