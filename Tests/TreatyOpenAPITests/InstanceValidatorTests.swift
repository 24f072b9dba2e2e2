import Testing
import TreatyYAML

@testable import TreatyOpenAPI

/// Examples and defaults are held against all of JSON Schema 2020-12.
@Suite struct InstanceValidatorTests {
    /// Whether a value fits a schema, both as YAML, as far as the validator can tell.
    static func violations(_ schema: String, _ value: String) throws -> [InstanceValidator.Violation] {
        let text = "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents: {schemas: {S: \(schema)}}\n"
        let document = try #require(load(text: text).document)
        let target = try #require(document.components.schema("S"))
        let node = try #require(readNode(bytes: Array(value.utf8), file: "value").root)
        var steps = 1
        return InstanceValidator.violations(of: node, against: target, direction: .either, &steps)
    }

    @Test(arguments: [
        ("{not: {type: string}}", "1", "a"), ("{if: {minimum: 5}, then: {multipleOf: 5}, else: {const: 1}}", "10", "6"),
        ("{if: {minimum: 5}, then: {multipleOf: 5}, else: {const: 1}}", "1", "2"),
        ("{prefixItems: [{type: string}], items: {type: integer}}", "[a, 1]", "[a, b]"),
        ("{contains: {type: string}, minContains: 2, maxContains: 3}", "[a, b, 1]", "[a, 1]"),
        ("{contains: {type: string}, maxContains: 1}", "[a]", "[a, b]"), ("{contains: {const: 1}}", "[1]", "[2]"),
        ("{patternProperties: {^x-: {type: integer}}, additionalProperties: false}", "{x-a: 1}", "{x-a: b}"),
        ("{patternProperties: {^x-: {type: integer}}, additionalProperties: false}", "{}", "{y: 1}"),
        ("{propertyNames: {maxLength: 2}}", "{ab: 1}", "{abc: 1}"),
        ("{dependentRequired: {a: [b]}}", "{b: 1}", "{a: 1}"),
        ("{dependentSchemas: {a: {required: [b]}}}", "{a: 1, b: 1}", "{a: 1}"), ("{pattern: ^ab$}", "ab", "abc"),
        ("{allOf: [{properties: {a: true}}], unevaluatedProperties: false}", "{a: 1}", "{a: 1, b: 2}"),
        ("{anyOf: [{required: [a], properties: {a: true}}, true], unevaluatedProperties: false}", "{a: 1}", "{b: 1}"),
        ("{prefixItems: [true], contains: {const: 2}, unevaluatedItems: false}", "[1, 2]", "[1, 3, 2]"),
        ("{multipleOf: 0.01}", "4.02", "4.025"), ("{type: string, format: ipv4}", "127.0.0.1", "127.0.0.01"),
        ("{type: string, format: uri}", "'urn:a:b'", "a b"), ("{type: string, format: regex}", "^a$", "'('"),
        ("{type: string, format: time}", "'10:00:00Z'", "'25:00:00Z'"),
        ("{pattern: '^(?=.*[0-9])(?!.*x).{3}$'}", "a1b", "a1x"), ("{pattern: '(?<=-)[0-9]+(?<!0)$'}", "a-15", "a-10"),
        (#"{pattern: '\bno\B'}"#, "a nose", "a no"), (#"{pattern: '^[\p{L}\d]+$'}"#, "ä1", "'ä-'"),
        (#"{pattern: '^\P{Lu}\p{gc=Decimal_Number}$'}"#, "a1", "A1"), (#"{pattern: '^[^\p{L}]$'}"#, "'1'", "ß"),
        ("{not: {pattern: '^(?=[a-z])'}}", "'1'", "a"),
        ("{patternProperties: {'^(?=[a-z])': true}, additionalProperties: false}", "{a: 1}", "{A: 1}"),
    ])
    func keywordsAreHeldAgainstValues(schema: String, fitting: String, other: String) throws {
        #expect(try Self.violations(schema, fitting).map(\.message) == [])
        #expect(try Self.violations(schema, other).count == 1)
    }

    /// A regular expression with references back is not decided, nor is what depends on it; that is a warning.
    @Test(arguments: [
        (#"{pattern: '^(.)\1'}"#, "ab", true), (#"{not: {pattern: '^(.)\1'}}"#, "aa", true),
        (#"{oneOf: [{pattern: '^(.)\1'}, {pattern: '^a'}]}"#, "aa", true),
        (#"{anyOf: [{pattern: '^(.)\1'}, {pattern: '^a'}]}"#, "aa", false),
        (#"{anyOf: [{pattern: '^(.)\1'}, {pattern: '^a'}]}"#, "bb", true),
        (#"{patternProperties: {'^(.)\1': true}, additionalProperties: false}"#, "{aa: 1}", true),
        (#"{if: {pattern: '^(.)\1'}, then: false}"#, "aa", true),
        (#"{contains: {pattern: '^(.)\1'}}"#, "[aa]", true), (#"{pattern: '^\p{Script=Greek}'}"#, "a", true),
    ])
    func whatCannotBeDecidedIsTakenAsFitting(schema: String, value: String, isInDoubt: Bool) throws {
        #expect(try Self.violations(schema, value).isEmpty)
        let text = """
            openapi: 3.1.1
            info: {title: T, version: '1'}
            paths: {}
            components: {schemas: {S: {allOf: [\(schema)], examples: [\(value)]}}}
            """
        let warnings = load(text: text).findings.filter { $0.rule == "example-mismatch" }
        #expect(warnings.map(\.severity) == (isInDoubt ? [.warning] : []))
        #expect(warnings.allSatisfy { $0.message.contains("only the server can tell") })
    }

    /// Examples past the bound are not passed over in silence: the first of them is a warning, for all.
    @Test func moreExamplesThanAreLookedAtAreAWarning() throws {
        let text = "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents: {schemas: {S: {}}}\n"
        let document = try #require(load(text: text).document)
        let schema = try #require(document.components.schema("S"))
        var steps = 1
        let outcomes = (0..<3).map { _ in
            InstanceValidator.outcome(of: schema.node, against: schema, direction: .either, &steps)
        }
        #expect(outcomes.map { $0.doubt == nil } == [true, false, true])
    }
}

/// The suite that others wrote. Without the folder beside the package it is skipped.
@Suite(.enabled(if: TestFiles.exists(TestFiles.corpora), "the suite is not beside this package"))
struct JSONSchemaSuiteTests {
    static let folder = TestFiles.corpora + "/json-schema-2020-12/tests"

    /// Formats are asserted here, and no dialect of one's own is read; the folder of optional tests is not looked at.
    static let excluded: Set<String> = ["format.json", "vocabulary.json"]

    /// No valid instance is refused, and nearly all invalid ones are; what is left depends on expressions and dialects.
    @Test func instancesAreJudgedAsTheSuiteSays() throws {
        var refused: [String] = []
        var (found, missed) = (0, 0)
        for file in TestFiles.list(Self.folder, suffixes: [".json"])
        where !file.contains("/") && !Self.excluded.contains(file) {
            let groups = readNode(bytes: try TestFiles.read(Self.folder + "/" + file), file: file).root?.sequence ?? []
            for group in groups {
                guard let text = try group["schema"]?.jsonText() else { continue }
                let start =
                    #"{"openapi":"3.1.1","info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{"S":"#
                let (document, findings) = load(text: start + text + "}}}")
                // References within the suite's schemas start at their own root.
                let isRead = !findings.contains { $0.rule.hasPrefix("reference") || $0.rule.hasPrefix("file") }
                guard let schema = document?.components.schema("S"), isRead else { continue }
                for test in group["tests"]?.sequence ?? [] {
                    guard let data = test["data"], let isValid = test["valid"]?.boolean else { continue }
                    var steps = 1
                    let violations = InstanceValidator.violations(
                        of: data, against: schema, direction: .either, &steps)
                    let name = "\(file): \(group["description"]?.string ?? ""): \(test["description"]?.string ?? "")"
                    if isValid, !violations.isEmpty { refused.append(name) }
                    if !isValid { if violations.isEmpty { missed += 1 } else { found += 1 } }
                }
            }
        }
        #expect(refused == [])
        #expect(found > 0 && missed * 15 <= found, "\(found) invalid instances were found, \(missed) were not")
    }
}
