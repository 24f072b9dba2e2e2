import Testing
import TreatyHTTP
import TreatyJSON

@testable import Treaty

struct ParameterTests {
    private static func reader(_ target: String, _ fields: HTTPFields = [:], path: [Range<Int>] = []) -> RequestReader {
        var parameters = PathParameters()
        for range in path { parameters.append(range) }
        return RequestReader(
            request: HTTPRequest(.get, target, fields: fields), path: parameters, body: [], limits: JSONLimits(),
            info: RequestInfo(id: "r", operationID: "o"))
    }

    private typealias Decoder<Value> = @Sendable (inout InstanceReader) throws(JSONSyntaxError) -> Value?

    private static let integer: Decoder<Int64> = { (input: inout InstanceReader) throws(JSONSyntaxError) in
        try input.integer(minimum: 1, maximum: 100)
    }
    private static let string: Decoder<String> = { (input: inout InstanceReader) throws(JSONSyntaxError) in
        try input.string(minLength: 1, maxLength: 5)
    }
    private static let boolean: Decoder<Bool> = { (input: inout InstanceReader) throws(JSONSyntaxError) in
        try input.boolean()
    }
    private static let integers: Decoder<[Int64]> = { (input: inout InstanceReader) throws(JSONSyntaxError) in
        try input.array(maxItems: 3) { (input: inout InstanceReader) throws(JSONSyntaxError) in try input.integer() }
    }
    private static let strings: Decoder<[String]> = { (input: inout InstanceReader) throws(JSONSyntaxError) in
        try input.array { (input: inout InstanceReader) throws(JSONSyntaxError) in try input.string() }
    }

    /// A query parameter's value, or the keywords that are violated.
    private static func query<Value>(
        _ query: String, _ form: ParameterForm, style: ParameterStyle? = nil, isRequired: Bool = false,
        _ decode: Decoder<Value>
    ) -> (Value?, [String]) {
        var reader = reader("/?\(query)")
        let value = reader.parameter(.query, "p", form, style: style, isRequired: isRequired, decode)
        #expect(reader.found.allSatisfy { $0.place == .parameter("p") })
        return (value, reader.found.map(\.keyword))
    }

    @Test(
        arguments: [
            ("p=7", 7, []), ("p=%37", 7, []), ("a=1&p=100", 100, []), ("", nil, []), ("q=1", nil, []),
            ("p=0", nil, ["minimum"]),
            ("p=101", nil, ["maximum"]), ("p=1.5", nil, ["type"]), ("p=x", nil, ["type"]), ("p=", nil, ["type"]),
            ("p", nil, ["type"]), ("p=+7", nil, ["type"]), ("p=%207", nil, ["type"]), ("p=7%20", nil, ["type"]),
            ("p=007", nil, ["type"]), ("p=\"7\"", nil, ["type"]), ("p=7&p=8", nil, ["style"]),
            ("p=true", nil, ["type"]),
            ("p=null", nil, ["type"]), ("p=99999999999999999999", nil, ["format"]), ("p=1e1", 10, []),
            ("p=[7]", nil, ["type"]),
        ] as [(String, Int64?, [String])])
    func integers(query: String, value: Int64?, keywords: [String]) {
        let (found, violated) = Self.query(query, .literal, Self.integer)
        #expect(found == value)
        #expect(violated == keywords)
    }

    @Test(
        arguments: [
            ("p=a+b", "a b", []), ("p=a%2Bb", "a+b", []), ("p=%22%5C", "\"\\", []), ("p=%F0%9F%98%80", "😀", []),
            ("p=%00", "\0", []), ("p=", nil, ["minLength"]), ("p=abcdef", nil, ["maxLength"]),
            ("p=%ff", nil, ["style"]),
            ("p=a&p=b", nil, ["style"]), ("p=a=b", "a=b", []), ("P=a", nil, []), ("p=12", "12", []), ("%70=a", "a", []),
        ] as [(String, String?, [String])])
    func strings(query: String, value: String?, keywords: [String]) {
        let (found, violated) = Self.query(query, .string, Self.string)
        #expect(found == value)
        #expect(violated == keywords)
    }

    @Test func booleans() {
        #expect(Self.query("p=true", .literal, Self.boolean).0 == true)
        #expect(Self.query("p=false", .literal, Self.boolean).0 == false)
        #expect(Self.query("p=1", .literal, Self.boolean).1 == ["type"])
        #expect(Self.query("p=True", .literal, Self.boolean).1 == ["type"])
        #expect(Self.query("", .literal, isRequired: true, Self.boolean).1 == ["required"])
    }

    @Test(
        arguments: [
            ("p=1&p=2", false, [1, 2], []), ("p=1", false, [1], []), ("p=1,2", true, [1, 2], []),
            ("p=1&p=2,3", true, nil, ["style"]),
            // A comma that parts nothing is no literal, and smuggles no element in.
            ("p=1,2", false, nil, ["type"]), ("p=1%5D", false, nil, ["type"]), ("p=", true, nil, ["type"]),
            ("p=1,,2", true, nil, ["type"]),
            ("p=1&p=2&p=3&p=4", false, nil, ["maxItems"]), ("p=1&p=x", false, nil, ["type"]),
        ] as [(String, Bool, [Int64]?, [String])])
    func arrays(query: String, separatesByComma: Bool, value: [Int64]?, keywords: [String]) {
        let (found, violated) = Self.query(
            query, .array(.literal), style: separatesByComma ? .form : .formExploded, Self.integers)
        #expect(found == value)
        #expect(violated == keywords)
    }

