import Testing
import TreatyJSON
import TreatyTime

@testable import Treaty

struct InstanceReaderTests {
    /// `pointer keyword` of each violation; `!reason` for a text that is not JSON.
    static func violations<Value: ContractValue>(_ type: Value.Type, _ text: String) -> [String] {
        do throws(JSONSyntaxError) {
            switch try InstanceReader.decode(type, from: Array(text.utf8)) {
            case .value: return []
            case .violations(let violations):
                return violations.map { violation in
                    guard case .pointer(let pointer) = violation.place else { return "?" }
                    return "\(pointer) \(violation.keyword)"
                }
            }
        } catch {
            return ["!\(error.reason)"]
        }
    }

    static func value<Value: ContractValue>(_ type: Value.Type, _ text: String) throws -> Value? {
        guard case .value(let value) = try InstanceReader.decode(type, from: Array(text.utf8)) else { return nil }
        return value
    }

    @Test func fits() throws {
        let text = #"""
            {"weight": 1.5, "name": "Ø😀", "age": 1e1, "nick": null, "tags": ["a", "b"], "born": "2026-03-01"}
            """#
        let pet = try #require(try Self.value(Pet.self, text))
        #expect(pet.name == "Ø😀" && pet.age == 10 && pet.nick == .null && pet.tags == ["a", "b"] && pet.weight == 1.5)
        #expect(pet.born == CalendarDate("2026-03-01").map { .date($0) } && pet.size == nil && pet.owner == nil)
        #expect(try Self.value(Pet.self, #"{"name":"a","nick":"b"}"#)?.nick == .value("b"))
        #expect(try Self.value(Pet.self, #"{"name":"a","size":"lar/ge"}"#)?.size == .large)
        #expect(try Self.value(Pet.self, #"{"\u006eame":"a","size":"small"}"#)?.nick == .absent)
        #expect(try Self.value(Pet.self, #"{"name":"a","owner":{"x":[{}],"email":"a@b.c"}}"#)?.owner?.email == "a@b.c")
    }

    @Test(arguments: [
        // One keyword each, at its bound and just past it.
        (#"{"name":"","age":2}"#, ["/name minLength", "/name pattern"]), (#"{"name":"12345","age":2}"#, []),
        (#"{"name":"123456","age":2}"#, ["/name maxLength"]), (#"{"name":"😀😀😀😀😀","age":2}"#, []),
        (#"{"name":"\ud83d\ude00😀😀😀😀x","age":2}"#, ["/name maxLength"]), (#"{"name":" ","age":2}"#, ["/name pattern"]),
        (#"{"name":null,"age":2}"#, ["/name type"]), (#"{"name":["a"],"age":2}"#, ["/name type"]),
        (#"{"name":"a","age":-1}"#, ["/age minimum"]), (#"{"name":"a","age":0}"#, []), (#"{"name":"a","age":100}"#, []),
        (#"{"name":"a","age":101}"#, ["/age maximum"]), (#"{"name":"a","age":3}"#, ["/age multipleOf"]),
        (#"{"name":"a","age":1.5}"#, ["/age type"]), (#"{"name":"a","age":"2"}"#, ["/age type"]),
        (#"{"name":"a","age":2.0}"#, []), (#"{"name":"a","age":9223372036854775808}"#, ["/age format"]),
        (#"{"name":"a","age":1e400}"#, ["/age format"]), (#"{"name":"a","age":true}"#, ["/age type"]),
        (#"{"name":"a","nick":"1234"}"#, ["/nick maxLength"]), (#"{"name":"a","nick":1}"#, ["/nick type"]),
        (#"{"name":"a","size":"Small"}"#, ["/size enum"]), (#"{"name":"a","size":null}"#, ["/size enum"]),
        (#"{"name":"a","size":{"x":1}}"#, ["/size enum"]), (#"{"name":"a","size":"lar\/ge"}"#, []),
        (#"{"name":"a","tags":[]}"#, ["/tags minItems"]), (#"{"name":"a","tags":["1","2","3"]}"#, []),
        (#"{"name":"a","tags":["1","2","3","4"]}"#, ["/tags maxItems"]),
        (#"{"name":"a","tags":["1","\u0031"]}"#, ["/tags uniqueItems"]),
        ("{\"name\":\"a\",\"tags\":[\"é\",\"e\u{301}\"]}", []),
        (#"{"name":"a","tags":["1","",2]}"#, ["/tags/1 minLength", "/tags/2 type"]),
        (#"{"name":"a","tags":{}}"#, ["/tags type"]),
        (#"{"name":"a","weight":0}"#, ["/weight exclusiveMinimum"]), (#"{"name":"a","weight":100}"#, []),
        (#"{"name":"a","weight":100.01}"#, ["/weight maximum"]),
        (#"{"name":"a","weight":1e999}"#, ["/weight type", "/weight maximum"]),
        (#"{"name":"a","owner":{}}"#, ["/owner required"]),
        (#"{"name":"a","owner":{"email":"x"}}"#, ["/owner/email format"]),
        (#"{"name":"a","owner":null}"#, ["/owner type"]), (#"{"name":"a"}"#, [" minProperties"]),
        (#"{"age":2,"nick":null}"#, [" required"]), ("{}", [" required", " minProperties"]), ("[]", [" type"]),
        ("null", [" type"]), (#"{"name":"a","x":1}"#, ["/x additionalProperties"]),
        (#"{"name":"a","x/y":{"z":[1]}}"#, ["/x~1y additionalProperties"]),
        (#"{"name":"a","":1,"Name":2}"#, ["/ additionalProperties", "/Name additionalProperties"]),
        (
            #"{"name":"a","age":2,"nick":null,"size":"small","tags":["a"],"weight":1,"owner":{"email":"a@b.c"}}"#,
            [" maxProperties"]
        ),
        // All at once, in the order of the text.
        (
            #"{"age":101,"name":"","zz":0,"tags":["",""],"owner":{"email":1},"weight":"x"}"#,
            [
                "/age maximum", "/name minLength", "/name pattern", "/zz additionalProperties", "/tags/0 minLength",
                "/tags/1 minLength", "/tags uniqueItems", "/owner/email type", "/weight type",
            ]
        ),
    ])
    func violated(text: String, expected: [String]) { #expect(Self.violations(Pet.self, text) == expected) }

    /// A text that is not JSON, or exceeds a limit, has no violations: nothing can be said about it.
    @Test(arguments: [
        (#"{"name":"","age":}"#, "!unexpectedByte"), (#"{"name":"a","name":"b"}"#, "!duplicateMember"),
        (#"{"name":"a","n\u0061me":"b"}"#, "!duplicateMember"), (#"{"x":1,"x":2}"#, "!duplicateMember"),
        (#"{"x":1,"\u0078":2}"#, "!duplicateMember"), (#"{"x":{"y":1,"y":2}}"#, "!duplicateMember"),
        (#"{"owner":{"x":{"y":1,"\u0079":2}}}"#, "!duplicateMember"), (#"{"age":{"y":1,"y":2}}"#, "!duplicateMember"),
        (#"{"name":"\ud800"}"#, "!loneSurrogate"), (#"{"x":"\udc00"}"#, "!loneSurrogate"),
        (#"{"born":{"a":1,"a":2}}"#, "!duplicateMember"), (#"{"name":"a","age":2} x"#, "!trailingBytes"),
        ("", "!unexpectedEnd"),
    ])
    func syntax(text: String, expected: String) { #expect(Self.violations(Pet.self, text) == [expected]) }

    @Test func limits() {
        let nested = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(Self.violations(Pet.self, #"{"x":\#(nested)}"#) == ["!tooDeep"])
        #expect(Self.violations(Pet.self, #"{"size":\#(nested)}"#) == ["!tooDeep"])
        func members(_ count: Int) -> String { (0..<count).map { "\"m\($0)\":0" }.joined(separator: ",") }
        #expect(Self.violations(Owner.self, #"{"email":"a@b.c",\#(members(255))}"#) == [])
        #expect(Self.violations(Owner.self, #"{"email":"a@b.c",\#(members(256))}"#) == ["!tooManyMembers"])
        #expect(Self.violations(Owner.self, #"{"email":"a@b.c","x":{\#(members(257))}}"#) == ["!tooManyMembers"])
    }

    /// 32 are reported, however many there are; the value does not fit all the same.
    @Test func bounded() {
        let tags = Array(repeating: "1", count: 5000).joined(separator: ",")
        #expect(Self.violations([String].self, "[\(tags)]") == (0..<32).map { "/\($0) type" })
    }

    /// What is wrong beyond the bound must not be taken for nothing wrong, within alternatives neither.
    @Test func boundWithinAlternatives() {
        let wrong = Array(repeating: "1", count: 40).joined(separator: ",")
        #expect(Self.violations([Born].self, "[\(wrong)]").count == 32)
        #expect(Self.violations([Born].self, #"["2026-03-01",\#(wrong),[["x"]]]"#).count == 32)
    }

    @Test(arguments: [
        (#""2026-03-01""#, []), (#""2026-03-01T00:00:00Z""#, []), (#"["2026-03-01",[]]"#, []),
        (#""2026-02-30""#, [" anyOf"]),
        ("1", [" anyOf"]), (#"["2026-03-01","x"]"#, [" anyOf"]), ("{}", [" anyOf"]),
    ])
    func anyOf(text: String, expected: [String]) { #expect(Self.violations(Born.self, text) == expected) }

    /// What follows a choice is read from the right place, whichever alternative fitted.
    @Test func choicesAreRewound() throws {
        for born in [#""2026-03-01""#, #""2026-03-01T00:00:00Z""#, "[[],[]]"] {
            let pet = try Self.value(Pet.self, #"{"born": \#(born) ,"name":"a"}"#)
            #expect(pet?.name == "a" && pet?.born != nil)
        }
        #expect(
            Self.violations(Pet.self, #"{"born": [{"a":[]}] ,"name":""}"#) == [
                "/born anyOf", "/name minLength", "/name pattern",
            ])
        // Depth is rewound too.
        let deep = String(repeating: "[", count: 60) + "1" + String(repeating: "]", count: 60)
        #expect(Self.violations([Born].self, "[1,\(deep)]").first == "/0 anyOf")
    }

    @Test func oneOf() throws {
        #expect(Self.violations(Twice.self, "5") == [])
        #expect(Self.violations(Twice.self, "10") == [" oneOf"])
        #expect(Self.violations(Twice.self, "-1") == [" oneOf"])
        #expect(Self.violations(Twice.self, "[5]") == [" oneOf"])
        #expect(Self.violations(Pet.self, #"{"name":"a","age":2}"#) == [])
    }

    /// Alternatives within alternatives double the work with each level: a small text must not take years.
    @Test func alternativesAreBounded() {
        let deep = String(repeating: "[", count: 60) + "1" + String(repeating: "]", count: 60)
        #expect(Self.violations(Twice.self, deep) == ["!tooAmbiguous"])
        let shallow = String(repeating: "[", count: 5) + "1" + String(repeating: "]", count: 5)
        #expect(Self.violations(Twice.self, shallow) == [" oneOf"])
    }

    /// Large instances of what is compared, searched or told apart take time in proportion to their size.
    /// Equality is that of values, also where bytes would do, in short arrays and in long ones.
    @Test(arguments: [
        ("1,2", false), ("1,1", true), ("1,1.0", true), ("0,-0", true), ("10,1e1", true), ("-1,1,-1", true),
        (#""a","b""#, false), (#""a","a""#, true), (#""a","\u0061""#, true), (#""\\","\u005c""#, true),
        (#""a b", "a b""#, true), (#""1",1"#, false), ("true,false", false), ("null,null", true),
        ("[1,2],[2,1]", false), (#"{"a":1,"b":2},{"b":2,"a":1.0}"#, true), ("\"é\",\"e\u{301}\"", false),
    ])
    func equalItems(items: String, areEqual: Bool) throws {
        let fillers = [[], (0..<20).map { "\"filler \($0)\"" }, (100..<120).map { String($0) }]
        for filler in fillers {
            let text = "[" + ([items] + filler).joined(separator: " , ") + "]"
            var reader = InstanceReader(Array(text.utf8))
            _ = try reader.array(uniqueItems: true) { (input: inout InstanceReader) throws(JSONSyntaxError) in
                try input.anyValue()
            }
            #expect(reader.violations().map(\.keyword) == (areEqual ? ["uniqueItems"] : []), "\(text)")
        }
    }

    @Test(.timeLimit(.minutes(1))) func largeInstances() throws {
        let objects = (0..<5000).map { "{\"a\":\($0)}" }.joined(separator: ",")
        var reader = InstanceReader(Array("[\(objects)]".utf8))
        let elements = try reader.array(uniqueItems: true) { (input: inout InstanceReader) throws(JSONSyntaxError) in
            try input.anyValue()
        }
        #expect(elements?.count == 5000)
        let long = String(repeating: "1", count: 1 << 17)
        for format in [StringFormat.ipv4, .ipv6, .email, .uri, .uriReference, .uuid] {
            #expect(format.accepts(long) == (format.description == StringFormat.uriReference.description))
        }
        #expect(Self.violations(Int64.self, long) == [" format"])
        #expect(Self.violations(Int64.self, "1." + long) == [" type"])
        #expect(Self.violations(Double.self, long) == [" type"])
    }

    /// Keys of every length, in the order of the contract, with nothing behind them, and others that differ in one byte.
    @Test func keysOfEveryLength() throws {
        for length in 0...40 {
            let name = String(repeating: "n", count: length)
            let names = MemberNames(["a", name])
            #expect(try Self.indices("{\"a\":1,\"\(name)\":2}", names) == [0, 1])
            #expect(try Self.indices("{\"\(name)\":2}", names) == [1])
            #expect(try Self.indices("{ \"\(name)\" : 2}", names) == [1])
            for place in 0..<length {
                var other = Array(name.utf8)
                other[place] = UInt8(ascii: "m")
                let text = "{\"a\":1,\"\(String(decoding: other, as: UTF8.self))\":2}"
                if try Self.indices(text, names) != [0, -1] { Issue.record("\(text)") }
            }
        }
    }

    private static func indices(_ text: String, _ names: MemberNames) throws -> [Int] {
        var reader = InstanceReader(Array(text.utf8))
        var cursor = try #require(try reader.beginObject(names))
        var indices: [Int] = []
        while let index = try reader.nextMember(&cursor) {
            indices.append(index)
            try reader.skipMember()
        }
        try reader.finish()
        return indices
    }

    /// Integers of every length, at the end of a text and far from it; what has more digits or a fraction is no short one.
    @Test func integersOfEveryLength() throws {
        var texts = ["0", "-0", "1.0", "10e1", "1e2", "9223372036854775807", "-9223372036854775808"]
        for count in 1...18 {
            texts += [String(repeating: "9", count: count - 1) + "1", "-1" + String(repeating: "0", count: count - 1)]
        }
        for text in texts {
            let expected = try #require(Int64(text) ?? Double(text).map { Int64($0) })
            #expect(try Self.value(Int64.self, text) == expected, "\(text)")
            #expect(try Self.value([Int64].self, "[\(text),\(text) ,7]") == [expected, expected, 7], "\(text)")
        }
        for text in ["00", "01", "-01", "1.5", "123456.5", "1234567.5", "12345678.5", "123456789.5", "1e", "-", "--1"] {
            #expect((try? Self.value(Int64.self, text)) ?? nil == nil, "\(text)")
            #expect((try? Self.value([Int64].self, "[\(text), 1, 2, 3]")) ?? nil == nil, "\(text)")
        }
    }

    @Test func multiples() throws {
        for (text, isMultiple) in [("0.01", true), ("1e2", true), ("0.015", false), ("123456789012345678901.01", true)]
        {
            var reader = InstanceReader(Array(text.utf8))
            #expect((try reader.number(multipleOf: "0.01") != nil) == isMultiple, "\(text)")
        }
    }

    @Test func basicTypes() throws {
        #expect(try Self.value(Bool.self, " true ") == true)
        #expect(Self.violations(Bool.self, "1") == [" type"] && Self.violations(Bool.self, "\"true\"") == [" type"])
        #expect(try Self.value(Int64.self, "-9223372036854775808") == .min)
        #expect(try Self.value(Double.self, "1") == 1)
        #expect(try Self.value(JSONNull.self, "null") == JSONNull() && Self.violations(JSONNull.self, "0") == [" type"])
        #expect(try Self.value(DateTime.self, "\"2026-03-01T09:30:00.5+01:00\"")?.text == "2026-03-01T09:30:00.5+01:00")
        #expect(
            Self.violations(CalendarDate.self, "\"2026-02-29\"") == [" format"]
                && Self.violations(DateTime.self, "5") == [" type"])
        #expect(Self.violations(JSONObject.self, "[]") == [" type"])
        #expect(try Self.value(JSONValue.self, "[{}]") == .array([.object(JSONObject())]))
        #expect(try Self.value([[Int64]].self, "[[1],[]]") == [[1], []])
    }

    /// No violation says what was sent.
    @Test func nothingIsEchoed() throws {
        let text =
            #"{"name":"secret-secret","size":"secret","owner":{"email":"secret"},"born":"secret","nick":"secret"}"#
        guard case .violations(let violations) = try InstanceReader.decode(Pet.self, from: Array(text.utf8)) else {
            Issue.record("it fits")
            return
        }
        #expect(violations.count == 5)
        #expect(!violations.contains { "\($0)".contains("secret") })
    }
}
