import TreatyOpenAPI
import TreatyYAML

extension Planner {
    /// The value of a schema inside another one: declares a nested type where it needs one.
    mutating func planMemberValue(_ schema: Schema, name: String, in nested: inout [TypePlan]) -> ValuePlan {
        for side in [schema, schema.dereferenced] {
            if side.isReadOnly { refuse(side, "readOnly", "readOnly") }
            if side.isWriteOnly { refuse(side, "writeOnly", "writeOnly") }
            if side === side.dereferenced { break }
        }
        guard needsType(schema) else { return planValue(schema, name: name, in: &nested) }
        let name = uniqueTypeName(name, for: schema.pointer)
        let type = planType(schema, name: name)
        nested.append(type)
        return ValuePlan(
            kind: .named(name, isTextual: isTextual(type)), isNullable: allowsNull(schema),
            nullCheck: typeCheck(of: schema))
    }

    /// The value of a schema that is no type of its own.
    mutating func planValue(_ schema: Schema, name: String, in nested: inout [TypePlan]) -> ValuePlan {
        if let boolean = schema.booleanValue {
            return ValuePlan(kind: .any, check: boolean ? nil : check(schema))
        }
        // A schema that holds itself without a declared type in between: its type would have no end.
        guard planning.insert(ObjectIdentifier(schema)).inserted else { return anyValue(schema) }
        defer { planning.remove(ObjectIdentifier(schema)) }
        if schema.reference != nil { return planReference(schema, name: name, in: &nested) }
        if schema.allOf.count == 1, schema.properties.isEmpty {
            let value = planMemberValue(schema.allOf[0], name: name, in: &nested)
            return narrowed(value, by: schema, asserted: ["allOf"])
        }
        let alternatives = schema.anyOf.isEmpty ? schema.oneOf : schema.anyOf
        if let only = alternatives.first(where: { !isNull($0) }) {
            var value = planMemberValue(only, name: name, in: &nested)
            value.isNullable = value.isNullable || alternatives.contains { isNull($0) }
            return narrowed(value, by: schema, asserted: assertedAlternatives(of: schema))
        }
        if schema.constValue != nil || schema.enumValues != nil { return anyValue(schema) }
        return planKind(schema, name: name, in: &nested)
    }

    /// Any JSON value, held against the whole schema.
    mutating func anyValue(_ schema: Schema) -> ValuePlan {
        ValuePlan(kind: .any, check: constraints(of: schema).isEmpty ? nil : check(schema))
    }

    private mutating func planReference(_ schema: Schema, name: String, in nested: inout [TypePlan]) -> ValuePlan {
        guard let target = schema.reference?.target?.dereferenced else { return ValuePlan(kind: .any) }
        let value = planTarget(target, name: name, in: &nested)
        return schema.isPureReference ? value : narrowed(value, by: schema, asserted: ["$ref"])
    }

    private mutating func planTarget(_ target: Schema, name: String, in nested: inout [TypePlan]) -> ValuePlan {
        guard let component = target.componentName, let typeName = componentNames[component] else {
            return planMemberValue(target, name: name, in: &nested)
        }
        guard needsType(target) else {
            var types: [TypePlan] = []
            return planValue(target, name: typeName, in: &types)
        }
        let isTextual = stringValues(of: target) != nil || isTextualUnion(target)
        return ValuePlan(
            kind: .named(typeName, isTextual: isTextual), isNullable: allowsNull(target),
            nullCheck: typeCheck(of: target))
    }

    private func isTextualUnion(_ schema: Schema) -> Bool {
        (alternatives(of: schema) ?? []).allSatisfy { $0.dereferenced.types == [.string] }
            && alternatives(of: schema) != nil
    }

    private func isTextual(_ type: TypePlan) -> Bool {
        switch type {
        case .enumeration: true
        case .union(let union):
            union.cases.allSatisfy {
                switch $0.value.kind {
                case .string, .date, .dateTime, .named(_, isTextual: true): true
                default: false
                }
            }
        case .structure, .alias: false
        }
    }

    private func allowsNull(_ schema: Schema) -> Bool {
        if let values = schema.enumValues {
            return values.contains { $0.isNull } && (schema.types.isEmpty || schema.isNullable)
        }
        return schema.constValue == nil && (schema.isNullable || (schema.anyOf + schema.oneOf).contains { isNull($0) })
    }

