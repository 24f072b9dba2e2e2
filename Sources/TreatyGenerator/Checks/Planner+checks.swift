import TreatyOpenAPI
import TreatyYAML

extension Planner {
    /// The name of a check for a schema: for all of it, or only for some of its keywords where the others are asserted by
    /// the decoder. What the keywords need of others to mean what they mean comes along.
    mutating func check(_ schema: Schema, keywords: Set<String>? = nil) -> String {
        let keywords = keywords.map(Self.withNeighbours)
        let collects = keywords.map { !$0.isDisjoint(with: ["unevaluatedProperties", "unevaluatedItems"]) } ?? false
        return check(schema, CheckScope(keywords: keywords, collects: collects))
    }

    mutating func check(_ schema: Schema, _ scope: CheckScope) -> String {
        let key = CheckKey(schema: ObjectIdentifier(schema), scope: scope)
        if let known = checkNames[key] { return known }
        let suffix = scope.keywords == nil ? "" : scope.keywords == [] ? "Evaluated" : "Rest"
        let name = checkName(of: schema, suffix: suffix)
        checkNames[key] = name
        // In the plan before what it applies, so that a schema that holds itself ends.
        let index = plan.checks.count
        plan.checks.append(CheckPlan(name: name, reference: reference(to: schema), owner: owner(of: schema)))
        plan.checks[index].constants = constants(of: schema, scope, name: name)
        pendingChecks.append(PendingCheck(index: index, schema: schema, scope: scope))
        finishChecks()
        return name
    }

    /// A check is planned within the one that applies it, and after it where many are within each other already.
    private mutating func finishChecks() {
        guard openChecks < Schema.chainMax, let next = pendingChecks.popLast() else { return }
        openChecks += 1
        plan.checks[next.index].calls = calls(of: next.schema, next.scope, name: plan.checks[next.index].name)
        openChecks -= 1
        while openChecks == 0, !pendingChecks.isEmpty { finishChecks() }
    }

    /// A check whose calls are not known yet.
    struct PendingCheck {
        var index: Int
        var schema: Schema
        var scope: CheckScope
    }

    struct CheckKey: Hashable {
        var schema: ObjectIdentifier
        var scope: CheckScope
    }

    private static func withNeighbours(_ keywords: Set<String>) -> Set<String> {
        var all = keywords
        // What older drafts called these two.
        if all.remove("dependencies") != nil { all.formUnion(["dependentRequired", "dependentSchemas"]) }
        for group in [["contains", "minContains", "maxContains"], ["if", "then", "else"]]
        where !all.isDisjoint(with: group) {
            all.formUnion(group)
        }
        return all
    }

    /// `#/components/schemas/Task/properties/due` is `taskDue`.
    mutating func checkName(of schema: Schema, suffix: String) -> String {
        let isElsewhere = schema.site.node.location.file != document.file
        let words = schema.pointer.split(separator: "/").filter {
            !["components", "schemas", "properties"].contains($0)
        }
        let file = isElsewhere ? [Substring(schema.site.node.location.file)] : []
        let name = SwiftName.lower((file + words + [Substring(suffix)]).joined(separator: " "))
        return takenCheckNames.distinct(name, for: schema.site.node.location.file + schema.pointer + suffix)
    }

    /// The component's type, or the first tokens of the pointer.
    private func owner(of schema: Schema) -> String {
        let tokens = schema.pointer.split(separator: "/").prefix(3)
        let isComponent =
            tokens.starts(with: ["components", "schemas"]) && schema.site.node.location.file == document.file
        let name = isComponent ? tokens.last.flatMap { componentNames[String($0)] } : nil
        return name ?? tokens.joined(separator: "/")
    }

    private func reference(to schema: Schema) -> String {
        let file = schema.site.node.location.file
        return SwiftName.singleLine((file == document.file ? "" : file) + "#" + schema.pointer)
    }

    /// A schema as an argument of another one's check.
    mutating func use(_ schema: Schema) -> CheckUse {
        let schema = target(of: schema)
        guard schema.booleanValue != true else { return .anything }
        if schema.booleanValue == false { return .inline(CheckCall(function: "nothing")) }
        let keywords = constraints(of: schema)
        if keywords.isEmpty { return .anything }
        if keywords.count == 1, keywords.isSubset(of: Self.plainKeywords) {
            let calls = calls(of: schema, CheckScope(), name: "")
            return calls.first.map { .inline($0) } ?? .anything
        }
        return .function(check(schema))
    }

    /// What a schema means that is nothing but a reference, unless the way through it matters.
    func target(of schema: Schema) -> Schema {
        var schema = schema
        for _ in 0..<Schema.chainMax {
            guard schema.isPureReference, !dynamicScope.isRemembered(schema), let target = schema.reference?.target
            else { return schema }
            schema = target
        }
        return schema
    }

    /// Keywords that apply no other schema and need no constants.
    static let plainKeywords: Set = [
        "type", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minLength", "maxLength", "pattern", "format", "minItems", "maxItems", "uniqueItems", "required",
        "minProperties", "maxProperties",
    ]

    /// The keywords of a schema that constrain a value, those aside that its own `type` leaves nothing to.
    func constraints(of schema: Schema) -> Set<String> {
        var keywords = Set<String>()
        for entry in schema.node.mapping?.entries ?? [] {
            guard KeywordFamily.all.contains(entry.name) else { continue }
            if let family = KeywordFamily.types[entry.name], !schema.types.isEmpty,
                schema.types.allSatisfy({ $0 != family && !($0 == .integer && family == .number) })
            {
                continue
            }
            keywords.insert(entry.name)
        }
        return Self.withNeighbours(keywords)
    }
}
