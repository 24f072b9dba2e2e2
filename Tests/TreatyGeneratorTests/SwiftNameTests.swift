import Testing

@testable import TreatyGenerator

@Suite struct SwiftNameTests {
    @Test(arguments: [
        ("user_id", "userID"), ("id", "id"), ("ID", "id"), ("Content-Type", "contentType"), ("class", "`class`"),
        ("createdAt", "createdAt"), ("image_url", "imageURL"), ("1st", "_1st"), ("", "empty"), ("+1", "_1"),
        ("$%", "u24U25"), ("naïve name", "naïveName"), ("a\"b\n", "aB"), ("default", "`default`"),
        ("X-Total", "xTotal"),
    ])
    func membersAreLowerCamelCase(name: String, swift: String) { #expect(SwiftName.lower(name) == swift) }

    @Test(arguments: [
        ("new_task", "NewTask"), ("Task", "Task"), ("Type", "Type_"), ("3D", "_3D"), ("URLList", "URLList"),
        ("a.b-c", "ABC"),
    ])
    func typesAreUpperCamelCase(name: String, swift: String) { #expect(SwiftName.upper(name) == swift) }

    @Test func clashesAreNumberedInOrder() {
        var taken = Set<String>()
        #expect(["a", "a", "`in`", "`in`"].map { SwiftName.unique($0, &taken) } == ["a", "a2", "`in`", "in2"])
    }

    @Test(arguments: ["", "plain", "\"\\\n\r\t\0", "\u{202E}\u{2028}\u{FEFF}", "\\(x)", "é🎉"])
    func literalsAreAsciiSafe(text: String) {
        let literal = SwiftLiteral.string(text)
        #expect(literal.hasPrefix("\"") && literal.hasSuffix("\""))
        #expect(!literal.dropFirst().dropLast().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x2028 })
    }

    @Test func aDocumentLiteralCannotBeEndedByItsText() {
        let literal = SwiftLiteral.document("a \"\"\"# b \\#(x) \u{0}", indentation: "    ")
        #expect(literal.hasPrefix("##\"\"\"\n") && literal.hasSuffix("\n    \"\"\"##"))
        #expect(literal.contains("\\##u{0}"))
    }
}
