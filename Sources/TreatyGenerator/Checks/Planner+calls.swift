import TreatyOpenAPI
import TreatyYAML

// One call for each keyword, in an order in which those that look at what others evaluated come last.

extension Planner {
    /// - Parameter name: the function that the calls are for.
    mutating func calls(of schema: Schema, _ scope: CheckScope, name: String) -> [CheckCall] {
        if let value = schema.booleanValue { return value ? [] : [CheckCall(function: "nothing")] }
        let present = constraints(of: schema)
        let active = present.filter { scope.asserts($0) }
        var calls: [CheckCall] = []
        if dynamicScope.isRemembered(schema), !present.isSubset(of: Self.plainKeywords) {
            calls.append(call("enterResource", "\(schema.resource.number)"))
        }
        if !active.isDisjoint(with: ["unevaluatedProperties", "unevaluatedItems"]) {
            calls.append(CheckCall(function: "collectEvaluated"))
        }
        calls += referenceCalls(schema, active, scope)
        calls += valueCalls(schema, active, name) + stringCalls(schema, active)
        calls += arrayCalls(schema, active, present, scope) + objectCalls(schema, active, present, scope)
        calls += compositionCalls(schema, active, scope) + unevaluatedCalls(schema, active, present, scope)
        return calls
    }

    private mutating func referenceCalls(
        _ schema: Schema, _ active: Set<String>, _ scope: CheckScope
    ) -> [CheckCall] {
        var calls: [CheckCall] = []
        if let target = schema.reference?.target { calls += holding(target, "$ref", active, scope) }
        guard let target = schema.dynamicTarget, active.contains("$dynamicRef") || scope.collects else { return calls }
        let targets = dynamicScope.targets(of: schema)
        guard !targets.isEmpty else { return calls + holding(target, "$dynamicRef", active, scope) }
        let candidates = targets.map { (resource: $0.resource, check: CheckUse.function(check($0.schema))) }
        let arguments: [CheckArgument] = [.check(use(target)), .candidates(candidates)]
        return calls + [CheckCall(function: "dynamicReference", arguments: arguments)]
    }

    /// Another schema that must hold for the same value. Where that is known, what it evaluates may still matter.
    private mutating func holding(
        _ schema: Schema, _ keyword: String, _ active: Set<String>, _ scope: CheckScope
    ) -> [CheckCall] {
        var check = CheckUse.anything
        if active.contains(keyword) {
            check = use(schema)
        } else if scope.collects, evaluates(schema) {
            check = .function(self.check(target(of: schema), CheckScope(keywords: [], collects: true)))
        }
        if case .anything = check { return [] }
        return [CheckCall(function: "reference", arguments: [.check(check)])]
    }

    private func call(_ function: String, _ argument: String) -> CheckCall {
        CheckCall(function: function, arguments: [.literal(argument)])
    }

    /// The values of `enum` and `const`, each keyword's under a name of its own.
    func constants(of schema: Schema, _ scope: CheckScope, name: String) -> [ConstantsPlan] {
        ["enum", "const"].compactMap { keyword in
            guard scope.asserts(keyword), let json = try? schema.node[keyword]?.jsonText() else {
                return nil
            }
            return ConstantsPlan(
                name: constantsName(name, keyword), keyword: keyword, json: keyword == "const" ? "[\(json)]" : json)
        }
    }

