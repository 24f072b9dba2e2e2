extension JSONNumber: Comparable {
    /// Compares the values as they are written: `0.1` is a tenth, and no digit of a long number is lost.
    public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
        if let left = ShortDecimal(left.text), let right = ShortDecimal(right.text),
            let isLess = left.isLess(than: right)
        {
            return isLess
        }
        return Decimal(Array(left.text.utf8)[...]) < Decimal(Array(right.text.utf8)[...])
    }

    /// Whether the value has no fractional part (JSON Schema 2020-12, validation §6.1.1).
    public var isWhole: Bool { ShortDecimal(text)?.isWhole ?? Decimal(Array(text.utf8)[...]).isWhole }

    /// Whether a whole number of `divisor`s makes this number, exactly. False for a divisor that is not more than 0, and
    /// for one of more than 38 digits.
    public func isMultiple(of divisor: JSONNumber) -> Bool {
        if let value = ShortDecimal(text), let divisor = ShortDecimal(divisor.text),
            let isMultiple = value.isMultiple(of: divisor)
        {
            return isMultiple
        }
        return Decimal(Array(text.utf8)[...]).isMultiple(of: Decimal(Array(divisor.text.utf8)[...]))
    }
}

extension Decimal: Comparable {
    static func < (left: Decimal, right: Decimal) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? right.isSmaller(than: left) : left.isSmaller(than: right)
    }

    /// Compares sizes, whatever the signs.
    private func isSmaller(than other: Decimal) -> Bool {
        if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
        let (size, otherSize) = (digits.count + exponent, other.digits.count + other.exponent)
        if size != otherSize { return size < otherSize }
        // The same power of ten in front, and no zeros behind: the order of the digits is that of the numbers.
        return digits.lexicographicallyPrecedes(other.digits)
    }

    /// `digits` have no zero at their end. So a multiple of d × 10^n is m × 10^k with k at least n, and the question is
    /// whether d divides m × 10^(k - n): a power that is found by squaring, however large.
    func isMultiple(of divisor: Decimal) -> Bool {
        if digits.isEmpty { return !divisor.digits.isEmpty && !divisor.isNegative }
        guard !divisor.digits.isEmpty, !divisor.isNegative, divisor.digits.count <= 38, exponent >= divisor.exponent
        else { return false }
        let modulus = divisor.digits.reduce(into: UInt128(0)) { $0 = $0 * 10 + UInt128($1 - UInt8(ascii: "0")) }
        var remainder: UInt128 = 0
        for digit in digits {
            remainder = Self.multiply(remainder, 10, modulo: modulus)
            remainder = (remainder + UInt128(digit - UInt8(ascii: "0"))) % modulus
        }
        var (power, base, rest) = (UInt128(1) % modulus, UInt128(10) % modulus, exponent - divisor.exponent)
        while rest > 0 {
            if rest & 1 == 1 { power = Self.multiply(power, base, modulo: modulus) }
            base = Self.multiply(base, base, modulo: modulus)
            rest >>= 1
        }
        return Self.multiply(remainder, power, modulo: modulus) == 0
    }

    /// `left` and `right` are less than `modulus`, or small, and `modulus` is less than 10^38: no sum of two overflows.
    private static func multiply(_ left: UInt128, _ right: UInt128, modulo modulus: UInt128) -> UInt128 {
        let (product, overflows) = left.multipliedReportingOverflow(by: right)
        if !overflows { return product % modulus }
        var (sum, addend, rest) = (UInt128(0), left % modulus, right)
        while rest > 0 {
            if rest & 1 == 1 { sum = (sum + addend) % modulus }
            addend = (addend + addend) % modulus
            rest >>= 1
        }
        return sum
    }
}
