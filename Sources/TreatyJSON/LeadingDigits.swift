/// The decimal digits at the beginning of eight bytes, of which the first is the lowest.
@frozen
@usableFromInline
struct LeadingDigits {
    /// 0–8.
    @usableFromInline let count: Int
    @usableFromInline let value: Int64

    @inlinable @inline(__always)
    init(_ word: UInt64) {
        var digits = word ^ 0x3030_3030_3030_3030
        // A byte that is no digit has its high bit, or gets it from the addition; those behind the first mean nothing.
        let others = (digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080
        count = others.trailingZeroBitCount &>> 3
        // The last digit becomes the highest byte, with zeros before the first. No digit at all shifts everything out.
        digits = digits << UInt64(truncatingIfNeeded: 64 &- 8 &* count)
        // Neighbours are joined: digits to pairs, pairs to fours, fours to eight.
        digits = (digits &* 10 &+ digits &>> 8) & 0x00FF_00FF_00FF_00FF
        digits = (digits &* 100 &+ digits &>> 16) & 0x0000_FFFF_0000_FFFF
        digits = (digits &* 10_000 &+ digits &>> 32) & 0xFFFF_FFFF
        value = Int64(truncatingIfNeeded: digits)
    }

    /// Whether the digits, which are fewer than eight, are a whole integer of JSON: no zero before others, and neither a fraction nor
    /// an exponent behind them.
    @inlinable @inline(__always)
    func isInteger(in word: UInt64) -> Bool {
        let next = UInt8(truncatingIfNeeded: word &>> UInt64(truncatingIfNeeded: 8 &* count))
        return count > 0 && next != UInt8(ascii: ".") && next | 0x20 != UInt8(ascii: "e")
            && (UInt8(truncatingIfNeeded: word) != UInt8(ascii: "0") || count == 1)
    }
}
