import Testing

@testable import TreatyPatterns

@Suite struct PatternTests {
    @Test(arguments: [
        (#"^\_\@\ \:$"#, "_@ :"),
        ("b", "abc"), ("^a", "ab"), ("c$", "abc"), ("^$", ""), ("", "anything"), ("^a|b$", "xb"), ("^(a|b)+$", "abba"),
        (#"\s"#, "\u{FEFF}"), (#"\s"#, "\u{2029}"), (#"^\S$"#, "\u{85}"), (#"^[\S]$"#, "\u{180E}"), (#"^\S$"#, "é"),
        (#"^[^\s]$"#, "\u{200B}"), (#"^[\S\s]$"#, "\n"), (#"^[\w-]+$"#, "a_1-Z"), (#"^[a\-z]+$"#, "-"),
        (#"^\d{4}-\d{2}$"#, "2026-01"), (#"^\d{2,}$"#, "123"), (#"^\d{2,3}?$"#, "123"), (#"^\-\/$"#, "-/"),
        (#"^\u0061\x62\u{63}$"#, "abc"), (#"^\uD83D\uDC32$"#, "🐲"), (#"^[\uD83D\uDC32]$"#, "🐲"),
        (#"^\u{1F432}$"#, "🐲"),
        ("^.$", "🐲"), ("^[🐲-🐶]$", "🐳"), ("^[^]$", "\n"), ("^[^]+$", "\u{2028}x"), (#"^[\b]$"#, "\u{8}"),
        (#"^\cJ$"#, "\n"), (#"^\0$"#, "\0"), (#"^[\uD800-\uFFFF]$"#, "\u{FFFD}"), (#"^[\0-\uDFFF]$"#, "퟿"),
        (#"^(?<year>\d)\k<year>$"#, "11"), (#"^\k<a$>(?<a$>x)$"#, "x"), (#"^(a)?\1b$"#, "b"), (#"^(a)\1$"#, "aa"),
        (#"^(?=a)(?!ab)a"#, "ac"), (#"(?<=a)b"#, "ab"), (#"(?<!a)b"#, "cb"), (#"\bcat\b"#, "a cat!"), (#"é\b"#, "éa"),
        (#"\Ba"#, "ba"), (#"^\p{Script=Greek}+$"#, "αβ"), (#"^\p{sc=Grek}$"#, "π"), (#"^\p{scx=Greek}$"#, "π"),
        (#"^\p{Lu}\p{Ll}$"#, "Aé"), (#"^\P{Letter}$"#, "1"), (#"^[\p{L}\P{N}]$"#, "a"), (#"^\p{gc=Nd}$"#, "৪"),
        (#"^\p{General_Category=Decimal_Number}$"#, "4"), (#"^\p{Emoji_Presentation}$"#, "🐲"),
        (#"^\p{Alphabetic}$"#, "é"),
        (#"^\p{Cased_Letter}$"#, "a"), (#"^\p{Any}$"#, "\n"), (#"^\p{Assigned}$"#, "a"), (#"^\P{ASCII}$"#, "é"),
        ("^[[a]$", "["), ("^[(?]$", "("), ("#", "#"), ("^a b$", "a b"), ("^[a-]$", "-"), ("^[.*+?]$", "?"),
        (#"^\u2028$"#, "\u{2028}"), (#"^(?:a|)$"#, ""), ("^[\\]]$", "]"), ("^(a*)*$", "aaa"), (#"^\^\$\{\}$"#, "^${}"),
    ])
    func matches(source: String, text: String) throws {
        #expect(try Pattern(source).match(text) == .matched)
    }

    @Test(arguments: [
        ("^b", "ab"), ("^a$", "a\n"), ("^.$", "\u{2028}"), ("^.$", "\r"), (".", "\n"), (#"\s"#, "\u{85}"),
        (#"\s"#, "\u{180E}"),
        (#"\s"#, "\u{200B}"), (#"\S"#, "\u{FEFF}\u{3000}\t\u{A0}"), (#"^[\S]$"#, "\u{FEFF}"), (#"^[^\S]$"#, "a"),
        (#"\d"#, "৪"), (#"\w"#, "é"), (#"\w"#, "\u{17F}\u{212A}"), ("[]", "a"), ("[]", ""), (#"\uD83D"#, "🐲"),
        (#"[\uD800-\uDFFF]"#, "🐲"),
        ("^A$", "a"), (#"^\p{Lu}$"#, "a"), (#"^(a)\1$"#, "ab"), (#"\bcat\b"#, "cats"), ("^[^a]$", "a"),
        ("^a{2}$", "aaa"),
        ("^[a-c]$", "d"), (#"^\P{Assigned}$"#, "a"), ("x^", "x"), (#"^[^\W]$"#, "-"),
    ])
    func doesNotMatch(source: String, text: String) throws {
        #expect(try Pattern(source).match(text) == .notMatched)
    }

    @Test(arguments: [
        "(", ")", "a)", "[a", "]", "{", "}", "a{", "a{1", "a{1,2", "a{,2}", "a{2,1}", "*", "a**", "a*+", "a++", "a?+",
        "|*",
        "^*", "(?=a)*", "(?<=a)+", #"\b+"#, "(?>a)", "(?i)a", "(?i:a)", "(?#x)", "(?P<a>b)", "(?'a'b)", "(?|a)", "(?R)",
        "(?1)",
        "(*FAIL)", "(?<a>b)(?<a>c)", "(?<1a>b)", "(?<>b)", "(?<a", #"\k<a>"#, #"\k"#, #"\1"#, #"(a)\2"#, #"\00"#,
        #"\a"#, #"\e"#,
        #"\A"#, #"\z"#, #"\Z"#, #"\G"#, #"\K"#, #"\Q.\E"#, #"\R"#, #"\X"#, #"\C"#, #"\N"#, #"\h"#,
        #"\"#, #"\c"#,
        #"\c1"#, #"\x1"#, #"\u12"#, #"\u{}"#, #"\u{110000}"#, #"\u{61"#, #"\p"#, #"\pL"#, #"\p{}"#, #"\p{Greek}"#,
        #"\p{letter}"#,
        #"\p{Foo=Bar}"#, #"\p{gc=Foo}"#, #"\p{^L}"#, "[z-a]", #"[\d-z]"#, #"[a-\w]"#, #"[\a]"#, #"[\B]"#, #"[\1]"#,
        "[[:alpha:]]]",
    ])
    func syntaxIsRefused(source: String) {
        do throws(PatternError) {
            _ = try Pattern(source)
            Issue.record("accepted \(source)")
        } catch {
            #expect(error.kind == .syntax, "\(error)")
            #expect((0...source.unicodeScalars.count).contains(error.offset))
        }
    }

    @Test(arguments: [
        "(?<=a*)b", "(?<=a|bc*)d", "(?<!x(?:a|bc))d", #"(a)(?<=\1)b"#, "a{65536}", "a{1,99999999999999999999}",
        String(repeating: "(", count: 100) + String(repeating: ")", count: 100),
        String(repeating: "a", count: 9000), "(?:(?:a{1000}){1000}){1000}", #"\p{Script=Klingonish}"#,
    ])
    func whatIsNotCarriedIsRefused(source: String) {
        do throws(PatternError) {
            _ = try Pattern(source)
            Issue.record("accepted")
        } catch {
            #expect(error.kind == .unsupported, "\(error)")
            #expect(!error.message.isEmpty)
        }
    }

    @Test func bytesAreCheckedBeforeTheyAreMatched() throws {
        let pattern = try Pattern("^.{1,3}$")
        #expect(pattern.match(Array("aé".utf8)) == .matched)
        #expect(pattern.match(Array("xaéx".utf8)[1..<4]) == .matched)
        #expect(pattern.match(Array("🐲".utf8).span) == .matched)
        #expect(pattern.match([0x61, 0xC3]) == .notMatched)
        #expect(pattern.match([0xED, 0xA0, 0x80]) == .notMatched)
        #expect(pattern.match([] as [UInt8]) == .notMatched)
        #expect(try Pattern("^$").match([] as [UInt8]) == .matched)
    }

    @Test func badPropertyNamesSayWhere() throws {
        do throws(PatternError) {
            _ = try Pattern("abc(?>d)")
            Issue.record("accepted")
        } catch {
            #expect(error.offset == 5)
            #expect("\(error)" == "unknown kind of group (at character 6 of the pattern)")
        }
    }
}
