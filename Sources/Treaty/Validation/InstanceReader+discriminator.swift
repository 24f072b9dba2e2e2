import TreatyJSON

extension InstanceReader {
    /// Looks into the object that comes next for the member that tells which alternative it is, and stays before it.
    ///
    /// - Returns: the index of the member's value among `values`. Nil for an object whose member is missing or has another
    ///   value, and for what is no object: then that is noted, and the value passed over.
    public mutating func discriminator(
        _ property: String, _ values: MemberNames
    ) throws(JSONSyntaxError) -> Int? {
        guard json.firstByte() == UInt8(ascii: "{") else {
            try refuseType("an object")
            return nil
        }
        let start = json.position
        let depth = json.depth
        let name = property.utf8
        var place = start
        var keyword = "required"
        var found: Int?
        try json.beginObject()
        var isFirst = true
        while let key = try json.nextMember(isFirst: &isFirst) {
            guard json.utf8(of: key).elementsEqual(name) else {
                try json.skipValue()
                continue
            }
            place = offset()
            let isString = try json.kind() == .string
            keyword = isString ? "discriminator" : "type"
            if isString {
                let token = try json.readStringToken()
                found = json.withUTF8(of: token) { values.index(of: $0) }
            }
            break
        }
        json.position = start
        json.depth = depth
        guard let found else {
            let list = values.names.prefix(Self.valuesMax).map { "\"\($0)\"" }.joined(separator: ", ")
            note(
                keyword, at: place,
                keyword == "required" ? "the member \"\(property)\" is required" : "must be one of \(list)")
            try json.skipValue()
            return nil
        }
        return found
    }

    /// The kind of the value that comes next.
    @inlinable
    public mutating func kind() throws(JSONSyntaxError) -> JSONKind { try json.kind() }

    /// Passes over a value of a kind that no alternative has.
    public mutating func refuse<Value>(_ expected: String) throws(JSONSyntaxError) -> Value? {
        try refuseType(expected)
        return nil
    }
}
