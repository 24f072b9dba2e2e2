import TreatyJSON

// Keywords of objects. A value of another type fits all of them.

extension InstanceChecker {
    /// The members of an object; none of another value, and none once the outcome is decided.
    private var members: InstanceOutline.Children { outline.members(of: isDecided ? nil : node) }

    private func member(_ name: String) -> InstanceOutline.Child? {
        outline.members(of: node).first { isText($0.name, name) }
    }

    /// One member of `properties`.
    public mutating func property(_ name: String, _ check: InstanceCheck) {
        guard !isDecided, let member = member(name) else { return }
        frame.adjacentMembers.insert(member.index)
        apply(check, to: member.node)
    }

    /// One member of `patternProperties`.
    public mutating func patternProperties(_ pattern: ContractPattern, _ check: InstanceCheck) {
        for member in members where matches(pattern, member.name) {
            frame.adjacentMembers.insert(member.index)
            apply(check, to: member.node)
        }
    }

    /// Members that `properties` evaluates, whose values are known to fit.
    public mutating func evaluated(members names: [String]) {
        for member in members where names.contains(where: { isText(member.name, $0) }) {
            frame.adjacentMembers.insert(member.index)
        }
    }

    /// Whether all members are evaluated, and known to fit.
    public mutating func evaluated(allMembers: Bool) { frame.allMembers = allMembers }

    /// Follows all of `properties` and `patternProperties`.
    public mutating func additionalProperties(_ check: InstanceCheck) {
        for member in members where !frame.adjacentMembers.contains(member.index) {
            apply(check, to: member.node)
        }
        frame.allMembers = true
    }

    /// Follows every other keyword.
    public mutating func unevaluatedProperties(_ check: InstanceCheck) {
        for member in members where !isEvaluated(member.index) { apply(check, to: member.node) }
        frame.allMembers = true
    }

    /// `additionalProperties: false`.
    public mutating func refuseAdditionalProperties() {
        for member in members where !frame.adjacentMembers.contains(member.index) {
            fail("additionalProperties", at: member, "is not a member that is known here")
        }
        frame.allMembers = true
    }

    /// `unevaluatedProperties: false`.
    public mutating func refuseUnevaluatedProperties() {
        for member in members where !isEvaluated(member.index) {
            fail("unevaluatedProperties", at: member, "is not a member that is known here")
        }
        frame.allMembers = true
    }

    private func isEvaluated(_ index: Int) -> Bool {
        frame.allMembers || frame.adjacentMembers.contains(index) || frame.members.contains(index)
    }

    public mutating func propertyNames(_ check: InstanceCheck) {
        for member in members { apply(check, to: member.name) }
    }

    public mutating func required(_ names: [String]) {
        guard !isDecided, case .object = value.kind else { return }
        for name in names where member(name) == nil { fail("required", "the member \"\(name)\" is required") }
    }

    public mutating func minProperties(_ bound: Int) {
        guard !isDecided, case .object = value.kind, value.count < bound else { return }
        fail("minProperties", "must have at least \(bound) \(bound == 1 ? "member" : "members")")
    }

    public mutating func maxProperties(_ bound: Int) {
        guard !isDecided, case .object = value.kind, value.count > bound else { return }
        fail("maxProperties", "must have at most \(bound) \(bound == 1 ? "member" : "members")")
    }

    /// One member of `dependentRequired`.
    public mutating func dependentRequired(_ name: String, _ others: [String]) {
        guard !isDecided, member(name) != nil else { return }
        for other in others where member(other) == nil {
            fail("dependentRequired", "the member \"\(other)\" is required beside \"\(name)\"")
        }
    }

    /// One member of `dependentSchemas`.
    public mutating func dependentSchema(_ name: String, _ check: InstanceCheck) {
        guard !isDecided, member(name) != nil else { return }
        apply(check)
    }
}
