/// A member's name as it stands in a text, with quotation marks and colon, ready to be compared in words of eight bytes.
@frozen
@usableFromInline
package struct JSONKey: Sendable {
    /// The first eight bytes, of which the first is the lowest; of a shorter key all, and then zeros.
    @usableFromInline let first: UInt64
    /// The bits of `first` that count.
    @usableFromInline let mask: UInt64
    /// The last eight bytes of a longer key.
    @usableFromInline let last: UInt64
    /// The second eight bytes of one that has more than sixteen.
    @usableFromInline let middle: UInt64
    /// Bytes of all.
    @usableFromInline let count: Int

    /// What no text has: for a name with anything to escape, which may be written in several ways, and for one of more than
    /// 21 bytes.
    package static let unknown = JSONKey()

    private init() { (first, mask, last, middle, count) = (1, 0, 0, 0, 0) }

    /// Nil for a name that is to be `unknown`.
    package init?(_ name: String) {
        let text = Array("\"\(name)\":".utf8)
        guard text.count <= 24,
            name.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
        else { return nil }
        count = text.count
        first = Self.word(text.prefix(8))
        mask = UInt64.max.keeping(bytes: min(count, 8))
        last = Self.word(text.suffix(8))
        middle = count > 16 ? Self.word(text[8..<16]) : 0
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
