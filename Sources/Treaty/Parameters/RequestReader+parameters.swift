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

    /// An integer in the path, the commonest of parameters, read without detour. It is written in plain digits: in a
    /// path `2.0` is no other way to write `2`, so that one resource has one path.
    public mutating func pathInteger(
        _ index: Int, _ name: String, minimum: Int64 = .min, maximum: Int64 = .max
    ) -> Int64? {
        let bytes = request.path[path[index]]
        if let value = PlainInteger.parse(bytes), value >= minimum, value <= maximum { return value }
        guard PlainInteger.isDigits(bytes) else {
            refuse(name, "type", "must be an integer")
            return nil
        }
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
            let values = query().filter { $0.name == name }.map { PercentEncoding.decode($0.value, plusIsSpace: true) }
            return values.isEmpty ? nil : values
        case .header:
            let values = request.fields.values(of: name)
            return values.isEmpty ? nil : [Array(values.joined(separator: ", ").utf8)]
        }
    }

    /// Bytes of numbers, `true`, `false` and `null`: no white space, comma, quote or bracket.
    private static func isLiteralByte(_ byte: UInt8) -> Bool {
        StringFormat.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: ".")
    }

    /// The JSON text that stands for a parameter's values; nil when they cannot be of this form.
    private static func instance(_ values: [[UInt8]?], _ form: ParameterForm) -> [UInt8]? {
        var texts: [[UInt8]] = []
        for value in values {
            guard let value else { return nil }
            texts.append(value)
        }
        switch form {
        case .literal:
            guard texts.count == 1 else { return nil }
            // What is no literal must not become a part of the text around it: a byte stands for it with which no value
            // begins, so that every decoder refuses it.
            return !texts[0].isEmpty && texts[0].allSatisfy(isLiteralByte) ? texts[0] : [UInt8(ascii: "!")]
        case .string:
            guard texts.count == 1, let text = String(validating: texts[0], as: UTF8.self) else { return nil }
            var writer = JSONWriter(capacity: texts[0].count + 2)
            writer.string(text)
            return writer.finish()
        case .array(let element, let separatesByComma):
            if separatesByComma {
                texts = texts.flatMap {
                    $0.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map(Array.init)
                }
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

/// Digits with an optional minus, without leading zeros: how an integer is written in a path.
enum PlainInteger {
    /// The value of a segment that may still be percent-encoded; nil when it is no such integer, or beyond Int64.
    static func parse(_ bytes: ArraySlice<UInt8>) -> Int64? {
        guard !bytes.contains(UInt8(ascii: "%")) else {
            return PercentEncoding.decode(bytes).flatMap { value($0[...]) }
        }
        return value(bytes)
    }

    /// Whether a segment, percent-decoded, is digits with an optional minus; of any length.
    static func isDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let decoded = PercentEncoding.decode(bytes) else { return false }
        let digits = decoded.first == UInt8(ascii: "-") ? decoded.dropFirst() : decoded[...]
        return !digits.isEmpty && digits.allSatisfy(InternetAddress.isDigit)
    }

    private static func value(_ bytes: ArraySlice<UInt8>) -> Int64? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let digits = isNegative ? bytes.dropFirst() : bytes
        guard let first = digits.first, digits.count <= 19, first != UInt8(ascii: "0") || digits.count == 1 else {
            return nil
        }
        // 19 digits cannot overflow a UInt64.
        var magnitude: UInt64 = 0
        for byte in digits {
            guard InternetAddress.isDigit(byte) else { return nil }
            magnitude = magnitude * 10 + UInt64(byte - UInt8(ascii: "0"))
        }
        guard isNegative else { return Int64(exactly: magnitude) }
        return magnitude <= Int64.min.magnitude ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
    }
}
