import TreatyJSON

/// How far an object was read.
public struct ObjectCursor: Sendable {
    /// The members that the schema declares.
    let names: MemberNames
    /// Offset of the object's opening brace.
    let offset: Int
    var isFirst = true
    /// A bit for each declared member that came, in words of 64.
    @usableFromInline var seen: UInt64 = 0
    private var seenBeyond: [UInt64]?
    var lastIndex = -1
    /// Members that came, declared or not.
    @usableFromInline var count = 0
    /// Names that came and are not declared: they too may come only once.
    private var undeclared: Set<ArraySlice<UInt8>>?
    /// The key at which the reader stands when the member is not declared.
    @usableFromInline var key = JSONStringToken(range: 0..<0, isEscaped: false, scalarCount: 0)

    init(_ names: MemberNames, offset: Int) {
        self.names = names
        self.offset = offset
    }

    @inline(__always)
    mutating func markSeen(_ index: Int) -> Bool {
        if index < 64 {
            let bit: UInt64 = 1 << UInt64(index)
            defer { seen |= bit }
            return seen & bit == 0
        }
        let word = index / 64 - 1
        var words = seenBeyond ?? []
        while words.count <= word { words.append(0) }
        let bit: UInt64 = 1 << UInt64(index % 64)
        let isNew = words[word] & bit == 0
        words[word] |= bit
        seenBeyond = words
        return isNew
    }

    mutating func markSeen(undeclared name: ArraySlice<UInt8>) -> Bool {
        if undeclared == nil { undeclared = [] }
        return undeclared?.insert(name).inserted ?? true
    }

    @inline(__always)
    func hasSeen(_ index: Int) -> Bool {
        if index < 64 { return seen & (1 << UInt64(index)) != 0 }
        let word = index / 64 - 1
        guard let seenBeyond, word < seenBeyond.count else { return false }
        return seenBeyond[word] & (1 << UInt64(index % 64)) != 0
    }
}

extension InstanceReader {
    /// Enters an object. Nil for a value of another type, which is passed over.
    public mutating func beginObject(_ names: MemberNames) throws(JSONSyntaxError) -> ObjectCursor? {
        guard json.firstByte() == UInt8(ascii: "{") else {
            try refuseType("an object")
            return nil
        }
        let offset = json.position
        try json.enterHere()
        return ObjectCursor(names, offset: offset)
    }

    /// The index of the next member's name, `-1` when the schema does not declare it, nil at the end of the object.
    public mutating func nextMember(_ cursor: inout ObjectCursor) throws(JSONSyntaxError) -> Int? {
        // Clients mostly send members in the order of the contract.
        let next = cursor.lastIndex &+ 1
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: next)
        guard let key = cursor.names.key(next), cursor.seen & bit == 0, cursor.count < json.limits.membersMax,
            json.passKey(key, isFirst: cursor.isFirst)
        else { return json.passEndOfObject() ? nil : try nextKey(&cursor) }
        cursor.seen |= bit
        cursor.isFirst = false
        cursor.count &+= 1
        cursor.lastIndex = next
        return next
    }

    /// As `nextMember`, for any key.
    private mutating func nextKey(_ cursor: inout ObjectCursor) throws(JSONSyntaxError) -> Int? {
        guard try json.advanceToMember(isFirst: &cursor.isFirst) else { return nil }
        let key = try json.readKey()
        let offset = key.range.lowerBound
        cursor.count += 1
        guard cursor.count <= json.limits.membersMax else {
            throw JSONSyntaxError(offset: offset, reason: .tooManyMembers)
        }
        let isNew: Bool
        let names = cursor.names
        if let index = json.withUTF8(of: key, { names.index(of: $0) }) {
            isNew = cursor.markSeen(index)
            cursor.lastIndex = index
        } else {
            isNew = cursor.markSeen(undeclared: json.utf8(of: key))
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
    ///
    /// - Parameters:
    ///   - required: a bit for each declared member, by its index, that is required and among the first 64.
    ///   - beyond: the indices of the others.
    @inlinable @inline(__always)
    public mutating func endObject(
        _ cursor: ObjectCursor, required: UInt64 = 0, beyond: [Int] = [], minProperties: Int = 0,
        maxProperties: Int = .max
    ) {
        if cursor.seen & required == required, beyond.isEmpty, cursor.count >= minProperties,
            cursor.count <= maxProperties
        {
            return
        }
        noteEnd(of: cursor, required, beyond, minProperties, maxProperties)
    }

    @usableFromInline
    mutating func noteEnd(
        of cursor: ObjectCursor, _ required: UInt64, _ beyond: [Int], _ minProperties: Int, _ maxProperties: Int
    ) {
        let indices = (0..<64).filter { required & 1 << UInt64($0) != 0 } + beyond
        for index in indices where !cursor.hasSeen(index) {
            note("required", at: cursor.offset, "the member \"\(cursor.names.names[index])\" is required")
        }
        if cursor.count < minProperties {
            note("minProperties", at: cursor.offset, "must have at least \(minProperties) of its members")
        }
        if cursor.count > maxProperties {
            note("maxProperties", at: cursor.offset, "must have at most \(maxProperties) members")
        }
    }
}
