/// A file of decoders and encoders.
func renderCoding(_ plan: SwiftPlan) -> String {
    var writer = CodeWriter()
    writer.fileHead()
    for type in plan.types + plan.operations.flatMap(\.nested) { writer.coding(of: type) }
    return writer.text
}

extension CodeWriter {
    mutating func coding(of type: TypePlan) {
        switch type {
        case .structure(let plan):
            line()
            coding(of: plan)
        case .enumeration(let plan):
            line()
            coding(of: plan)
        case .union(let plan):
            line()
            coding(of: plan)
        case .alias: break
        }
        for nested in type.nested { coding(of: nested) }
    }

    private mutating func decoder(of name: String, check: String?, _ body: (inout CodeWriter) -> Void) {
        let signature = "(_ input: inout InstanceReader) throws(JSONSyntaxError) -> \(name)?"
        guard let check else { return block("public static func decode\(signature)", body) }
        block("public static func decode\(signature)") {
            $0.line("try input.checked(ContractChecks.\(check), decodeShape)")
        }
        line()
        block("private static func decodeShape\(signature)", body)
    }

    private mutating func encoder(_ body: (inout CodeWriter) -> Void) {
        block("public func encode(to output: inout JSONWriter)", body)
    }

    // MARK: Structures

    private mutating func coding(of plan: StructurePlan) {
        block("extension \(plan.name): ContractValue") { writer in
            let names = plan.members.map { SwiftLiteral.string($0.jsonName) }.joined(separator: ", ")
            writer.line("private static let members = MemberNames([\(names)])")
            writer.line()
            writer.decoder(of: plan.name, check: plan.check) { $0.decodeStructure(plan) }
            writer.line()
            writer.encoder { writer in
                writer.line("output.beginObject()")
                for member in plan.members { writer.encode(member) }
                writer.line("output.endObject()")
            }
        }
    }

    private mutating func decodeStructure(_ plan: StructurePlan) {
        line("guard var cursor: ObjectCursor = try input.beginObject() else { return nil }")
        for (index, member) in plan.members.enumerated() { line("var member\(index): \(member.readingType)") }
        block("while let member: Int = try input.nextMember(members, &cursor)") { writer in
            writer.line("switch member {")
            for (index, member) in plan.members.enumerated() {
                writer.line("case \(index):")
                writer.indented { $0.decode(member, into: "member\(index)") }
            }
            switch plan.additional {
            case .refuse: writer.line("default: try input.refuseMember(cursor)")
            case .skip: writer.line("default: try input.skipMember()")
            }
            writer.line("}")
        }
        let required = plan.members.indices.filter { plan.members[$0].isRequired }
        var arguments = ["cursor", "members"]
        if !required.isEmpty { arguments.append("required: [\(required.map(String.init).joined(separator: ", "))]") }
        if let bound = plan.minProperties { arguments.append("minProperties: \(bound)") }
        if let bound = plan.maxProperties { arguments.append("maxProperties: \(bound)") }
        line("input.endObject(\(arguments.joined(separator: ", ")))")
        if !required.isEmpty {
            line("guard \(required.map { "let member\($0)" }.joined(separator: ", ")) else { return nil }")
        }
        line("return \(plan.name)(")
        indented { writer in
            for (index, member) in plan.members.enumerated() {
                let comma = index + 1 < plan.members.count ? "," : ""
                writer.line("\(SwiftName.label(member.swiftName)): member\(index)\(comma)")
            }
        }
        line(")")
    }

    private mutating func decode(_ member: MemberPlan, into variable: String) {
        let expression = member.value.decodeExpression
        guard member.value.isNullable else {
            // Assigned only when it fits: a default stays where it does not, and the violation is noted anyway.
            if member.defaultValue != nil, !member.isRequired {
                line("if let value: \(member.value.typeName) = \(expression) { \(variable) = value }")
            } else {
                line("\(variable) = \(expression)")
            }
            return
        }
        let (null, wrapped): (String, String) =
            member.isThreefold
            ? (".null", ".value(value)") : member.isRequired ? (".some(nil)", ".some(value)") : ("nil", "value")
        block(
            "if \(member.value.nullExpression)", tail: " else if let value: \(member.value.typeName) = \(expression) {"
        ) {
            writer in
            writer.line("\(variable) = \(null)")
        }
        indented { $0.line("\(variable) = \(wrapped)") }
        line("}")
    }

    private mutating func encode(_ member: MemberPlan) {
        let name = SwiftLiteral.string(member.jsonName)
        // Most names can go out as they are.
        let call = name.contains("\\") ? "name" : "member"
        let property = "self.\(member.swiftName)"
        if member.isThreefold {
            line("switch \(property) {")
            line("case .absent: break")
            line("case .null:")
            indented { writer in
                writer.line("output.\(call)(\(name))")
                writer.line("output.null()")
            }
            line("case .value(let value):")
            indented { writer in
                writer.line("output.\(call)(\(name))")
                member.value.encode("value", to: &writer)
            }
            line("}")
        } else if member.isOptional {
            if member.isRequired { line("output.\(call)(\(name))") }
            block("if let value = \(property)", tail: member.isRequired ? " else { output.null() }" : "") { writer in
                if !member.isRequired { writer.line("output.\(call)(\(name))") }
                member.value.encode("value", to: &writer)
            }
        } else {
            line("output.\(call)(\(name))")
            member.value.encode(property, to: &self)
        }
    }

    // MARK: Enumerations and unions

    private mutating func coding(of plan: EnumerationPlan) {
        block("extension \(plan.name): ContractValue") { writer in
            writer.decoder(of: plan.name, check: plan.check) { $0.line("try input.enumeration(\(plan.name).self)") }
            writer.line()
            writer.encoder { $0.line("output.string(rawValue)") }
        }
    }

    private mutating func coding(of plan: UnionPlan) {
        block("extension \(plan.name): ContractValue") { writer in
            writer.decoder(of: plan.name, check: plan.check) { writer in
                writer.line("var choice: ChoiceMark = input.beginChoice()")
                writer.line("var result: \(plan.name)?")
                for entry in plan.cases {
                    writer.line(
                        "if let found: \(entry.value.elementTypeName) = try input.alternative(&choice, \(entry.value.elementClosure)), result == nil {"
                    )
                    writer.indented { $0.line("result = .\(entry.swiftName)(found)") }
                    writer.line("}")
                }
                let expected = SwiftLiteral.string("one of: " + plan.cases.map(\.title).joined(separator: ", "))
                let end = plan.isExclusive ? "endOneOf" : "endAnyOf"
                writer.line("return input.\(end)(choice, result, expected: \(expected))")
            }
            writer.line()
            writer.encoder { writer in
                writer.line("switch self {")
                for entry in plan.cases {
                    writer.line("case .\(entry.swiftName)(let value):")
                    writer.indented { writer in
                        if entry.value.isNullable {
                            writer.line("if let value { value.encode(to: &output) } else { output.null() }")
                        } else {
                            entry.value.encode("value", to: &writer)
                        }
                    }
                }
                writer.line("}")
            }
        }
    }
}

extension MemberPlan {
    /// The variable that a decoder fills, with what it holds before the member comes.
    fileprivate var readingType: String {
        if isThreefold { return "Member<\(value.typeName)> = .absent" }
        if !isRequired, let defaultValue { return "\(memberTypeName) = \(defaultValue)" }
        return isRequired && value.isNullable ? "\(value.typeName)??" : "\(value.typeName)?"
    }
}
