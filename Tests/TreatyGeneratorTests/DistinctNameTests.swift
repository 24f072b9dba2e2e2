import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// Names of one scope: whatever the contract calls its things, they are Swift's, no two alike, and stay as they are.
@Suite struct DistinctNameTests {
    private func names(_ texts: [String], reserved: Set<String> = []) -> [String] {
        SwiftName.distinct(texts.map { SwiftName.Wish(text: $0) }, reserved: reserved, SwiftName.lower)
    }

    @Test func theOneSpelledAsInSwiftKeepsThePlainName() {
        let names = names(["user_id", "userID", "user-id", "other"])
        #expect(names[1] == "userID" && names[3] == "other")
        #expect(names[0].hasPrefix("userID_") && names[2].hasPrefix("userID_") && names[0] != names[2])
    }

    @Test func whatTheAuthorAsksForGoesFirst() {
        let wishes = [SwiftName.Wish(text: "name"), SwiftName.Wish(text: "other", swiftName: "name")]
        let names = SwiftName.distinct(wishes, SwiftName.lower)
        #expect(names[1] == "name" && names[0].hasPrefix("name_"))
    }

    @Test func reservedNamesAreLeftAlone() {
        #expect(
            names(["encode", "class", "other"], reserved: ["encode", "`class`"]) == ["encode_", "class_", "other"])
    }

    /// A type `Swift` would hide the module of that name from all that is written beside it.
    @Test(arguments: ["Swift", "Treaty", "treaty", "Router"])
    func operationsHideNoModule(id: String) {
        let contract = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths: {/a: {get: {operationId: \(id), responses: {"200": {description: d}}}}}
            """
        let result = GeneratorPipeline.sources(path: "t.yaml", displayPath: "t.yaml") {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(contract.utf8)
        }
        let text = result.outputs.first { $0.name == "Operations.swift" }?.text ?? ""
        #expect(text.contains("enum \(SwiftName.upper(id))_:"), "\(text)")
    }

    /// Texts of few different scalars, so that many become one name.
    private static func text(_ generator: inout SplitMix) -> String {
        let scalars: [Character] = ["a", "A", "b", "_", "-", "1", "+", " ", "$", "é", "🎉", ".", "\u{301}", "ß"]
        return String((0..<Int(generator.next() % 6)).map { _ in scalars[Int(generator.next() % 14)] })
    }

    @Test(arguments: 0..<200)
    func randomTextsBecomeDifferentIdentifiers(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        let texts = Array(Set((0..<40).map { _ in Self.text(&generator) })).sorted()
        for form in [SwiftName.lower, SwiftName.upper] {
            let names = SwiftName.distinct(texts.map { SwiftName.Wish(text: $0) }, form)
            #expect(Set(names).count == texts.count)
            for name in names {
                let scalars = name.unicodeScalars.filter { $0 != "`" }
                #expect(scalars.first.map { $0 == "_" || $0.properties.isXIDStart } == true, "\(name)")
                #expect(scalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }, "\(name)")
            }
        }
    }

    @Test(arguments: 0..<200)
    func orderRenamesNothing(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        let texts = Array(Set((0..<40).map { _ in Self.text(&generator) })).sorted()
        let shuffled = texts.shuffled(using: &generator)
        let before = Dictionary(uniqueKeysWithValues: zip(texts, names(texts)))
        #expect(Dictionary(uniqueKeysWithValues: zip(shuffled, names(shuffled))) == before)
    }

    /// One more text, whose name no other has, leaves the others as they are; one whose name is taken at most moves the
    /// one that had it.
    @Test(arguments: 0..<200)
    func oneMoreRenamesOneAtMost(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        var texts = Array(Set((0..<40).map { _ in Self.text(&generator) })).sorted()
        let before = Dictionary(uniqueKeysWithValues: zip(texts, names(texts)))
        let new = Self.text(&generator) + "b"
        guard before[new] == nil else { return }
        texts.insert(new, at: Int(generator.next() % UInt64(texts.count)))
        let after = Dictionary(uniqueKeysWithValues: zip(texts, names(texts)))
        let renamed = before.filter { after[$0.key] != $0.value }
        #expect(renamed.count <= (before.values.contains(SwiftName.lower(new)) ? 1 : 0))
    }

    @Test func theMarkIsMadeOfTheTextAlone() {
        let one = names(["aB", "a-b"])[1]
        #expect(names(["zz", "a_b", "aB", "a-b"])[3] == one)
        #expect(names(["a-b", "aB"])[0] == one)
    }
}

private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
