import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// Texts that Swift holds for equal, and JSON does not: `é` as one scalar, and as `e` with an accent.
@Suite struct EquivalentTextTests {
    private static let contract = #"""
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths: {}
        components:
          schemas:
            Two: {type: string, enum: ["\u00e9", "e\u0301", "\u212b", "\u00c5"]}
            One: {type: string, enum: ["\u00e9", "\u212b"]}
            Thing:
              type: object
              required: ["e\u0301"]
              properties: {"\u00e9": {type: string}, "e\u0301": {type: integer}}
        """#

    private static func type(_ name: String) throws -> TypePlan {
        let (document, findings) = loadDocument(path: "t.yaml", displayPath: "t.yaml") {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(contract.utf8)
        }
        #expect(findings.filter { $0.severity == .error }.map(\.description) == [])
        var planner = Planner(try #require(document))
        planner.run()
        return try #require(planner.plan.types.first { $0.name == "Schemas.\(name)" })
    }

    @Test func anEnumerationOfThemIsAStringThatIsChecked() throws {
        guard case .alias(_, _, let two) = try Self.type("Two"), case .string = two.kind else {
            Issue.record("no string")
            return
        }
        #expect(two.checks.count == 1)
        guard case .enumeration(let one) = try Self.type("One") else {
            Issue.record("no enumeration")
            return
        }
        #expect(one.cases.count == 2 && one.checks.isEmpty)
    }

    @Test func membersAreToldApart() throws {
        guard case .structure(let thing) = try Self.type("Thing") else {
            Issue.record("no structure")
            return
        }
        #expect(thing.members.map { Array($0.jsonName.utf8) } == [Array("\u{E9}".utf8), Array("e\u{301}".utf8)])
        #expect(thing.members.map(\.isRequired) == [false, true])
        #expect(Set(thing.members.map(\.swiftName)).count == 2)
    }
}
