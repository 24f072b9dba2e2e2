import Testing
import TreatyJSON

@testable import Treaty

/// `strings` reads in one loop what `array` with `string` reads element by element: both must say the same of any text.
struct StringArrayTests {
    static let elements: [[UInt8]] =
        [
            #""a""#, #""""#, #""exactly fifteen""#, #""lighthouse keeper 12""#, #""of more than twenty scalars""#,
            #""Straße""#,
            #""naïve, fünfzehn!""#, #""日本語 😀""#, #""an \n escape""#, "\"a\u{1}control\"", "1", "null", "[\"a\"]",
        ].map { Array($0.utf8) } + [[0x22, 0x61, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0x61]]

    static let separators = [",", ", ", ",  ", " ,\n", "", ",,"].map { Array($0.utf8) }

    @Test func saysTheSameOfFew() {
        var texts: [[UInt8]] = ["[]", "[", "[,", "[\"a\",", "[\"a\", ", "[\"a\",]", "[\"a\", ]", "7"].map {
            Array($0.utf8)
        }
        for first in Self.elements {
            texts.append([0x5B] + first + [0x5D])
            for separator in Self.separators {
                for second in Self.elements {
                    let two = [0x5B] + first + separator + second
                    texts.append(two + [0x5D])
                    for third in Self.elements { texts.append(two + separator + third + [0x5D]) }
                }
            }
        }
        for text in texts { compare(text, maxItems: 2) }
    }

    /// As many as fill the array's room several times, one of which is unlike the others.
    @Test(arguments: [0, 1, 2, 3, 4, 5, 63, 64, 259, 260, 261, 500, 998, 999], elements)
    func saysTheSameOfMany(place: Int, element: [UInt8]) {
        var list = (0..<1000).map { Array("\"\($0 % 7 == 0 ? "größer" : "word") \($0)\"".utf8) }
        list[place] = element
        let text = [0x5B] + Array(list.joined(separator: [0x2C])) + [0x5D]
        compare(text, maxItems: 1000)
    }

    private func compare(_ text: [UInt8], maxItems: Int) {
        let inOneLoop = outcome(text) { (input) throws(JSONSyntaxError) in
            try input.strings(minItems: 1, maxItems: maxItems, minLength: 1, maxLength: 20)
        }
        let oneByOne = outcome(text) { (input) throws(JSONSyntaxError) in
            try input.array(minItems: 1, maxItems: maxItems) { (input) throws(JSONSyntaxError) in
                try input.string(minLength: 1, maxLength: 20)
            }
        }
        #expect(inOneLoop == oneByOne, "\(String(decoding: text.prefix(100), as: UTF8.self))")
    }

    /// The strings' bytes, what is violated where, or the error of syntax.
    private func outcome(
        _ text: [UInt8], _ read: (inout InstanceReader) throws(JSONSyntaxError) -> [String]?
    ) -> String {
        var input = InstanceReader(text)
        do throws(JSONSyntaxError) {
            let value = try read(&input)
            try input.finish()
            return "\(value.map { $0.map { Array($0.utf8) } } ?? []) \(input.violations())"
        } catch {
            return "\(error)"
        }
    }
}
