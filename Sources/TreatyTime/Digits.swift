/// Decimal digits of a fixed width.
enum Digits {
    /// The value of ASCII digits; nil when there is any other byte, or none.
    static func value(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count < 18 else { return nil }
        var value = 0
        for byte in bytes {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// Two digits, of a value from 0 to 99.
    @inline(__always)
    static func writePair(_ value: Int, to text: inout OutputSpan<UInt8>) {
        let value = UInt8(truncatingIfNeeded: value)
        text.append(UInt8(ascii: "0") &+ value / 10)
        text.append(UInt8(ascii: "0") &+ value % 10)
    }
}
