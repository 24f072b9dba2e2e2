/// Eight bytes of a path at once, the first in the lowest bits: comparing byte by byte would take most of a match's time.
enum ByteWord {
    /// The bytes from `index`; zeros stand for those past the end.
    @inline(__always)
    static func load(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
        if index + 8 <= bytes.count {
            return UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
        }
        let rest = bytes.count - index
        guard rest > 0 else { return 0 }
        if bytes.count >= 8 {
            let last = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
            return UInt64(littleEndian: last) >> UInt64((8 - rest) * 8)
        }
        var word: UInt64 = 0
        for position in index..<bytes.count { word |= UInt64(bytes[position]) << UInt64((position - index) * 8) }
        return word
    }

    /// The first `count` bytes of a word, zeros in place of the others.
    @inline(__always)
    static func prefix(_ word: UInt64, _ count: Int) -> UInt64 {
        count >= 8 ? word : word & ((1 << UInt64(count * 8)) - 1)
    }

    /// The highest bit of each byte that is `byte`. Of bytes behind such a one it may be set too; the lowest set bit is right.
    @inline(__always)
    static func marks(_ word: UInt64, of byte: UInt8) -> UInt64 {
        let difference = word ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }
}
