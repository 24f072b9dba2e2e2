/// Decimal digits of a fixed width.
enum Digits {
    /// The value of the two ASCII digits from `index` on, which are within the text; nil when there is any other byte.
    @inline(__always)
    static func pair(_ text: Span<UInt8>, at index: Int) -> Int? {
        let tens = text[index] &- UInt8(ascii: "0")
        let units = text[index + 1] &- UInt8(ascii: "0")
        return tens < 10 && units < 10 ? Int(tens) * 10 + Int(units) : nil
    }

    /// Two digits, of a value from 0 to 99.
    @inline(__always)
    static func writePair(_ value: Int, to text: inout OutputSpan<UInt8>) {
        let value = UInt8(truncatingIfNeeded: value)
        text.append(UInt8(ascii: "0") &+ value / 10)
        text.append(UInt8(ascii: "0") &+ value % 10)
    }
}
