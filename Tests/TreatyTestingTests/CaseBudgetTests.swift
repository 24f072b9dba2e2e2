import Foundation
import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// Which cases of a contract are kept when not all can be.
@Suite struct CaseBudgetTests {
    /// One operation whose body has very many members, beside small ones.
    private static func contract(members: Int) -> String {
        let properties = (0..<members).map { number in
            "                member\(number): {type: string, minLength: 2, maxLength: 9, pattern: '^[a-z]+$'}"
        }
        return """
            openapi: 3.1.0
            info: {title: T, version: 1.0.0}
            paths:
              /small/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: integer, minimum: 1}}]
                get: {operationId: read, responses: {"204": {description: Done}, "400": {description: Wrong}}}
                delete: {operationId: delete, responses: {"204": {description: Done}, "400": {description: Wrong}}}
              /large:
                put:
                  operationId: change
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          type: object
                          additionalProperties: false
                          required: [member0]
                          properties:
                            last: {type: integer, multipleOf: 7, maximum: 70}
            \(properties.joined(separator: "\n"))
                  responses: {"204": {description: Done}, "400": {description: Wrong}}
            """
    }

    private func document(_ text: String) throws -> Document {
        let (document, findings) = loadDocument(path: "api.yaml", displayPath: "api.yaml", severities: .lowered) {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(text.utf8)
        }
        return try #require(document, "\(findings)")
    }

    /// The statements of each operation's function, in the order of the contract.
    private func functions(_ text: String) -> [String] {
        text.components(separatedBy: "private func cases").dropFirst().map { String($0) }
    }

    private func count(_ text: String) -> Int { text.components(separatedBy: "cases.append(next)").count - 1 }

    @Test func aLongOperationIsCutAndTheOthersAreWhole() throws {
        let document = try document(Self.contract(members: 60))
        let all = document.operations.map { OperationCases(document: document, operation: $0).all }
        let budget = CaseBudget()
        let (text, findings) = renderContractCases(document, module: "SomeAPI", budget: budget)
        let functions = functions(text)
        #expect(functions.map(count).prefix(2) == all.map(\.count).prefix(2))
        #expect(functions[2].utf8.count < budget.operationBytesMax + 200)
        #expect(functions[2].utf8.count > budget.operationBytesMax / 2)
        #expect(text == renderContractCases(document, module: "SomeAPI", budget: budget).text)

        // Each rule that a case violates still has one.
        let violated = Set(all[2].compactMap { $0.violation?.keywords.joined(separator: "\", \"") })
        for keywords in violated { #expect(functions[2].contains("Violation([\"\(keywords)\"]"), "\(keywords)") }

        let finding = try #require(findings.first)
        #expect(findings.count == 1 && finding.rule == "cases-left-out" && finding.severity == .warning)
        #expect(finding.location == document.operations[2].site.location)
        let sum = all.reduce(0) { $0 + $1.count }
        #expect(finding.message.hasPrefix("\(sum - count(text)) of the \(sum) contract cases are left out"))
    }

    @Test func theNumbersOfTheFindingKeepAll() throws {
        let document = try document(Self.contract(members: 60))
        var small = CaseBudget()
        small.operationBytesMax = 10_000
        small.bytesMax = 15_000
        let message = try #require(renderContractCases(document, module: "A", budget: small).findings.first?.message)
        let settings = String(message.drop { $0 != "'" }.dropFirst().prefix { $0 != "'" })
        let (configuration, findings) = readConfiguration(bytes: Array(settings.utf8), file: "treaty.yaml")
        #expect(findings == [])
        let whole = renderContractCases(document, module: "A", budget: configuration.cases)
        #expect(whole.findings == [])
        let all = document.operations.map { OperationCases(document: document, operation: $0).all.count }
        #expect(functions(whole.text).map(count) == all)
    }

    @Test func whatIsKeptStaysInOrder() throws {
        let document = try document(Self.contract(members: 20))
        var budget = CaseBudget()
        budget.operationBytesMax = 40_000
        let function = functions(renderContractCases(document, module: "A", budget: budget).text)[2]
        let places = OperationCases(document: document, operation: document.operations[2]).all.compactMap {
            function.range(of: "ContractCase(\"change\", \(CaseLiteral.string($0.title)), ")?.lowerBound
        }
        #expect(places.count > 20)
        #expect(places == places.sorted())
    }

    @Test(arguments: [
        ([10, 10, 100], 60, 40), ([100, 100, 100], 60, 20), ([10, 10, 40], 60, 1000), ([], 60, 1000), ([5], 0, 0),
        ([2000, 3000], 9000, 1000),
    ])
    func whatOneOperationDoesNotNeedOthersHave(needs: [Int], bytesMax: Int, share: Int) {
        var budget = CaseBudget()
        budget.operationBytesMax = 1000
        budget.bytesMax = bytesMax
        #expect(budget.share(of: needs) == share)
    }

    /// The contract of this package keeps every case that is made of it.
    @Test func theTaskContractIsWhole() throws {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: package.appending(path: "api.yaml"), encoding: .utf8)
        let document = try document(text)
        let rendered = renderContractCases(document, module: "TaskAPI")
        #expect(rendered.findings == [])
        let all = document.operations.map { OperationCases(document: document, operation: $0).all.count }
        #expect(functions(rendered.text).map(count) == all)
        #expect(all.reduce(0, +) > 1000)
    }
}
