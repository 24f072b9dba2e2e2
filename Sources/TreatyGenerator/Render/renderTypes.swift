/// A file of types: declarations only, so that it reads like the contract's own list of schemas.
func renderTypes(_ plan: SwiftPlan) -> String {
    var writer = CodeWriter()
    writer.fileHead()
    for type in plan.types + plan.operations.flatMap(\.nested) { writer.declare(type) }
    return writer.text
}

extension CodeWriter {
    mutating func fileHead(_ imports: [String] = ["Treaty", "TreatyHTTP", "TreatyJSON", "TreatyTime"]) {
        line("// Generated from the contract by treaty-generator. Edit the contract, not this file.")
        line("// swift-format-ignore-file")
        line()
        for module in imports { line("import \(module)") }
        line()
    }

    mutating func declare(_ type: TypePlan) {
        line()
        switch type {
        case .structure(let plan): declare(plan)
        case .enumeration(let plan): declare(plan)
        case .union(let plan): declare(plan)
        case .alias(let name, let documentation, let value):
            scope(of: name) { writer, simpleName in
                writer.documentation(documentation)
                writer.line("public typealias \(simpleName) = \(value.elementTypeName)")
            }
        }
        for nested in type.nested { declare(nested) }
    }

    /// The extension of the type in which a full name stands.
    private mutating func scope(of name: String, _ body: (inout CodeWriter, String) -> Void) {
        let dot = name.lastIndex(of: ".") ?? name.startIndex
        block("extension \(name[..<dot])") { body(&$0, String(name[name.index(after: dot)...])) }
    }

    private mutating func declare(_ plan: StructurePlan) {
        scope(of: plan.name) { writer, simpleName in
            writer.documentation(plan.documentation)
            writer.block("public struct \(simpleName): Sendable, Hashable") { writer in
                for member in plan.members {
                    writer.documentation(member.documentation)
                    writer.line("public var \(member.swiftName): \(member.memberTypeName)")
                }
                writer.line()
                writer.memberwiseInit(plan.members)
            }
        }
    }

    private mutating func memberwiseInit(_ members: [MemberPlan]) {
        line("public init(")
        indented { writer in
            for (index, member) in members.enumerated() {
                let comma = index + 1 < members.count ? "," : ""
                let value = member.initialValue.map { " = \($0)" } ?? ""
                writer.line("\(member.swiftName): \(member.memberTypeName)\(value)\(comma)")
            }
        }
        block(")") { writer in
            for member in members { writer.line("self.\(member.swiftName) = \(member.swiftName)") }
        }
    }

    private mutating func declare(_ plan: EnumerationPlan) {
        scope(of: plan.name) { writer, simpleName in
            writer.documentation(plan.documentation)
            writer.block("public enum \(simpleName): String, Sendable, Hashable, CaseIterable") { writer in
                for entry in plan.cases { writer.line("case \(entry.swiftName) = \(SwiftLiteral.string(entry.value))") }
            }
        }
    }

    private mutating func declare(_ plan: UnionPlan) {
        scope(of: plan.name) { writer, simpleName in
            writer.documentation(plan.documentation)
            writer.block("public indirect enum \(simpleName): Sendable, Hashable") { writer in
                for entry in plan.cases { writer.line("case \(entry.swiftName)(\(entry.value.elementTypeName))") }
            }
        }
    }
}

extension TypePlan {
    var nested: [TypePlan] {
        switch self {
        case .structure(let plan): plan.nested
        case .union(let plan): plan.nested
        case .enumeration, .alias: []
        }
    }
}

extension MemberPlan {
    /// Whether absent, null and a value are three states that the type tells apart.
    var isThreefold: Bool { !isRequired && value.isNullable && defaultValue == nil }
    /// Whether the type is an optional.
    var isOptional: Bool { !isThreefold && (value.isNullable || (!isRequired && defaultValue == nil)) }

    var memberTypeName: String {
        if isThreefold { return "Member<\(value.typeName)>" }
        return isOptional ? value.typeName + "?" : value.typeName
    }

    /// What the memberwise initialiser assumes.
    var initialValue: String? {
        if let defaultValue { return defaultValue }
        if isRequired { return nil }
        return isThreefold ? ".absent" : "nil"
    }
}
