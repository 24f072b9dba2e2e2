import TreatyOpenAPI

extension OperationCases {
    /// Each constraint of each parameter, an unknown query parameter, and parameters left out.
    var parameterCases: [PlannedCase] {
        var cases = operation.parameters.flatMap { parameter -> [PlannedCase] in
            guard let schema = parameter.schema else { return [] }
            return constraintCases(parameter, schema) + spellingCases(parameter, schema) + absentCases(parameter)
        }
        var unknown = fitting("an unknown query parameter", "violation", [400])
        unknown.query = [unknown.query, "unknown-parameter=1"].compactMap { $0 }.joined(separator: "&")
        unknown.violation = .init(keywords: ["additionalProperties"], place: .unknownParameter)
        cases.append(unknown)
        return cases
    }

    /// A text for a parameter that fits.
    func sampleText(_ parameter: Parameter) -> String? {
        let value = parameter.examples.first?.value.map { Instance($0) } ?? parameter.schema.flatMap { sample($0) }
        return value.flatMap(Self.text)
    }

    /// Puts a parameter's text, not yet encoded, where it belongs.
    func set(_ parameter: Parameter, to text: String, in planned: inout PlannedCase) {
        switch parameter.place {
        case .path:
            planned.pathParameters.removeAll { $0.name == parameter.name }
            planned.pathParameters.append((parameter.name, Self.percentEncoded(text)))
        case .query:
            let others = (planned.query ?? "").split(separator: "&").filter { !$0.hasPrefix(parameter.name + "=") }
            let own = "\(Self.percentEncoded(parameter.name))=\(Self.percentEncoded(text))"
            planned.query = (others.map(String.init) + [own]).joined(separator: "&")
        case .header:
            planned.fields.removeAll { $0.name == parameter.name }
            planned.fields.append((parameter.name, text))
        case .cookie: break
        }
    }

    private func constraintCases(_ parameter: Parameter, _ schema: Schema) -> [PlannedCase] {
        guard let value = sample(schema) else { return [] }
        return variants(of: value, schema, at: "").compactMap { variant in
            guard let text = Self.text(variant.value), Self.canCarry(text, variant, parameter, schema) else {
                return nil
            }
            let title = "\(parameter.place.rawValue) parameter \(parameter.name): \(variant.label)"
            var planned = fitting(title, variant.fits ? "fits" : "violation")
            set(parameter, to: text, in: &planned)
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
    private static func canCarry(
        _ text: String, _ variant: Variant, _ parameter: Parameter, _ schema: Schema
    ) -> Bool {
        let view = SchemaView(schema)
        let takesText = view.types.contains(.string) || view.types.isEmpty || view.choiceKeyword != nil
        if takesText, variant.violates.contains("type") { return false }
        if parameter.place == .path, text.isEmpty || text == "." || text == ".." { return false }
        // Whether 1.0 is how an integer is written in a URL is left to the server.
        if view.types == [.integer], variant.fits, Int128(text) == nil { return false }
        if parameter.place == .header {
            return text.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) } && text.utf8.count < 4_000
        }
        return text.utf8.count < 2_000
    }

    /// Texts that are nearly integers, and integers that are spelled otherwise.
    private func spellingCases(_ parameter: Parameter, _ schema: Schema) -> [PlannedCase] {
        guard SchemaView(schema).types == [.integer], parameter.place == .path else { return [] }
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
        let others = (planned.query ?? "").split(separator: "&").filter {
            !$0.hasPrefix(Self.percentEncoded(parameter.name) + "=")
        }
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
