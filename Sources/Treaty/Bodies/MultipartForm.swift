import TreatyHTTP

/// The parts of `multipart/form-data` (RFC 7578), read strictly: nothing before the first boundary and nothing behind the
/// last, lines end with CRLF, each part has one Content-Disposition with a name and no transfer encoding.
struct MultipartForm {
    private let body: [UInt8]
    private var position = 0
    /// CRLF, two dashes, boundary.
    private let delimiter: [UInt8]

    /// Bytes of the fields of one part, and their number.
    private static let headBytesMax = 8192
    private static let headLinesMax = 16

    /// - Parameter mediaType: the Content-Type of the request, with its `boundary`.
    static func parse(_ body: [UInt8], _ mediaType: String) throws(FormSyntaxError) -> [FormField] {
        guard let boundary = MediaType(mediaType)?.parameters.first(where: { $0.name == "boundary" })?.value,
            isBoundary(boundary)
        else { throw FormSyntaxError(reason: "its Content-Type has no boundary of 1 to 70 characters") }
        var form = MultipartForm(body: body, delimiter: Array("\r\n--\(boundary)".utf8))
        return try form.parts()
    }

    private init(body: [UInt8], delimiter: [UInt8]) {
        self.body = body
        self.delimiter = delimiter
    }

    /// `boundary` of RFC 2046 §5.1.1.
    private static func isBoundary(_ text: String) -> Bool {
        (1...70).contains(text.utf8.count) && text.utf8.last != 0x20
            && text.utf8.allSatisfy { StringFormat.isAlphanumeric($0) || "'()+_,-./:=? ".utf8.contains($0) }
    }

    private mutating func parts() throws(FormSyntaxError) -> [FormField] {
        // The first boundary has no line before it that would have to end.
        guard body.starts(with: delimiter.dropFirst(2)) else {
            throw FormSyntaxError(reason: "it does not begin with its boundary")
        }
        position = delimiter.count - 2
        var parts: [FormField] = []
        while try !isLast() {
            guard parts.count < FormField.countMax else {
                throw FormSyntaxError(reason: "it has more than \(FormField.countMax) parts")
            }
            let fields = try head()
            guard let content = content() else { throw FormSyntaxError(reason: "a part does not end") }
            parts.append(try part(fields, content.bytes))
            position = content.end + delimiter.count
        }
        return parts
    }

    /// What follows a boundary: two dashes after the last one, else the line's end. Blanks between are padding.
    private mutating func isLast() throws(FormSyntaxError) -> Bool {
        let isLast = body[position...].starts(with: "--".utf8)
        if isLast { position += 2 }
        while position < body.count, body[position] == 0x20 || body[position] == 0x09 { position += 1 }
        if isLast, position == body.count { return true }
        guard body[position...].starts(with: "\r\n".utf8) else {
            throw FormSyntaxError(reason: "the line of a boundary does not end")
        }
        position += 2
        if isLast, position < body.count { throw FormSyntaxError(reason: "bytes follow its last boundary") }
        return isLast
    }

    private mutating func head() throws(FormSyntaxError) -> HTTPFields {
        var fields = HTTPFields()
        let start = position
        while true {
            guard let end = lineEnd(), end - start <= Self.headBytesMax, fields.entries.count <= Self.headLinesMax
            else {
                throw FormSyntaxError(reason: "the fields of a part do not end, or are too many")
            }
            let line = body[position..<end]
            position = end + 2
            if line.isEmpty { return fields }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), MediaType.isToken(line[..<colon]),
                let value = String(validating: MediaType.trim(line[(colon + 1)...]), as: UTF8.self),
                value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
            else { throw FormSyntaxError(reason: "a field of a part is malformed") }
            fields.append(String(decoding: line[..<colon], as: UTF8.self), value)
        }
    }

    private func lineEnd() -> Int? {
        var index = position
        while index + 1 < body.count {
            if body[index] == 0x0D, body[index + 1] == 0x0A { return index }
            index += 1
        }
        return nil
    }

    /// The content up to the next delimiter, and where that begins. Of empty content the line end before the delimiter may
    /// be that of the head, too (RFC 2046 §5.1.1).
    private func content() -> (bytes: ArraySlice<UInt8>, end: Int)? {
        var index = position - 2
        while index + delimiter.count <= body.count {
            if body[index] == 0x0D, body[index...].starts(with: delimiter) {
                return (body[position..<max(position, index)], index)
            }
            index += 1
        }
        return nil
    }

    private func part(_ fields: HTTPFields, _ content: ArraySlice<UInt8>) throws(FormSyntaxError) -> FormField {
        guard fields.count(of: "Content-Disposition") == 1, fields.count(of: "Content-Type") <= 1,
            let disposition = Disposition(fields["Content-Disposition"] ?? "")
        else { throw FormSyntaxError(reason: "a part needs one Content-Disposition: form-data with a name") }
        // RFC 7578 §4.7.
        let coding = fields["Content-Transfer-Encoding"]?.lowercased()
        guard coding == nil || ["7bit", "8bit", "binary"].contains(coding) else {
            throw FormSyntaxError(reason: "a part has a transfer encoding")
        }
        return FormField(name: disposition.name, value: content, fileName: disposition.fileName, fields: fields)
    }
}

/// A Content-Disposition of a part (RFC 7578 §4.2).
private struct Disposition {
    var name: String
    var fileName: String?

    init?(_ text: String) {
        var parts = MediaType.splitOutsideQuotes(Array(text.utf8), at: UInt8(ascii: ";")).map(MediaType.trim)
        guard String(decoding: parts.removeFirst(), as: UTF8.self).lowercased() == "form-data" else { return nil }
        var values: [String: String] = [:]
        for part in parts {
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")), MediaType.isToken(part[..<equals]) else {
                return nil
            }
            let key = String(decoding: part[..<equals], as: UTF8.self).lowercased()
            guard values.updateValue(Self.value(part[(equals + 1)...]), forKey: key) == nil else { return nil }
        }
        guard let name = values["name"] else { return nil }
        self.name = name
        fileName = values["filename"]
    }

    /// Without its quotes. Browsers write a quote and line ends with percent signs, others a quote with a backslash.
    private static func value(_ bytes: ArraySlice<UInt8>) -> String {
        var text = String(decoding: bytes, as: UTF8.self)
        guard bytes.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        text = String(text.dropFirst().dropLast())
        for (escape, plain) in [("\\\"", "\""), ("%22", "\""), ("%0D", "\r"), ("%0A", "\n")] {
            text = replace(escape, by: plain, in: text)
        }
        return text
    }

    private static func replace(_ escape: String, by plain: String, in text: String) -> String {
        let pattern = Array(escape.utf8)
        let bytes = Array(text.utf8)
        var replaced: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: pattern) {
                replaced += plain.utf8
                index += pattern.count
            } else {
                replaced.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: replaced, as: UTF8.self)
    }
}
