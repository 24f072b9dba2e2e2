import TreatyHTTP

/// The pairs of `Cookie` (RFC 6265 §5.4), of all its lines. Values keep their escapes, but not the quotes around them.
struct CookiePairs: Sendable {
    let pairs: [ParameterPair]

    init(_ fields: HTTPFields) {
        var pairs: [ParameterPair] = []
        for line in fields.values(of: "Cookie") {
            for part in Array(line.utf8).split(separator: UInt8(ascii: ";")) {
                let part = Self.trimmed(part)
                guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
                var value = part[equals...].dropFirst()
                if value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
                    value = value.dropFirst().dropLast()
                }
                pairs.append(ParameterPair(name: String(decoding: part[..<equals], as: UTF8.self), value: value))
            }
        }
        self.pairs = pairs
    }

    private static func trimmed(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        var part = part.drop(while: isSpace)
        while let last = part.last, isSpace(last) { part.removeLast() }
        return part
    }
}
