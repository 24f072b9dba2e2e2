import Testing

@testable import TreatyYAML

@Suite struct ReadNodeTests {
    private func read(_ text: String, limits: YAMLLimits = YAMLLimits()) -> (root: Node?, findings: [Finding]) {
        readNode(bytes: Array(text.utf8), file: "a.yaml", limits: limits)
    }

    private func printed(_ text: String, limits: YAMLLimits = YAMLLimits()) -> String {
        read(text, limits: limits).findings.map(\.description).joined(separator: "\n")
    }

    @Test func nodesKnowTheirPlaces() throws {
        let root = try #require(read("é: 1\nü: [a, \u{1F600}b,\n  c: d]\n").root)
        let entry = try #require(root.mapping?.entry("ü"))
        #expect(entry.location.description == "a.yaml:2:1")
        #expect(entry.value.location.description == "a.yaml:2:4")
        let items = try #require(entry.value.sequence)
        // Columns count scalars: the emoji is one.
        #expect(items[1].location.column == 8)
        #expect(items[2]["c"]?.location.description == "a.yaml:3:6")
    }

    @Test(arguments: ["a: 1\nb: 2\n", "- a\n- b\n", "---\na: 1\n", "# a\na: [1]\n", #"{"a": "\uD83D\uDE00"}"#, ""])
    func aByteOrderMarkIsNoPartOfTheText(text: String) throws {
        let (plain, marked) = (read(text), read("\u{FEFF}" + text))
        #expect(try marked.root?.jsonText() == plain.root?.jsonText())
        #expect(marked.root?.location.description == plain.root?.location.description)
        #expect(marked.findings.map(\.description) == plain.findings.map(\.description))
        // Within the text the character is a mistake or text like any other.
        #expect(read("\u{FEFF}\u{FEFF}a: 1\nb: 2\n").root?["a"] == nil)
    }

    @Test(arguments: [0, 10]) func namesAreComparedByTheirScalars(others: Int) throws {
        let more = (0..<others).map { ", a\($0): 0" }.joined()
        let (root, findings) = read(#"{"\u00e9": 1, "e\u0301": 2, "\u212b": 3, "\u00c5": 4\#(more)}"#)
        #expect(findings.isEmpty)
        let values = ["\u{E9}", "e\u{301}", "\u{212B}", "\u{C5}", "A\u{30A}"].map { root?[$0]?.integer }
        #expect(values == [1, 2, 3, 4, nil])
        #expect(printed(#"{"\u00e9": 1, "\u00e9": 2\#(more)}"#).contains("[yaml-duplicate-key]"))
    }

    @Test func scalarsKeepTheirText() throws {
        let root = try #require(read("a: 1.10\nb: '1'\nc: !!str 2\nd: |\n  no\n").root)
        #expect(root["a"]?.scalar?.text == "1.10")
        #expect(root["b"]?.string == "1")
        #expect(root["b"]?.scalar?.isQuoted == true)
        #expect(root["c"]?.string == "2")
        #expect(root["d"]?.string == "no\n")
    }

    @Test func jsonIsReadToo() throws {
        let root = try #require(read(#"{"a":[1,true,null,"x\/yA"],"b":{}}"#).root)
        #expect(try root.jsonText() == #"{"a":[1,true,null,"x/yA"],"b":{}}"#)
    }

    @Test func surrogatePairsOfJSONAreJoined() throws {
        let root = try #require(read(#"["\uD83D\ude00", "\\uD83D\\uDE00", "\u00e9"]"#).root)
        #expect(root.sequence?.map(\.string) == ["\u{1F600}", #"\uD83D\uDE00"#, "é"])
        #expect(printed(#"["\uD83D"]"#).contains("[yaml-syntax]"))
        #expect(printed(#"["\uDE00\uD83D"]"#).contains("[yaml-syntax]"))
        #expect(printed(#"["\uD83D\"#).contains("[yaml-syntax]"))
    }

    @Test func mergeKeysAreReportedAndMerged() throws {
        let text = "a: &a {x: 1, y: 1}\nb:\n  y: 2\n  <<: [*a, {x: 3, z: 3}]\n  z: 4\nc: {'<<': *a}\nd: {<<: text}\n"
        let (root, findings) = read(text)
        #expect(findings.map(\.rule) == ["yaml-merge"] && findings.first?.location.line == 4)
        let merged = try #require(root?["b"]?.mapping)
        #expect(merged.entries.map(\.name) == ["y", "z", "x"])
        #expect(merged.entries.map(\.value.integer) == [2, 4, 1])
        // What is quoted, or holds no members, is a name.
        #expect(root?["c"]?["<<"]?["x"]?.integer == 1 && root?["d"]?["<<"]?.string == "text")
    }

    @Test(arguments: [
        (
            "a: 1\nb: 2\n\"a\": 3\n",
            "a.yaml:3:1: error: key 'a' comes twice in this mapping [yaml-duplicate-key]\n"
                + "a.yaml:1:1: note: it is first here"
        ),
        ("a: *b\n", "a.yaml:1:4: error: alias *b has no anchor that ends before it [yaml-alias]"),
        ("a: &a [*a]\n", "a.yaml:1:8: error: alias *a has no anchor that ends before it [yaml-alias]"),
        ("", "a.yaml:1:1: error: the file is empty [yaml-empty]"),
        ("a: 1\n---\nb: 2\n", "a.yaml:2:1: error: a second document; the file must hold one only [yaml-documents]"),
        ("? [a]\n: 1\n", "a.yaml:1:3: error: a key must be a scalar, not a sequence [yaml-key]"),
        (
            "a: !!int x\n",
            "a.yaml:1:4: error: tag 'tag:yaml.org,2002:int' does not fit this value or is not known [yaml-tag]"
        ),
        ("a: x\0y\n", "a.yaml:1:5: error: a NUL character [yaml-encoding]"),
        (
            "a: [1\n",
            "a.yaml:2:1: error: did not find expected ',' or ']' [yaml-syntax]\n"
                + "a.yaml:1:4: note: while parsing a flow sequence"
        ),
        ("é: \u{1}\n", "a.yaml:1:4: error: control characters are not allowed [yaml-syntax]"),
    ])
    func whatIsWrongIsSaidAtItsPlace(text: String, diagnostics: String) {
        #expect(printed(text) == diagnostics)
    }

    @Test(arguments: [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xFF, 0xFE]])
    func invalidUTF8IsRefused(bytes: [UInt8]) {
        let (root, findings) = readNode(bytes: [0x61, 0x0A] + bytes, file: "a.yaml")
        #expect(root == nil)
        #expect(findings.map(\.description) == ["a.yaml:2:1: error: this is not UTF-8 [yaml-encoding]"])
    }

    @Test func depthIsBounded() {
        let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
        #expect(printed(deep).isEmpty)
        #expect(printed("[\(deep)]").hasSuffix("more than 128 levels of nesting [yaml-limit]"))
        #expect(printed(String(repeating: "[", count: 1_000_000)).hasSuffix("[yaml-limit]"))
        // The anchor is shallow where it stands and too deep where it is used.
        let half = "&a " + String(repeating: "[", count: 70) + String(repeating: "]", count: 70)
        let nested = String(repeating: "[", count: 60) + "*a" + String(repeating: "]", count: 60)
        #expect(printed("- \(half)\n- \(nested)\n").hasSuffix("more than 128 levels of nesting [yaml-limit]"))
    }

    @Test func aliasesAreCountedInFull() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let list = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(list)]\n"
        }
        #expect(printed(text).contains("each alias counted as what it stands for [yaml-limit]"))
    }

    @Test func textOfAliasesIsBounded() {
        var limits = YAMLLimits()
        limits.aliasedBytesMax = 12
        #expect(printed("a: &a {b: [cde]}\nb: [*a, *a, *a]\n", limits: limits).isEmpty)
        #expect(
            printed("a: &a {b: [cde]}\nb: [*a, *a, *a, *a]\n", limits: limits)
                == "a.yaml:2:17: error: aliases stand for more than 12 bytes of text [yaml-limit]")
    }

    /// A thread reads them ahead.
    @Test func largeFilesAreReadLikeSmallOnes() throws {
        let long = String(repeating: "x", count: 1000)
        let text = (0..<300).map { "name\($0): [a, '\(long)', {c: \($0)}]\n" }.joined()
        try #require(text.utf8.count > 1 << 18)
        let root = try #require(read(text).root)
        #expect(root.mapping?.entries.count == 300)
        #expect(root.mapping?.entries.last?.location.description == "a.yaml:300:1")
        #expect(root["name299"]?.sequence?.last?["c"]?.integer == 299)
        // A mistake is told in its turn, be it of the syntax or of the limits.
        #expect(printed(text + "]").contains("a.yaml:301:1"))
        #expect(printed("name1: 1\n" + text).hasPrefix("a.yaml:3:1: error: key 'name1' comes twice"))
        var limits = YAMLLimits()
        limits.nodesMax = 100
        #expect(printed(text + "]", limits: limits).hasSuffix("each alias counted as what it stands for [yaml-limit]"))
    }

    @Test func sizeIsBounded() {
        var limits = YAMLLimits()
        limits.bytesMax = 4
        #expect(printed("a: 1", limits: limits).isEmpty)
        #expect(printed("a: 12", limits: limits).hasSuffix("larger than 4 bytes [yaml-limit]"))
    }

    @Test func messagesStayOnTheirLine() {
        let finding = Finding.error(
            rule: "x", at: SourceLocation(file: "a", line: 1, column: 2), "a\nb: error: \u{1B}[0m\u{2028}")
        #expect(finding.description == #"a:1:2: error: a\u{A}b: error: \u{1B}[0m\u{2028} [x]"#)
    }
}

