import TreatyJSON

extension InstanceReader {
    /// An object whose members have any names, and values that `value` reads.
    @inlinable
    public mutating func dictionary<Value>(
        minProperties: Int = 0, maxProperties: Int = .max,
        _ value: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) throws(JSONSyntaxError) -> [String: Value]? {
        guard var cursor = try beginObject(Self.noNames) else { return nil }
        let before = noteCount
        var members: [String: Value] = [:]
        while try nextMember(&cursor) != nil {
            let name = memberName(cursor)
            // Names that differ in bytes may still be one key of a Swift dictionary: none of them is to be lost.
            guard members[name] == nil else {
                throw JSONSyntaxError(offset: cursor.key.range.lowerBound, reason: .duplicateMember)
            }
            if let member = try value(&self) { members[name] = member }
        }
        endObject(cursor, minProperties: minProperties, maxProperties: maxProperties)
        return before == noteCount ? members : nil
    }

    @usableFromInline static let noNames = MemberNames([])
}

extension Dictionary: ContractValue where Key == String, Value: ContractValue {
    @inlinable
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> [String: Value]? {
        try input.dictionary { (input: inout InstanceReader) throws(JSONSyntaxError) -> Value? in
            try Value.decode(&input)
        }
    }

    /// In the order of the names, so that equal dictionaries give equal bytes.
    public func encode(to output: inout JSONWriter) {
        output.beginObject()
        for (name, value) in sorted(by: { $0.key < $1.key }) {
            output.name(name)
            value.encode(to: &output)
        }
        output.endObject()
    }
}
