/// A string of the text that was read over but not built.
public struct JSONStringToken: Sendable {
    /// The content between the quotes.
    public var range: Range<Int>
    /// Whether the content has escapes, so that it is not the value's bytes as they stand.
    public var isEscaped: Bool
    /// Unicode scalars of the value: the measure of minLength and maxLength (JSON Schema 2020-12, validation §6.3).
    public var scalarCount: Int

    /// Whether the value is ASCII, and its bytes are those of the content.
    public var isPlainASCII: Bool { !isEscaped && scalarCount == range.count }

    package init(range: Range<Int>, isEscaped: Bool, scalarCount: Int) {
        self.range = range
        self.isEscaped = isEscaped
        self.scalarCount = scalarCount
    }
}

extension JSONReader {
    /// Reads a string and gives its value.
    public mutating func readString() throws(JSONSyntaxError) -> String {
        text(of: try readStringToken())
    }

    /// Reads over a string: checks quotes, UTF-8 (RFC 3629) and escapes, and counts scalars.
    public mutating func readStringToken() throws(JSONSyntaxError) -> JSONStringToken {
        skipWhiteSpace()
        guard position < bytes.count else { throw failure(.unexpectedEnd) }
        guard bytes[position] == UInt8(ascii: "\"") else { throw failure(.unexpectedByte) }
        return try readStringTokenHere()
    }

    /// As `readStringToken`, where the next byte is known to be a quotation mark.
    @inline(__always)
    package mutating func readStringTokenHere() throws(JSONSyntaxError) -> JSONStringToken {
        let start = position &+ 1
        let end = bytes.span.endOfPlainBytes(from: start)
        position = end
        // Nearly all strings are ASCII without escapes.
        if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
            position = end &+ 1
            return JSONStringToken(range: start..<end, isEscaped: false, scalarCount: end &- start)
        }
        return try readRestOfString(from: start)
    }

    /// Reads a string, where the next byte is known to be a quotation mark, and gives its value.
    ///
    /// - Returns: nil for one that has fewer or more scalars; then nothing is read.
    package mutating func readStringHere(
        minLength: Int, maxLength: Int
    ) throws(JSONSyntaxError) -> String? {
        let start = position
        let token = try readStringTokenHere()
        guard token.scalarCount >= minLength, token.scalarCount <= maxLength else {
            position = start
            return nil
        }
        if token.isEscaped { return text(of: token) }
        // SAFETY: the bytes of a token were checked when it was read.
        return unsafe bytes.span.text(token.range, isASCII: token.scalarCount == token.range.count)
    }

    /// Goes on with a string that begins at `start` and is ASCII that stands for itself up to the cursor.
    @inline(never)
    private mutating func readRestOfString(from start: Int) throws(JSONSyntaxError) -> JSONStringToken {
        var isEscaped = false
        var scalarCount = position - start
        while true {
            guard position < bytes.count else { throw failure(.unexpectedEnd) }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return JSONStringToken(range: start..<(position - 1), isEscaped: isEscaped, scalarCount: scalarCount)
            case UInt8(ascii: "\\"):
                isEscaped = true
                _ = try readEscape()
            case 0x00..<0x20: throw failure(.controlCharacter)
            case 0x20..<0x80: position += 1
            case 0xC2...0xDF where position + 1 < bytes.count && bytes[position + 1] & 0xC0 == 0x80: position += 2
            default: try skipMultibyteScalar()
            }
            scalarCount += 1
            let plain = position
            position = bytes.span.endOfPlainBytes(from: plain)
            scalarCount += position - plain
        }
    }

    /// The value of a string that was read over.
    public func text(of token: JSONStringToken) -> String {
        if token.isEscaped { return String(decoding: utf8(of: token), as: UTF8.self) }
        // SAFETY: the bytes of a token were checked when it was read.
        return unsafe bytes.span.text(token.range, isASCII: token.scalarCount == token.range.count)
    }

    /// The UTF-8 bytes of the value of a string that was read over.
    public func utf8(of token: JSONStringToken) -> ArraySlice<UInt8> {
        guard token.isEscaped else { return bytes[token.range] }
        var copy = self
        copy.position = token.range.lowerBound
        var value: [UInt8] = []
        value.reserveCapacity(token.range.count)
        while copy.position < token.range.upperBound {
            let byte = copy.bytes[copy.position]
            // The token was checked when it was read, so no escape of it can fail now.
            if byte == UInt8(ascii: "\\"), let scalar = try? copy.readEscape() {
                value.append(contentsOf: scalar.utf8)
            } else {
                value.append(byte)
                copy.position += 1
            }
        }
        return value[...]
    }

    /// Reads one escape, or the two of a surrogate pair (RFC 8259 §7).
    private mutating func readEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
        let start = position
        guard position + 1 < bytes.count else { throw JSONSyntaxError(offset: bytes.count, reason: .unexpectedEnd) }
        position += 2
        switch bytes[position - 1] {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw JSONSyntaxError(offset: position - 1, reason: .invalidEscape)
        }
        let unit = try readHexUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let lone = JSONSyntaxError(offset: start, reason: .loneSurrogate)
        guard unit < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw lone }
        position += 2
        let low = try readHexUnit()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(unit - 0xD800) << 10) + UInt32(low - 0xDC00))
        else { throw lone }
        return scalar
    }

    private mutating func readHexUnit() throws(JSONSyntaxError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard position < bytes.count else { throw failure(.unexpectedEnd) }
            let byte = bytes[position]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: throw failure(.invalidEscape)
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }

    /// Passes over one scalar of two to four bytes.
    private mutating func skipMultibyteScalar() throws(JSONSyntaxError) {
        let length = bytes.span.lengthOfMultibyteScalar(at: position)
        guard length > 0 else { throw failure(.invalidUTF8) }
        position += length
    }
}
