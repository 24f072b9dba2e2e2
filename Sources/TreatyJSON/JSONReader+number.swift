extension JSONReader {
    /// Reads over a number: `-? int frac? exp?` (RFC 8259 §6).
    public mutating func readNumberToken() throws(JSONSyntaxError) -> JSONNumberToken {
        skipWhiteSpace()
        let start = position
        if peek == UInt8(ascii: "-") { position += 1 }
        if peek == UInt8(ascii: "0") {
            position += 1
        } else {
            try skipDigits()
        }
        var isPlainInteger = true
        if peek == UInt8(ascii: ".") {
            isPlainInteger = false
            position += 1
            try skipDigits()
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            isPlainInteger = false
            position += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
            try skipDigits()
        }
        if let next = peek, next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") { throw failure(.invalidNumber) }
        return JSONNumberToken(range: start..<position, isPlainInteger: isPlainInteger)
    }

    /// Reads a number as it is written.
    public mutating func readNumber() throws(JSONSyntaxError) -> JSONNumber {
        let token = try readNumberToken()
        return JSONNumber(text: String(decoding: bytes[token.range], as: UTF8.self))
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// At least one digit.
    private mutating func skipDigits() throws(JSONSyntaxError) {
        let start = position
        while position < bytes.count, bytes[position] >= UInt8(ascii: "0"), bytes[position] <= UInt8(ascii: "9") {
            position += 1
        }
        guard position > start else { throw failure(position == bytes.count ? .unexpectedEnd : .invalidNumber) }
    }
}
