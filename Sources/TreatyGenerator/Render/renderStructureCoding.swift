extension CodeWriter {
    mutating func coding(of plan: StructurePlan) {
        block("extension \(plan.name): ContractValue") { writer in
            writer.memberNames(of: plan)
            writer.line()
            writer.decoder(of: plan.name, checks: plan.checks) { $0.decodeStructure(plan) }
            writer.line()
            writer.encoder { writer in
                writer.line("output.beginObject()")
                for member in plan.members { writer.encode(member) }
                if case .keep(let name, let value) = plan.additional { writer.encodeAdditional("self.\(name)", value) }
                writer.line("output.endObject()")
            }
        }
    }

    private mutating func memberNames(of plan: StructurePlan) {
        let names = (plan.members.map(\.jsonName) + plan.ignored).map(SwiftLiteral.string)
        list("private static let members = MemberNames([", names, "])")
    }

    private mutating func decodeStructure(_ plan: StructurePlan) {
        line("guard var cursor: ObjectCursor = try input.beginObject(members) else { return nil }")
        let names = plan.variableNames
        var variables = zip(names, plan.members).map { "\($0): \($1.readingType)" }
        if case .keep(_, let value) = plan.additional {
            variables.append("additional: [String: \(value.elementTypeName)] = [:]")
        }
        if !variables.isEmpty { rows(["var " + variables[0]] + variables.dropFirst(), hang: 4) }
        block("while let member: Int = try input.nextMember(&cursor)") { writer in
            writer.line("switch member {")
            for (index, member) in plan.members.enumerated() {
                writer.line("case \(index): \(member.decodeStatement(into: names[index]))")
            }
            if !plan.ignored.isEmpty {
                writer.line("case \(plan.members.count)...: try input.skipMember()")
            }
            switch plan.additional {
            case .refuse: writer.line("default: try input.refuseMember(cursor)")
            case .skip: writer.line("default: try input.skipMember()")
            case .keep(_, let value):
                let read = value.call("try input.additionalMember", ["cursor", "&additional"])
                writer.line("default: \(read)")
            }
            writer.line("}")
        }
        let required = plan.members.indices.filter { plan.members[$0].isRequired }
        var arguments = ["cursor"]
        let bits = required.filter { $0 < 64 }.reduce(0 as UInt64) { $0 | 1 << UInt64($1) }
        let beyond = required.filter { $0 >= 64 }
        if bits != 0 { arguments.append("required: \(SwiftLiteral.bits(bits))") }
        if !beyond.isEmpty { arguments.append("beyond: [\(beyond.map(String.init).joined(separator: ", "))]") }
        if let bound = plan.minProperties { arguments.append("minProperties: \(bound)") }
        if let bound = plan.maxProperties { arguments.append("maxProperties: \(bound)") }
        line("input.endObject(\(arguments.joined(separator: ", ")))")
        for requirement in plan.requirements { line(requirement.swift(names)) }
        let needed = required.filter { !plan.members[$0].value.isNullable }
        if !needed.isEmpty { list("guard ", needed.map { "let \(names[$0])" }, " else { return nil }") }
        var values = zip(names, plan.members).map { name, member in
            let value = member.isRequired && member.value.isNullable ? "\(name).value" : name
            return "\(SwiftName.label(member.swiftName)): \(value)"
        }
        if case .keep(let name, _) = plan.additional { values.append("\(SwiftName.label(name)): additional") }
        list("return \(plan.name)(", values, ")")
    }

    // MARK: Encoding

    private mutating func encode(_ member: MemberPlan) {
        let property = member.reading
        guard member.value.hasNullableElements else {
            let label = member.jsonName.needsEscape ? "escaping: " : ""
            let function =
                member.isThreefold || !member.isOptional
                ? "member" : member.isRequired ? "nullableMember" : "optionalMember"
            line("output.\(function)(\(label)\(SwiftLiteral.string(member.jsonName)), \(property))")
            return
        }
        let name = "output.name(\(SwiftLiteral.string(member.jsonName)))"
        if member.isThreefold {
            line("switch \(property) {")
            line("case .absent: break")
            line("case .null:")
            indented { writer in
                writer.line(name)
                writer.line("output.null()")
            }
            line("case .value(let value):")
            indented { writer in
                writer.line(name)
                member.value.encode("value", to: &writer)
            }
            line("}")
        } else if member.isOptional {
            if member.isRequired { line(name) }
            block("if let value = \(property)", tail: member.isRequired ? " else { output.null() }" : "") { writer in
                if !member.isRequired { writer.line(name) }
                member.value.encode("value", to: &writer)
            }
        } else {
            line(name)
            member.value.encode(property, to: &self)
        }
    }

    private mutating func encodeAdditional(_ property: String, _ value: ValuePlan) {
        guard value.isNullable || value.hasNullableElements else {
            line("output.additionalMembers(\(property), besides: Self.members)")
            return
        }
        block("for (name, value) in \(property).besides(Self.members)") { writer in
            writer.line("output.name(name)")
            value.encodeElement("value", to: &writer, depth: 0)
        }
    }
}

extension StructurePlan {
    /// What a decoder calls its variables: as the members are called, but for its own names and Swift's.
    fileprivate var variableNames: [String] {
        var taken: Set<String> = ["input", "cursor", "member", "members", "additional"]
        taken.formUnion(members.map(\.swiftName))
        return members.map { member in
            var name = member.swiftName
            guard name.hasPrefix("`") || ["input", "cursor", "member", "additional"].contains(name) else { return name }
            name.removeAll { $0 == "`" }
            repeat { name += "_" } while !taken.insert(name).inserted
            return name
        }
    }
}

extension MemberPlan {
    /// The type of the variable that a decoder fills, and what it holds before the member comes. A required member that may be null
    /// needs a state more than its type has.
    fileprivate var readingType: String {
        if isThreefold || (isRequired && value.isNullable) { return "Member<\(value.typeName)> = .absent" }
        if !isRequired, let defaultValue { return "\(memberTypeName) = \(defaultValue)" }
        return "\(value.typeName)?"
    }

    fileprivate func decodeStatement(into variable: String) -> String {
        let expression = value.decodeExpression
        if isThreefold || (isRequired && value.isNullable) {
            return "\(variable) = \(value.nullExpression) ? .null : Member(\(expression))"
        }
        if value.isNullable { return "\(variable) = \(value.nullExpression) ? nil : \(expression)" }
        // A default stays where the value does not fit; the violation is noted anyway.
        let fallback = defaultValue != nil && !isRequired ? " ?? \(variable)" : ""
        return "\(variable) = \(expression)\(fallback)"
    }
}

extension String {
    /// Whether JSON does not write it as it is.
    fileprivate var needsEscape: Bool {
        utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    }
}
