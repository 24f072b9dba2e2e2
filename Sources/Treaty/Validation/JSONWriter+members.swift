import TreatyJSON

/// One call for each member of an object. A name that JSON has to escape is labelled.
extension JSONWriter {
    @inlinable
    public mutating func member<Value: ContractValue>(_ name: StaticString, _ value: Value) {
        value.encode(as: name, to: &self)
    }

    /// Nothing where there is no value.
    @inlinable
    public mutating func optionalMember<Value: ContractValue>(_ name: StaticString, _ value: Value?) {
        if let value { value.encode(as: name, to: &self) }
    }

    /// `null` where there is no value.
    @inlinable
    public mutating func nullableMember<Value: ContractValue>(_ name: StaticString, _ value: Value?) {
        if let value { value.encode(as: name, to: &self) } else { nullMember(name) }
    }

    @inlinable
    public mutating func member<Value: ContractValue>(_ name: StaticString, _ value: Member<Value>) {
        switch value {
        case .absent: break
        case .null: nullMember(name)
        case .value(let value): value.encode(as: name, to: &self)
        }
    }

    public mutating func member<Value: ContractValue>(escaping name: String, _ value: Value) {
        self.name(name)
        value.encode(to: &self)
    }

    public mutating func optionalMember<Value: ContractValue>(escaping name: String, _ value: Value?) {
        if let value { member(escaping: name, value) }
    }

    public mutating func nullableMember<Value: ContractValue>(escaping name: String, _ value: Value?) {
        self.name(name)
        if let value { value.encode(to: &self) } else { null() }
    }

    public mutating func member<Value: ContractValue>(escaping name: String, _ value: Member<Value>) {
        switch value {
        case .absent: break
        case .null: nullableMember(escaping: name, Value?.none)
        case .value(let value): member(escaping: name, value)
        }
    }

    /// Members that the contract does not name.
    public mutating func additionalMembers<Value: ContractValue>(
        _ members: [String: Value], besides declared: MemberNames
    ) {
        guard !members.isEmpty else { return }
        for (name, value) in members.besides(declared) { member(escaping: name, value) }
    }
}
