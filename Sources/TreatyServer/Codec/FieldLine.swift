import TreatyHTTP

/// Reads `field-name ":" OWS field-value OWS` (RFC 9112 §5) without its CRLF. A folded line begins with white space,
/// which is no name; neither is a name with white space before its colon. Control bytes were refused before.
func readFieldLine(_ bytes: Span<UInt8>, _ line: Range<Int>) throws(HTTPRefusal) -> HTTPFields.Entry {
    var nameEnd = line.lowerBound
    while nameEnd < line.upperBound, ByteClass.isToken(bytes[nameEnd]) { nameEnd += 1 }
    guard nameEnd > line.lowerBound, nameEnd < line.upperBound, bytes[nameEnd] == UInt8(ascii: ":") else {
        throw HTTPRefusal(400, "a header line without a proper field name and colon")
    }
    var start = nameEnd + 1
    var end = line.upperBound
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return HTTPFields.Entry(nameStart: line.lowerBound, nameEnd: nameEnd, valueStart: start, valueEnd: end)
}

@inline(__always)
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

/// Whether these bytes are `name`, which is in lower case; the case of the bytes does not matter.
func isSame(_ bytes: Span<UInt8>, _ range: Range<Int>, _ name: String) -> Bool {
    guard range.count == name.utf8.count else { return false }
    var index = range.lowerBound
    for byte in name.utf8 {
        guard ByteClass.lowercased(bytes[index]) == byte else { return false }
        index += 1
    }
    return true
}

/// As `isSame`, but `_` counts as `-`: what a gateway behind may take for the same name.
func isAlike(_ bytes: Span<UInt8>, _ range: Range<Int>, _ name: String) -> Bool {
    guard range.count == name.utf8.count else { return false }
    var index = range.lowerBound
    for byte in name.utf8 {
        let mine = ByteClass.lowercased(bytes[index])
        guard mine == byte || (mine == UInt8(ascii: "_") && byte == UInt8(ascii: "-")) else { return false }
        index += 1
    }
    return true
}

/// Whether a comma-separated list has this token (in lower case).
func hasListToken(_ bytes: Span<UInt8>, _ range: Range<Int>, _ token: String) -> Bool {
    var start = range.lowerBound
    while start <= range.upperBound {
        var end = start
        while end < range.upperBound, bytes[end] != UInt8(ascii: ",") { end += 1 }
        var first = start
        var last = end
        while first < last, isBlank(bytes[first]) { first += 1 }
        while last > first, isBlank(bytes[last - 1]) { last -= 1 }
        if isSame(bytes, first..<last, token) { return true }
        start = end + 1
    }
    return false
}
