import Testing

@testable import TreatyJSON

/// RFC 8259 §7.
struct StringTests {
    @Test(arguments: [
        (#""""#, ""), (#""a\"b\\c\/d""#, "a\"b\\c/d"), (#""\b\f\n\r\t""#, "\u{08}\u{0C}\n\r\t"),
        (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\ud83d\ude00""#, "😀"), (#""\uD834\uDD1E""#, "𝄞"),
        (#""\u0000""#, "\0"), (#""\uFFFF\uE000\uD7FF""#, "\u{FFFF}\u{E000}\u{D7FF}"),
        (#""\uDBFF\uDFFF""#, "\u{10FFFF}"),
        ("\"é😀\u{7F}\u{2028}\"", "é😀\u{7F}\u{2028}"),
    ])
    func values(text: String, value: String) throws {
        let parsed = try JSONValue(parsing: Array(text.utf8))
        #expect(parsed.string.map { Array($0.utf8) } == Array(value.utf8))
    }

    @Test(arguments: [
        (#""\ud800""#, JSONSyntaxError.Reason.loneSurrogate), (#""\udc00""#, .loneSurrogate),
        (#""\ud800x""#, .loneSurrogate), (#""\ud800\n""#, .loneSurrogate), (#""\ud800\u0041""#, .loneSurrogate),
        (#""\ud800\ud800""#, .loneSurrogate), (#""\udc00\ud800""#, .loneSurrogate), (#"{"\ud800":1}"#, .loneSurrogate),
        (#""\x41""#, .invalidEscape), (#""\u00g0""#, .invalidEscape), (#""\U0041""#, .invalidEscape),
        (#""\u"#, .unexpectedEnd), (#""\u00"#, .unexpectedEnd), (#""\"#, .unexpectedEnd), (#"""#, .unexpectedEnd),
        ("\"a\nb\"", .controlCharacter), ("\"\u{00}\"", .controlCharacter), ("\"\u{1F}\"", .controlCharacter),
        ("'a'", .unexpectedByte), (#""a"b"#, .trailingBytes),
    ])
    func refused(text: String, reason: JSONSyntaxError.Reason) {
        #expect(refusal(text) == reason)
        #expect(skippingRefusal(Array(text.utf8)) == reason)
    }

    /// Every lead byte with every second byte, and cut-off sequences, against the standard library's own decoder.
    @Test func invalidUTF8() {
        for first in UInt8(0x80)...0xFF {
            for second in UInt8.min...0xFF where second >= 0x20 && second != 0x22 && second != 0x5C {
                for tail in [[], [0x80], [0x80, 0x80], [0xBF, 0xC0]] as [[UInt8]] {
                    let content = [first, second] + tail
                    let isValid = String(validating: content, as: UTF8.self) != nil
                    let reason = refusal([0x22] + content + [0x22])
                    #expect(reason == (isValid ? nil : .invalidUTF8), "\(content)")
                }
            }
        }
        #expect(refusal([0x22, 0xF0, 0x9F, 0x98]) == .invalidUTF8)
        #expect(refusal([0x22, 0xC3]) == .invalidUTF8)
    }

    /// Sixteen bytes are looked at in one step: what is special must be found at each of their places, and near the end.
    @Test func everyLengthAndPlace() throws {
        let specials = ["é", "日", "😀", #"\\"#, #"\""#, "\u{7F}"]
        for count in 0...40 {
            for place in 0..<max(count, 1) {
                for special in count == 0 ? [""] : specials {
                    var content = (0..<count).map { String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0 % 26))) }
                    if count > 0 { content[place] = special }
                    let value = content.joined().replacing(#"\\"#, with: #"\"#).replacing(#"\""#, with: #"""#)
                    for tail in ["", "]", "                    "] {
                        var reader = JSONReader(Array(#""\#(content.joined())"\#(tail)"#.utf8))
                        let read = try reader.readString()
                        #expect(Array(read.utf8) == Array(value.utf8))
                        #expect(read == value && read.hashValue == value.hashValue && read.count == value.count)
                    }
                    for byte in [0x00, 0x1F, 0x80, 0xFF] as [UInt8] where special == "é" {
                        let prefix = Array(content[..<place].joined().utf8)
                        let text = [0x22] + prefix + [byte] + Array(content[place...].joined().utf8) + [0x22]
                        #expect(refusal(text) == (byte < 0x20 ? .controlCharacter : .invalidUTF8))
                    }
                }
            }
        }
    }

    /// Words that are made by hand are those that Swift makes.
    @Test func smallStrings() {
        #expect(String.hasKnownWords)
        for text in ["", "a", "12345678", "exactly fifteen", "é", "日本語", "naïve, fünfze", "😀😀😀", "e\u{301}"] {
            let bytes = Array(text.utf8) + [UInt8](repeating: 0x20, count: 16)
            // SAFETY: the bytes are those of a string.
            let made = unsafe bytes.span.text(0..<text.utf8.count, isASCII: text.utf8.allSatisfy { $0 < 0x80 })
            #expect(
                made == text && Array(made.utf8) == Array(text.utf8)
                    && made.utf8Span.isKnownASCII == text.utf8Span.isKnownASCII)
            #expect(made + "+ more than fits in place" == text + "+ more than fits in place")
        }
    }

    @Test(arguments: [("\"\"", 0), ("\"abc\"", 3), ("\"😀é\"", 2), (#""\ud83d\ude00\n""#, 2), ("\"e\u{301}\"", 2)])
    func scalarCount(text: String, count: Int) throws {
        var reader = JSONReader(Array(text.utf8))
        let token = try reader.readStringToken()
        #expect(token.scalarCount == count)
        #expect(token.isEscaped == text.contains("\\"))
        #expect(reader.position == text.utf8.count)
    }

    @Test func writerEscapes() {
        var writer = JSONWriter()
        writer.string("\"\\/\u{08}\u{0C}\n\r\t\u{00}\u{1F}\u{7F}é😀\u{2028}")
        #expect(
            String(decoding: writer.finish(), as: UTF8.self)
                == #""\"\\/\b\f\n\r\t\u0000\u001f"# + "\u{7F}é😀\u{2028}\"")
    }

    /// The writer looks at eight bytes at once: every byte is to be seen at every place of such a word, and behind it.
    @Test func writerEscapesAtEveryPlace() throws {
        for byte in UInt8(0)..<0x80 {
            for place in 0..<20 {
                var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 20)
                bytes[place] = byte
                let text = String(decoding: bytes, as: UTF8.self)
                var writer = JSONWriter(capacity: 0)
                writer.string(text)
                let written = writer.finish()
                #expect(written.dropFirst().dropLast().allSatisfy { $0 >= 0x20 })
                #expect(try JSONValue(parsing: written).string == text, "byte \(byte) at \(place)")
                #expect((written.count == 22) == (byte >= 0x20 && byte != 0x22 && byte != 0x5C))
            }
        }
    }

    @Test func writerPutsCommasWhereTheyBelong() {
        var writer = JSONWriter(capacity: 1)
        writer.beginObject()
        writer.member("a")
        writer.beginArray()
        writer.integer(.min)
        writer.null()
        writer.beginObject()
        writer.endObject()
        writer.plainString(2) { $0.append(UInt8(ascii: "z")) }
        writer.endArray()
        writer.name("b")
        writer.boolean(true)
        writer.endObject()
        writer.lineFeed()
        writer.double(0.5)
        #expect(
            String(decoding: writer.finish(), as: UTF8.self)
                == #"{"a":[-9223372036854775808,null,{},"z"],"b":true}"# + "\n0.5")
    }
}
