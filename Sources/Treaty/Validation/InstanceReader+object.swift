import TreatyJSON

/// How far an object was read.
public struct ObjectCursor: Sendable {
    /// Offset of the object's opening brace.
    let offset: Int
    var isFirst = true
    /// A bit for each declared member that came, in words of 64.
    var seen: UInt64 = 0
    var seenBeyond: [UInt64] = []
    var lastIndex = -1
    /// Members that came, declared or not.
    var count = 0
    /// Names that came and are not declared: they too may come only once.
    var undeclared = Set<ArraySlice<UInt8>>()
    /// The key at which the reader stands when the member is not declared.
    @usableFromInline var key = JSONStringToken(range: 0..<0, isEscaped: false, scalarCount: 0)

    @inline(__always)
    mutating func markSeen(_ index: Int) -> Bool {
        if index < 64 {
            let bit: UInt64 = 1 << UInt64(index)
            defer { seen |= bit }
            return seen & bit == 0
        }
        let word = index / 64 - 1
        while seenBeyond.count <= word { seenBeyond.append(0) }
        let bit: UInt64 = 1 << UInt64(index % 64)
        defer { seenBeyond[word] |= bit }
        return seenBeyond[word] & bit == 0
    }

    @inline(__always)
    func hasSeen(_ index: Int) -> Bool {
        if index < 64 { return seen & (1 << UInt64(index)) != 0 }
        let word = index / 64 - 1
        return word < seenBeyond.count && seenBeyond[word] & (1 << UInt64(index % 64)) != 0
    }

    /// False also where one of them is not among the first 64.
    @inline(__always)
    func hasSeen(all indices: [Int]) -> Bool {
        var bits: UInt64 = 0
        var highest = 0
        for index in indices {
            bits |= 1 &<< UInt64(truncatingIfNeeded: index)
            highest |= index
        }
        return highest < 64 && seen & bits == bits
    }
}

extension InstanceReader {
    /// Enters an object. Nil for a value of another type, which is passed over.
    public mutating func beginObject() throws(JSONSyntaxError) -> ObjectCursor? {
        guard json.firstByte() == UInt8(ascii: "{") else {
            try refuseType("an object")
            return nil
        }
        let offset = json.position
        try json.beginObject()
        return ObjectCursor(offset: offset)
    }

    /// The index of the next member's name, `-1` when the schema does not declare it, nil at the end of the object.
    public mutating func nextMember(
        _ names: MemberNames, _ cursor: inout ObjectCursor
    ) throws(JSONSyntaxError) -> Int? {
        // Clients mostly send members in the order of the contract.
        let next = cursor.lastIndex &+ 1
        guard next < 64, cursor.seen &>> UInt64(truncatingIfNeeded: next) & 1 == 0,
            cursor.count < json.limits.membersMax, names.passKey(next, isFirst: cursor.isFirst, in: &json)
        else { return try nextKey(names, &cursor) }
        cursor.seen |= 1 &<< UInt64(truncatingIfNeeded: next)
        cursor.isFirst = false
        cursor.count &+= 1
        cursor.lastIndex = next
        return next
    }

    /// As `nextMember`, for any key.
    private mutating func nextKey(
        _ names: MemberNames, _ cursor: inout ObjectCursor
    ) throws(JSONSyntaxError) -> Int? {
        guard try json.advanceToMember(isFirst: &cursor.isFirst) else { return nil }
        let key = try json.readKey()
        let offset = key.range.lowerBound
        cursor.count += 1
        guard cursor.count <= json.limits.membersMax else {
            throw JSONSyntaxError(offset: offset, reason: .tooManyMembers)
        }
        let isNew: Bool
        if let index = json.withUTF8(of: key, { names.index(of: $0) }) {
            isNew = cursor.markSeen(index)
            cursor.lastIndex = index
        } else {
            isNew = cursor.undeclared.insert(json.utf8(of: key)).inserted
            cursor.lastIndex = -1
            cursor.key = key
        }
        guard isNew else { throw JSONSyntaxError(offset: offset, reason: .duplicateMember) }
        return cursor.lastIndex
    }

    /// The name of the undeclared member at which the reader stands.
    public func memberName(_ cursor: ObjectCursor) -> String { json.text(of: cursor.key) }

    /// Passes over an undeclared member that the schema allows and the generated type does not keep.
    public mutating func skipMember() throws(JSONSyntaxError) { try json.skipValue() }

    /// Passes over a member that `additionalProperties: false` refuses.
    public mutating func refuseMember(_ cursor: ObjectCursor) throws(JSONSyntaxError) {
        note("additionalProperties", at: cursor.key.range.lowerBound, "is not a member that is known here")
        try json.skipValue()
    }

    /// Checks what can be said only at the end of an object.
    public mutating func endObject(
        _ cursor: ObjectCursor, _ names: MemberNames, required: [Int] = [], minProperties: Int = 0,
        maxProperties: Int = .max
    ) {
        guard !required.isEmpty || minProperties > 0 || maxProperties < .max else { return }
        if !cursor.hasSeen(all: required) {
            for index in required where !cursor.hasSeen(index) {
                note("required", at: cursor.offset, "the member \"\(names.names[index])\" is required")
            }
        }
        if cursor.count < minProperties {
            note("minProperties", at: cursor.offset, "must have at least \(minProperties) of its members")
        }
        if cursor.count > maxProperties {
            note("maxProperties", at: cursor.offset, "must have at most \(maxProperties) members")
        }
    }
}