    @Test func stringArrays() {
        #expect(Self.query("p=a,b&p=\"", .array(.string), Self.strings).0 == ["a,b", "\""])
        #expect(Self.query("p=a,b,", .array(.string), style: .form, Self.strings).0 == ["a", "b", ""])
        #expect(Self.query("p=%ff", .array(.string), style: .form, Self.strings).1 == ["style"])
    }

    @Test func headers() {
        var reader = Self.reader("/", ["X-P": "7", "X-L": "a", "x-l": "b"])
        #expect(reader.parameter(.header, "x-p", .literal, isRequired: true, Self.integer) == 7)
        #expect(reader.parameter(.header, "X-L", .string, isRequired: true, Self.string) == "a, b")
        #expect(reader.parameter(.header, "X-None", .string, isRequired: false, Self.string) == nil)
        #expect(reader.violations().isEmpty)
        #expect(reader.parameter(.header, "X-None", .string, isRequired: true, Self.string) == nil)
        #expect(
            reader.violations() == [
                Violation(place: .parameter("X-None"), keyword: "required", detail: "the parameter is required")
            ])
    }

    /// An integer in a path is written in one way only: it may decide whose resource this is.
    @Test(
        arguments: [
            ("1", 1, []), ("9223372036854775807", .max, []), ("1000000000000000000", 1_000_000_000_000_000_000, []),
            ("%31%32", 12, []),
            ("0", nil, ["minimum"]), ("-1", nil, ["minimum"]), ("-0", nil, ["minimum"]),
            ("9223372036854775808", nil, ["format"]),
            ("99999999999999999999999", nil, ["format"]), ("-99999999999999999999999", nil, ["format"]),
            ("1.0", nil, ["type"]),
            ("1e0", nil, ["type"]), ("01", nil, ["type"]), ("+1", nil, ["type"]), ("abc", nil, ["type"]),
            ("%201", nil, ["type"]),
            ("1%00", nil, ["type"]), ("-", nil, ["type"]), ("%D9%A1", nil, ["type"]), ("true", nil, ["type"]),
            ("null", nil, ["type"]),
        ] as [(String, Int64?, [String])])
    func pathIntegers(segment: String, value: Int64?, keywords: [String]) {
        var reader = Self.reader("/\(segment)", path: [1..<(1 + segment.utf8.count)])
        #expect(reader.pathInteger(0, "id", minimum: 1) == value)
        #expect(reader.violations().map(\.keyword) == keywords)
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("9223372036854775807", .max), ("-9223372036854775808", .min), ("%2D5", -5),
            ("9223372036854775808", nil), ("-9223372036854775809", nil), ("18446744073709551616", nil), ("00", nil),
            ("", nil),
            ("-", nil), ("--1", nil), ("1 ", nil), ("%3", nil),
        ] as [(String, Int64?)])
    func plainIntegers(text: String, value: Int64?) { #expect(PlainInteger.parse(Array(text.utf8)[...]) == value) }

    @Test func pathStrings() {
        var reader = Self.reader("/a%2Fb+c", path: [1..<8])
        #expect(
            reader.parameter(.path(0), "p", .string, isRequired: true) {
                (input: inout InstanceReader) throws(JSONSyntaxError) in try input.string()
            } == "a/b+c")
    }

    @Test func unknownQueryParameters() {
        var reader = Self.reader("/?limit=1&limti=2&x=3")
        reader.checkQuery(["limit"])
        #expect(reader.violations().map(\.place) == [.parameter("query")])
        #expect(reader.violations().first?.detail.contains("limti") == false)
        for target in ["/?limit=1", "/", "/?", "/?&&", "/?limit"] {
            reader = Self.reader(target)
            reader.checkQuery(["limit"])
            #expect(reader.violations().isEmpty, "\(target)")
        }
    }

    @Test func bodies() {
        func read(_ body: String, isRequired: Bool) -> (Int64?, [String], Int?) {
            var reader = RequestReader(
                request: HTTPRequest(.post, "/"), path: PathParameters(), body: Array(body.utf8), limits: JSONLimits(),
                info: RequestInfo(id: "r", operationID: "o"))
            let value = reader.json(Int64.self, isRequired: isRequired)
            return (value, reader.violations().map(\.keyword), reader.failure?.status.code)
        }
        #expect(read("7", isRequired: true) == (7, [], nil))
        #expect(read("", isRequired: false) == (nil, [], nil))
        #expect(read("", isRequired: true) == (nil, ["required"], nil))
        #expect(read("\"7\"", isRequired: true) == (nil, ["type"], nil))
        #expect(read("7 8", isRequired: true) == (nil, [], 400))
        #expect(read("{", isRequired: true) == (nil, [], 400))
    }
}

private func == (left: (Int64?, [String], Int?), right: (Int64?, [String], Int?)) -> Bool {
    left.0 == right.0 && left.1 == right.1 && left.2 == right.2
}
