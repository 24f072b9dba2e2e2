extension JSONReader {
    /// Enters an array; `nextElement` then says whether there is one more.
    public mutating func beginArray() throws(JSONSyntaxError) { try enter(UInt8(ascii: "[")) }

    /// Enters an object; `nextMember` then gives its keys.
    public mutating func beginObject() throws(JSONSyntaxError) { try enter(UInt8(ascii: "{")) }

    /// Goes on to the next element. False once the closing bracket is passed. `isFirst` is the caller's, true at first.
    @inlinable @inline(__always)
    public mutating func nextElement(isFirst: inout Bool) throws(JSONSyntaxError) -> Bool {
        if passComma(before: UInt8(ascii: "]"), isFirst: isFirst) { return true }
        return try advance(isFirst: &isFirst, closing: UInt8(ascii: "]"))
    }

    /// Goes on to the next member and passes its key and colon. Nil once the closing brace is passed. Whether a key came
    /// before is for the caller to check: it knows the members, and can do so without a set.
    public mutating func nextMember(isFirst: inout Bool) throws(JSONSyntaxError) -> JSONStringToken? {
        try advanceToMember(isFirst: &isFirst) ? readKey() : nil
    }

    /// The first half of `nextMember`: goes on to the next key. False once the closing brace is passed.
    package mutating func advanceToMember(isFirst: inout Bool) throws(JSONSyntaxError) -> Bool {
        try advance(isFirst: &isFirst, closing: UInt8(ascii: "}"))
    }

    /// Passes a comma that comes next without white space, if what follows may be a value or a key.
    @inlinable @inline(__always)
    mutating func passComma(before closing: UInt8, isFirst: Bool) -> Bool {
        guard !isFirst, position + 1 < bytes.count, bytes[position] == UInt8(ascii: ","),
            bytes[position + 1] > 0x20, bytes[position + 1] != closing
        else { return false }
        position += 1
        return true
    }

    /// The second half of `nextMember`: passes a key and its colon.
    package mutating func readKey() throws(JSONSyntaxError) -> JSONStringToken {
        let key = try readStringToken()
        skipWhiteSpace()
        guard position < bytes.count else { throw failure(.unexpectedEnd) }
        guard bytes[position] == UInt8(ascii: ":") else { throw failure(.unexpectedByte) }
        position += 1
        return key
    }

    /// Passes over `text[range]`, which is a key with its colon, and over a comma before it unless it is the first, if they
    /// come next and there is nothing else between them. The key has at least four bytes.
    @inline(__always)
    package mutating func passKey(_ text: [UInt8], in range: Range<Int>, isFirst: Bool) -> Bool {
        guard isFirst || position < bytes.count && bytes[position] == UInt8(ascii: ",") else { return false }
        let start = isFirst ? position : position + 1
        guard matches(text.span.bytes, range, at: start) else { return false }
        position = start + range.count
        return true
    }

    /// Whether `text[range]` stands at `start`. Compares whole words, of which the last two may overlap.
    @inline(__always)
    private func matches(_ text: RawSpan, _ range: Range<Int>, at start: Int) -> Bool {
        let mine = bytes.span.bytes
        let count = range.count
        guard mine.byteCount - start >= count, range.upperBound <= text.byteCount else { return false }
        // SAFETY: all bytes that are loaded are within both texts, and any bytes are a number.
        func isEqual<Word: FixedWidthInteger & BitwiseCopyable>(_ index: Int, as: Word.Type) -> Bool {
            unsafe mine.unsafeLoadUnaligned(fromUncheckedByteOffset: start + index, as: Word.self)
                == text.unsafeLoadUnaligned(fromUncheckedByteOffset: range.lowerBound + index, as: Word.self)
        }
        guard count >= 8 else { return isEqual(0, as: UInt32.self) && isEqual(count - 4, as: UInt32.self) }
        var index = 0
        while index < count - 8 {
            guard isEqual(index, as: UInt64.self) else { return false }
            index += 8
        }
        return isEqual(count - 8, as: UInt64.self)
    }

    private mutating func enter(_ bracket: UInt8) throws(JSONSyntaxError) {
        skipWhiteSpace()
        guard position < bytes.count else { throw failure(.unexpectedEnd) }
        guard bytes[position] == bracket else { throw failure(.unexpectedByte) }
        guard depth < limits.depthMax else { throw failure(.tooDeep) }
        position += 1
        depth += 1
    }

    @usableFromInline
    mutating func advance(isFirst: inout Bool, closing: UInt8) throws(JSONSyntaxError) -> Bool {
        skipWhiteSpace()
        guard position < bytes.count else { throw failure(.unexpectedEnd) }
        if bytes[position] == closing {
            position += 1
            depth -= 1
            return false
        }
        if isFirst {
            isFirst = false
            return true
        }
        guard bytes[position] == UInt8(ascii: ",") else { throw failure(.unexpectedByte) }
        position += 1
        skipWhiteSpace()
        // A comma promises one more.
        guard position < bytes.count else { throw failure(.unexpectedEnd) }
        guard bytes[position] != closing else { throw failure(.unexpectedByte) }
        return true
    }

    /// Passes over one value of any kind, and checks it as if it were read: duplicate members are refused here too.
    public mutating func skipValue() throws(JSONSyntaxError) {
        switch try kind() {
        case .null: try readNull()
        case .boolean: _ = try readBoolean()
        case .number: _ = try readNumberToken()
        case .string: _ = try readStringToken()
        case .array:
            try beginArray()
            var isFirst = true
            while try nextElement(isFirst: &isFirst) { try skipValue() }
        case .object:
            try beginObject()
            var isFirst = true
            var keys = Set<ArraySlice<UInt8>>()
            while let key = try nextMember(isFirst: &isFirst) {
                let offset = key.range.lowerBound
                guard keys.insert(utf8(of: key)).inserted else {
                    throw JSONSyntaxError(offset: offset, reason: .duplicateMember)
                }
                guard keys.count <= limits.membersMax else {
                    throw JSONSyntaxError(offset: offset, reason: .tooManyMembers)
                }
                try skipValue()
            }
        }
    }
}