    private func constantsName(_ name: String, _ keyword: String) -> String {
        name.filter { $0 != "`" } + "_" + keyword
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

    private mutating func arrayCalls(
        _ schema: Schema, _ active: Set<String>, _ present: Set<String>, _ scope: CheckScope
    ) -> [CheckCall] {
        var calls: [CheckCall] = []
        if active.contains("minItems"), let bound = schema.minItems { calls.append(call("minItems", "\(bound)")) }
        if active.contains("maxItems"), let bound = schema.maxItems { calls.append(call("maxItems", "\(bound)")) }
        if active.contains("uniqueItems"), schema.uniqueItems == true {
            calls.append(CheckCall(function: "uniqueItems"))
        }
        if active.contains("prefixItems") {
            let checks = schema.prefixItems.map { use($0) }
            calls.append(CheckCall(function: "prefixItems", arguments: [.checks(checks)]))
        } else if scope.collects, !schema.prefixItems.isEmpty {
            calls.append(call("evaluated", "elements: \(schema.prefixItems.count)"))
        }
        if active.contains("items"), let items = schema.items {
            let from: [CheckArgument] =
                schema.prefixItems.isEmpty ? [] : [.literal("from: \(schema.prefixItems.count)")]
            calls.append(applying(items, "items", refusing: "refuseItems", from))
        } else if scope.collects, present.contains("items") {
            calls.append(call("evaluated", "elements: .max"))
        }
        // Which elements it evaluates depends on them: it is looked at again.
        if active.contains("contains") || scope.collects, let contains = schema.contains {
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

    private mutating func objectCalls(
        _ schema: Schema, _ active: Set<String>, _ present: Set<String>, _ scope: CheckScope
    ) -> [CheckCall] {
        var calls: [CheckCall] = []
        let marks = scope.collects || active.contains("additionalProperties")
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
        } else if marks, !schema.properties.isEmpty {
            calls.append(call("evaluated", "members: \(Self.list(schema.properties.map(\.name)))"))
        }
        if active.contains("patternProperties") || marks {
            for property in schema.patternProperties {
                let name = "ContractPatterns.pattern\(pattern(property.name))"
                let check = active.contains("patternProperties") ? use(property.schema) : .anything
                calls.append(CheckCall(function: "patternProperties", arguments: [.literal(name), .check(check)]))
            }
        }
        if active.contains("additionalProperties"), let additional = schema.additionalProperties {
            calls.append(applying(additional, "additionalProperties", refusing: "refuseAdditionalProperties"))
        } else if scope.collects, present.contains("additionalProperties") {
            calls.append(call("evaluated", "allMembers: true"))
        }
        if active.contains("propertyNames"), let names = schema.propertyNames {
            calls.append(CheckCall(function: "propertyNames", arguments: [.check(use(names))]))
        }
        if active.contains("dependentRequired") {
            for entry in schema.dependentRequired where !entry.required.isEmpty {
                let name = SwiftLiteral.string(entry.name)
                calls.append(call("dependentRequired", "\(name), \(Self.list(entry.required))"))
            }
        }
        if isApplied("dependentSchemas", schema.dependentSchemas.map(\.schema), active, scope) {
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

    /// Whether schemas are applied that hold for some values only: also where it matters what they evaluate.
    private func isApplied(
        _ keyword: String, _ schemas: [Schema], _ active: Set<String>, _ scope: CheckScope
    ) -> Bool {
        active.contains(keyword) || (scope.collects && schemas.contains { evaluates($0) })
    }

    private mutating func compositionCalls(
        _ schema: Schema, _ active: Set<String>, _ scope: CheckScope
    ) -> [CheckCall] {
        var calls: [CheckCall] = []
        for part in schema.allOf { calls += holding(part, "allOf", active, scope) }
        for (keyword, alternatives) in [("anyOf", schema.anyOf), ("oneOf", schema.oneOf)]
        where !alternatives.isEmpty && isApplied(keyword, alternatives, active, scope) {
            let checks = alternatives.map { use($0) }
            let function = active.contains(keyword) ? keyword : "collectAlternatives"
            calls.append(CheckCall(function: function, arguments: [.checks(checks)]))
        }
        if active.contains("not"), let not = schema.not {
            calls.append(CheckCall(function: "not", arguments: [.check(use(not))]))
        }
        let branches = [schema.ifSchema, schema.thenSchema, schema.elseSchema].compactMap { $0 }
        if let condition = schema.ifSchema, isApplied("if", branches, active, scope) {
            var arguments: [CheckArgument] = [.check(label: "if", use(condition))]
            if let then = schema.thenSchema { arguments.append(.check(label: "then", use(then))) }
            if let other = schema.elseSchema { arguments.append(.check(label: "else", use(other))) }
            calls.append(CheckCall(function: "condition", arguments: arguments))
        }
        return calls
    }

    private mutating func unevaluatedCalls(
        _ schema: Schema, _ active: Set<String>, _ present: Set<String>, _ scope: CheckScope
    ) -> [CheckCall] {
        var calls: [CheckCall] = []
        if active.contains("unevaluatedItems"), let items = schema.unevaluatedItems {
            calls.append(applying(items, "unevaluatedItems", refusing: "refuseUnevaluatedItems"))
        } else if scope.collects, present.contains("unevaluatedItems") {
            calls.append(call("evaluated", "elements: .max"))
        }
        if active.contains("unevaluatedProperties"), let properties = schema.unevaluatedProperties {
            calls.append(applying(properties, "unevaluatedProperties", refusing: "refuseUnevaluatedProperties"))
        } else if scope.collects, present.contains("unevaluatedProperties") {
            calls.append(call("evaluated", "allMembers: true"))
        }
        return calls
    }
}
