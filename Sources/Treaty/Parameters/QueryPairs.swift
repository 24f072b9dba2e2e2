/// A name, decoded, and its value as it came: a delimiter that is escaped is data, and decoding first would hide that it
/// was.
struct ParameterPair: Sendable {
    var name: String
    var value: ArraySlice<UInt8>
}

/// The pairs of a query (`application/x-www-form-urlencoded`, WHATWG URL §5.1).
struct QueryPairs: Sendable {
    let pairs: [ParameterPair]

    init(_ query: ArraySlice<UInt8>) {
        pairs = query.split(separator: UInt8(ascii: "&")).map { part in
            let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            // The server has checked that escapes are whole.
            let name = PercentEncoding.decode(part[..<equals], plusIsSpace: true) ?? []
            return ParameterPair(name: String(decoding: name, as: UTF8.self), value: part[equals...].dropFirst())
        }
    }
}
