import TreatyHTTP
import TreatyJSON

extension RequestReader {
    /// Reads a parameter. Nil when it is absent or does not fit.
    ///
    /// - Parameters:
    ///   - style: nil for the one that the standard takes where none is named.
    ///   - whenEmpty: the JSON text that an empty value stands for, where the contract allows one; `null` for no value.
    public mutating func parameter<Value>(
        _ place: ParameterPlace, _ name: String, _ form: ParameterForm, style: ParameterStyle? = nil, isRequired: Bool,
        whenEmpty: String? = nil, _ decode: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) -> Value? {
        if case .choice(let forms) = form {
            return choice(place, name, forms, style, isRequired, whenEmpty, decode)
        }
        switch instance(place, name, form, style ?? ParameterStyle(default: place), whenEmpty) {
        case .absent:
            if isRequired { refuse(name, "required", "the parameter is required") }
            return nil
        case .malformed:
            refuse(name, "style", "must be \(form.expectation), in valid UTF-8, written as the contract says")
            return nil
        case .empty: return nil
        case .text(let instance): return value(name, instance, form, decode)
        }
    }

    /// The first form whose value fits; the violations are those of the last.
    private mutating func choice<Value>(
        _ place: ParameterPlace, _ name: String, _ forms: [ParameterForm], _ style: ParameterStyle?, _ isRequired: Bool,
        _ whenEmpty: String?, _ decode: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) -> Value? {
        let before = found.count
        for (index, form) in forms.enumerated() {
            let value = parameter(
                place, name, form, style: style, isRequired: isRequired, whenEmpty: whenEmpty, decode)
            if value != nil || index == forms.count - 1 { return value }
            found.removeSubrange(before...)
        }
        return nil
    }

    private mutating func value<Value>(
        _ name: String, _ instance: [UInt8], _ form: ParameterForm,
        _ decode: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) -> Value? {
        var input = InstanceReader(instance, limits: limits)
        do throws(JSONSyntaxError) {
            let value = try decode(&input)
            try input.finish()
            for note in input.notes { refuse(name, note.keyword, note.detail) }
            return input.notes.isEmpty ? value : nil
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
}

extension ParameterForm {
    fileprivate var expectation: String {
        switch self {
        case .literal: "a JSON number, or true or false, as the contract says"
        case .string, .either, .free: "one text"
        case .json: "JSON"
        case .array: "a list"
        case .object: "an object"
        case .choice: "of one of the forms of the contract"
        }
    }
}
