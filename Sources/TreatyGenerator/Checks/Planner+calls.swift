import TreatyOpenAPI
import TreatyYAML

// One call for each keyword, in an order in which those that look at what others evaluated come last.

extension Planner {
    /// - Parameters:
    ///   - keywords: the only ones that count; nil for all.
    ///   - name: the function that the calls are for.
    mutating func calls(of schema: Schema, _ keywords: Set<String>?, name: String) -> [CheckCall] {
        if let value = schema.booleanValue { return value ? [] : [CheckCall(function: "nothing")] }
        let active = constraints(of: schema).intersection(keywords ?? Self.constraints)
        var calls: [CheckCall] = []
        if active.contains("unevaluatedProperties") || active.contains("unevaluatedItems") {
            calls.append(CheckCall(function: "collectEvaluated"))
        }
        if active.contains("$ref"), let target = schema.reference?.target {
            calls += holding(target)
        }
        calls += valueCalls(schema, active, name) + stringCalls(schema, active)
        calls += arrayCalls(schema, active) + objectCalls(schema, active)
        calls += compositionCalls(schema, active) + unevaluatedCalls(schema, active)
        return calls
    }

    /// Another schema that must hold for the same value.
    private mutating func holding(_ schema: Schema) -> [CheckCall] {
        let check = use(schema)
        if case .anything = check { return [] }
        return [CheckCall(function: "reference", arguments: [.check(check)])]
    }

    private func call(_ function: String, _ argument: String) -> CheckCall {
        CheckCall(function: function, arguments: [.literal(argument)])
    }

    /// The values of `enum` and `const`, each keyword's under a name of its own.
    func constants(of schema: Schema, _ keywords: Set<String>?, name: String) -> [ConstantsPlan] {
        ["enum", "const"].compactMap { keyword in
            guard keywords?.contains(keyword) ?? true, let json = try? schema.node[keyword]?.jsonText() else {
                return nil
            }
            return ConstantsPlan(
                name: constantsName(name, keyword), keyword: keyword, json: keyword == "const" ? "[\(json)]" : json)
        }
    }

    private func constantsName(_ name: String, _ keyword: String) -> String {
        name.filter { $0 != "`" } + (keyword == "enum" ? "Values" : "Value")
    }

    private func valueCalls(_ schema: Schema, _ active: Set<String>, _ name: String) -> [CheckCall] {
        var calls: [CheckCall] = []
        if active.contains("type"), !schema.types.isEmpty {
            let types = schema.types.map { "." + $0.rawValue }.joined(separator: ", ")
            calls.append(call("type", schema.types.count == 1 ? types : "[\(types)]"))
        }
        for keyword in ["enum", "const"] where active.contains(keyword) {
            calls.append(call("values", constantsName(name, keyword)))
        }
        let bounds: [(String, ExactNumber?)] = [
            ("minimum", schema.minimum), ("maximum", schema.maximum), ("exclusiveMinimum", schema.exclusiveMinimum),
            ("exclusiveMaximum", schema.exclusiveMaximum), ("multipleOf", schema.multipleOf),
        ]
        for (keyword, number) in bounds where active.contains(keyword) {
            guard let number else { continue }
            calls.append(call(keyword, number.int64.map(String.init) ?? SwiftLiteral.string(number.canonicalText)))
        }
        return calls
    }

    private mutating func stringCalls(_ schema: Schema, _ active: Set<String>) -> [CheckCall] {
        var calls: [CheckCall] = []
        if active.contains("minLength"), let bound = schema.minLength { calls.append(call("minLength", "\(bound)")) }
        if active.contains("maxLength"), let bound = schema.maxLength { calls.append(call("maxLength", "\(bound)")) }
        if active.contains("pattern"), let source = schema.pattern {
            calls.append(call("pattern", "ContractPatterns.pattern\(pattern(source))"))
        }
        if active.contains("format"), let name = formatName(of: schema) { calls.append(call("format", "." + name)) }
        return calls
    }

    private mutating func arrayCalls(_ schema: Schema, _ active: Set<String>) -> [CheckCall] {
        var calls: [CheckCall] = []
        if active.contains("minItems"), let bound = schema.minItems { calls.append(call("minItems", "\(bound)")) }
        if active.contains("maxItems"), let bound = schema.maxItems { calls.append(call("maxItems", "\(bound)")) }
        if active.contains("uniqueItems"), schema.uniqueItems == true {
            calls.append(CheckCall(function: "uniqueItems"))
        }
        if active.contains("prefixItems") {
            let checks = schema.prefixItems.map { use($0) }
            calls.append(CheckCall(function: "prefixItems", arguments: [.checks(checks)]))
        }
        if active.contains("items"), let items = schema.items {
            let from: [CheckArgument] =
                schema.prefixItems.isEmpty ? [] : [.literal("from: \(schema.prefixItems.count)")]
            calls.append(applying(items, "items", refusing: "refuseItems", from))
        }
        if active.contains("contains"), let contains = schema.contains {
            var arguments: [CheckArgument] = [.check(use(contains))]
            if let bound = schema.minContains { arguments.append(.literal("min: \(bound)")) }
            if let bound = schema.maxContains { arguments.append(.literal("max: \(bound)")) }
            calls.append(CheckCall(function: "contains", arguments: arguments))
        }
        return calls
    }

