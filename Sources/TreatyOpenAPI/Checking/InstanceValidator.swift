import TreatyYAML

/// Holds values of the document itself, examples and defaults, against the keywords that are carried.
///
/// `pattern` is not looked at: regular expressions are compiled at run time, where they are bounded.
struct InstanceValidator {
    /// Which way the value travels.
    enum Direction {
        case request
        case response
        /// An example of a schema may leave out what travels one way only.
        case either
    }

    struct Violation {
        var location: SourceLocation
        var message: String
        var notes: [Finding.Note]
    }

    /// How many schemas one value is held against before the rest is taken as fitting. A cycle, which is an error of its
    /// own, and nested alternatives end here.
    static let stepsMax = 20_000
    static let depthMax = 200
    static let violationsMax = 8

    private let direction: Direction
    private var steps = 0
    private var violations: [Violation] = []

    private init(direction: Direction) {
        self.direction = direction
    }

    static func violations(of value: Node, against schema: Schema, direction: Direction) -> [Violation] {
        var validator = InstanceValidator(direction: direction)
        validator.validate(value, schema, depth: 0)
        return Array(validator.violations.prefix(violationsMax))
    }

    private mutating func validate(_ value: Node, _ schema: Schema, depth: Int) {
        steps += 1
        guard steps <= Self.stepsMax, depth <= Self.depthMax else { return }
        if schema.booleanValue == false {
            violations.append(Violation(location: value.location, message: "nothing is allowed here", notes: []))
        }
        if let target = schema.reference?.target { validate(value, target, depth: depth + 1) }
        validateType(value, schema)
        validateValues(value, schema)
        validateNumber(value, schema)
        validateString(value, schema)
        validateArray(value, schema, depth: depth)
        validateObject(value, schema, depth: depth)
        validateCompositions(value, schema, depth: depth)
    }

    private mutating func report(_ value: Node, _ schema: Schema, _ keyword: String, _ message: String) {
        report(at: value.location, schema, keyword, message)
    }

    private mutating func report(
        at location: SourceLocation, _ schema: Schema, _ keyword: String, _ message: String
    ) {
        let note = schema.site.note("'\(keyword)' is here", of: keyword)
        violations.append(Violation(location: location, message: message, notes: [note]))
    }
}

extension InstanceValidator {
    private mutating func validateType(_ value: Node, _ schema: Schema) {
        guard !schema.types.isEmpty, !schema.types.contains(where: { value.has(type: $0) }) else { return }
        let types = schema.types.map(\.rawValue).joined(separator: " or ")
        report(value, schema, "type", "it is \(value.kindInWords), not \(types)")
    }

    private mutating func validateValues(_ value: Node, _ schema: Schema) {
        if let values = schema.enumValues, !values.contains(where: { $0.hasSameValue(as: value) }) {
            report(value, schema, "enum", "it is none of the values of 'enum'")
        }
        if let constant = schema.constValue, !constant.hasSameValue(as: value) {
            report(value, schema, "const", "it is not the value of 'const'")
        }
    }

    private mutating func validateNumber(_ value: Node, _ schema: Schema) {
        guard let number = value.number else { return }
        if let bound = schema.minimum, number < bound {
            report(value, schema, "minimum", "\(number) is less than \(bound)")
        }
        if let bound = schema.maximum, number > bound {
            report(value, schema, "maximum", "\(number) is greater than \(bound)")
        }
        if let bound = schema.exclusiveMinimum, number <= bound {
            report(value, schema, "exclusiveMinimum", "\(number) is not greater than \(bound)")
        }
        if let bound = schema.exclusiveMaximum, number >= bound {
            report(value, schema, "exclusiveMaximum", "\(number) is not less than \(bound)")
        }
        if let divisor = schema.multipleOf, number.isMultiple(of: divisor) == false {
            report(value, schema, "multipleOf", "\(number) is no multiple of \(divisor)")
        }
        if let format = schema.format, !ValueFormat.holds(number, format) {
            report(value, schema, "format", "\(number) is out of the range of '\(format)'")
        }
    }

    private mutating func validateString(_ value: Node, _ schema: Schema) {
        guard let text = value.string else { return }
        let length = text.unicodeScalars.count
        if let bound = schema.minLength, length < bound {
            report(value, schema, "minLength", "it is \(length) long, at least \(bound) is asked")
        }
        if let bound = schema.maxLength, length > bound {
            report(value, schema, "maxLength", "it is \(length) long, at most \(bound) is asked")
        }
        if let format = schema.format, !ValueFormat.holds(text, format) {
            report(value, schema, "format", "it is no '\(format)'")
        }
    }

