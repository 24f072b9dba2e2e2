import TreatyJSON

extension InstanceReader {
    /// A string that is one of an enumeration's values.
    @inlinable
    public mutating func enumeration<Value: RawRepresentable & CaseIterable>(
        _ type: Value.Type
    ) throws(JSONSyntaxError) -> Value? where Value.RawValue == String {
        let offset = offset()
        if try json.kind() == .string {
            let token = try json.readStringToken()
            let text = json.text(of: token)
            // Swift's == holds for canonically equivalent strings, of which one is not ASCII; an enumeration holds scalar
            // by scalar.
            // They are compared one by one: what the compiler makes of `init(rawValue:)` does so too, with more work for each.
            for value in Value.allCases where value.rawValue == text {
                if token.isPlainASCII || value.rawValue.utf8.elementsEqual(text.utf8) { return value }
            }
        } else {
            try json.skipValue()
        }
        refuse(Value.self, at: offset) { "\"\($0.rawValue)\"" }
        return nil
    }

    /// A whole number that is one of an enumeration's values.
    public mutating func enumeration<Value: RawRepresentable & CaseIterable>(
        _ type: Value.Type
    ) throws(JSONSyntaxError) -> Value? where Value.RawValue == Int64 {
        let offset = offset()
        if try json.kind() == .number {
            if let value = try json.readNumberToken().int64(in: json.bytes).flatMap(Value.init(rawValue:)) {
                return value
            }
        } else {
            try json.skipValue()
        }
        refuse(Value.self, at: offset) { String($0.rawValue) }
        return nil
    }

    @usableFromInline
    mutating func refuse<Value: CaseIterable>(
        _ type: Value.Type, at offset: Int, _ describe: (Value) -> String
    ) {
        let values = Value.allCases.prefix(Self.valuesMax).map(describe).joined(separator: ", ")
        note("enum", at: offset, "must be one of \(values)\(Value.allCases.count > Self.valuesMax ? ", …" : "")")
    }

    /// Values that a violation of an enumeration lists.
    static var valuesMax: Int { 50 }
}
