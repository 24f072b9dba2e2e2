extension UInt64 {
    /// Marks, by its high bit, the first of eight bytes of a string that does not stand for itself: a control character, a
    /// quotation mark or a reverse solidus (RFC 8259 §7). The first byte is the lowest. Marks above the lowest mean nothing.
    @inline(__always)
    var marksOfSpecials: UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = self ^ (ones &* 0x22)
        let solidi = self ^ (ones &* 0x5C)
        // A byte that is less than n borrows, and had no high bit before.
        let controls = (self &- ones &* 0x20) & ~self
        return (controls | (quotes &- ones) & ~quotes | (solidi &- ones) & ~solidi) & Self.highBits
    }

    /// The lowest bytes of it, at most eight; the others are zero.
    @inline(__always)
    func keeping(bytes count: Int) -> UInt64 {
        count >= 8 ? self : self & (1 &<< UInt64(truncatingIfNeeded: 8 &* count) &- 1)
    }

    @inline(__always)
    private static var highBits: UInt64 { 0x8080_8080_8080_8080 }
}

/// Sixteen bytes of a string, as two words.
extension SIMD2<UInt64> {
    /// As `UInt64.marksOfSpecials`, of each of the words.
    @inline(__always)
    var marksOfSpecials: SIMD2<UInt64> { borrows & ~self & Self.each(0x80) }

    /// Sets the high bit of bytes without one that are less than 0x20, or that are one of the others.
    @inline(__always)
    private var borrows: SIMD2<UInt64> {
        let quotes = (self ^ Self.each(0x22)) &- Self.each(1)
        let solidi = (self ^ Self.each(0x5C)) &- Self.each(1)
        return (self &- Self.each(0x20)) | quotes | solidi
    }

    @inline(__always)
    private static func each(_ byte: UInt64) -> SIMD2<UInt64> { SIMD2(repeating: byte &* 0x0101_0101_0101_0101) }
}

/// Sixteen bytes of a string. As signed numbers those beyond ASCII are less than any other.
extension SIMD16<Int8> {
    /// As `UInt64.marksOfSpecials`, of each of eight bytes, and of bytes beyond ASCII; all bits of a byte are set.
    @inline(__always)
    var marksOfSpecialsAndNonASCII: SIMD2<UInt64> {
        let marks =
            (self .< Self(repeating: 0x20)) .| (self .== Self(repeating: 0x22)) .| (self .== Self(repeating: 0x5C))
        // SAFETY: both are sixteen bytes, and any bits are numbers.
        return unsafe unsafeBitCast(marks, to: SIMD2<UInt64>.self)
    }
}