    private mutating func planKind(_ schema: Schema, name: String, in nested: inout [TypePlan]) -> ValuePlan {
        let types = schema.valueTypes
        guard types.count <= 1 else { return anyValue(schema) }
        guard let type = types.first else {
            guard schema.isNullable else { return anyValue(schema) }
            return narrowed(ValuePlan(kind: .null), by: schema, asserted: ["type"])
        }
        var asserted: Set<String> = ["type", "format"]
        let kind: ValuePlan.Kind
        switch type {
        case .string:
            kind = planString(schema)
            asserted.formUnion(["minLength", "maxLength", "pattern"])
        case .integer:
            guard !options.exactTypes || schema.format == "int64" || schema.format == "int32" else {
                return anyValue(schema)
            }
            kind = planInteger(schema, &asserted)
        case .number:
            guard !options.exactTypes else { return anyValue(schema) }
            kind = .number(
                minimum: schema.minimum?.canonicalText, maximum: schema.maximum?.canonicalText,
                exclusiveMinimum: schema.exclusiveMinimum?.canonicalText,
                exclusiveMaximum: schema.exclusiveMaximum?.canonicalText)
            asserted.formUnion(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"])
        case .boolean: kind = .boolean
        case .null: kind = .null
        case .array:
            var element = ValuePlan(kind: .any)
            if let items = schema.items, schema.prefixItems.isEmpty {
                element = planMemberValue(items, name: name + "Element", in: &nested)
                asserted.insert("items")
            }
            kind = .array(
                element, minItems: schema.minItems, maxItems: schema.maxItems, uniqueItems: schema.uniqueItems == true)
            asserted.formUnion(["minItems", "maxItems", "uniqueItems"])
        case .object: kind = planObject(schema, name: name, in: &nested, &asserted)
        }
        let value = ValuePlan(kind: kind, isNullable: schema.isNullable)
        return narrowed(value, by: schema, asserted: asserted)
    }

    private mutating func planObject(
        _ schema: Schema, name: String, in nested: inout [TypePlan], _ asserted: inout Set<String>
    ) -> ValuePlan.Kind {
        var values: ValuePlan?
        if schema.patternProperties.isEmpty, let additional = schema.additionalProperties,
            additional.booleanValue != false
        {
            if additional.booleanValue == nil {
                values = planMemberValue(additional, name: name + "Value", in: &nested)
            }
            asserted.insert("additionalProperties")
        }
        guard values != nil || schema.minProperties != nil || schema.maxProperties != nil else { return .object }
        asserted.formUnion(["minProperties", "maxProperties"])
        return .dictionary(
            values ?? ValuePlan(kind: .any), minProperties: schema.minProperties, maxProperties: schema.maxProperties)
    }

    private mutating func planString(_ schema: Schema) -> ValuePlan.Kind {
        let isConstrained = schema.minLength != nil || schema.maxLength != nil || schema.pattern != nil
        let format = formatName(of: schema)
        if !isConstrained, format == "date" { return .date }
        if !isConstrained, format == "dateTime" { return .dateTime }
        return .string(
            StringPlan(
                minLength: schema.minLength, maxLength: schema.maxLength, pattern: schema.pattern.map { pattern($0) },
                format: format))
    }

    private mutating func planInteger(_ schema: Schema, _ asserted: inout Set<String>) -> ValuePlan.Kind {
        var minimum = schema.minimum?.int64
        var maximum = schema.maximum?.int64
        var keywords: Set = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]
        // Bounds beyond 64 bits or with a fraction are left to the check.
        for keyword in keywords where schema.node[keyword]?.number.map({ $0.int64 == nil }) == true {
            keywords.remove(keyword)
        }
        if let bound = schema.exclusiveMinimum?.int64 {
            if bound < .max { minimum = max(minimum ?? .min, bound + 1) } else { keywords.remove("exclusiveMinimum") }
        }
        if let bound = schema.exclusiveMaximum?.int64 {
            if bound > .min { maximum = min(maximum ?? .max, bound - 1) } else { keywords.remove("exclusiveMaximum") }
        }
        asserted.formUnion(keywords)
        if schema.format == "int32" {
            minimum = max(minimum ?? .min, Int64(Int32.min))
            maximum = min(maximum ?? .max, Int64(Int32.max))
        }
        return .integer(minimum: minimum, maximum: maximum, multipleOf: schema.multipleOf?.int64)
    }
}
