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
        let name = uniqueTypeName(name)
        let type = planType(schema, name: name)
        nested.append(type)
        return ValuePlan(kind: .named(name, isTextual: isTextual(type)), isNullable: allowsNull(schema))
    }

    /// The value of a schema that is no type of its own.
    mutating func planValue(_ schema: Schema, name: String, in nested: inout [TypePlan]) -> ValuePlan {
        if let boolean = schema.booleanValue {
            if !boolean { refuse(schema, nil, "a schema that nothing fits") }
            return ValuePlan(kind: .any)
        }
        guard planning.insert(ObjectIdentifier(schema)).inserted else {
            refuse(schema, nil, "a schema that holds itself without an object with properties in between")
            return ValuePlan(kind: .any)
        }
        defer { planning.remove(ObjectIdentifier(schema)) }
        if schema.reference != nil { return planReference(schema, name: name, in: &nested) }
        if schema.allOf.count == 1, schema.properties.isEmpty {
            refuseAllBut(["allOf"], schema)
            return planMemberValue(schema.allOf[0], name: name, in: &nested)
        }
        let alternatives = schema.anyOf.isEmpty ? schema.oneOf : schema.anyOf
        if let only = alternatives.first(where: { !isNull($0) }) {
            refuseAllBut([schema.anyOf.isEmpty ? "oneOf" : "anyOf"], schema)
            var value = planMemberValue(only, name: name, in: &nested)
            value.isNullable = value.isNullable || alternatives.contains { isNull($0) }
            return value
        }
        if schema.constValue != nil || schema.enumValues != nil {
            refuse(schema, schema.constValue != nil ? "const" : "enum", "an enumeration of other values than strings")
            return ValuePlan(kind: .any)
        }
        return ValuePlan(kind: planKind(schema, name: name, in: &nested), isNullable: schema.isNullable)
    }

    private mutating func planReference(_ schema: Schema, name: String, in nested: inout [TypePlan]) -> ValuePlan {
        if !schema.isPureReference { refuse(schema, "$ref", "$ref beside keywords that constrain the value") }
        let target = schema.dereferenced
        guard let component = target.componentName, let typeName = componentNames[component] else {
            return planMemberValue(target, name: name, in: &nested)
        }
        guard needsType(target) else {
            var types: [TypePlan] = []
            return planValue(target, name: typeName, in: &types)
        }
        let isTextual = stringValues(of: target) != nil || isTextualUnion(target)
        return ValuePlan(kind: .named(typeName, isTextual: isTextual), isNullable: allowsNull(target))
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

    private mutating func planKind(_ schema: Schema, name: String, in nested: inout [TypePlan]) -> ValuePlan.Kind {
        let types = schema.valueTypes
        guard types.count <= 1 else {
            refuse(schema, "type", "a value of several types other than null")
            return .any
        }
        guard let type = types.first else {
            if schema.isNullable { return .null }
            refuseAllBut([], schema)
            return .any
        }
        switch (type, schema.format) {
        case (_, nil), (.string, _), (.integer, _), (.number, "float"), (.number, "double"): break
        default: refuse(schema, "format", "this format of a value that is no string")
        }
        switch type {
        case .string: return planString(schema)
        case .integer: return planInteger(schema)
        case .number:
            if schema.multipleOf != nil { refuse(schema, "multipleOf", "multipleOf of a number") }
            return .number(
                minimum: schema.minimum?.canonicalText, maximum: schema.maximum?.canonicalText,
                exclusiveMinimum: schema.exclusiveMinimum?.canonicalText,
                exclusiveMaximum: schema.exclusiveMaximum?.canonicalText)
        case .boolean: return .boolean
        case .null: return .null
        case .array:
            let element = schema.items.map { planMemberValue($0, name: name + "Element", in: &nested) }
            return .array(
                element ?? ValuePlan(kind: .any), minItems: schema.minItems, maxItems: schema.maxItems,
                uniqueItems: schema.uniqueItems == true)
        case .object: return planObject(schema, name: name, in: &nested)
        }
    }

    private mutating func planObject(_ schema: Schema, name: String, in nested: inout [TypePlan]) -> ValuePlan.Kind {
        if !schema.required.isEmpty { refuse(schema, "required", "required without properties") }
        if let values = schema.additionalProperties, values.booleanValue == nil {
            return .dictionary(
                planMemberValue(values, name: name + "Value", in: &nested), minProperties: schema.minProperties,
                maxProperties: schema.maxProperties)
        }
        if schema.additionalProperties?.booleanValue == false {
            refuse(schema, "additionalProperties", "an object that may have no members")
        }
        if schema.minProperties != nil || schema.maxProperties != nil {
            return .dictionary(
                ValuePlan(kind: .any), minProperties: schema.minProperties, maxProperties: schema.maxProperties)
        }
        return .object
    }

    private mutating func planString(_ schema: Schema) -> ValuePlan.Kind {
        let isConstrained = schema.minLength != nil || schema.maxLength != nil || schema.pattern != nil
        var format: String?
        switch schema.format {
        case nil, "password": break
        case "date" where !isConstrained: return .date
        case "date-time" where !isConstrained: return .dateTime
        case "email": format = "email"
        case "uri": format = "uri"
        case "uri-reference": format = "uriReference"
        case "uuid": format = "uuid"
        case "ipv4": format = "ipv4"
        case "ipv6": format = "ipv6"
        case let other?: refuse(schema, "format", "the format \(other) of a string with these constraints")
        }
        return .string(
            StringPlan(
                minLength: schema.minLength, maxLength: schema.maxLength, pattern: schema.pattern.map { pattern($0) },
                format: format))
    }

    private mutating func planInteger(_ schema: Schema) -> ValuePlan.Kind {
        var minimum = schema.minimum.flatMap { $0.int64 }
        var maximum = schema.maximum.flatMap { $0.int64 }
        for keyword in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] {
            let number = schema.node[keyword]?.number
            if let number, number.int64 == nil {
                refuse(schema, keyword, "a bound of integers beyond 64 bits or with a fraction")
            }
        }
        if schema.exclusiveMinimum?.int64 == .max || schema.exclusiveMaximum?.int64 == .min {
            refuse(schema, nil, "an integer that no bound leaves room for")
        }
        if let bound = schema.exclusiveMinimum?.int64, bound < .max { minimum = max(minimum ?? .min, bound + 1) }
        if let bound = schema.exclusiveMaximum?.int64, bound > .min { maximum = min(maximum ?? .max, bound - 1) }
        switch schema.format {
        case nil, "int64": break
        case "int32":
            minimum = max(minimum ?? .min, Int64(Int32.min))
            maximum = min(maximum ?? .max, Int64(Int32.max))
        case let other?: refuse(schema, "format", "the format \(other) of an integer")
        }
        return .integer(minimum: minimum, maximum: maximum, multipleOf: schema.multipleOf?.int64)
    }
}
