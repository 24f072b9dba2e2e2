import TreatyOpenAPI

extension OperationCases {
    /// Each constraint of each parameter, an unknown query parameter, and parameters left out.
    var parameterCases: [PlannedCase] {
        var cases = parameters.flatMap { parameter -> [PlannedCase] in
            guard let schema = parameter.schema ?? parameter.content?.checkedSchema else { return [] }
            return constraintCases(parameter, schema) + spellingCases(parameter, schema) + absentCases(parameter)
        }
        guard !takesAnyQuery else { return cases }
        var unknown = fitting("an unknown query parameter", "violation", [400])
        unknown.query = [unknown.query, "unknown-parameter=1"].compactMap { $0 }.joined(separator: "&")
        unknown.violation = .init(keywords: ["additionalProperties"], place: .unknownParameter)
        cases.append(unknown)
        return cases
    }

    /// Whether an object takes what no other parameter does.
    private var takesAnyQuery: Bool {
        parameters.contains { parameter in
            guard let schema = parameter.schema, parameter.place == .query, parameter.explode,
                parameter.style == "form",
                ParameterKinds(schema).contains(.object)
            else { return false }
            let members = ParameterMembers(schema)
            return !members.additional.isEmpty || (members.properties.isEmpty && !members.isClosed)
        }
    }

