/// A cursor over one JSON text (RFC 8259). It checks syntax as it walks and builds nothing that is not asked for.
///
/// The caller decides by `kind()` what to read; every function that reads a value leaves the cursor behind it. A copy of
/// `position` (with `depth`) marks a place to which the cursor can go back.
public struct JSONReader: Sendable {
    public let bytes: [UInt8]
    public let limits: JSONLimits
    /// 0-based offset of the next byte.
    public var position = 0
    /// Arrays and objects that are open around the cursor.
    public var depth = 0

    public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) {
        self.bytes = bytes
        self.limits = limits
    }

    /// What kind of value the next byte begins; white space before it is passed over.
    @inlinable
    public mutating func kind() throws(JSONSyntaxError) -> JSONKind {
        skipWhiteSpace()
        guard position < bytes.count else { throw failure(.unexpectedEnd) }
        switch bytes[position] {
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        default: throw failure(.unexpectedByte)
        }
    }

    /// The first byte of the next value; white space before it is passed over. 0, with which no value begins, at the end.
    @inlinable @inline(__always)
    public mutating func firstByte() -> UInt8 {
        skipWhiteSpace()
        return position < bytes.count ? bytes[position] : 0
    }

    /// Ends the reading: only white space may be left.
    public mutating func finish() throws(JSONSyntaxError) {
        skipWhiteSpace()
        guard position == bytes.count else { throw failure(.trailingBytes) }
    }

    public mutating func readNull() throws(JSONSyntaxError) {
        skipWhiteSpace()
        if isNext(JSONLiteral.null, at: position) { return position += 4 }
        try expect("null")
    }

    public mutating func readBoolean() throws(JSONSyntaxError) -> Bool {
        skipWhiteSpace()
        if isNext(JSONLiteral.true, at: position) {
            position += 4
            return true
        }
        if isNext(JSONLiteral.false >> 8, at: position + 1), bytes[position] == UInt8(ascii: "f") {
            position += 5
            return false
        }
        let isTrue = position < bytes.count && bytes[position] == UInt8(ascii: "t")
        try expect(isTrue ? "true" : "false")
        return isTrue
    }

    /// Whether the four bytes from `offset` on are those of `word`, of which the first is the lowest.
    @inline(__always)
    private func isNext(_ word: UInt64, at offset: Int) -> Bool {
        let text = bytes.span.bytes
        guard offset + 4 <= text.byteCount else { return false }
        // SAFETY: four bytes from `offset` are within the text, and any bytes are a number.
        let next = unsafe text.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self)
        return UInt32(littleEndian: next) == UInt32(truncatingIfNeeded: word)
    }

    /// Tells where the text departs from `word`.
    private mutating func expect(_ word: String) throws(JSONSyntaxError) {
        for byte in word.utf8 {
            guard position < bytes.count else { throw failure(.unexpectedEnd) }
            guard bytes[position] == byte else { throw failure(.unexpectedByte) }
            position += 1
        }
    }

    @inlinable @inline(__always)
    public mutating func skipWhiteSpace() {
        // Nearly always there is none.
        if position < bytes.count, bytes[position] <= 0x20 { skipSomeWhiteSpace() }
    }

    @usableFromInline
    mutating func skipSomeWhiteSpace() {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    @inlinable
    public func failure(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
        JSONSyntaxError(offset: position, reason: reason)
    }
}

/// The kinds of JSON values.
public enum JSONKind: String, Sendable, Hashable {
    case null, boolean, number, string, array, object
}
