import TreatyJSON

extension InstanceReader {
    /// Reads a member that the schema does not declare, into the dictionary of such.
    @inlinable
    public mutating func additionalMember<Value>(
        _ cursor: ObjectCursor, _ members: inout [String: Value],
        _ value: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) throws(JSONSyntaxError) {
        let name = memberName(cursor)
        // Names that differ in bytes may still be one key of a Swift dictionary: none of them is to be lost.
        guard members[name] == nil else {
            throw JSONSyntaxError(offset: cursor.key.range.lowerBound, reason: .duplicateMember)
        }
        if let member = try value(&self) { members[name] = member }
    }
}

extension Dictionary where Key == String {
    /// The members that have no name of `declared`, in the order of their names, so that equal objects give equal bytes.
    public func besides(_ declared: MemberNames) -> [(key: String, value: Value)] {
        filter { declared.index(of: Array($0.key.utf8).span) == nil }.sorted { $0.key < $1.key }
    }
}
