import TreatyHTTP

/// The longest method name that is looked at. The longest registered one has 18 bytes.
let methodBytesMax = 32

/// Reads `method SP request-target SP HTTP-version` (RFC 9112 §3) from the first `end` bytes into `head`. Returns the
/// authority when the target is in absolute-form.
func readRequestLine(
    _ bytes: Span<UInt8>, _ end: Int, _ head: inout RequestHead
) throws(HTTPRefusal) -> Range<Int>? {
    var index = 0
    while index < end, ByteClass.isToken(bytes[index]) { index += 1 }
    guard index > 0, index <= methodBytesMax, index < end, bytes[index] == 0x20 else {
        throw HTTPRefusal(400, "the request line does not begin with a method and a space")
    }
    let methodEnd = index
    // From its end: the version has eight bytes, and a space stands before it.
    let targetStart = methodEnd + 1
    let targetEnd = end - 9
    guard targetEnd > targetStart, bytes[targetEnd] == 0x20 else {
        throw HTTPRefusal(400, "the request line is not: method, target, version")
    }
    head.minorVersion = try readVersion(bytes, targetEnd + 1)
    guard let method = method(bytes, methodEnd), method != .connect else {
        // Still a request line: what is wrong with the target is worse than a method that is not served.
        if method(bytes, methodEnd) == nil { try checkTargetBytes(bytes, targetStart..<targetEnd) }
        throw HTTPRefusal(501, "the method is not implemented")
    }
    head.method = method
    return try readTarget(bytes, targetStart..<targetEnd, &head)
}

/// The minor version of `HTTP/1.x` at `start` (RFC 9112 §2.3).
private func readVersion(_ bytes: Span<UInt8>, _ start: Int) throws(HTTPRefusal) -> Int {
    guard bytes[start] == 0x48, bytes[start + 1] == 0x54, bytes[start + 2] == 0x54, bytes[start + 3] == 0x50,
        bytes[start + 4] == 0x2F, ByteClass.isDigit(bytes[start + 5]), bytes[start + 6] == 0x2E,
        ByteClass.isDigit(bytes[start + 7])
    else { throw HTTPRefusal(400, "the request line does not end with an HTTP version") }
    guard bytes[start + 5] == 0x31, bytes[start + 7] <= 0x31 else {
        throw HTTPRefusal(505, "only HTTP/1.0 and HTTP/1.1 are spoken here")
    }
    return Int(bytes[start + 7] & 1)
}

private func method(_ bytes: Span<UInt8>, _ end: Int) -> HTTPMethod? {
    switch end {
    case 3:
        if spells(bytes, "GET") { return .get }
        if spells(bytes, "PUT") { return .put }
    case 4:
        if spells(bytes, "POST") { return .post }
        if spells(bytes, "HEAD") { return .head }
    case 5:
        if spells(bytes, "PATCH") { return .patch }
        if spells(bytes, "TRACE") { return .trace }
        if spells(bytes, "QUERY") { return .query }
    case 6:
        if spells(bytes, "DELETE") { return .delete }
    case 7:
        if spells(bytes, "OPTIONS") { return .options }
        if spells(bytes, "CONNECT") { return .connect }
    default: break
    }
    return nil
}

/// Whether the first bytes are exactly this text; there are as many as it has.
@inline(__always)
private func spells(_ bytes: Span<UInt8>, _ text: String) -> Bool {
    var index = 0
    for byte in text.utf8 {
        guard bytes[index] == byte else { return false }
        index += 1
    }
    return true
}
