// How what must be escaped in a string is escaped (RFC 8259 §7).

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
