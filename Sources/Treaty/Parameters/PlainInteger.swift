/// Digits with an optional minus, without leading zeros: how an integer is written in a path.
enum PlainInteger {
    /// The value of a segment that may still be percent-encoded; nil when it is no such integer, or beyond Int64.
    static func parse(_ bytes: ArraySlice<UInt8>) -> Int64? {
        guard !bytes.contains(UInt8(ascii: "%")) else {
            return PercentEncoding.decode(bytes).flatMap { value($0[...]) }
        }
        return value(bytes)
    }

    /// Whether a segment, percent-decoded, is digits with an optional minus; of any length.
    static func isDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let decoded = PercentEncoding.decode(bytes) else { return false }
        let digits = decoded.first == UInt8(ascii: "-") ? decoded.dropFirst() : decoded[...]
        return !digits.isEmpty && digits.allSatisfy(InternetAddress.isDigit)
    }

    private static func value(_ bytes: ArraySlice<UInt8>) -> Int64? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let digits = isNegative ? bytes.dropFirst() : bytes
        guard let first = digits.first, digits.count <= 19, first != UInt8(ascii: "0") || digits.count == 1 else {
            return nil
        }
        // 19 digits cannot overflow a UInt64.
        var magnitude: UInt64 = 0
        for byte in digits {
            guard InternetAddress.isDigit(byte) else { return nil }
            magnitude = magnitude * 10 + UInt64(byte - UInt8(ascii: "0"))
        }
        guard isNegative else { return Int64(exactly: magnitude) }
        return magnitude <= Int64.min.magnitude ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
    }
}
