/// A file of types: declarations only, so that it reads like the contract's own list of schemas.
func renderTypes(_ plan: SwiftPlan) -> String {
    var writer = CodeWriter()
    let types = (plan.types + plan.nestedTypes).flatMap { [$0] + $0.strays }
    writer.fileHead(types.isEmpty ? [] : CodeWriter.imports)
    var rest = types[...]
    while let first = rest.first {
        let group = rest.prefix { $0.scope == first.scope }
        rest = rest.dropFirst(group.count)
        writer.line()
        writer.block("extension \(first.scope)") { $0.declare(group) }
    }
    return writer.text
}

extension CodeWriter {
    static let imports = ["Treaty", "TreatyHTTP", "TreatyJSON", "TreatyTime"]

    mutating func fileHead(_ imports: [String] = imports) {
        line("// Generated from the contract by treaty-generator. Edit the contract, not this file.")
        line("// swift-format-ignore-file")
        line()
        for module in imports { line("import \(module)") }
    }

    /// Types of one scope, each with those that it holds.
    fileprivate mutating func declare(_ types: some Sequence<TypePlan>) {
        for (index, type) in types.enumerated() {
            if index > 0 { line() }
            declare(type)
        }
    }

    private mutating func declare(_ type: TypePlan) {
        let simpleName = SwiftName.last(type.name)
        switch type {
        case .structure(let plan): declare(plan, as: simpleName, holding: type.ownTypes)
        case .enumeration(let plan): declare(plan, as: simpleName)
        case .union(let plan): declare(plan, as: simpleName, holding: type.ownTypes)
        case .wrapper(_, let documentation, let value):
            self.documentation(documentation)
            declareWrapper(simpleName, value.elementTypeName)
        case .alias(_, let documentation, let value):
            self.documentation(documentation)
            line("public typealias \(simpleName) = \(value.elementTypeName)")
        }
    }

    private mutating func declare(_ plan: StructurePlan, as simpleName: String, holding types: [TypePlan]) {
        documentation(plan.documentation)
        block("public struct \(simpleName): Sendable, Hashable") { writer in
            var parameters: [String] = []
            for member in plan.members {
                writer.documentation(member.documentation)
                if member.isDeprecated { writer.line("@available(*, deprecated)") }
                let wrapper = member.wrapper.map { "@\($0) " } ?? ""
                writer.line("\(wrapper)public var \(member.swiftName): \(member.memberTypeName)")
                let value = member.initialValue.map { " = \($0)" } ?? ""
                parameters.append("\(member.swiftName): \(member.memberTypeName)\(value)")
            }
            var assignments = plan.members.map(\.assignment)
            if case .keep(let name, let value) = plan.additional {
                writer.line("/// Members that the contract does not name.")
                writer.line("public var \(name): [String: \(value.elementTypeName)]")
                parameters.append("\(name): [String: \(value.elementTypeName)] = [:]")
                assignments.append("self.\(name) = \(name)")
            }
            if !assignments.isEmpty { writer.line() }
            writer.list("public init(", parameters, ") {")
            writer.indented { writer in
                for assignment in assignments { writer.line(assignment) }
            }
            writer.line("}")
            if !types.isEmpty { writer.line() }
            writer.declare(types)
        }
    }

    private mutating func declareWrapper(_ simpleName: String, _ type: String) {
        block("public struct \(simpleName): Sendable, Hashable") { writer in
            writer.line("public var value: \(type)")
            writer.line()
            writer.line("public init(_ value: \(type)) { self.value = value }")
        }
    }

    private mutating func declare(_ plan: EnumerationPlan, as simpleName: String) {
        documentation(plan.documentation)
        if plan.isOpen { return declareOpen(plan, as: simpleName) }
        block("public enum \(simpleName): \(plan.isInteger ? "Int64" : "String"), ContractEnumeration") { writer in
            for entry in plan.cases {
                writer.documentation(entry.documentation)
                writer.line("case \(entry.swiftName) = \(entry.value)")
            }
        }
    }

    /// Swift's raw values leave no room for a case that keeps unknown ones, so they are written out.
    private mutating func declareOpen(_ plan: EnumerationPlan, as simpleName: String) {
        block("public enum \(simpleName): OpenEnumeration") { writer in
            for entry in plan.cases {
                writer.documentation(entry.documentation)
                writer.line("case \(entry.swiftName)")
            }
            writer.line("/// A value that the contract does not name.")
            writer.line("case other(String)")
            writer.line()
            writer.list(
                "public static let known: [\(simpleName)] = [", plan.cases.map { ".\($0.swiftName)" }, "]")
            writer.line()
            writer.block("public var rawValue: String") { writer in
                writer.line("switch self {")
                for entry in plan.cases { writer.line("case .\(entry.swiftName): \(entry.value)") }
                writer.line("case .other(let value): value")
                writer.line("}")
            }
        }
    }

    private mutating func declare(_ plan: UnionPlan, as simpleName: String, holding types: [TypePlan]) {
        documentation(plan.documentation)
        block("public \(plan.isIndirect ? "indirect " : "")enum \(simpleName): Sendable, Hashable") { writer in
            for entry in plan.cases { writer.line("case \(entry.swiftName)(\(entry.value.typeName))") }
            if !types.isEmpty { writer.line() }
            writer.declare(types)
        }
    }
}

extension TypePlan {
    var nested: [TypePlan] {
        switch self {
        case .structure(let plan): plan.nested
        case .union(let plan): plan.nested
        case .enumeration, .alias, .wrapper: []
        }
    }

    /// The full name of what it is declared in.
    fileprivate var scope: Substring { name[..<(name.lastIndex(of: ".") ?? name.startIndex)] }

    /// The types that are declared in its own declaration.
    fileprivate var ownTypes: [TypePlan] { nested.filter { $0.scope == name } }

    /// Those that came about in it, at any depth, and belong to another type.
    fileprivate var strays: [TypePlan] { nested.flatMap { ($0.scope == name ? [] : [$0]) + $0.strays } }
}

extension MemberPlan {
    /// The Swift expression of its default.
    var defaultValue: String? { assumed?.expression }
    /// Whether absent, null and a value are three states that the type tells apart.
    var isThreefold: Bool { !isRequired && value.isNullable && defaultValue == nil }
    /// Whether the type is an optional.
    var isOptional: Bool { !isThreefold && (value.isNullable || (!isRequired && defaultValue == nil)) }

    /// The property wrapper around what is stored. Generated code goes around the one of a deprecated member, since it would
    /// warn itself.
    var wrapper: String? { isIndirect ? "Indirect" : isDeprecated ? "Deprecated" : nil }

    fileprivate var assignment: String {
        guard isDeprecated, let wrapper else { return "self.\(swiftName) = \(swiftName)" }
        return "self._\(bareName) = \(wrapper)(wrappedValue: \(swiftName))"
    }

    private var bareName: String { swiftName.filter { $0 != "`" } }

    /// The value, whether its use would warn or not.
    var reading: String { isDeprecated ? "self.$\(bareName)" : "self.\(swiftName)" }

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
