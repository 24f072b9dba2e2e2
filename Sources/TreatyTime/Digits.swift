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

    /// The last `width` digits of a value that is not negative, with leading zeros.
    static func write(_ value: Int, width: Int, to text: inout [UInt8]) {
        let start = text.count
        for _ in 0..<width { text.append(UInt8(ascii: "0")) }
        var rest = UInt(bitPattern: value)
        var index = start + width
        while index > start {
            index -= 1
            // By a constant, so that the compiler needs no division.
            text[index] &+= UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }
}
