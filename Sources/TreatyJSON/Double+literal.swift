extension Double {
    /// The double nearest to `significand` × 10^exponent10, of two the even one; infinite beyond the range.
    ///
    /// Where both parts are doubles themselves, one rounded operation gives the nearest (Clinger, "How to read floating
    /// point numbers accurately", 1990). Else 128 bits of the power decide (Lemire, "Number parsing at a gigabyte per
    /// second", 2021; Mushtak and Lemire, "Fast number parsing without fallback", 2022).
    init(significand: UInt64, exponent10: Int) {
        if significand <= 1 << 53, exponent10 >= -22, exponent10 <= 22 {
            let digits = Double(significand)
            let power = Self.exactPowersOfTen[abs(exponent10)]
            self = exponent10 < 0 ? digits / power : digits * power
        } else {
            self = Self.nearest(significand, exponent10)
        }
    }

    private static let exactPowersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    private static func nearest(_ significand: UInt64, _ exponent10: Int) -> Double {
        guard significand != 0, exponent10 >= PowersOfTen.exponents.lowerBound else { return 0 }
        guard exponent10 <= 308 else { return .infinity }
        let shift = significand.leadingZeroBitCount
        let product = highBits(significand << shift, exponent10)
        // 54 bits: those of a double, and one to round by.
        let upperBit = Int(product >> 127)
        let high = UInt64(truncatingIfNeeded: product >> 64)
        var bits = high >> (upperBit + 9)
        let exponent = PowersOfTen.log2(exponent10) + 63 + upperBit - shift + 1023
        if exponent <= 0 {
            // Subnormal: fewer bits, perhaps none.
            guard exponent > -63 else { return 0 }
            bits >>= UInt64(1 - exponent)
            bits = (bits + (bits & 1)) >> 1
            // Rounded up to 2^52 it is the least normal one, whose bits are just these.
            return Double(bitPattern: bits)
        }
        // A tie exactly, which only short powers can make, goes to the even one.
        if UInt64(truncatingIfNeeded: product) <= 1, exponent10 >= -4, exponent10 <= 23, bits & 3 == 1,
            bits << UInt64(upperBit + 9) == high
        {
            bits &= ~1
        }
        bits = (bits + (bits & 1)) >> 1
        // Rounded up to 2^53, it carries into the exponent by the addition.
        let pattern = UInt64(exponent) << 52 &+ (bits &- 1 << 52)
        return pattern < Double.infinity.bitPattern ? Double(bitPattern: pattern) : .infinity
    }

    /// The highest bits of `factor` × 10^exponent10, as many as it takes to round to a double.
    @inline(__always)
    private static func highBits(_ factor: UInt64, _ exponent10: Int) -> UInt128 {
        var power = PowersOfTen.bits[exponent10 - PowersOfTen.exponents.lowerBound]
        // The algorithm wants these rounded up.
        if exponent10 < 0, exponent10 >= -27 { power += 1 }
        let first = factor.multipliedFullWidth(by: UInt64(truncatingIfNeeded: power >> 64))
        let product = UInt128(first.high) << 64 | UInt128(first.low)
        guard first.high & 0x1FF == 0x1FF else { return product }
        return product &+ UInt128(factor.multipliedFullWidth(by: UInt64(truncatingIfNeeded: power)).high)
    }
}
