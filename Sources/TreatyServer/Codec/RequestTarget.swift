import TreatyHTTP

/// Reads the request-target (RFC 9112 §3.2) into `head`: origin-form, absolute-form (its authority is returned, to be
/// compared with Host), or `*` for OPTIONS. Nothing is decoded here.
func readTarget(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ head: inout RequestHead
) throws(HTTPRefusal) -> Range<Int>? {
    if bytes[range.lowerBound] == UInt8(ascii: "*") {
        guard range.count == 1, head.method == .options else {
            throw HTTPRefusal(400, "the target * is for OPTIONS alone")
        }
        head.path = range
        return nil
    }
    var pathStart = range.lowerBound
    var authority: Range<Int>?
    if bytes[pathStart] != UInt8(ascii: "/") {
        let found = try readAuthority(bytes, range)
        authority = found
        pathStart = found.upperBound
    }
    let mark = try checkTargetBytes(bytes, pathStart..<range.upperBound)
    head.query = mark.map { ($0 + 1)..<range.upperBound }
    head.path = pathStart..<(mark ?? range.upperBound)
    // `http://host` and `http://host?query` have an empty path, which is `/` (RFC 9110 §4.2.3): the last of `http://`.
    if head.path.isEmpty { head.path = (range.lowerBound + 6)..<(range.lowerBound + 7) }
    return authority
}

/// The authority of an absolute-form target with the scheme `http`.
private func readAuthority(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(HTTPRefusal) -> Range<Int> {
    let start = range.lowerBound + 7
    guard start < range.upperBound, hasHTTPScheme(bytes, range.lowerBound) else {
        throw HTTPRefusal(400, "the target is neither a path nor an http URI")
    }
    var end = start
    while end < range.upperBound, bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: "?") { end += 1 }
    return start..<end
}

private func hasHTTPScheme(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var index = start
    for byte in "http://".utf8 {
        guard ByteClass.lowercased(bytes[index]) == byte else { return false }
        index += 1
    }
    return true
}

/// Checks the characters and escapes of a path and query. Returns the position of the first `?`.
/// An escaped control character is refused in a path, where nothing honest has one; in a query only NUL is.
@discardableResult
func checkTargetBytes(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(HTTPRefusal) -> Int? {
    var mark: Int?
    var index = range.lowerBound
    while index < range.upperBound {
        let byte = bytes[index]
        if ByteClass.isTarget(byte) {
            if byte == UInt8(ascii: "?"), mark == nil { mark = index }
            index += 1
            continue
        }
        guard byte == UInt8(ascii: "%") else {
            throw HTTPRefusal(400, "a byte in the target that must be percent-encoded")
        }
        guard index + 2 < range.upperBound, let high = ByteClass.hexValue(bytes[index + 1]),
            let low = ByteClass.hexValue(bytes[index + 2])
        else { throw HTTPRefusal(400, "an incomplete percent-escape in the target") }
        let value = high << 4 | low
        guard value != 0, mark != nil || (value >= 0x20 && value != 0x7F) else {
            throw HTTPRefusal(400, "an escaped control character in the target")
        }
        index += 3
    }
    return mark
}