    private mutating func validateArray(_ value: Node, _ schema: Schema, depth: Int) {
        guard let items = value.sequence else { return }
        if let bound = schema.minItems, items.count < bound {
            report(value, schema, "minItems", "it has \(items.count) items, at least \(bound) are asked")
        }
        if let bound = schema.maxItems, items.count > bound {
            report(value, schema, "maxItems", "it has \(items.count) items, at most \(bound) are asked")
        }
        if schema.uniqueItems == true, items.count <= 2_000 {
            for (position, item) in items.enumerated()
            where items[..<position].contains(where: { $0.hasSameValue(as: item) }) {
                report(item, schema, "uniqueItems", "this item comes twice")
            }
        }
        guard let itemSchema = schema.items else { return }
        for item in items.dropFirst(schema.prefixItems.count) { validate(item, itemSchema, depth: depth + 1) }
    }
}

extension InstanceValidator {
    private mutating func validateObject(_ value: Node, _ schema: Schema, depth: Int) {
        guard let mapping = value.mapping else { return }
        if let bound = schema.minProperties, mapping.entries.count < bound {
            report(value, schema, "minProperties", "it has fewer than \(bound) members")
        }
        if let bound = schema.maxProperties, mapping.entries.count > bound {
            report(value, schema, "maxProperties", "it has more than \(bound) members")
        }
        for name in schema.required where mapping[name] == nil && !travelsOtherWay(name, schema) {
            report(value, schema, "required", "member '\(name)' is missing")
        }
        let properties = Dictionary(
            schema.properties.map { ($0.name, $0.schema) }, uniquingKeysWith: { first, _ in first })
        for entry in mapping.entries {
            if let property = properties[entry.name] {
                validate(entry.value, property, depth: depth + 1)
            } else if let additional = schema.additionalProperties, schema.patternProperties.isEmpty {
                if additional.booleanValue == false {
                    report(
                        at: entry.location, schema, "additionalProperties", "member '\(entry.name)' is not described")
                } else {
                    validate(entry.value, additional, depth: depth + 1)
                }
            }
        }
    }

    /// A `readOnly` member need not be in a request, nor a `writeOnly` one in a response.
    private func travelsOtherWay(_ name: String, _ schema: Schema) -> Bool {
        guard let property = schema.property(name)?.schema else { return false }
        let target = property.dereferenced
        let isReadOnly = property.isReadOnly || target.isReadOnly
        let isWriteOnly = property.isWriteOnly || target.isWriteOnly
        return (isReadOnly && direction != .response) || (isWriteOnly && direction != .request)
    }

    private mutating func validateCompositions(_ value: Node, _ schema: Schema, depth: Int) {
        for part in schema.allOf { validate(value, part, depth: depth + 1) }
        if !schema.anyOf.isEmpty, !schema.anyOf.contains(where: { fits(value, $0, depth: depth) }) {
            report(value, schema, "anyOf", "it fits none of 'anyOf'")
        }
        guard !schema.oneOf.isEmpty else { return }
        let count = schema.oneOf.count { fits(value, $0, depth: depth) }
        if count == 0 {
            report(value, schema, "oneOf", "it fits none of 'oneOf'")
        } else if count > 1 && steps <= Self.stepsMax && schema.oneOf.allSatisfy(\.isDecidable) {
            report(value, schema, "oneOf", "it fits \(count) of 'oneOf', one alone is asked")
        }
    }

    private mutating func fits(_ value: Node, _ schema: Schema, depth: Int) -> Bool {
        var attempt = InstanceValidator(direction: direction)
        attempt.steps = steps
        attempt.validate(value, schema, depth: depth + 1)
        steps = attempt.steps
        return attempt.violations.isEmpty
    }
}

extension Schema {
    /// Nothing here is left to run time: without that, an alternative may seem to fit that does not.
    fileprivate var isDecidable: Bool {
        let schema = dereferenced
        return schema.pattern == nil && schema.properties.allSatisfy { $0.schema.dereferenced.pattern == nil }
    }
}

extension Node {
    /// JSON Schema's types: `1.0` is an integer, and every integer is a number.
    func has(type: SchemaType) -> Bool {
        switch type {
        case .null: isNull
        case .boolean: boolean != nil
        case .object: mapping != nil
        case .array: sequence != nil
        case .string: string != nil
        case .number: number != nil
        case .integer: number?.isInteger == true
        }
    }
}
