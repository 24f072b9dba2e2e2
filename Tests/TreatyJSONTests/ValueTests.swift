import Testing

@testable import TreatyJSON

struct ValueTests {
    @Test func roundTrip() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<2000 {
            let value = generator.value()
            let bytes = written(value)
            #expect(try JSONValue(parsing: bytes) == value)
            #expect(try written(JSONValue(parsing: bytes)) == bytes)
            #expect(skippingRefusal(bytes) == nil)
        }
    }

    /// A text with one byte changed, left out or cut off is read or refused, and passing over it comes to the same.
    @Test func mutations() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<3000 {
            var bytes = written(generator.value())
            let index = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.remove(at: index)
            default: bytes.removeLast(bytes.count - index)
            }
            #expect(refusal(bytes) == skippingRefusal(bytes))
        }
    }

    @Test(arguments: [
        #"{"a":1,"a":2}"#, #"{"a":1,"\u0061":2}"#, #"{"x":{"b":1,"c":[],"b":1}}"#, #"[{"":1,"":1}]"#,
        #"{"\ud83d\ude00":1,"😀":2}"#, #"{"a":[{"b":{"q":1,"\u0071":1}}]}"#,
    ])
    func duplicates(text: String) {
        #expect(refusal(text) == .duplicateMember)
        #expect(skippingRefusal(Array(text.utf8)) == .duplicateMember)
    }

    @Test func depth() {
        func nested(_ open: String, _ close: String, _ depth: Int) -> [UInt8] {
            Array((String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)).utf8)
        }
        for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
            #expect(refusal(nested(open, close, 64)) == nil)
            #expect(refusal(nested(open, close, 65)) == .tooDeep)
            #expect(skippingRefusal(nested(open, close, 64)) == nil)
            #expect(skippingRefusal(nested(open, close, 65)) == .tooDeep)
            #expect(refusal(nested(open, close, 100_000)) == .tooDeep)
        }
        // Depth is what is open, not what was.
        #expect(refusal("[" + Array(repeating: "[[]]", count: 500).joined(separator: ",") + "]") == nil)
        #expect(refusal("[[1]]", limits: JSONLimits(depthMax: 1)) == .tooDeep)
    }

    @Test func members() {
        func object(_ count: Int) -> [UInt8] {
            Array(("{" + (0..<count).map { "\"m\($0)\":\($0)" }.joined(separator: ",") + "}").utf8)
        }
        #expect(refusal(object(256)) == nil)
        #expect(refusal(object(257)) == .tooManyMembers)
        #expect(skippingRefusal(object(256)) == nil)
        #expect(skippingRefusal(object(257)) == .tooManyMembers)
        #expect(refusal(object(3), limits: JSONLimits(membersMax: 2)) == .tooManyMembers)
    }

    @Test(arguments: [
        "", " ", "nul", "nulll", "tru", "falsy", "[1,]", "[,1]", "[1 2]", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{,}"#,
        "{1:2}", "[1}", #"{"a":1]"#, "1 2", "[]]", "\u{FEFF}1", "[1]\u{00}", "/**/1", "\u{A0}1", "\u{0B}1", "{\"a\" 1}",
    ])
    func malformed(text: String) {
        #expect(refusal(text) != nil)
        #expect(skippingRefusal(Array(text.utf8)) != nil)
    }

    @Test func offsets() {
        func offset(_ text: String) -> Int? {
            do throws(JSONSyntaxError) {
                _ = try JSONValue(parsing: Array(text.utf8))
                return nil
            } catch { return error.offset }
        }
        #expect(offset(#"{"a": x}"#) == 6)
        #expect(offset(#"{"a":1,"a":2}"#) == 8)
        #expect(offset("[1] 2") == 4)
        #expect(offset("[1,") == 3)
        #expect(offset(#"["\ud800"]"#) == 2)
    }

    @Test func equality() throws {
        func value(_ text: String) throws -> JSONValue { try JSONValue(parsing: Array(text.utf8)) }
        let (left, right) = (try value(#"{"a":1,"b":[true]}"#), try value(#"{"b":[true],"a":1.0}"#))
        #expect(left == right && left.hashValue == right.hashValue)
        #expect(try value(#"{"a":1}"#) != value(#"{"a":1,"b":null}"#))
        #expect(try value("\"é\"") != value("\"e\u{301}\""))
        #expect(try value("{\"é\":1}") != value("{\"e\u{301}\":1}"))
        #expect(try value("[1,2]") != value("[2,1]"))
        #expect(try value("false") != value("0"))
    }

    /// Objects of the same names must not all hash alike: a client could make a set of them as slow as it liked.
    @Test func hashesOfObjects() throws {
        let objects = try (0..<1000).map { try JSONValue(parsing: Array(#"{"a":{"b":[\#($0)]}}"#.utf8)) }
        #expect(Set(objects.map(\.hashValue)).count == 1000)
    }

    @Test func subscripts() throws {
        var object = JSONObject()
        object["a"] = .null
        object["é"] = .boolean(true)
        object["e\u{301}"] = .boolean(false)
        #expect(object.members.map(\.name.unicodeScalars.count) == [1, 1, 2])
        #expect(object["e\u{301}"] == .boolean(false) && object["é"] == .boolean(true))
        object["a"] = .string("x")
        #expect(object["a"]?.string == "x" && object.members.count == 3)
        object["a"] = nil
        #expect(object["a"] == nil && object.members.count == 2)
        #expect(JSONValue.object(object)["é"]?.boolean == true && JSONValue.null["é"] == nil)
    }

    @Test func whiteSpace() throws {
        let value = try JSONValue(parsing: Array(" \t\r\n{ \"a\" :\n[ 1 , 2 ] } \n".utf8))
        #expect(written(value) == Array(#"{"a":[1,2]}"#.utf8))
    }
}
