// Members that have to come, or not, because of others. Sets of members have a bit for each, by its index among the first 64.

extension ObjectCursor {
    /// Whether all of these members came.
    @inlinable @inline(__always)
    public func has(_ members: UInt64) -> Bool { seen & members == members }

    /// Whether a member did not come, or its value is one of these.
    @inlinable @inline(__always)
    public func isAbsent<Value: Equatable>(_ index: Int, or value: Value?, isAmong values: Value...) -> Bool {
        guard let value else { return !has(1 &<< UInt64(truncatingIfNeeded: index)) }
        return values.contains(value)
    }
}

extension InstanceReader {
    /// One member of `dependentRequired`: where that of an index came, those must have come of which `others` has the bits.
    @inlinable @inline(__always)
    public mutating func dependentRequired(_ cursor: ObjectCursor, _ index: Int, _ others: UInt64) {
        if cursor.seen &>> UInt64(truncatingIfNeeded: index) & 1 == 0 || cursor.has(others) { return }
        noteDependentRequired(cursor, index, others)
    }

    @usableFromInline
    mutating func noteDependentRequired(_ cursor: ObjectCursor, _ index: Int, _ others: UInt64) {
        let names = cursor.names.names
        for other in 0..<64 where others & 1 << UInt64(other) != 0 && !cursor.hasSeen(other) {
            note(
                "dependentRequired", at: cursor.offset,
                "the member \"\(names[other])\" is required beside \"\(names[index])\"")
        }
    }

    /// The members that `then` requires where the condition of an `if` holds, or those that `else` requires where not.
    @inlinable @inline(__always)
    public mutating func required(
        _ cursor: ObjectCursor, where condition: Bool, then: UInt64 = 0, else other: UInt64 = 0
    ) {
        let members = condition ? then : other
        if !cursor.has(members) { noteEnd(of: cursor, members, [], 0, .max) }
    }

    /// Sets of members, of which one has to come.
    public mutating func anyOf(_ cursor: ObjectCursor, _ alternatives: [UInt64]) {
        if alternatives.contains(where: cursor.has) { return }
        note("anyOf", at: cursor.offset, InstanceChecker.noneFits(of: alternatives.count))
    }

    /// Sets of members, of which exactly one has to come.
    public mutating func oneOf(_ cursor: ObjectCursor, _ alternatives: [UInt64]) {
        let matches = alternatives.count(where: cursor.has)
        if matches == 1 { return }
        note("oneOf", at: cursor.offset, InstanceChecker.notOneFits(of: alternatives.count, matches))
    }

    /// Members that `not` refuses to come together; or the one that may not come at all.
    public mutating func notTogether(_ cursor: ObjectCursor, _ members: UInt64) {
        if cursor.has(members) { note("not", at: cursor.offset, "must not fit the schema of 'not'") }
    }
}
