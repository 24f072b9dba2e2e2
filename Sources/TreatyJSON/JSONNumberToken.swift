/// A number of the text that was read over but not built.
public struct JSONNumberToken: Sendable {
    /// Where the literal is.
    public internal(set) var range = 0..<0
    /// Whether it is digits only, with or without a minus.
    public internal(set) var isPlainInteger = true
    var isNegative = false
    /// Whether `significand` and `exponent` say all of it. If not, it has more digits than they hold.
    var isExact = true
    /// The literal's digits, without the point.
    var significand: UInt64 = 0
    /// The literal's magnitude is `significand` × 10^exponent.
    var exponent = 0

    /// What stands for all powers of ten that are no smaller.
    static let exponentMax = 1_000_000

    init() {}

    /// Whether the literal's value has no fractional part (JSON Schema 2020-12, validation §6.1.1).
    public func isWhole(in bytes: [UInt8]) -> Bool {
        isPlainInteger || Decimal(bytes[range]).isWhole
    }

    /// The value when it is a whole number within the range of Int64.
    public func int64(in bytes: [UInt8]) -> Int64? {
        guard isPlainInteger else { return Decimal(bytes[range]).int64 }
        // Nineteen digits may be too many for Int64, more always are: JSON has no leading zeros.
        guard isExact, significand <= Int64.min.magnitude else { return nil }
        if isNegative { return Int64(truncatingIfNeeded: 0 &- significand) }
        return significand < Int64.min.magnitude ? Int64(truncatingIfNeeded: significand) : nil
    }

    /// The nearest double; infinite when the literal is beyond its range.
    public func double(in bytes: [UInt8]) -> Double {
        guard isExact else { return Double(String(decoding: bytes[range], as: UTF8.self)) ?? .nan }
        let magnitude = Double(significand: significand, exponent10: exponent)
        return isNegative ? -magnitude : magnitude
    }

    /// Whether a whole number of `divisor`s makes the value, exactly.
    public func isMultiple(of divisor: JSONNumber, in bytes: [UInt8]) -> Bool {
        let value = ShortDecimal(isNegative: isNegative, significand: significand, exponent: exponent)
        if isExact, let divisor = ShortDecimal(divisor.text), let isMultiple = value.isMultiple(of: divisor) {
            return isMultiple
        }
        return JSONNumber(text: String(decoding: bytes[range], as: UTF8.self)).isMultiple(of: divisor)
    }
}
