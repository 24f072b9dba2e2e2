/// Decimal digits of a fixed width.
enum Digits {
    /// The value of the two ASCII digits from `index` on, which are within the text; nil when there is any other byte.
    @inline(__always)
    static func pair(_ text: Span<UInt8>, at index: Int) -> Int? {
        let tens = text[index] &- UInt8(ascii: "0")
        let units = text[index + 1] &- UInt8(ascii: "0")
        return tens < 10 && units < 10 ? Int(tens) * 10 + Int(units) : nil
    }

    /// What eight bytes must be: digits, with others between them. The first byte is the lowest.
    struct Form {
        /// `0` for a digit.
        var bytes: UInt64
        /// What a byte's difference to `bytes` may have added to it without reaching its high bit: 9 for a digit, else 0.
        var room: UInt64

        /// `0000-00-`
        static let yearAndMonth = Form(bytes: 0x2D30_302D_3030_3030, room: 0x7F76_767F_7676_7676)
        /// `00:00:00`
        static let timeOfDay = Form(bytes: 0x3030_3A30_303A_3030, room: 0x7676_7F76_767F_7676)
    }

    /// The eight bytes from `index` on, which are within the text, if they are of a form: in each byte what the digit there
    /// and the one behind it say.
    @inline(__always)
    static func pairs(_ text: Span<UInt8>, at index: Int, _ form: Form) -> UInt64? {
        precondition(index >= 0 && text.count >= 8 && index <= text.count - 8)
        // SAFETY: see above; any bytes are a number.
        let word = unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
        let digits = UInt64(littleEndian: word) ^ form.bytes
        guard (digits &+ form.room | digits) & 0x8080_8080_8080_8080 == 0 else { return nil }
        return digits &* 10 &+ digits >> 8
    }

    /// Two digits, of a value from 0 to 99.
    @inline(__always)
    static func writePair(_ value: Int, to text: inout OutputSpan<UInt8>) {
        let value = UInt32(truncatingIfNeeded: value)
        let tens = (value &* 103) &>> 10
        text.append(UInt8(truncatingIfNeeded: 0x30 &+ tens))
        text.append(UInt8(truncatingIfNeeded: 0x30 &+ value &- tens &* 10))
    }
}
