import Testing
import TreatyJSON

@testable import Treaty

/// Names of the fields of forms.
@Suite struct FormInstanceTests {
    private static let contract = FormContract(
        [
            "\u{E9}": .literal, "e\u{301}": .string, "deep": .object(FormContract(["\u{E9}": .literal]), .deep),
            "first": .object(FormContract(["x": .literal]), .fields),
            "second": .object(FormContract(["x": .string]), .fields),
        ], other: .string)

    @Test(arguments: [
        // Canonically equivalent names are not the same.
        ("e\u{301}=1&\u{E9}=2", "{\"e\u{301}\":\"1\",\"\u{E9}\":2}"),
        ("deep[\u{E9}]=1&deep[e\u{301}]=2", "{\"deep\":{\"\u{E9}\":1,\"e\u{301}\":\"2\"}}"),
        // An accent behind a bracket belongs to the name.
        ("deep[\u{301}]=1", "{\"deep\":{\"\u{301}\":\"1\"}}"),
        // Of two objects that have the member the first takes it.
        ("x=1", "{\"first\":{\"x\":1}}"),
    ])
    func aNameIsItsBytes(form: String, expected: String) throws {
        var instance = FormInstance(limits: JSONLimits())
        let text = instance.object(try URLEncodedForm.parse(Array(form.utf8)), Self.contract)
        #expect(text == Array(expected.utf8), "\(String(decoding: text, as: UTF8.self))")
        #expect(instance.violations.isEmpty)
    }
}
