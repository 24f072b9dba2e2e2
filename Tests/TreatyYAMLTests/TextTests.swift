import Testing
import TreatyYAML

@Suite struct TextTests {
    @Test func buffersGrow() {
        var buffer = TextBuffer()
        var text = ""
        for piece in ["", "a", "é", "\0", String(repeating: "ß", count: 300), "end"] {
            buffer.append(piece)
            text += piece
        }
        #expect(buffer.text.utf8.elementsEqual(text.utf8))
    }

    @Test(arguments: [("", [""]), ("a", ["a"]), ("/", ["", ""]), ("a/é//b", ["a", "é", "", "b"])])
    func textsAreCutAtABytesPlaces(_ text: String, _ parts: [String]) {
        #expect(text.parts(between: UInt8(ascii: "/")) == parts)
    }

    @Test func setsOfBytesAreReplaced() {
        let set = ByteSet("<>")
        #expect(set.replaced(in: "é", by: { _ in "x" }) == "é")
        #expect(set.replaced(in: "<é><", by: { $0 == UInt8(ascii: "<") ? "lt" : "" }) == "ltélt")
        #expect(set.replaced(in: "a\0b", by: { String($0) }) == "a0b")
    }
}
