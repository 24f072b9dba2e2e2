import TreatyHTTP
import TreatyJSON

/// Where a parameter comes from.
public enum ParameterPlace: Sendable {
    /// The parameter at this index of the path template.
    case path(Int)
    case query
    case header
}

/// How a parameter's text becomes a JSON value, so that the decoder of its schema can read it: the same decoder, with the
/// same constraints, that reads such a value in a body.
public enum ParameterForm: Sendable {
    /// The schema takes numbers or booleans: the text is the literal.
    case literal
    /// The schema takes strings.
    case string
    /// The schema takes an array of such: one element for each value, or for each part between commas.
    indirect case array(ParameterForm, separatesByComma: Bool)
}

extension RequestReader {
    /// Reads a parameter. Nil when it is absent or does not fit.
    public mutating func parameter<Value>(
        _ place: ParameterPlace, _ name: String, _ form: ParameterForm, isRequired: Bool,
        _ decode: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) -> Value? {
        guard let values = values(place, name) else {
            if isRequired { refuse(name, "required", "the parameter is required") }
            return nil
        }
        guard let instance = Self.instance(values, form) else {
            refuse(name, "style", "must be valid UTF-8, and must not be given more than once")
            return nil
        }
        var input = InstanceReader(instance, limits: limits)
        do throws(JSONSyntaxError) {
            let value = try decode(&input)
            try input.finish()
            for note in input.notes { refuse(name, note.keyword, note.detail) }
            return value
        } catch {
            refuse(name, "type", "must be \(form.expectation)")
            return nil
        }
    }

    /// An integer in the path, the commonest of parameters, read without detour.
    public mutating func pathInteger(
        _ index: Int, _ name: String, minimum: Int64 = .min, maximum: Int64 = .max
    ) -> Int64? {
        let bytes = request.path[path[index]]
        if let value = PlainInteger.parse(bytes), value >= minimum, value <= maximum { return value }
        return parameter(.path(index), name, .literal, isRequired: true) {
            (input: inout InstanceReader) throws(JSONSyntaxError) -> Int64? in
            try input.integer(minimum: minimum, maximum: maximum)
        }
    }

    private mutating func refuse(_ name: String, _ keyword: String, _ detail: String) {
        found.append(Violation(place: .parameter(name), keyword: keyword, detail: detail))
    }

    /// The percent-decoded values of a parameter; nil when it is absent.
    private mutating func values(_ place: ParameterPlace, _ name: String) -> [[UInt8]?]? {
        switch place {
        case .path(let index):
            return [PercentEncoding.decode(request.path[path[index]])]
        case .query:
            let values = query().filter { $0.name == name }.map(\.value)
            return values.isEmpty ? nil : values
        case .header:
            let values = request.fields.values(of: name)
            return values.isEmpty ? nil : [Array(values.joined(separator: ", ").utf8)]
        }
    }

    /// The JSON text that stands for a parameter's values; nil when they cannot be of this form.
    private static func instance(_ values: [[UInt8]?], _ form: ParameterForm) -> [UInt8]? {
        var texts: [[UInt8]] = []
        for value in values {
            guard let value else { return nil }
            texts.append(value)
        }
        switch form {
        case .literal: return texts.count == 1 ? texts[0] : nil
        case .string:
            guard texts.count == 1, let text = String(validating: texts[0], as: UTF8.self) else { return nil }
            var writer = JSONWriter(capacity: texts[0].count + 2)
            writer.string(text)
            return writer.bytes
        case .array(let element, let separatesByComma):
            if separatesByComma {
                texts = texts.flatMap { $0.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map(Array.init) }
            }
            var array: [UInt8] = [UInt8(ascii: "[")]
            for (index, text) in texts.enumerated() {
                guard let value = instance([text], element) else { return nil }
                if index > 0 { array.append(UInt8(ascii: ",")) }
                array.append(contentsOf: value)
            }
            array.append(UInt8(ascii: "]"))
            return array
        }
    }
}

extension ParameterForm {
    fileprivate var expectation: String {
        switch self {
        case .literal: "a JSON number, or true or false, as the contract says"
        case .string: "text"
        case .array: "a list"
        }
    }
}

/// Digits with an optional minus, without leading zeros: the integers that most requests carry.
enum PlainInteger {
    static func parse(_ bytes: ArraySlice<UInt8>) -> Int64? {
        var rest = bytes
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        // 18 digits cannot overflow; what is longer takes the longer way.
        guard let first = rest.first, rest.count <= 18, first != UInt8(ascii: "0") || rest.count == 1 else { return nil }
        var value: Int64 = 0
        for byte in rest {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        return isNegative ? -value : value
    }
}
