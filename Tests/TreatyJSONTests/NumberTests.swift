import Testing

@testable import TreatyJSON

/// RFC 8259 §6, and what an integer is (JSON Schema 2020-12, validation §6.1.1).
struct NumberTests {
    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("-0.0", 0), ("0e999999999999999999999", 0), ("1.0", 1), ("1e2", 100), ("1E+2", 100),
            ("100e-2", 1), ("-2.50e1", -25), ("0.0001e4", 1), ("9223372036854775807", .max),
            ("-9223372036854775808", .min), ("9223372036854775807.0", .max), ("-922337203685477580.8e1", .min),
            ("9223372036854775808", nil), ("-9223372036854775809", nil), ("9.223372036854775808e18", nil),
            ("1e19", nil), ("1e999999999999999999999", nil), ("1e-1", nil), ("1.5", nil),
            ("1e-999999999999999999999", nil), ("123456789012345678901234567890", nil),
            ("0.000000000000000000001e21", 1),
        ] as [(String, Int64?)])
    func int64(literal: String, value: Int64?) throws {
        let number = try #require(try JSONValue(parsing: Array(literal.utf8)).number)
        #expect(number.text == literal)
        #expect(number.int64 == value)
        let bytes = Array("[\(literal)]".utf8)
        var reader = JSONReader(bytes)
        try reader.beginArray()
        let token = try reader.readNumberToken()
        #expect(token.int64(in: bytes) == value)
        if value != nil { #expect(token.isWhole(in: bytes)) }
    }

    @Test(arguments: [
        ("1", true), ("1e400", true), ("10e-1", true), ("1e-1", false), ("1.50", false), ("0.0", true),
        ("1e-99999999999999999999", false), ("12345678901234567890123", true),
    ])
    func wholeness(literal: String, isWhole: Bool) throws {
        let bytes = Array(literal.utf8)
        var reader = JSONReader(bytes)
        #expect(try reader.readNumberToken().isWhole(in: bytes) == isWhole)
    }

    @Test(
        arguments: [
            ("0.1", 0.1), ("-1.5e3", -1500), ("1e400", .infinity), ("-1e400", -.infinity), ("1e-400", 0),
            ("5e-324", .leastNonzeroMagnitude), ("1.7976931348623157e308", .greatestFiniteMagnitude),
            ("0." + String(repeating: "0", count: 400) + "1e401", 1),
        ] as [(String, Double)])
    func double(literal: String, value: Double) throws {
        #expect(try JSONValue(parsing: Array(literal.utf8)).number?.double == value)
        let bytes = Array(literal.utf8)
        var reader = JSONReader(bytes)
        #expect(try reader.readNumberToken().double(in: bytes) == value)
    }

    @Test(arguments: [
        "01", "-01", "+1", "-", ".5", "1.", "1.e1", "1e", "1e+", "0x1", "1_000", "NaN", "Infinity", "-Infinity", "--1",
        "1.2.3",
        "00", "-a", "1e1.5",
    ])
    func refused(literal: String) {
        #expect(refusal(literal) != nil)
        #expect(refusal("[\(literal)]") != nil)
        #expect(skippingRefusal(Array("[\(literal)]".utf8)) != nil)
    }

    /// Numbers are compared by value (JSON Schema 2020-12 §4.2.2).
    @Test(arguments: [
        ("1", "1.0", true), ("1", "10e-1", true), ("0", "-0.0e5", true), ("1", "-1", false), ("1", "1.1", false),
        ("100", "1e2", true), ("9007199254740993", "9007199254740992", false),
    ])
    func equality(left: String, right: String, isEqual: Bool) {
        let (left, right) = (JSONNumber(text: left), JSONNumber(text: right))
        #expect((left == right) == isEqual)
        if isEqual { #expect(left.hashValue == right.hashValue) }
    }

    /// What is said with 64 bits is what all digits say.
    @Test func shortDecimals() {
        var generator = SeededGenerator(seed: 5)
        func literal() -> String {
            let digits = String(
                UInt64.random(in: 0...UInt64.max, using: &generator) >> UInt64.random(in: 0...63, using: &generator))
            let sign = Bool.random(using: &generator) ? "-" : ""
            let fraction = ["", ".0", ".5", ".01", ".250", ".000001"].randomElement(using: &generator) ?? ""
            let exponent = ["", "", "", "e2", "E-3"].randomElement(using: &generator) ?? ""
            return sign + digits + fraction + exponent
        }
        func decimal(_ text: String) -> Decimal { Decimal(Array(text.utf8)[...]) }
        for _ in 0..<20_000 {
            let (left, right) = (literal(), literal())
            let divisor = ["0.01", "3", "0.25", "1000", "0", "-2", right].randomElement(using: &generator) ?? right
            let number = JSONNumber(text: left)
            #expect((number < JSONNumber(text: right)) == (decimal(left) < decimal(right)), "\(left) \(right)")
            #expect(
                number.isMultiple(of: JSONNumber(text: divisor)) == decimal(left).isMultiple(of: decimal(divisor)),
                "\(left) \(divisor)")
            #expect(number.isWhole == decimal(left).isWhole, "\(left)")
            var reader = JSONReader(Array(left.utf8))
            let isMultiple = try? reader.readNumberToken().isMultiple(of: JSONNumber(text: divisor), in: reader.bytes)
            #expect(isMultiple == number.isMultiple(of: JSONNumber(text: divisor)), "\(left) \(divisor)")
        }
    }

    /// Integers of every length, and those beside them.
    @Test func integersAreWrittenAsSwiftDoes() {
        var values: [Int64] = [.min, .min + 1, .max, 0]
        var power: Int64 = 1
        for _ in 0..<19 {
            values += [power - 1, power, power + 1, 7 * (power / 2), 1 - power, -power]
            power = power.multipliedReportingOverflow(by: 10).partialValue
        }
        for value in values {
            var writer = JSONWriter(capacity: 0)
            writer.beginArray()
            writer.integer(value)
            writer.beginObject()
            writer.member("n", value)
            writer.endObject()
            writer.endArray()
            #expect(String(decoding: writer.finish(), as: UTF8.self) == "[\(value),{\"n\":\(value)}]")
        }
    }

    @Test func written() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<20_000 {
            let integer = Int64(truncatingIfNeeded: generator.next()) >> Int64.random(in: 0...63, using: &generator)
            var writer = JSONWriter()
            writer.integer(integer)
            #expect(String(decoding: writer.finish(), as: UTF8.self) == "\(integer)")
            let double = Double(bitPattern: generator.next())
            writer = JSONWriter()
            writer.double(double)
            let value = try? JSONValue(parsing: writer.finish())
            if double.isFinite { #expect(value?.number?.double == double) } else { #expect(value == .null) }
        }
        #expect(JSONNumber(Double.nan) == nil && JSONNumber(Double.infinity) == nil)
    }
}
