import TreatyOpenAPI

/// The formats of JSON Schema 2020-12 (validation §7.3), by what the runtime's `StringFormat` calls them. Others are
/// annotations.
enum FormatName {
    static let swiftNames: [String: String] = [
        "date-time": "dateTime", "date": "date", "time": "time", "duration": "duration", "email": "email",
        "idn-email": "idnEmail", "hostname": "hostname", "idn-hostname": "idnHostname", "ipv4": "ipv4", "ipv6": "ipv6",
        "uri": "uri", "uri-reference": "uriReference", "iri": "iri", "iri-reference": "iriReference", "uuid": "uuid",
        "uri-template": "uriTemplate", "json-pointer": "jsonPointer", "relative-json-pointer": "relativeJSONPointer",
        "regex": "regex",
    ]
}

extension Planner {
    /// The `StringFormat` that a schema asserts.
    func formatName(of schema: Schema) -> String? {
        guard schema.assertsFormat ?? options.assertsFormats, let format = schema.format else { return nil }
        return FormatName.swiftNames[format]
    }
}
