import Testing

@testable import TreatyGenerator

@Suite struct SwiftNameTests {
    @Test(arguments: [
        ("user_id", "userID"), ("id", "id"), ("ID", "id"), ("Content-Type", "contentType"), ("class", "`class`"),
        ("createdAt", "createdAt"), ("image_url", "imageURL"), ("1st", "_1st"), ("", "empty"), ("+1", "plus1"),
        ("-1", "minus1"), ("$%", "percent"), ("$", "dollar"), ("naïve name", "naïveName"), ("a\"b\n", "aB"),
        ("default", "`default`"), ("X-Total", "xTotal"), ("self", "self_"), ("init", "init_"), ("-name", "minusName"),
        ("c++", "cPlusPlus"), ("C", "c"), ("<=10", "lessEqual10"), ("URLList", "urlList"), ("1.5", "_1_5"),
        ("2026-11-21", "_2026_11_21"), ("$filter", "filter"), ("R&D", "rAndD"), ("🎉", "u1f389"), ("名前", "名前"),
        ("foo bar/baz", "fooBarBaz"), ("50%", "_50Percent"), ("filter[name]", "filterName"), ("__proto__", "proto"),
        ("é", "é"), ("OAuth2", "oAuth2"), ("\u{0}", "u0"),
    ])
    func membersAreLowerCamelCase(name: String, swift: String) { #expect(SwiftName.lower(name) == swift) }

    @Test(arguments: [
        ("new_task", "NewTask"), ("Task", "Task"), ("Type", "Type_"), ("3D", "_3D"), ("URLList", "URLList"),
        ("a.b-c", "ABC"), ("ßa", "SSa"), ("self", "Self_"),
    ])
    func typesAreUpperCamelCase(name: String, swift: String) { #expect(SwiftName.upper(name) == swift) }

    @Test(arguments: ["", "plain", "\"\\\n\r\t\0", "\u{202E}\u{2028}\u{FEFF}", "\\(x)", "é🎉"])
    func literalsAreAsciiSafe(text: String) {
        let literal = SwiftLiteral.string(text)
        #expect(literal.hasPrefix("\"") && literal.hasSuffix("\""))
        #expect(!literal.dropFirst().dropLast().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x2028 })
    }

    @Test func aDocumentLiteralCannotBeEndedByItsText() {
        func literal(_ text: String) -> String {
            String(decoding: SwiftLiteral.document(Array(text.utf8)), as: UTF8.self)
        }
        #expect(
            literal("a \"\"\"# b \\#(x) \u{0}é\u{202E}")
                == "##\"\"\"\na \"\"\"# b \\#(x) \\##u{0}é\\##u{202e}\n\"\"\"##")
        #expect(literal("\\###").hasPrefix("####\"\"\"\n"))
        #expect(literal("\"\"\"\"##").hasPrefix("###\"\"\"\n"))
        #expect(literal("\"\"#\\n").hasPrefix("#\"\"\"\n"))
    }
}
