import TreatyJSON

// Keywords of objects. A value of another type fits all of them.

extension InstanceChecker {
    private var members: [JSONObject.Member] {
        if !isDecided, case .object(let object) = value { object.members } else { [] }
    }

    /// One member of `properties`.
    public mutating func property(_ name: String, _ check: InstanceCheck) {
        let members = members
        guard let index = members.firstIndex(where: { $0.name.hasSameScalars(as: name) }) else { return }
        frame.adjacentMembers.insert(index)
        apply(check, to: members[index].value, at: .name(name))
    }

    /// One member of `patternProperties`.
    public mutating func patternProperties(_ pattern: ContractPattern, _ check: InstanceCheck) {
        for (index, member) in members.enumerated() where matches(pattern, member.name) {
            frame.adjacentMembers.insert(index)
            apply(check, to: member.value, at: .name(member.name))
        }
    }

    /// Members that `properties` evaluates, whose values are known to fit.
    public mutating func evaluated(members names: [String]) {
        for (index, member) in members.enumerated()
        where names.contains(where: { $0.hasSameScalars(as: member.name) }) {
            frame.adjacentMembers.insert(index)
        }
    }

    /// Whether all members are evaluated, and known to fit.
    public mutating func evaluated(allMembers: Bool) { frame.allMembers = allMembers }

    /// Follows all of `properties` and `patternProperties`.
    public mutating func additionalProperties(_ check: InstanceCheck) {
        for (index, member) in members.enumerated() where !frame.adjacentMembers.contains(index) {
            apply(check, to: member.value, at: .name(member.name))
        }
        frame.allMembers = true
    }

    /// Follows every other keyword.
    public mutating func unevaluatedProperties(_ check: InstanceCheck) {
        for (index, member) in members.enumerated() where !isEvaluated(index) {
            apply(check, to: member.value, at: .name(member.name))
        }
        frame.allMembers = true
    }

    /// `additionalProperties: false`.
    public mutating func refuseAdditionalProperties() {
        for (index, member) in members.enumerated() where !frame.adjacentMembers.contains(index) {
            fail("additionalProperties", at: .name(member.name), "is not a member that is known here")
        }
        frame.allMembers = true
    }

    /// `unevaluatedProperties: false`.
    public mutating func refuseUnevaluatedProperties() {
        for (index, member) in members.enumerated() where !isEvaluated(index) {
            fail("unevaluatedProperties", at: .name(member.name), "is not a member that is known here")
        }
        frame.allMembers = true
    }

    private func isEvaluated(_ index: Int) -> Bool {
        frame.allMembers || frame.adjacentMembers.contains(index) || frame.members.contains(index)
    }

    public mutating func propertyNames(_ check: InstanceCheck) {
        for member in members { apply(check, to: .string(member.name), at: .name(member.name)) }
    }

    public mutating func required(_ names: [String]) {
        guard !isDecided, case .object(let object) = value else { return }
        for name in names where object[name] == nil { fail("required", "the member \"\(name)\" is required") }
    }

    public mutating func minProperties(_ bound: Int) {
        guard !isDecided, case .object(let object) = value, object.members.count < bound else { return }
        fail("minProperties", "must have at least \(bound) \(bound == 1 ? "member" : "members")")
    }

    public mutating func maxProperties(_ bound: Int) {
        guard !isDecided, case .object(let object) = value, object.members.count > bound else { return }
        fail("maxProperties", "must have at most \(bound) \(bound == 1 ? "member" : "members")")
    }

    /// One member of `dependentRequired`.
    public mutating func dependentRequired(_ name: String, _ others: [String]) {
        guard !isDecided, case .object(let object) = value, object[name] != nil else { return }
        for other in others where object[other] == nil {
            fail("dependentRequired", "the member \"\(other)\" is required beside \"\(name)\"")
        }
    }

    /// One member of `dependentSchemas`.
    public mutating func dependentSchema(_ name: String, _ check: InstanceCheck) {
        guard !isDecided, case .object(let object) = value, object[name] != nil else { return }
        apply(check)
    }
}
