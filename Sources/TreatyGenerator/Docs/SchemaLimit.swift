import TreatyOpenAPI
import TreatyYAML

/// One constraint or annotation of a schema, in words and with the values that it names.
struct SchemaLimit: Sendable, Equatable {
    var words: String
    var values: [String] = []

    /// What the schema itself asks for, in a fixed order.
    static func limits(of schema: Schema) -> [SchemaLimit] {
        var limits: [SchemaLimit] = []
        func add(_ words: String?, _ values: [String] = []) {
            if let words { limits.append(SchemaLimit(words: words, values: values)) }
        }
        if let values = schema.enumValues { add("one of", values.map(PrettyJSON.text)) }
        if let value = schema.constValue { add("always", [PrettyJSON.text(of: value)]) }
        add(range(schema.minLength, schema.maxLength, of: "character", "characters"))
        if let pattern = schema.pattern { add("matches", [pattern]) }
        add(numberRange(schema))
        if let divisor = schema.multipleOf { add("multiple of \(divisor)") }
        add(range(schema.minItems, schema.maxItems, of: "item", "items"))
        if schema.uniqueItems == true { add("no item twice") }
        add(range(schema.minProperties, schema.maxProperties, of: "member", "members"))
        if schema.additionalProperties?.booleanValue == false { add("no other members") }
        if let value = schema.defaultValue { add("default", [PrettyJSON.text(of: value)]) }
        if schema.isReadOnly { add("only in answers") }
        if schema.isWriteOnly { add("only in requests") }
        return limits
    }

    private static func range(_ least: Int?, _ most: Int?, of one: String, _ many: String) -> String? {
        switch (least, most) {
        case (nil, nil): nil
        case (let least?, nil): "at least \(least) \(least == 1 ? one : many)"
        case (nil, let most?): "at most \(most) \(most == 1 ? one : many)"
        case (let least?, let most?) where least == most: "exactly \(least) \(least == 1 ? one : many)"
        case (let least?, let most?): "\(least) to \(most) \(many)"
        }
    }

    private static func numberRange(_ schema: Schema) -> String? {
        // The bound of the format itself says nothing new.
        let isWide = schema.format == "int64" && schema.maximum?.int64 == .max
        if isWide, let least = schema.minimum { return "at least \(least)" }
        if let least = schema.minimum, let most = schema.maximum, schema.exclusiveMinimum == nil,
            schema.exclusiveMaximum == nil
        {
            return "\(least) to \(most)"
        }
        let parts = [
            schema.minimum.map { "at least \($0)" }, schema.exclusiveMinimum.map { "more than \($0)" },
            schema.maximum.map { "at most \($0)" }, schema.exclusiveMaximum.map { "less than \($0)" },
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
