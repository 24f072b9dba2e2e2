// What must be escaped in a string (RFC 8259 §7), and how.

extension UnsafeBufferPointer<UInt8> {
    /// Whether there is a control character, a quotation mark or a reverse solidus; eight bytes at a time.
    var needsEscape: Bool {
        let raw = UnsafeRawBufferPointer(self)
        var index = 0
        while index + 8 <= raw.count {
            // SAFETY: eight bytes from `index` are within the buffer.
            if raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).needsEscape { return true }
            index += 8
        }
        while index < raw.count {
            let byte = raw[index]
            if byte < 0x20 || byte == 0x22 || byte == 0x5C { return true }
            index += 1
        }
        return false
    }
}

extension UInt64 {
    /// Whether one of its eight bytes must be escaped.
    fileprivate var needsEscape: Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = self ^ (ones &* 0x22)
        let solidi = self ^ (ones &* 0x5C)
        // A byte less than n has borrowed, and had no high bit before.
        let below = (self &- ones &* 0x20) & ~self
        return (below | (quotes &- ones) & ~quotes | (solidi &- ones) & ~solidi) & 0x8080_8080_8080_8080 != 0
    }
}

extension [UInt8] {
    mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append(contentsOf: [0x5C, 0x22])
        case UInt8(ascii: "\\"): append(contentsOf: [0x5C, 0x5C])
        case 0x08: append(contentsOf: [0x5C, UInt8(ascii: "b")])
        case 0x0C: append(contentsOf: [0x5C, UInt8(ascii: "f")])
        case 0x0A: append(contentsOf: [0x5C, UInt8(ascii: "n")])
        case 0x0D: append(contentsOf: [0x5C, UInt8(ascii: "r")])
        case 0x09: append(contentsOf: [0x5C, UInt8(ascii: "t")])
        case 0x00..<0x20:
            append(contentsOf: [0x5C, UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
            append(hexDigit(byte >> 4))
            append(hexDigit(byte & 0x0F))
        default: append(byte)
        }
    }

    private func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
