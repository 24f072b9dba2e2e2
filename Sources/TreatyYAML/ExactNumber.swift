/// A finite decimal number without rounding: `digits × 10^exponent`.
///
/// Bounds and multiples in a contract are compared exactly; `0.1` is a tenth here and `9223372036854775807` keeps its
/// last digit.
package struct ExactNumber: Sendable, Hashable {
    package let isNegative: Bool
    /// Decimal digits (values 0...9) without a zero at either end; empty for zero, which is never negative.
    let digits: [UInt8]
    /// 0 when the number is zero. At most ±1,000,000,000: what a file says beyond that is held there.
    let exponent: Int

    static let exponentMax = 1_000_000_000

    /// Normalises: zeros at both ends leave the digits.
    init(isNegative: Bool, digits: [UInt8], exponent: Int) {
        var exponent = exponent
        var kept = digits.drop { $0 == 0 }
        while kept.last == 0 {
            kept.removeLast()
            exponent += 1
        }
        self.digits = Array(kept)
        self.exponent = kept.isEmpty ? 0 : Swift.min(Swift.max(exponent, -Self.exponentMax), Self.exponentMax)
        self.isNegative = isNegative && !kept.isEmpty
    }

    package init(_ value: Int) {
        self.init(isNegative: value < 0, digits: value.magnitude.description.utf8.map { $0 - 0x30 }, exponent: 0)
    }

    package var isZero: Bool { digits.isEmpty }
    /// Digits between the first and the last that are not 0.
    package var digitCount: Int { digits.count }
    /// True for every whole number, also for `1.0` and `1e2`, as JSON Schema defines `integer`.
    package var isInteger: Bool { exponent >= 0 }

    /// The value when it is whole and fits.
    package var int64: Int64? {
        guard isInteger, digits.count + exponent <= 19 else { return nil }
        return Int64(integerText)
    }

    /// The nearest `Double`; infinite when the number is beyond its range.
    package var double: Double { Double(canonicalText) ?? 0 }

    /// Whether a whole number of `divisor`s makes this number; nil when the divisor has more figures than 128 bits hold, or
    /// the numbers are farther apart than 100,000 powers of ten.
    package func isMultiple(of divisor: ExactNumber) -> Bool? {
        if isZero { return true }
        let scale = Swift.min(exponent, divisor.exponent)
        guard !divisor.isZero, let unit = divisor.scaled(to: scale), unit < UInt128.max / 10 - 1,
            exponent - scale <= 100_000
        else { return nil }
        // Long division, figure by figure: only the rest counts.
        var rest: UInt128 = 0
        for digit in digits { rest = (rest * 10 + UInt128(digit)) % unit }
        for _ in 0..<(exponent - scale) where rest != 0 { rest = rest * 10 % unit }
        return rest == 0
    }

    private func scaled(to scale: Int) -> UInt128? {
        let zeros = exponent - scale
        guard digits.count + zeros <= 38 else { return nil }
        var value: UInt128 = 0
        for digit in digits { value = value * 10 + UInt128(digit) }
        for _ in 0..<zeros { value *= 10 }
        return value
    }
}

extension ExactNumber: Comparable {
    package static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? right.isSmallerInSize(than: left) : left.isSmallerInSize(than: right)
    }

    private func isSmallerInSize(than other: ExactNumber) -> Bool {
        if isZero || other.isZero { return isZero && !other.isZero }
        let size = digits.count + exponent
        let otherSize = other.digits.count + other.exponent
        if size != otherSize { return size < otherSize }
        // Same power of ten in front: trailing zeros are gone, so lexicographic order is numeric order.
        return digits.lexicographicallyPrecedes(other.digits)
    }
}

extension ExactNumber: CustomStringConvertible {
    package var description: String { canonicalText }

    /// A JSON number of the same value: plain figures where that is short, otherwise with an exponent.
    package var canonicalText: String {
        if isZero { return "0" }
        let figures = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
        let sign = isNegative ? "-" : ""
        if exponent >= 0 {
            guard digits.count + exponent <= 40 else { return "\(sign)\(figures)e\(exponent)" }
            return sign + figures + String(repeating: "0", count: exponent)
        }
        let point = digits.count + exponent
        if point > 0 { return "\(sign)\(figures.prefix(point)).\(figures.dropFirst(point))" }
        guard point > -20 else { return "\(sign)\(figures)e\(exponent)" }
        return "\(sign)0.\(String(repeating: "0", count: -point))\(figures)"
    }

    private var integerText: String {
        isZero
            ? "0"
            : (isNegative ? "-" : "") + String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
                + String(repeating: "0", count: exponent)
    }
}
