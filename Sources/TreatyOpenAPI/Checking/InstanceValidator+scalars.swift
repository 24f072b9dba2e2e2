import TreatyYAML

extension InstanceValidator {
    mutating func validateScalars(_ value: Node, _ schema: Schema) {
        if !schema.keywords.types.isEmpty, !schema.keywords.types.contains(where: { value.has(type: $0) }) {
            let types = schema.keywords.types.map(\.rawValue).joined(separator: " or ")
            report(value, schema, "type", "it is \(value.kindInWords), not \(types)")
        }
        if schema.lists(value) == false {
            report(value, schema, "enum", "it is none of the values of 'enum'")
        }
        if let constant = schema.keywords.constValue, !constant.hasSameValue(as: value) {
            report(value, schema, "const", "it is not the value of 'const'")
        }
        validateNumber(value, schema)
        validateString(value, schema)
    }

    private mutating func validateNumber(_ value: Node, _ schema: Schema) {
        guard let number = value.number else { return }
        if let bound = schema.keywords.minimum, number < bound {
            report(value, schema, "minimum", "\(number) is less than \(bound)")
        }
        if let bound = schema.keywords.maximum, number > bound {
            report(value, schema, "maximum", "\(number) is greater than \(bound)")
        }
        if let bound = schema.keywords.exclusiveMinimum, number <= bound {
            report(value, schema, "exclusiveMinimum", "\(number) is not greater than \(bound)")
        }
        if let bound = schema.keywords.exclusiveMaximum, number >= bound {
            report(value, schema, "exclusiveMaximum", "\(number) is not less than \(bound)")
        }
        if let divisor = schema.keywords.multipleOf {
            switch number.isMultiple(of: divisor) {
            case false?: report(value, schema, "multipleOf", "\(number) is no multiple of \(divisor)")
            case true?: break
            case nil: leaveUndecided(value)
            }
        }
        if schema.assertsFormat != false, let format = schema.keywords.format, !ValueFormat.holds(number, format) {
            report(value, schema, "format", "\(number) is out of the range of '\(format)'")
        }
    }

    private mutating func validateString(_ value: Node, _ schema: Schema) {
        guard let text = value.string else { return }
        let length = text.unicodeScalars.count
        if let bound = schema.keywords.minLength, length < bound {
            report(value, schema, "minLength", "it is \(length) long, at least \(bound) is asked")
        }
        if let bound = schema.keywords.maxLength, length > bound {
            report(value, schema, "maxLength", "it is \(length) long, at most \(bound) is asked")
        }
        if let pattern = schema.keywords.pattern {
            switch matches(text, pattern) {
            case false?: report(value, schema, "pattern", "it does not match '\(pattern)'")
            case true?: break
            case nil: leaveUndecided(value, because: Self.unknownMatch(of: pattern))
            }
        }
        if schema.assertsFormat != false, let format = schema.keywords.format {
            switch ValueFormat.verdict(text, format) {
            case false?: report(value, schema, "format", "it is no '\(format)'")
            case true?: break
            case nil: leaveUndecided(value, because: "only the server can tell whether it is a '\(format)'")
            }
        }
    }

    /// Whether a text holds a match; nil where only the server can tell.
    mutating func matches(_ text: String, _ pattern: String) -> Bool? {
        var steps = 0
        // A schema takes as long as some characters.
        defer { countSteps(steps / 8) }
        return RegularExpression(pattern)?.matches(text, &steps)
    }

    /// The server matches with every pattern, the generator not with references back and the like.
    static func unknownMatch(of pattern: String) -> String {
        "only the server can tell whether '\(pattern)' matches"
    }
}
