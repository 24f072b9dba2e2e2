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
        /// `.000000Z`
        static let microsecondsOfUTC = Form(bytes: 0x5A30_3030_3030_302E, room: 0x7F76_7676_7676_767F)
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

    /// Eight bytes of a form: what two digits say, from 0 to 99, stands in the byte of the first of them.
    @inline(__always)
    static func write(_ pairs: UInt64, _ form: Form, to text: inout OutputSpan<UInt8>) {
        precondition(text.freeCapacity >= 8)
        // Tens of all pairs at once: no product of 7 bits and 103 reaches the next pair's byte, two bytes or more above.
        let even = (((pairs & 0x007F_007F_007F_007F) &* 103) &>> 10) & 0x000F_000F_000F_000F
        let odd = (((pairs &>> 8 & 0x007F_007F_007F_007F) &* 103) &>> 2) & 0x0F00_0F00_0F00_0F00
        let tens = even | odd
        let digits = tens | (pairs &- 10 &* tens) &<< 8
        text.withUnsafeMutableBufferPointer { room, count in
            // SAFETY: there is room for eight bytes behind the first `count`, as was just seen.
            unsafe UnsafeMutableRawBufferPointer(room).storeBytes(
                of: (digits ^ form.bytes).littleEndian, toByteOffset: count, as: UInt64.self)
            count &+= 8
        }
    }
}
