/// The pairs of a query (`application/x-www-form-urlencoded`, WHATWG URL §5.1), the names decoded.
struct QueryPairs: Sendable {
    struct Pair: Sendable {
        var name: String
        /// As it came: a delimiter that is escaped is data, and decoding first would hide that it was.
        var value: ArraySlice<UInt8>
    }

    let pairs: [Pair]

    init(_ query: ArraySlice<UInt8>) {
        pairs = query.split(separator: UInt8(ascii: "&")).map { part in
            let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            // The server has checked that escapes are whole.
            let name = PercentEncoding.decode(part[..<equals], plusIsSpace: true) ?? []
            return Pair(name: String(decoding: name, as: UTF8.self), value: part[equals...].dropFirst())
        }
    }
}
