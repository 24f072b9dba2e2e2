/// A decimal of at most 19 digits, as nearly all are: `significand` × 10^`exponent`, with a sign. It is exact.
struct ShortDecimal {
    var isNegative = false
    var significand: UInt64 = 0
    var exponent = 0

    init(isNegative: Bool, significand: UInt64, exponent: Int) {
        (self.isNegative, self.significand, self.exponent) = (isNegative, significand, exponent)
    }

    /// Nil for a literal with an exponent, or one of more than 19 bytes.
    init?(_ literal: String) {
        let bytes = literal.utf8Span.span
        guard bytes.count <= 19 else { return nil }
        var isFraction = false
        for index in bytes.indices {
            let byte = bytes[index]
            let digit = byte &- UInt8(ascii: "0")
            if digit < 10 {
                significand = significand &* 10 &+ UInt64(digit)
                if isFraction { exponent &-= 1 }
            } else if byte == UInt8(ascii: ".") {
                isFraction = true
            } else if byte == UInt8(ascii: "-") {
                isNegative = true
            } else {
                return nil
            }
        }
    }

    /// Whether the value has no fractional part; nil where that takes more than 64 bits to say.
    var isWhole: Bool? {
        if exponent >= 0 { return true }
        return Self.power(-exponent).map { significand % $0 == 0 }
    }

    /// Whether a whole number of `divisor`s makes this number; nil where that takes more than 64 bits to say.
    func isMultiple(of divisor: ShortDecimal) -> Bool? {
        guard divisor.significand > 0, !divisor.isNegative else { return false }
        // Both as numbers of the smaller of their powers of ten.
        let shift = exponent &- divisor.exponent
        guard let power = Self.power(Int(shift.magnitude)) else { return nil }
        let (dividend, other) = shift >= 0 ? (significand, divisor.significand) : (divisor.significand, significand)
        let (scaled, overflows) = dividend.multipliedReportingOverflow(by: power)
        guard !overflows else { return nil }
        return shift >= 0 ? scaled % other == 0 : other % scaled == 0
    }

    /// Whether this number is less than another; nil where that takes more than 64 bits to say.
    func isLess(than other: ShortDecimal) -> Bool? {
        let shift = exponent &- other.exponent
        guard let power = Self.power(Int(shift.magnitude)) else { return nil }
        let (scaled, overflows) = (shift > 0 ? significand : other.significand).multipliedReportingOverflow(by: power)
        guard !overflows else { return nil }
        let (left, right) = shift > 0 ? (scaled, other.significand) : (significand, scaled)
        if isNegative != other.isNegative { return isNegative && (left != 0 || right != 0) }
        return isNegative ? right < left : left < right
    }

    private static func power(_ exponent: Int) -> UInt64? {
        guard exponent < 20 else { return nil }
        var power: UInt64 = 1
        for _ in 0..<exponent { power &*= 10 }
        return power
    }
}
