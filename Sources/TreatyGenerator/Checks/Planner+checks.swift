import TreatyOpenAPI
import TreatyYAML

extension Planner {
    /// The name of a check for a schema: for all of it, or only for some of its keywords where the others are asserted by
    /// the decoder. What the keywords need of others to mean what they mean comes along.
    mutating func check(_ schema: Schema, keywords: Set<String>? = nil) -> String {
        let keywords = keywords.flatMap(Self.withNeighbours)
        let key = CheckKey(schema: ObjectIdentifier(schema), keywords: keywords)
        if let known = checkNames[key] { return known }
        let name = checkName(of: schema, suffix: keywords == nil ? "" : "Rest")
        checkNames[key] = name
        // In the plan before what it applies, so that a schema that holds itself ends.
        let index = plan.checks.count
        plan.checks.append(CheckPlan(name: name, reference: reference(to: schema), owner: owner(of: schema)))
        plan.checks[index].constants = constants(of: schema, keywords, name: name)
        plan.checks[index].calls = calls(of: schema, keywords, name: name)
        return name
    }

    struct CheckKey: Hashable {
        var schema: ObjectIdentifier
        var keywords: Set<String>?
    }

    /// Nil for all keywords.
    private static func withNeighbours(_ keywords: Set<String>) -> Set<String>? {
        guard keywords.isDisjoint(with: ["unevaluatedProperties", "unevaluatedItems"]) else { return nil }
        var all = keywords
        if all.contains("additionalProperties") { all.formUnion(["properties", "patternProperties"]) }
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
        return SwiftName.unique(name, &takenCheckNames)
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
        let schema = schema.dereferenced
        guard schema.booleanValue != true else { return .anything }
        if schema.booleanValue == false { return .inline(CheckCall(function: "nothing")) }
        let keywords = constraints(of: schema)
        if keywords.isEmpty { return .anything }
        if keywords.count == 1, keywords.isSubset(of: Self.plainKeywords) {
            let calls = calls(of: schema, nil, name: "")
            return calls.first.map { .inline($0) } ?? .anything
        }
        return .function(check(schema))
    }

    /// Keywords that apply no other schema and need no constants.
    private static let plainKeywords: Set = [
        "type", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minLength", "maxLength", "pattern", "format", "minItems", "maxItems", "uniqueItems", "required",
        "minProperties", "maxProperties",
    ]

    /// The keywords of a schema that constrain a value, those aside that its own `type` leaves nothing to.
    func constraints(of schema: Schema) -> Set<String> {
        var keywords = Set<String>()
        for entry in schema.node.mapping?.entries ?? [] {
            guard Self.constraints.contains(entry.name) else { continue }
            if let subject = Self.subjects[entry.name], !schema.types.isEmpty,
                schema.types.allSatisfy({ !subject.contains($0) })
            {
                continue
            }
            keywords.insert(entry.name)
        }
        return keywords
    }

    /// Keywords that constrain a value.
    static let constraints: Set<String> = Set(subjects.keys).union([
        "$ref", "type", "enum", "const", "allOf", "anyOf", "oneOf", "not", "if", "format",
    ])

    /// The types of which a keyword says something.
    private static let subjects: [String: Set<SchemaType>] = {
        var subjects: [String: Set<SchemaType>] = [:]
        for name in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] {
            subjects[name] = [.number, .integer]
        }
        for name in ["minLength", "maxLength", "pattern"] { subjects[name] = [.string] }
        for name in ["prefixItems", "items", "contains", "minItems", "maxItems", "uniqueItems", "unevaluatedItems"] {
            subjects[name] = [.array]
        }
        for name in [
            "properties", "patternProperties", "additionalProperties", "propertyNames", "unevaluatedProperties",
            "required", "minProperties", "maxProperties", "dependentRequired", "dependentSchemas",
        ] {
            subjects[name] = [.object]
        }
        return subjects
    }()
}
