extension JSONReader {
    /// Reads over a number: `-? int frac? exp?` (RFC 8259 §6).
    public mutating func readNumberToken() throws(JSONSyntaxError) -> JSONNumberToken {
        skipWhiteSpace()
        let start = position
        var token = JSONNumberToken()
        token.isNegative = pass(UInt8(ascii: "-"))
        var digitCount = 1
        if !pass(UInt8(ascii: "0")) { digitCount = try readDigits(into: &token.significand) }
        if pass(UInt8(ascii: ".")) {
            let count = try readDigits(into: &token.significand)
            token.exponent = -count
            digitCount += count
            token.isPlainInteger = false
        }
        if peek | 0x20 == UInt8(ascii: "e"), position < bytes.count {
            position += 1
            token.exponent += try readExponent()
            token.isPlainInteger = false
        }
        if peek &- UInt8(ascii: "0") < 10 { throw failure(.invalidNumber) }
        // What 19 digits say is less than 2^64.
        token.isExact = digitCount <= 19
        token.range = start..<position
        return token
    }

    /// Reads an integer that is next and has at most 18 digits; nil, and nothing is read, for anything else.
    @inlinable @inline(__always)
    public mutating func readShortInteger() -> Int64? {
        guard let (value, end) = shortInteger() else { return nil }
        position = end
        return value
    }

    @inlinable @inline(__always)
    func shortInteger() -> (value: Int64, end: Int)? {
        let text = bytes.span
        let isNegative = position < text.count && text[position] == UInt8(ascii: "-")
        let start = isNegative ? position &+ 1 : position
        var index = start
        var value: Int64 = 0
        if start <= text.count &- 8 {
            // SAFETY: eight bytes from `start` are within the text, and any bytes are a number.
            let word = UInt64(
                littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self))
            let digits = LeadingDigits(word)
            if digits.count < 8 {
                guard digits.isInteger(in: word) else { return nil }
                return (isNegative ? 0 &- digits.value : digits.value, start &+ digits.count)
            }
            (value, index) = (digits.value, start &+ 8)
        }
        while index < text.count {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            value = value &* 10 &+ Int64(digit)
            index &+= 1
        }
        let count = index &- start
        // No zero before other digits, and neither a fraction nor an exponent behind them.
        guard count > 0, count <= 18, text[start] != UInt8(ascii: "0") || count == 1, index < text.count,
            text[index] != UInt8(ascii: "."), text[index] | 0x20 != UInt8(ascii: "e")
        else { return nil }
        return (isNegative ? 0 - value : value, index)
    }

    /// Reads a number as it is written.
    public mutating func readNumber() throws(JSONSyntaxError) -> JSONNumber {
        let token = try readNumberToken()
        return JSONNumber(text: String(decoding: bytes[token.range], as: UTF8.self))
    }

    /// The next byte; 0, which no number has, at the end.
    private var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

    @inline(__always)
    private mutating func pass(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    /// At least one digit. Appends all of them to `value`, which overflows in silence, and tells how many they are.
    @inline(__always)
    private mutating func readDigits(into value: inout UInt64) throws(JSONSyntaxError) -> Int {
        let start = position
        (position, value) = digits(after: value)
        guard position > start else { throw failure(position == bytes.count ? .unexpectedEnd : .invalidNumber) }
        return position - start
    }

    /// The end of the digits at the cursor, and `value` with them behind it.
    @inline(__always)
    private func digits(after value: UInt64) -> (end: Int, value: UInt64) {
        let text = bytes.span
        var (index, value) = (position, value)
        while index < text.count {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            value = value &* 10 &+ UInt64(digit)
            index += 1
        }
        return (index, value)
    }

    /// A power of ten; one far beyond all that number types hold stands for all such.
    private mutating func readExponent() throws(JSONSyntaxError) -> Int {
        let isNegative = pass(UInt8(ascii: "-"))
        if !isNegative { _ = pass(UInt8(ascii: "+")) }
        while peek == UInt8(ascii: "0"), position + 1 < bytes.count, bytes[position + 1] &- UInt8(ascii: "0") < 10 {
            position += 1
        }
        var value: UInt64 = 0
        let count = try readDigits(into: &value)
        let exponent = count < 7 ? Int(truncatingIfNeeded: value) : JSONNumberToken.exponentMax
        return isNegative ? -exponent : exponent
    }
}
