/// JSON Pointers (RFC 6901) of places in a text.
///
/// Nothing keeps track of where it is while a text is decoded, because nearly all texts are good. What is found wrong is
/// noted by its byte offset, and one walk over the text at the end tells the pointers of all of them.
public enum JSONPointer {
    /// Bytes of one pointer. It is made of member names, which are the client's: a long one is not sent back many times.
    /// What lies deeper is told by the pointer of the nearest place around it that fits.
    public static let bytesMax = 1024

    /// The pointer of each value or member name that begins at one of `offsets`, in a text that was read before without
    /// an error. An offset at which nothing begins is missing in the answer.
    public static func locate(_ offsets: Set<Int>, in bytes: [UInt8], limits: JSONLimits) -> [Int: String] {
        var search = Search(reader: JSONReader(bytes, limits: limits), wanted: offsets)
        try? search.visit()
        return search.found
    }

    /// One reference token, with `~` and `/` escaped (RFC 6901 §3).
    public static func escape(_ token: String) -> String {
        guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return token }
        var escaped = ""
        for scalar in token.unicodeScalars {
            switch scalar {
            case "~": escaped += "~0"
            case "/": escaped += "~1"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

private struct Search {
    var reader: JSONReader
    var wanted: Set<Int>
    var found: [Int: String] = [:]
    var path: [String] = []

    mutating func visit() throws(JSONSyntaxError) {
        let kind = try reader.kind()
        note(reader.position)
        switch kind {
        case .array:
            try reader.beginArray()
            var (index, isFirst) = (0, true)
            while try reader.nextElement(isFirst: &isFirst) {
                path.append(String(index))
                try visit()
                path.removeLast()
                index += 1
            }
        case .object:
            try reader.beginObject()
            var isFirst = true
            while let key = try reader.nextMember(isFirst: &isFirst) {
                path.append(JSONPointer.escape(reader.text(of: key)))
                note(key.range.lowerBound)
                try visit()
                path.removeLast()
            }
        default: try reader.skipValue()
        }
    }

    mutating func note(_ offset: Int) {
        guard wanted.contains(offset), found[offset] == nil else { return }
        var pointer = ""
        for token in path {
            guard pointer.utf8.count + 1 + token.utf8.count <= JSONPointer.bytesMax else { break }
            pointer += "/" + token
        }
        found[offset] = pointer
    }
}