    private mutating func applying(
        _ schema: Schema, _ function: String, refusing: String, _ arguments: [CheckArgument] = []
    ) -> CheckCall {
        if schema.dereferenced.booleanValue == false { return CheckCall(function: refusing, arguments: arguments) }
        return CheckCall(function: function, arguments: arguments + [.check(use(schema))])
    }

    private mutating func objectCalls(_ schema: Schema, _ active: Set<String>) -> [CheckCall] {
        var calls: [CheckCall] = []
        if active.contains("minProperties"), let bound = schema.minProperties {
            calls.append(call("minProperties", "\(bound)"))
        }
        if active.contains("maxProperties"), let bound = schema.maxProperties {
            calls.append(call("maxProperties", "\(bound)"))
        }
        if active.contains("required"), !schema.required.isEmpty {
            calls.append(call("required", Self.list(schema.required)))
        }
        if active.contains("properties") {
            for property in schema.properties {
                let name = SwiftLiteral.string(property.name)
                calls.append(
                    CheckCall(function: "property", arguments: [.literal(name), .check(use(property.schema))]))
            }
        }
        if active.contains("patternProperties") {
            for property in schema.patternProperties {
                let name = "ContractPatterns.pattern\(pattern(property.name))"
                calls.append(
                    CheckCall(function: "patternProperties", arguments: [.literal(name), .check(use(property.schema))]))
            }
        }
        if active.contains("additionalProperties"), let additional = schema.additionalProperties {
            calls.append(applying(additional, "additionalProperties", refusing: "refuseAdditionalProperties"))
        }
        if active.contains("propertyNames"), let names = schema.propertyNames {
            calls.append(CheckCall(function: "propertyNames", arguments: [.check(use(names))]))
        }
        if active.contains("dependentRequired") {
            for entry in schema.dependentRequired?.mapping?.entries ?? [] {
                let names = (entry.value.sequence ?? []).compactMap(\.string)
                guard !names.isEmpty else { continue }
                calls.append(call("dependentRequired", "\(SwiftLiteral.string(entry.name)), \(Self.list(names))"))
            }
        }
        if active.contains("dependentSchemas") {
            for dependent in schema.dependentSchemas {
                let name = SwiftLiteral.string(dependent.name)
                calls.append(
                    CheckCall(function: "dependentSchema", arguments: [.literal(name), .check(use(dependent.schema))]))
            }
        }
        return calls
    }

    private static func list(_ names: [String]) -> String {
        "[\(names.map(SwiftLiteral.string).joined(separator: ", "))]"
    }

    private mutating func compositionCalls(_ schema: Schema, _ active: Set<String>) -> [CheckCall] {
        var calls: [CheckCall] = []
        if active.contains("allOf") {
            for part in schema.allOf { calls += holding(part) }
        }
        for (keyword, alternatives) in [("anyOf", schema.anyOf), ("oneOf", schema.oneOf)]
        where active.contains(keyword) {
            let checks = alternatives.map { use($0) }
            calls.append(CheckCall(function: keyword, arguments: [.checks(checks)]))
        }
        if active.contains("not"), let not = schema.not {
            calls.append(CheckCall(function: "not", arguments: [.check(use(not))]))
        }
        if active.contains("if"), let condition = schema.ifSchema {
            var arguments: [CheckArgument] = [.check(label: "if", use(condition))]
            if let then = schema.thenSchema { arguments.append(.check(label: "then", use(then))) }
            if let other = schema.elseSchema { arguments.append(.check(label: "else", use(other))) }
            calls.append(CheckCall(function: "condition", arguments: arguments))
        }
        return calls
    }

    private mutating func unevaluatedCalls(_ schema: Schema, _ active: Set<String>) -> [CheckCall] {
        var calls: [CheckCall] = []
        if active.contains("unevaluatedItems"), let items = schema.unevaluatedItems {
            calls.append(applying(items, "unevaluatedItems", refusing: "refuseUnevaluatedItems"))
        }
        if active.contains("unevaluatedProperties"), let properties = schema.unevaluatedProperties {
            calls.append(applying(properties, "unevaluatedProperties", refusing: "refuseUnevaluatedProperties"))
        }
        return calls
    }

    /// The `StringFormat` that a schema asserts.
    func formatName(of schema: Schema) -> String? {
        guard options.assertsFormats, let format = schema.format else { return nil }
        return Self.formatNames[format]
    }

    private static let formatNames: [String: String] = [
        "email": "email", "uri": "uri", "uri-reference": "uriReference", "uuid": "uuid", "ipv4": "ipv4", "ipv6": "ipv6",
        "date": "date", "date-time": "dateTime",
    ]
}
