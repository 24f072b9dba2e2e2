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

    /// Passes a closing brace, if it comes next without white space.
    @inlinable @inline(__always)
    package mutating func passEndOfObject() -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "}") else { return false }
        position &+= 1
        depth &-= 1
        return true
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

    /// Passes over a key with its colon, and over a comma before it unless it is the first, if they come next and there is
    /// nothing else between them. It is inlined where keys are known.
    @inlinable @inline(__always)
    package mutating func passKey(_ key: JSONKey, isFirst: Bool) -> Bool {
        var start = position
        if !isFirst {
            guard start < bytes.count, bytes[start] == UInt8(ascii: ",") else { return false }
            start &+= 1
        }
        guard isNext(key, at: start) else { return false }
        position = start &+ key.count
        return true
    }

    @inlinable @inline(__always)
    func isNext(_ key: JSONKey, at start: Int) -> Bool {
        let text = bytes.span.bytes
        guard text.byteCount &- start >= max(key.count, 8) else { return false }
        // SAFETY: eight bytes from each place are within the text, and any bytes are a number.
        let first = unsafe text.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self)
        guard UInt64(littleEndian: first) & key.mask == key.first else { return false }
        guard key.count > 8 else { return true }
        let end = start &+ key.count &- 8
        let last = unsafe text.unsafeLoadUnaligned(fromUncheckedByteOffset: end, as: UInt64.self)
        guard UInt64(littleEndian: last) == key.last else { return false }
        guard key.count > 16 else { return true }
        let middle = unsafe text.unsafeLoadUnaligned(fromUncheckedByteOffset: start &+ 8, as: UInt64.self)
        return UInt64(littleEndian: middle) == key.middle
    }

    private mutating func enter(_ bracket: UInt8) throws(JSONSyntaxError) {
        skipWhiteSpace()
        guard position < bytes.count else { throw failure(.unexpectedEnd) }
        guard bytes[position] == bracket else { throw failure(.unexpectedByte) }
        try enterHere()
    }

    /// Enters an array or object, where the next byte is known to be its bracket.
    @inlinable @inline(__always)
    package mutating func enterHere() throws(JSONSyntaxError) {
        guard depth < limits.depthMax else { throw failure(.tooDeep) }
        position &+= 1
        depth &+= 1
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
            var names = MemberNames()
            while let key = try nextMember(isFirst: &isFirst) {
                let offset = key.range.lowerBound
                guard names.insert(key, in: self) else {
                    throw JSONSyntaxError(offset: offset, reason: .duplicateMember)
                }
                guard names.count <= limits.membersMax else {
                    throw JSONSyntaxError(offset: offset, reason: .tooManyMembers)
                }
                try skipValue()
            }
        }
    }
}
