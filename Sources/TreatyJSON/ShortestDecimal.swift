/// The shortest decimal that reads back as a double, and of those the nearest to it: `digits` × 10^exponent.
///
/// By Raffaello Giulietti, "The Schubfach way to render doubles", 2021.
struct ShortestDecimal {
    /// At most 17 digits; it does not end in zero, but for zero itself.
    var digits: UInt64
    var exponent: Int

    /// `value` is finite; its sign does not count.
    init(_ value: Double) {
        let fraction = value.significandBitPattern
        let biased = Int(value.exponentBitPattern)
        guard biased != 0 || fraction != 0 else {
            (digits, exponent) = (0, 0)
            return
        }
        // The value is c × 2^q.
        let c = biased == 0 ? fraction : fraction | 1 << 52
        let q = max(biased, 1) - 1075
        if q <= 0, q > -53, c & ((1 << UInt64(-q)) - 1) == 0 {
            // A whole number that a double has all digits of.
            (digits, exponent) = (c >> UInt64(-q), 0)
        } else {
            (digits, exponent) = Self.shortest(c, q, isLowerCloser: fraction == 0 && biased > 1)
        }
        removeTrailingZeros()
    }

    private static func shortest(_ c: UInt64, _ q: Int, isLowerCloser: Bool) -> (UInt64, Int) {
        // ⌊log10 2^q⌋, or of 3/4 of that where the next lower double is only half as far.
        let k = (q * 1_262_611 - (isLowerCloser ? 524_031 : 0)) >> 22
        let shift = UInt64(q + PowersOfTen.log2(-k) + 1)
        var power = PowersOfTen.bits[-k - PowersOfTen.exponents.lowerBound]
        if !PowersOfTen.isExact(-k) { power += 1 }
        // The value and the bounds of what reads back as it, in quarters of 10^k, the last bit set if there is a rest. The
        // bounds themselves read back as it when it is even.
        let lower = scaled(power, (4 * c - 2 + (isLowerCloser ? 1 : 0)) << shift) + (c & 1)
        let middle = scaled(power, 4 * c << shift)
        let upper = scaled(power, (4 * c + 2) << shift) - (c & 1)
        let units = middle / 4
        if units >= 10 {
            let tens = units / 10
            let isBelowWithin = lower <= 40 * tens
            let isAboveWithin = 40 * tens + 40 <= upper
            if isBelowWithin != isAboveWithin { return (tens + (isAboveWithin ? 1 : 0), k + 1) }
        }
        let isBelowWithin = lower <= 4 * units
        let isAboveWithin = 4 * units + 4 <= upper
        if isBelowWithin != isAboveWithin { return (units + (isAboveWithin ? 1 : 0), k) }
        let half = 4 * units + 2
        return (units + (middle > half || middle == half && units & 1 != 0 ? 1 : 0), k)
    }

    /// The highest 64 of 192 bits of the product, the last of them set if any below is.
    @inline(__always)
    private static func scaled(_ power: UInt128, _ factor: UInt64) -> UInt64 {
        let low = factor.multipliedFullWidth(by: UInt64(truncatingIfNeeded: power))
        let high = factor.multipliedFullWidth(by: UInt64(truncatingIfNeeded: power >> 64))
        let (middle, carries) = high.low.addingReportingOverflow(low.high)
        return (high.high + (carries ? 1 : 0)) | (middle > 1 ? 1 : 0)
    }

    /// At most 16 of them.
    private mutating func removeTrailingZeros() {
        guard digits != 0 else { return }
        removeTrailingZeros(8, power: 100_000_000)
        removeTrailingZeros(4, power: 10_000)
        removeTrailingZeros(2, power: 100)
        removeTrailingZeros(1, power: 10)
    }

    @inline(__always)
    private mutating func removeTrailingZeros(_ count: Int, power: UInt64) {
        while digits % power == 0 {
            digits /= power
            exponent += count
        }
    }
}
