extension RequirementPlan {
    /// - Parameter variables: those of a decoder that hold the members.
    func swift(_ variables: [String]) -> String {
        switch self {
        case .beside(let member, let others):
            return "input.dependentRequired(cursor, \(member), \(SwiftLiteral.bits(others)))"
        case .where(let conditions, let then, let other):
            let condition = conditions.map { $0.swift(variables) }.joined(separator: " && ")
            let branches = [("then", then), ("else", other)].filter { $0.1 != 0 }
            let sets = branches.map { ", \($0): \(SwiftLiteral.bits($1))" }.joined()
            return "input.required(cursor, where: \(condition)\(sets))"
        case .alternatives(let sets, let isExclusive):
            let list = sets.map(SwiftLiteral.bits).joined(separator: ", ")
            return "input.\(isExclusive ? "oneOf" : "anyOf")(cursor, [\(list)])"
        case .notTogether(let members):
            return "input.notTogether(cursor, \(SwiftLiteral.bits(members)))"
        }
    }
}

extension MemberCondition {
    fileprivate func swift(_ variables: [String]) -> String {
        switch self {
        case .came(let members): return "cursor.has(\(SwiftLiteral.bits(members)))"
        case .isAbsentOrAmong(let member, let property, let literals):
            let value = variables[member] + (property.isEmpty ? "" : "?." + property)
            return "cursor.isAbsent(\(member), or: \(value), isAmong: \(literals.joined(separator: ", ")))"
        }
    }
}
