extension JSONReader {
    /// Enters an array; `nextElement` then says whether there is one more.
    public mutating func beginArray() throws(JSONSyntaxError) { try enter(UInt8(ascii: "[")) }

    /// Enters an object; `nextMember` then gives its keys.
    public mutating func beginObject() throws(JSONSyntaxError) { try enter(UInt8(ascii: "{")) }

    /// Goes on to the next element. False once the closing bracket is passed. `isFirst` is the caller's, true at first.
    public mutating func nextElement(isFirst: inout Bool) throws(JSONSyntaxError) -> Bool {
        try advance(isFirst: &isFirst, closing: UInt8(ascii: "]"))
    }

    /// Goes on to the next member and passes its key and colon. Nil once the closing brace is passed. Whether a key came
    /// before is for the caller to check: it knows the members, and can do so without a set.
    public mutating func nextMember(isFirst: inout Bool) throws(JSONSyntaxError) -> JSONStringToken? {
        guard try advance(isFirst: &isFirst, closing: UInt8(ascii: "}")) else { return nil }
        let key = try readStringToken()
        skipWhiteSpace()
        guard position < bytes.count else { throw failure(.unexpectedEnd) }
        guard bytes[position] == UInt8(ascii: ":") else { throw failure(.unexpectedByte) }
        position += 1
        return key
    }

    private mutating func enter(_ bracket: UInt8) throws(JSONSyntaxError) {
        skipWhiteSpace()
        guard position < bytes.count else { throw failure(.unexpectedEnd) }
        guard bytes[position] == bracket else { throw failure(.unexpectedByte) }
        guard depth < limits.depthMax else { throw failure(.tooDeep) }
        position += 1
        depth += 1
    }

    private mutating func advance(isFirst: inout Bool, closing: UInt8) throws(JSONSyntaxError) -> Bool {
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
