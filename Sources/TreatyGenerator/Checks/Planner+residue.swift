import TreatyOpenAPI
import TreatyYAML

// What is left of a schema once a decoder asserts some of its keywords.

extension Planner {
    /// What a schema looks like in Swift.
    enum Shape {
        /// A string with a closed set of values.
        case enumeration([String])
        /// Several alternatives that are not `null`.
        case union([Schema])
        /// An object with members of its own.
        case structure
        /// No type of its own: a value of a Swift type, or the use of another declared type.
        case value
    }

    /// A shape that takes in every value that the schema admits; what it lets in besides, a check refuses.
    func shape(of schema: Schema) -> Shape {
        guard schema.reference == nil, schema.booleanValue == nil else { return .value }
        if let values = stringValues(of: schema), isOf([.string, .null], schema), schema.types != [.null] {
            return .enumeration(values)
        }
        if let alternatives = alternatives(of: schema) { return .union(alternatives) }
        return isStructure(schema) ? .structure : .value
    }

    /// Whether all values are objects with members of their own (or null, if `type` itself says so).
    private func isStructure(_ schema: Schema) -> Bool {
        guard isOf([.object, .null], schema), schema.types != [.null], !flatProperties(of: schema).isEmpty else {
            return false
        }
        var parts: [Schema] = []
        var seen: Set = [ObjectIdentifier(schema)]
        func collect(_ schema: Schema) {
            for part in schema.allOf.map(\.dereferenced) where seen.insert(ObjectIdentifier(part)).inserted {
                parts.append(part)
                collect(part)
            }
        }
        collect(schema)
        // Without a type of its own the schema admits what all parts admit: null only if none of them says otherwise.
        guard parts.allSatisfy({ isOf(schema.types.isEmpty ? [.object] : [.object, .null], $0) }) else { return false }
        return !options.exactTypes || !schema.types.isEmpty || parts.contains { $0.types == [.object] }
    }

    /// The keyword of a union that its decoder asserts. With `oneOf`, null fits none if two alternatives admit it, and
    /// that the decoder does not see.
    func assertedAlternatives(of schema: Schema) -> Set<String> {
        guard schema.anyOf.isEmpty else { return ["anyOf"] }
        let nulls = schema.oneOf.map(\.dereferenced).count { $0.types.isEmpty || $0.types.contains(.null) }
        return nulls > 1 && schema.oneOf.contains { isNull($0) } ? [] : ["oneOf"]
    }

    private func isOf(_ types: Set<SchemaType>, _ schema: Schema) -> Bool { types.isSuperset(of: schema.types) }

    /// The check for what a schema's declared type does not assert.
    mutating func typeCheck(of schema: Schema) -> String? {
        switch shape(of: schema) {
        case .enumeration: residue(of: schema, asserted: ["type", "enum", "const"])
        case .union: residue(of: schema, asserted: assertedAlternatives(of: schema))
        case .structure: structureCheck(of: schema)
        case .value: nil
        }
    }

    private mutating func structureCheck(of schema: Schema) -> String? {
        var asserted: Set<String> = ["type", "properties", "required", "minProperties", "maxProperties"]
        if isCheckedWithMembers(schema) { asserted.insert("additionalProperties") }
        let declared = Set(flatProperties(of: schema).map(\.name))
        if !declared.isSuperset(of: schema.required) { asserted.remove("required") }
        if isFlat(schema) { asserted.insert("allOf") }
        return residue(of: schema, asserted: asserted)
    }

    /// Whether `additionalProperties` is settled once the declared members are known.
    func isCheckedWithMembers(_ schema: Schema) -> Bool {
        guard let additional = schema.additionalProperties else { return true }
        // Members of other parts of `allOf` are known to the type, and refused by this schema all the same.
        if additional.booleanValue == false { return schema.patternProperties.isEmpty && schema.allOf.isEmpty }
        return additional.booleanValue == true
    }

    /// Whether the type asserts all of `allOf`: its parts are open objects with members that no other part declares.
    private func isFlat(_ schema: Schema) -> Bool {
        var seen = Set<ObjectIdentifier>()
        var names = Set<String>()
        func look(_ schema: Schema, isPart: Bool) -> Bool {
            guard seen.insert(ObjectIdentifier(schema)).inserted else { return true }
            if isPart {
                let keywords = constraints(of: schema)
                guard keywords.isSubset(of: ["type", "properties", "required", "additionalProperties", "allOf"]),
                    schema.types == [.object] || !options.exactTypes && schema.types.isEmpty,
                    schema.additionalProperties?.booleanValue != false,
                    schema.additionalProperties == nil || schema.additionalProperties?.booleanValue == true
                else { return false }
            }
            for property in schema.properties where !names.insert(property.name).inserted { return false }
            return schema.allOf.allSatisfy { look($0.dereferenced, isPart: true) }
                && (!isPart || names.isSuperset(of: schema.required))
        }
        return look(schema, isPart: false)
    }

    /// The members of an object and of all parts of its `allOf`, each once.
    func flatProperties(of schema: Schema) -> [NamedSchema] {
        var all: [NamedSchema] = []
        var names = Set<String>()
        var visited = Set<ObjectIdentifier>()
        func collect(_ schema: Schema) {
            guard visited.insert(ObjectIdentifier(schema)).inserted else { return }
            for part in schema.allOf { collect(part.dereferenced) }
            for property in schema.properties where names.insert(property.name).inserted { all.append(property) }
        }
        collect(schema)
        return all
    }

    /// A check for the keywords of a schema that are not asserted; nil when there are none.
    mutating func residue(of schema: Schema, asserted: Set<String>) -> String? {
        var keywords = constraints(of: schema).subtracting(asserted)
        if keywords.contains("format"), formatName(of: schema) == nil { keywords.remove("format") }
        return keywords.isEmpty ? nil : check(schema, keywords: keywords)
    }

    /// A value that other keywords of `schema` hold for too. A check that it has already is taken into the new one.
    mutating func narrowed(_ value: ValuePlan, by schema: Schema, asserted: Set<String>) -> ValuePlan {
        guard let rest = residue(of: schema, asserted: asserted) else { return value }
        var value = value
        value.check = value.check == nil ? rest : check(schema)
        return value
    }
}
