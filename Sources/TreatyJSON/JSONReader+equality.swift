// Whether values are equal, without reading them anew.

extension JSONReader {
    /// Whether the value in this range is the only way to write what it says, among values of which this holds: a string
    /// without escapes, or an integer without point and exponent.
    package func isCanonical(_ range: Range<Int>) -> Bool {
        let text = bytes.span.extracting(range)
        switch text[0] {
        case UInt8(ascii: "\""):
            for index in text.indices where text[index] == UInt8(ascii: "\\") { return false }
            return true
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            for index in text.indices where text[index] &- UInt8(ascii: "0") >= 10 { return false }
            return true
        // A minus zero is a zero.
        default: return false
        }
    }

    package func hasEqualBytes(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
        guard range.count == other.count else { return false }
        let text = bytes.span
        for index in 0..<range.count where text[range.lowerBound + index] != text[other.lowerBound + index] {
            return false
        }
        return true
    }
}
