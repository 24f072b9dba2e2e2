import TreatyYAML

/// The formats that examples and defaults are held against; others are annotations here.
package enum ValueFormat {
    /// The types that a format is about; nil where more than one, or nobody knows.
    static func subjects(of format: String) -> Set<SchemaType>? { textFormats.contains(format) ? [.string] : nil }

    private static let textFormats: Set<String> = [
        "date", "date-time", "uuid", "time", "ipv4", "email", "uri", "ipv6", "duration", "hostname", "byte", "regex",
        "json-pointer", "relative-json-pointer", "uri-reference", "uri-template", "idn-email", "idn-hostname", "iri",
        "iri-reference", "binary", "password",
    ]

    static func holds(_ number: ExactNumber, _ format: String) -> Bool {
        switch format {
        case "int32": number.int64.map { Int32(exactly: $0) != nil } ?? !number.isInteger
        case "int64": number.int64 != nil || !number.isInteger
        case "int8": number.int64.map { Int8(exactly: $0) != nil } ?? !number.isInteger
        case "int16": number.int64.map { Int16(exactly: $0) != nil } ?? !number.isInteger
        case "uint8": number.int64.map { UInt8(exactly: $0) != nil } ?? !number.isInteger
        case "uint16": number.int64.map { UInt16(exactly: $0) != nil } ?? !number.isInteger
        case "uint32": number.int64.map { UInt32(exactly: $0) != nil } ?? !number.isInteger
        default: true
        }
    }

    /// The same, and nil where only the server can tell: it knows which characters beyond ASCII a host name may have.
    static func verdict(_ text: String, _ format: String) -> Bool? {
        guard holds(text, format) else { return false }
        let isHostname = format == "hostname" || format == "idn-hostname"
        return isHostname && hasInternationalLabel(text) ? nil : true
    }

    /// False where a text is none of the format for certain.
    package static func holds(_ text: String, _ format: String) -> Bool {
        switch format {
        case "date": isDate(Array(text.utf8)[...])
        case "date-time": isDateTime(Array(text.utf8))
        case "uuid": isUUID(Array(text.utf8))
        case "time": isTime(Array(text.utf8))
        case "ipv4": isIPv4(text)
        case "email": text.utf8.allSatisfy { $0 < 0x80 } && isEmail(text)
        case "idn-email": isEmail(text)
        case "uri": isReference(text, needsScheme: true)
        case "uri-reference": isReference(text)
        case "iri": isReference(text, needsScheme: true, isInternational: true)
        case "iri-reference": isReference(text, isInternational: true)
        case "uri-template": isURITemplate(text)
        case "ipv6": isIPv6(text[...])
        case "duration": isDuration(text)
        case "hostname": text.utf8.allSatisfy { $0 < 0x80 } && isHostname(text)
        case "idn-hostname": isHostname(text)
        case "byte": isBase64(text)
        case "regex": PatternSyntax.isRegularExpression(text)
        case "json-pointer": JSONPointer.tokens(text) != nil
        case "relative-json-pointer": isRelativeJSONPointer(text)
        default: true
        }
    }

    /// RFC 3339, §5.6: `full-date`.
    private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
        let parts = bytes.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard bytes.count == 10, parts.count == 3, let year = figures(parts[0], 4), let month = figures(parts[1], 2),
            let day = figures(parts[2], 2), (1...12).contains(month)
        else { return false }
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    /// RFC 3339, §5.6: `date-time`. A leap second stands where it is 23:59:60 in UTC, wherever that is with the offset.
    private static func isDateTime(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 20, isDate(bytes[..<10]), bytes[10] | 0x20 == 0x74 else { return false }
        guard let hour = figures(bytes[11..<13], 2), let minute = figures(bytes[14..<16], 2),
            let second = figures(bytes[17..<19], 2), bytes[13] == 0x3A, bytes[16] == 0x3A
        else { return false }
        guard hour < 24, minute < 60, second <= 60 else { return false }
        var rest = bytes[19...]
        if rest.first == 0x2E {
            let fraction = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
            guard !fraction.isEmpty else { return false }
            rest = rest.dropFirst(fraction.count + 1)
        }
        guard let offset = offset(Array(rest)) else { return false }
        let day = 24 * 60
        return second < 60 || (hour * 60 + minute - offset + day) % day == day - 1
    }

    private static func isTime(_ bytes: [UInt8]) -> Bool { isDateTime(Array("2000-01-01T".utf8) + bytes) }

    /// In minutes; nil when it is none.
    private static func offset(_ bytes: [UInt8]) -> Int? {
        if bytes.count == 1 { return bytes[0] | 0x20 == 0x7A ? 0 : nil }
        guard bytes.count == 6, bytes[0] == 0x2B || bytes[0] == 0x2D, bytes[3] == 0x3A,
            let hour = figures(bytes[1..<3], 2), let minute = figures(bytes[4..<6], 2), hour < 24, minute < 60
        else { return nil }
        return (hour * 60 + minute) * (bytes[0] == 0x2B ? 1 : -1)
    }

    /// RFC 2673, §3.2: four octets without zeros in front.
    static func isIPv4(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                let isPlain =
                    part.utf8.allSatisfy { (0x30...0x39).contains($0) } && (part == "0" || !part.hasPrefix("0"))
                return isPlain && part.count <= 3 && (Int(part) ?? 256) <= 255
            }
    }

    /// RFC 3986, §2: no character that must be percent-encoded.
    static func isURIText(_ text: String) -> Bool { !notInURI.occurs(in: text) }

    private static let notInURI = ByteSet { byte in
        byte <= 0x20 || byte >= 0x7F || "<>\"{}|\\^`".utf8.contains(byte)
    }

    /// RFC 9562, §4, in either case.
    private static func isUUID(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 36 else { return false }
        return bytes.enumerated().allSatisfy { position, byte in
            if [8, 13, 18, 23].contains(position) { return byte == 0x2D }
            return (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
        }
    }

    private static func figures(_ bytes: ArraySlice<UInt8>, _ count: Int) -> Int? {
        guard bytes.count == count, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(String(decoding: bytes, as: UTF8.self))
    }
}