@Suite struct JSONRenderingTests {
    @Test(arguments: [
        ("{b: 1, a: [~, true, 1.50, 1e2]}", #"{"b":1,"a":[null,true,1.50,1e2]}"#),
        ("[+1, .5, 1., 012, 0x1F, 9223372036854775808]", "[1,0.5,1,12,31,9223372036854775808]"),
        (#"["\u0001\n\t\"\\é\U0001F600", no]"#, #"["\u0001\n\t\"\\é"# + "\u{1F600}" + #"","no"]"#),
        ("200: x", #"{"200":"x"}"#),
    ])
    func valuesAreKept(yaml: String, json: String) throws {
        let root = try #require(readNode(bytes: Array(yaml.utf8), file: "a.yaml").root)
        #expect(try root.jsonText() == json)
    }

    @Test func infinityIsRefused() throws {
        let root = try #require(readNode(bytes: Array("a: .inf".utf8), file: "a.yaml").root)
        #expect(throws: Finding.self) { try root.jsonText() }
    }

    @Test func equalityIsThatOfJSON() throws {
        func node(_ text: String) throws -> Node {
            try #require(readNode(bytes: Array(text.utf8), file: "a.yaml").root)
        }
        #expect(try node("{a: 1, b: [x]}").hasSameValue(as: node("{b: ['x'], a: 1.0}")))
        #expect(try !node("[1, 2]").hasSameValue(as: node("[2, 1]")))
        #expect(try !node("'1'").hasSameValue(as: node("1")))
        #expect(try !node("{a: 1}").hasSameValue(as: node("{a: 1, b: 2}")))
    }
}
