import TreatyOpenAPI
import TreatyYAML

extension Planner {
    // MARK: Strings

    mutating func planString(_ facets: Facets, _ asserted: inout AssertedKeywords) -> ValuePlan.Kind {
        let formats = facets.all { $0.keywords.format }
        let known = formats.first { type(of: $0.value) != nil || formatName(of: $0.part.schema) != nil }
        if let known {
            asserted.insert("format", of: known.part.schema)
            if let kind = type(of: known.value) {
                assertLength(of: known.value, facets, &asserted)
                return kind
            }
        } else if facets.all({ $0.keywords.contentEncoding }).contains(where: { $0.value == "base64" }),
            !options.exactTypes
        {
            return .base64
        }
        // A format that no standard of ours knows is an annotation (JSON Schema 2020-12, validation §7.2.1).
        for format in formats where formatName(of: format.part.schema) == nil {
            asserted.insert("format", of: format.part.schema)
        }
        asserted.insert(["minLength", "maxLength"])
        var number: Int?
        if let first = facets.all({ $0.keywords.pattern }).first {
            number = pattern(first.value)
            for same in facets.all({ $0.keywords.pattern }) where same.value == first.value {
                asserted.insert("pattern", of: same.part.schema)
            }
        }
        return .string(
            StringPlan(
                minLength: facets.all { $0.keywords.minLength }.map(\.value).max(),
                maxLength: facets.all { $0.keywords.maxLength }.map(\.value).min(), pattern: number,
                format: known.flatMap { formatName(of: $0.part.schema) }))
    }

    /// The Swift type of a format that has one.
    private func type(of format: String) -> ValuePlan.Kind? {
        switch format {
        case "date" where options.assertsFormats: .date
        case "date-time" where options.assertsFormats: .dateTime
        case "uuid" where options.assertsFormats: .uuid
        case "byte" where !options.exactTypes: .base64
        default: nil
        }
    }

    /// Values of these formats are all of one length.
    private func assertLength(of format: String, _ facets: Facets, _ asserted: inout AssertedKeywords) {
        guard let length = ["date": 10, "uuid": 36][format] else { return }
        for part in facets.parts.map(\.schema) {
            if let bound = part.keywords.minLength, bound <= length { asserted.insert("minLength", of: part) }
            if let bound = part.keywords.maxLength, bound >= length { asserted.insert("maxLength", of: part) }
        }
    }

    /// Of the values that `enum` or `const` allows, those that are no booleans fit nothing.
    func planBoolean(_ facets: Facets, _ asserted: inout AssertedKeywords) -> ValuePlan.Kind {
        let values = Set((facets.values ?? []).compactMap(\.boolean))
        if values.isEmpty { return .boolean(only: nil) }
        asserted.insert(["enum", "const"])
        return .boolean(only: values.count == 1 ? values.first : nil)
    }

    // MARK: Numbers

    mutating func planInteger(_ facets: Facets, _ asserted: inout AssertedKeywords) -> ValuePlan.Kind {
        if options.exactTypes {
            asserted.types = [.number]
            return .decimal
        }
        var minimum: Int64?
        var maximum: Int64?
        func raise(_ bound: Int64) { minimum = max(minimum ?? .min, bound) }
        func lower(_ bound: Int64) { maximum = min(maximum ?? .max, bound) }
        if facets.all({ $0.keywords.format }).contains(where: { $0.value == "int32" }) {
            raise(Int64(Int32.min))
            lower(Int64(Int32.max))
        }
        asserted.insert(["format"])
        for part in facets.parts.map(\.schema) {
            if let bound = part.keywords.minimum, let least = bound.isBelowInt64 ? .min : bound.int64 {
                raise(least)
                asserted.insert("minimum", of: part)
            }
            if let bound = part.keywords.maximum, let most = bound.isAboveInt64 ? .max : bound.int64 {
                lower(most)
                asserted.insert("maximum", of: part)
            }
            if let bound = part.keywords.exclusiveMinimum?.int64, bound < .max {
                raise(bound + 1)
                asserted.insert("exclusiveMinimum", of: part)
            }
            if let bound = part.keywords.exclusiveMaximum?.int64, bound > .min {
                lower(bound - 1)
                asserted.insert("exclusiveMaximum", of: part)
            }
        }
        var multiple: Int64?
        if let first = facets.all({ $0.keywords.multipleOf }).first, let value = first.value.int64, value > 0 {
            multiple = value
            asserted.insert("multipleOf", of: first.part.schema)
        }
        return .integer(minimum: minimum, maximum: maximum, multipleOf: multiple)
    }

    mutating func planNumber(_ facets: Facets, _ asserted: inout AssertedKeywords) -> ValuePlan.Kind {
        asserted.insert(["format"])
        if facets.all({ $0.keywords.format }).contains(where: { $0.value == "decimal" }) || options.exactTypes {
            return .decimal
        }
        func bound(_ keyword: String, _ value: (Schema) -> ExactNumber?) -> String? {
            for (part, number) in facets.all(value) where number.isExactAsDouble {
                asserted.insert(keyword, of: part.schema)
                return number.canonicalText
            }
            return nil
        }
        var multiple: String?
        if let first = facets.all({ $0.keywords.multipleOf }).first, first.value > ExactNumber(0) {
            multiple = first.value.canonicalText
            asserted.insert("multipleOf", of: first.part.schema)
        }
        return .number(
            minimum: bound("minimum") { $0.keywords.minimum }, maximum: bound("maximum") { $0.keywords.maximum },
            exclusiveMinimum: bound("exclusiveMinimum") { $0.keywords.exclusiveMinimum },
            exclusiveMaximum: bound("exclusiveMaximum") { $0.keywords.exclusiveMaximum }, multipleOf: multiple)
    }
}

extension ExactNumber {
    fileprivate var isBelowInt64: Bool { self < ExactNumber(Int(Int64.min)) }
    fileprivate var isAboveInt64: Bool { self > ExactNumber(Int(Int64.max)) }

    /// Whether the shortest decimal of the nearest double is this very number: so it is with at most 15 digits.
    fileprivate var isExactAsDouble: Bool {
        canonicalText.utf8.filter { (0x30...0x39).contains($0) }.count <= 15 && double.isFinite
    }
}
