/// A number as it is written (RFC 8259 §6), so that nothing is lost before it is known what it is for.
public struct JSONNumber: Sendable, Hashable {
    /// The literal.
    public var text: String

    /// A literal in JSON's own syntax.
    public init(text: String) { self.text = text }
    public init(_ value: Int64) { text = String(value) }
    /// A finite value; nil for infinities and NaN, which JSON cannot write.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = "\(value)"
    }

    /// The value when it is a whole number within the range of Int64 (`1`, `1.0` and `1e2` are whole numbers).
    public var int64: Int64? {
        let bytes = Array(text.utf8)
        return JSONNumberToken(bytes, in: 0..<bytes.count).int64(in: bytes)
    }

    /// Numbers are equal when their values are: `1`, `1.0` and `10e-1` are one number.
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.text == right.text || Decimal(Array(left.text.utf8)[...]) == Decimal(Array(right.text.utf8)[...])
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(Decimal(Array(text.utf8)[...])) }

    /// The nearest double; infinite when the literal is beyond its range.
    public var double: Double { Double(text) ?? .nan }
}

/// A number of the text that was read over but not built.
public struct JSONNumberToken: Sendable {
    public var range: Range<Int>
    /// Whether it is digits only, with or without a minus.
    public var isPlainInteger: Bool

    init(range: Range<Int>, isPlainInteger: Bool) {
        self.range = range
        self.isPlainInteger = isPlainInteger
    }

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.range = range
        isPlainInteger = !bytes[range].contains { $0 == 0x2E || $0 == 0x65 || $0 == 0x45 }
    }

    /// Whether the literal's value has no fractional part (JSON Schema 2020-12, validation §6.1.1).
    public func isWhole(in bytes: [UInt8]) -> Bool {
        isPlainInteger || Decimal(bytes[range]).isWhole
    }

    /// The value when it is a whole number within the range of Int64.
    public func int64(in bytes: [UInt8]) -> Int64? {
        guard isPlainInteger else { return Decimal(bytes[range]).int64 }
        var index = range.lowerBound
        let isNegative = bytes[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        var value: Int64 = 0
        while index < range.upperBound {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let digit = Int64(bytes[index] &- UInt8(ascii: "0"))
            let (sum, carry) = product.subtractingReportingOverflow(digit)
            guard !overflow, !carry else { return nil }
            value = sum
            index += 1
        }
        // Summed up as a negative number, whose range is the larger one.
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    public func double(in bytes: [UInt8]) -> Double {
        Double(String(decoding: bytes[range], as: UTF8.self)) ?? .nan
    }
}

/// Digits and a power of ten: what a literal with a point or an exponent means, exactly.
struct Decimal: Hashable {
    var isNegative = false
    /// Without leading and trailing zeros; empty for zero.
    var digits: [UInt8] = []
    /// The value is `digits` × 10^exponent. Saturated far beyond anything that fits a number type.
    var exponent = 0

    init(_ literal: ArraySlice<UInt8>) {
        var fraction = 0
        var isFraction = false
        var index = literal.startIndex
        while index < literal.endIndex {
            switch literal[index] {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                let text = String(decoding: literal[(index + 1)...], as: UTF8.self)
                exponent = Int(text) ?? (text.hasPrefix("-") ? -1_000_000 : 1_000_000)
                index = literal.endIndex - 1
            default:
                if isFraction { fraction += 1 }
                if !digits.isEmpty || literal[index] != UInt8(ascii: "0") { digits.append(literal[index]) }
            }
            index += 1
        }
        exponent = max(-1_000_000, min(1_000_000, exponent)) - fraction
        while digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            exponent += 1
        }
        // Zero is zero, whatever its sign and exponent.
        if digits.isEmpty { (isNegative, exponent) = (false, 0) }
    }

    var isWhole: Bool { digits.isEmpty || exponent >= 0 }

    var int64: Int64? {
        guard isWhole else { return nil }
        guard !digits.isEmpty else { return 0 }
        guard digits.count + exponent <= 19 else { return nil }
        let text = String(decoding: digits, as: UTF8.self) + String(repeating: "0", count: exponent)
        return Int64(isNegative ? "-" + text : text)
    }
}
