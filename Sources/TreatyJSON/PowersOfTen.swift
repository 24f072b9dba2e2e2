/// The powers of ten that doubles reach, each by its 128 highest bits: 10^exponent = (`bits` + a fraction) × 2^n, where the
/// highest of the bits is 1.
///
/// Worked out once, with whole numbers that are wide enough to be exact.
enum PowersOfTen {
    /// From the least that a double of 19 digits may need to the greatest that the shortest literal of one needs.
    static let exponents = -342...324

    /// By `exponent - exponents.lowerBound`, rounded down.
    static let bits: [UInt128] = makeBits()

    /// Whether `bits` is all there is of this power: 5^55 is the last that fits.
    @inline(__always)
    static func isExact(_ exponent: Int) -> Bool { exponent >= 0 && exponent <= 55 }

    /// ⌊log2 10^exponent⌋, within the range of `exponents`.
    @inline(__always)
    static func log2(_ exponent: Int) -> Int { (exponent * 1_741_647) >> 19 }

    /// Powers of five have the same highest bits. Each comes from the one before by a multiplication, or, for negative
    /// exponents, by a division of 2^1023: the quotient of a quotient, rounded down, is the whole quotient rounded down.
    private static func makeBits() -> [UInt128] {
        var bits = [UInt128](repeating: 0, count: exponents.count)
        var power = WideInteger(words: [1])
        for exponent in 0...exponents.upperBound {
            bits[exponent - exponents.lowerBound] = power.highestBits
            power.multiplyByFive()
        }
        var inverse = WideInteger(words: [UInt64](repeating: 0, count: 15) + [1 << 63])
        for exponent in (exponents.lowerBound ... -1).reversed() {
            inverse.divideByFive()
            bits[exponent - exponents.lowerBound] = inverse.highestBits
        }
        return bits
    }
}

/// A natural number of any size, just for these.
private struct WideInteger {
    /// The lowest first; the last is not zero.
    var words: [UInt64]

    mutating func multiplyByFive() {
        var carry: UInt64 = 0
        for index in words.indices {
            let product = words[index].multipliedFullWidth(by: 5)
            let (sum, overflows) = product.low.addingReportingOverflow(carry)
            words[index] = sum
            carry = product.high + (overflows ? 1 : 0)
        }
        if carry > 0 { words.append(carry) }
    }

    mutating func divideByFive() {
        var rest: UInt64 = 0
        for index in words.indices.reversed() {
            (words[index], rest) = UInt64(5).dividingFullWidth((rest, words[index]))
        }
        if words.last == 0 { words.removeLast() }
    }

    /// The 128 highest, with zeros behind them when there are fewer.
    var highestBits: UInt128 {
        let top = words.suffix(3)
        let padded = [UInt64](repeating: 0, count: 3 - top.count) + top
        let shift = padded[2].leadingZeroBitCount
        let high = UInt128(padded[2]) << 64 | UInt128(padded[1])
        return shift == 0 ? high : high << shift | UInt128(padded[0] >> (64 - shift))
    }
}
