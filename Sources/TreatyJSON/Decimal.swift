/// Digits and a power of ten: what a literal with a point or an exponent means, exactly.
struct Decimal: Hashable {
    var isNegative = false
    /// Without leading and trailing zeros; empty for zero.
    var digits: [UInt8] = []
    /// The value is `digits` × 10^exponent. Saturated far beyond anything that fits a number type.
    var exponent = 0

    init(_ literal: ArraySlice<UInt8>) {
        var fraction = 0
        var isFraction = false
        var index = literal.startIndex
        while index < literal.endIndex {
            switch literal[index] {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                let text = String(decoding: literal[(index + 1)...], as: UTF8.self)
                exponent =
                    Int(text) ?? (text.hasPrefix("-") ? -JSONNumberToken.exponentMax : JSONNumberToken.exponentMax)
                index = literal.endIndex - 1
            default:
                if isFraction { fraction += 1 }
                if !digits.isEmpty || literal[index] != UInt8(ascii: "0") { digits.append(literal[index]) }
            }
            index += 1
        }
        exponent = max(-JSONNumberToken.exponentMax, min(JSONNumberToken.exponentMax, exponent)) - fraction
        while digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            exponent += 1
        }
        // Zero is zero, whatever its sign and exponent.
        if digits.isEmpty { (isNegative, exponent) = (false, 0) }
    }

    var isWhole: Bool { digits.isEmpty || exponent >= 0 }

    var int64: Int64? {
        guard isWhole else { return nil }
        guard !digits.isEmpty else { return 0 }
        guard digits.count + exponent <= 19 else { return nil }
        let text = String(decoding: digits, as: UTF8.self) + String(repeating: "0", count: exponent)
        return Int64(isNegative ? "-" + text : text)
    }
}
