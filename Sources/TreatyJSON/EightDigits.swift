/// A number below 10^8 as eight decimal digits, made at once: a byte each, the first of them the lowest of the word.
///
/// Pairs of halves are split side by side in one word, first in four digits each, then in two, then in one; a division by a
/// constant is a multiplication and a shift.
struct EightDigits {
    /// Digits as 0 to 9, not as characters.
    private let word: UInt64

    @inline(__always)
    init(_ value: UInt64) {
        let fours = value / 10_000 | (value % 10_000) << 32
        let hundreds = ((fours &* 10_486) >> 20) & 0x0000_007F_0000_007F
        let pairs = hundreds | (fours &- hundreds &* 100) << 16
        let tens = ((pairs &* 103) >> 10) & 0x000F_000F_000F_000F
        word = tens | (pairs &- tens &* 10) << 8
    }

    /// As ASCII; stored in little-endian order, the digits stand as they are read.
    @inline(__always)
    var ascii: UInt64 { word | 0x3030_3030_3030_3030 }

    /// Zeros before the first other digit: 8 for zero.
    @inline(__always)
    var leadingZeroCount: Int { word.trailingZeroBitCount >> 3 }

    /// Zeros behind the last other digit: 8 for zero.
    @inline(__always)
    var trailingZeroCount: Int { word.leadingZeroBitCount >> 3 }

    /// Writes them without zeros at the beginning, at least one, and tells how many.
    ///
    /// SAFETY: the caller has made room for eight bytes, whatever the number.
    @inline(__always)
    func write(to room: UnsafeMutableRawPointer) -> Int {
        let zeros = min(leadingZeroCount, 7)
        room.storeBytes(of: (ascii >> UInt64(truncatingIfNeeded: 8 &* zeros)).littleEndian, as: UInt64.self)
        return 8 &- zeros
    }

    /// Writes all of them but the first `skipped`.
    ///
    /// SAFETY: as above.
    @inline(__always)
    func write(skipping skipped: Int, to room: UnsafeMutableRawPointer) {
        room.storeBytes(of: (ascii >> UInt64(truncatingIfNeeded: 8 &* skipped)).littleEndian, as: UInt64.self)
    }
}
