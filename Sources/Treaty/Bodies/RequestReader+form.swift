import TreatyHTTP
import TreatyJSON

extension RequestReader {
    /// The body as `application/x-www-form-urlencoded`, its fields made into one JSON object for `decode`.
    public mutating func form<Value>(
        isRequired: Bool, _ contract: FormContract,
        _ decode: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) -> Value? {
        guard !body.isEmpty else { return noBody(isRequired: isRequired) }
        return formFields { body throws(FormSyntaxError) in try URLEncodedForm.parse(body) }.flatMap {
            object($0, contract, decode)
        }
    }

    /// The body as `multipart/form-data` of which no part is a file.
    public mutating func multipart<Value>(
        isRequired: Bool, _ contract: FormContract,
        _ decode: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) -> Value? {
        guard !body.isEmpty else { return noBody(isRequired: isRequired) }
        return parts().flatMap { object($0, contract, decode) }
    }

    /// The body as `multipart/form-data` with files: `read` takes member by member.
    public mutating func multipart<Value>(isRequired: Bool, _ read: (inout FormReader) -> Value?) -> Value? {
        guard !body.isEmpty else { return noBody(isRequired: isRequired) }
        guard let parts = parts() else { return nil }
        var form = FormReader(parts, limits: limits)
        let value = read(&form)
        found += form.found
        return value
    }

    private mutating func parts() -> [FormField]? {
        let mediaType = request.fields["Content-Type"] ?? ""
        return formFields { body throws(FormSyntaxError) in try MultipartForm.parse(body, mediaType) }
    }

    private mutating func formFields(_ parse: ([UInt8]) throws(FormSyntaxError) -> [FormField]) -> [FormField]? {
        do throws(FormSyntaxError) {
            return try parse(body)
        } catch {
            failure = Problem(400, "The body is not a form that can be read: \(error.reason).")
            return nil
        }
    }

    private mutating func object<Value>(
        _ fields: [FormField], _ contract: FormContract,
        _ decode: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) -> Value? {
        var instance = FormInstance(limits: limits)
        let text = instance.object(fields, contract)
        guard instance.violations.isEmpty else {
            found += instance.violations
            return nil
        }
        return json(text, decode)
    }
}

/// What a generated body with files is read from, part by part.
public struct FormReader {
    private var parts: [ExactName: [FormField]] = [:]
    private let names: [String]
    private let limits: JSONLimits
    var found: [Violation] = []

    init(_ fields: [FormField], limits: JSONLimits) {
        self.limits = limits
        var names: [String] = []
        for field in fields {
            if parts[ExactName(field.name)] == nil { names.append(field.name) }
            parts[ExactName(field.name), default: []].append(field)
        }
        self.names = names
    }

    /// The value of a member that is no file. Nil when it is absent or does not fit.
    public mutating func value<Value>(
        _ name: String, _ shape: FormShape, isRequired: Bool,
        _ decode: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) -> Value? {
        fields(name, isRequired: isRequired).flatMap { value($0, name, shape, decode) }
    }

    private mutating func value<Value>(
        _ fields: [FormField], _ name: String, _ shape: FormShape,
        _ decode: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) -> Value? {
        var instance = FormInstance(limits: limits)
        var input = InstanceReader(instance.value(fields, name, shape), limits: limits)
        guard instance.violations.isEmpty else {
            found += instance.violations
            return nil
        }
        do throws(JSONSyntaxError) {
            let value = try decode(&input)
            try input.finish()
            for var violation in input.violations() {
                if case .pointer(let pointer) = violation.place {
                    violation.place = .pointer("/" + JSONPointer.escape(name) + pointer)
                }
                found.append(violation)
            }
            return value
        } catch {
            refuse(name, "type", "must be as the contract says (\(error.reason.rawValue))")
            return nil
        }
    }

    /// A file. Nil when it is absent or of another type than `mediaTypes`, where there are any.
    public mutating func file(_ name: String, isRequired: Bool, mediaTypes: [String] = []) -> FormFile? {
        guard let fields = fields(name, isRequired: isRequired) else { return nil }
        guard fields.count == 1 else {
            refuse(name, "style", "must be given once")
            return nil
        }
        return file(fields[0], mediaTypes)
    }

    /// Files of one name.
    public mutating func files(
        _ name: String, isRequired: Bool, minItems: Int = 0, maxItems: Int = .max, mediaTypes: [String] = []
    ) -> [FormFile]? {
        guard let fields = fields(name, isRequired: isRequired) else { return nil }
        if fields.count < minItems { refuse(name, "minItems", "must have at least \(minItems) items") }
        if fields.count > maxItems { refuse(name, "maxItems", "must have at most \(maxItems) items") }
        let files = fields.compactMap { file($0, mediaTypes) }
        return files.count == fields.count ? files : nil
    }

    /// Checks a field of all parts of one name.
    public mutating func check<Value>(
        _ header: String, of name: String, _ shape: FormShape, isRequired: Bool,
        _ decode: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) {
        for part in parts[ExactName(name)] ?? [] {
            guard let text = part.fields[header] else {
                if isRequired { refuse(name, "required", "must have the field \(header)") }
                continue
            }
            let field = FormField(name: name, value: Array(text.utf8)[...])
            let count = found.count
            _ = value([field], name, shape, decode)
            for index in count..<found.count { found[index].detail = "field \(header) \(found[index].detail)" }
        }
    }

    /// Refuses parts that are not among `known`.
    public mutating func refuseOthers(than known: [String]) {
        for name in names where !known.contains(where: name.isExactly) {
            refuse(name, "additionalProperties", "must not be there")
        }
    }

    private mutating func fields(_ name: String, isRequired: Bool) -> [FormField]? {
        if let fields = parts[ExactName(name)] { return fields }
        if isRequired { refuse("", "required", "the member \"\(name)\" is required") }
        return nil
    }

    private mutating func file(_ field: FormField, _ mediaTypes: [String]) -> FormFile? {
        if !mediaTypes.isEmpty {
            // RFC 7578 §4.4.
            let type = MediaType(field.mediaType ?? "text/plain")
            let fits =
                type.map { type in mediaTypes.contains { MediaType($0)?.specificity(for: type) != nil } } ?? false
            guard fits else {
                refuse(field.name, "contentMediaType", "must be \(mediaTypes.joined(separator: " or "))")
                return nil
            }
        }
        return FormFile(
            fileName: field.fileName, mediaType: field.mediaType, bytes: Array(field.value), fields: field.fields)
    }

    private mutating func refuse(_ name: String, _ keyword: String, _ detail: String) {
        guard found.count < InstanceReader.violationsMax else { return }
        let pointer = name.isEmpty ? "" : "/" + JSONPointer.escape(name)
        found.append(Violation(place: .pointer(pointer), keyword: keyword, detail: detail))
    }
}