    /// Those that the standard does not ignore (OpenAPI 3.1.1 §4.8.12.1).
    var parameters: [Parameter] {
        operation.parameters.filter { parameter in
            parameter.place != .header
                || !["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
        }
    }

    /// A value of a parameter that fits.
    func sampleValue(_ parameter: Parameter) -> Instance? {
        let schema = parameter.schema ?? parameter.content?.schema
        return parameter.examples.first?.value.map { Instance($0) } ?? schema.flatMap { sample($0) }
    }

    /// Puts a parameter's value where it belongs. False where its style has no way to write it.
    @discardableResult
    func set(_ parameter: Parameter, to value: Instance, in planned: inout PlannedCase) -> Bool {
        guard let written = WrittenParameter(value, parameter) else { return false }
        switch (written, parameter.place) {
        case (.text(let text), .path):
            planned.pathParameters.removeAll { $0.name == parameter.name }
            planned.pathParameters.append((parameter.name, text))
        case (.text(let text), _):
            planned.fields.removeAll { $0.name == parameter.name }
            planned.fields.append((parameter.name, text))
        case (.pairs(let pairs), .cookie):
            let others = (planned.fields.first { $0.name == "Cookie" }?.value ?? "").split(separator: ";").map {
                String($0.drop { $0 == " " })
            }
            let own = pairs.map { "\($0.name)=\($0.value)" }
            planned.fields.removeAll { $0.name == "Cookie" }
            let kept = others.filter { !isOwn($0, parameter) }
            planned.fields.append(("Cookie", (kept + own).joined(separator: "; ")))
        case (.pairs(let pairs), _):
            let others = (planned.query ?? "").split(separator: "&").map(String.init)
            let kept = others.filter { !isOwn($0, parameter) }
            planned.query = (kept + pairs.map { "\($0.name)=\($0.value)" }).joined(separator: "&")
        }
        return true
    }

    /// Whether a pair, percent-encoded, belongs to a parameter.
    func isOwn(_ pair: String, _ parameter: Parameter) -> Bool {
        let name = Self.percentEncoded(parameter.name)
        if pair.hasPrefix(name + "=") || pair.hasPrefix(name + "%5B") { return true }
        guard isSpread(parameter), let value = sampleValue(parameter) else { return false }
        return (value.members ?? []).contains { pair.hasPrefix(Self.percentEncoded($0.name) + "=") }
    }

    /// Whether the members of an object are parameters by themselves.
    private func isSpread(_ parameter: Parameter) -> Bool {
        parameter.content == nil && parameter.style == "form" && parameter.explode
            && sampleValue(parameter)?.members != nil
    }

    private func constraintCases(_ parameter: Parameter, _ schema: Schema) -> [PlannedCase] {
        guard let value = sample(schema) else { return [] }
        var left = 1_000
        return variants(of: value, schema, at: "", &left).compactMap { variant in
            guard canCarry(variant, parameter, schema) else { return nil }
            let place = variant.pointer.isEmpty ? "" : " " + variant.pointer
            let title = "\(parameter.place.rawValue) parameter \(parameter.name)\(place): \(variant.label)"
            var planned = fitting(title, variant.fits ? "fits" : "violation")
            guard set(parameter, to: variant.value, in: &planned) else { return nil }
            if variant.fits {
                planned.statuses = statusesOfFitting(parameter)
            } else {
                planned.statuses = [400]
                // A text that is no literal of the type has no type of its own to be told.
                let keywords = variant.violates + (variant.violates.contains("type") ? ["style", "format"] : [])
                planned.violation = .init(keywords: keywords, place: .parameter(parameter.name))
            }
            return planned
        }
    }

    /// A resource of another name than the existing one is not there, or is somebody else's.
    private func statusesOfFitting(_ parameter: Parameter) -> [Int] {
        guard parameter.place == .path else { return successes }
        if parameter.isSubject, operation.isSecured { return [403] }
        return successes + statuses.filter { $0 == 404 }
    }

    /// The text of a number or a boolean is any text to a schema of strings, and an empty one is no path segment.
    private func canCarry(_ variant: Variant, _ parameter: Parameter, _ schema: Schema) -> Bool {
        let view = SchemaView(schema)
        let text = Self.text(variant.value)
        if parameter.content != nil { return BodyText(variant.value).text.utf8.count < 2_000 }
        guard let text, variant.pointer.isEmpty else {
            // Inside a list or an object every value is a text; a member more may be a parameter of its own.
            return !variant.violates.contains("type") && variant.value.members?.isEmpty != true
                && !(isSpread(parameter) && variant.violates.contains("additionalProperties"))
                && BodyText(variant.value).text.utf8.count < 2_000 && view.types != [.string]
        }
        // No text says null.
        if variant.value.isNull { return false }
        if view.types.contains(.array) || view.types.contains(.object) { return false }
        let takesText = view.types.contains(.string) || view.types.isEmpty || view.choiceKeyword != nil
        if takesText, variant.violates.contains("type") { return false }
        if parameter.place == .path, text.isEmpty || text == "." || text == ".." || isPartOfSegment(parameter) {
            return false
        }
        // What the contract lets an empty text mean is another matter.
        if text.isEmpty, parameter.allowEmptyValue || view.isNullable { return false }
        // Whether 1.0 is how an integer is written in a URL is left to the server.
        if view.types == [.integer], variant.fits, Int128(text) == nil { return false }
        return text.utf8.count < (parameter.place == .header ? 4_000 : 2_000)
    }

    /// Whether other text stands beside a parameter in its segment: then where it ends depends on its value.
    private func isPartOfSegment(_ parameter: Parameter) -> Bool {
        operation.path.segments.contains { segment in
            if case .partial(let parts) = segment { parts.contains(.parameter(parameter.name)) } else { false }
        }
    }

    /// Texts that are nearly integers, and integers that are spelled otherwise.
    private func spellingCases(_ parameter: Parameter, _ schema: Schema) -> [PlannedCase] {
        guard SchemaView(schema).types == [.integer], parameter.place == .path, parameter.style == "simple",
            parameter.content == nil, !SchemaView(schema).isNullable, !isPartOfSegment(parameter)
        else { return [] }
        let texts = [
            "abc", "01", "%2B1", "0x1", "1_000", "1,5", "%20", "1%20", "%00", "%FF", "%EF%BC%91", "-", "1e400", "{}.5",
            "99999999999999999999999999999999999999",
        ]
        var cases = texts.map { text in
            var planned = fitting("path parameter \(parameter.name): the text \(text)", "violation", [400])
            planned.pathParameters = [(parameter.name, text)]
            // A server may refuse such a target before it looks for the parameter.
            guard text != "%00" else { return planned }
            planned.violation = .init(
                keywords: ["type", "style", "format", "maximum", "minimum"], place: .parameter(parameter.name))
            return planned
        }
        guard parameter.isSubject, operation.isSecured else { return cases }
        // However it is spelled, it is the same subject: nobody else may come in by another spelling.
        for (name, text) in [("N.0", "{}.0"), ("Ne0", "{}e0"), ("percent-encoded", "%3{}"), ("N.0e0", "{}%2E0e0")] {
            var planned = fitting("another user's token, \(parameter.name) as \(name)", "credential", [400, 403])
            planned.credential = "otherUser"
            planned.pathParameters = [(parameter.name, text)]
            cases.append(planned)
        }
        return cases
    }

    private func absentCases(_ parameter: Parameter) -> [PlannedCase] {
        guard parameter.isRequired, parameter.place == .query || parameter.place == .header else { return [] }
        var planned = fitting("without the \(parameter.place.rawValue) parameter \(parameter.name)", "violation", [400])
        let others = (planned.query ?? "").split(separator: "&").map(String.init).filter { !isOwn($0, parameter) }
        planned.query = others.isEmpty ? nil : others.joined(separator: "&")
        planned.fields.removeAll { $0.name == parameter.name }
        planned.violation = .init(keywords: ["required"], place: .parameter(parameter.name))
        return [planned]
    }

    /// How a value stands in a path, a query or a field: `style` simple or form of a primitive.
    private static func text(_ value: Instance) -> String? {
        switch value {
        case .literal(let text): text
        case .array, .object: nil
        default: value.string
        }
    }

    /// RFC 3986 §2.1: everything but unreserved characters is encoded.
    static func percentEncoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            if scalar.isASCII,
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-._~".contains(Character(scalar))
            {
                encoded.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return encoded
    }
}
