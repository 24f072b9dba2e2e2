/// One text of a parameter as it came, and how its characters are escaped.
struct ParameterText: Sendable {
    enum Encoding: Sendable {
        /// Header fields have no escapes.
        case none
        case percent
        /// Percent-encoding, and a plus sign for a space.
        case form
    }

    var bytes: ArraySlice<UInt8>
    var encoding: Encoding

    init(_ bytes: ArraySlice<UInt8>, _ encoding: Encoding) {
        self.bytes = bytes
        self.encoding = encoding
    }

    /// The bytes that it stands for; nil when an escape is not whole.
    var decoded: [UInt8]? {
        switch encoding {
        case .none: Array(bytes)
        case .percent: PercentEncoding.decode(bytes)
        case .form: PercentEncoding.decode(bytes, plusIsSpace: true)
        }
    }

    /// The text; nil when it is not valid UTF-8.
    var text: String? { decoded.flatMap { String(validating: $0, as: UTF8.self) } }

    /// What it has between delimiters, none of which is escaped: what is escaped is data (RFC 3986 §2.2). White space
    /// around the commas of a header field is none of the value's (RFC 9110 §5.6.1).
    func split(at delimiter: UInt8) -> [ParameterText] {
        bytes.split(separator: delimiter, omittingEmptySubsequences: false).map {
            ParameterText(encoding == .none ? Self.trimmed($0) : $0, encoding)
        }
    }

    /// The parts between delimiters that have no unescaped form: a space or a pipe.
    func split(atEscaped escape: [UInt8], or characters: [UInt8]) -> [ParameterText] {
        var parts: [ParameterText] = []
        var (start, index) = (bytes.startIndex, bytes.startIndex)
        while index < bytes.endIndex {
            let isEscape = bytes[index...].starts(with: escape) { $0 == $1 || $0 | 0x20 == $1 | 0x20 && $1 >= 0x41 }
            guard isEscape || characters.contains(bytes[index]) else {
                index += 1
                continue
            }
            parts.append(ParameterText(bytes[start..<index], encoding))
            index += isEscape ? escape.count : 1
            start = index
        }
        return parts + [ParameterText(bytes[start...], encoding)]
    }

    /// What is before and after the first equals sign; nil where there is none.
    var pair: (name: ParameterText, value: ParameterText)? {
        guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        return (ParameterText(bytes[..<equals], encoding), ParameterText(bytes[(equals + 1)...], encoding))
    }

    /// Without this first byte; nil where it begins otherwise.
    func dropping(_ first: UInt8) -> ParameterText? {
        bytes.first == first ? ParameterText(bytes.dropFirst(), encoding) : nil
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        var rest = bytes.drop(while: isSpace)
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        return rest
    }
}
