import Testing
import TreatyYAML

@testable import TreatyOpenAPI

@Suite struct SeverityTests {
    static let finding = Finding.error(
        rule: "example-mismatch", at: SourceLocation(file: "a", line: 1, column: 1), "it does not fit")

    @Test func whatMayBeLoweredIs() throws {
        var severities = Severities()
        try severities.set("example-mismatch", to: .warning)
        #expect(severities.applied(to: [Self.finding]).map(\.severity) == [.warning])
        #expect(Severities.lowered.applied(to: [Self.finding]).map(\.severity) == [.warning])
        #expect(Severities.standard.applied(to: [Self.finding]).map(\.severity) == [.error])
    }

    @Test func warningsMayBeRaisedAndErrorsMayNotBeLowered() throws {
        var severities = Severities()
        try severities.set("type-missing", to: .error)
        #expect(throws: Severities.Refusal.mayNotBeLowered) { try severities.set("not-carried", to: .warning) }
        #expect(throws: Severities.Refusal.unknownRule) { try severities.set("not-a-rule", to: .warning) }
    }

    @Test func aConfigurationIsReadWithPlaces() throws {
        let text = "example-mismatch: warning\nroute-clash: warning\nno-rule: error\ntype-missing: note\n"
        let node = try #require(readNode(bytes: Array(text.utf8), file: "treaty.yaml").root)
        let (severities, findings) = Severities.read(node)
        #expect(severities.applied(to: [Self.finding]).map(\.severity) == [.warning])
        #expect(
            printed(findings) == """
                treaty.yaml:2:1: error: 'route-clash' may not be lowered: generated code would be wrong [configuration]
                treaty.yaml:3:1: error: there is no rule 'no-rule' [configuration]
                treaty.yaml:4:15: error: a rule weighs 'error' or 'warning' [configuration]

                """)
    }
}
