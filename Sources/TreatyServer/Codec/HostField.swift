/// Whether a Host value is `uri-host [":" port]` (RFC 9110 §7.2) as this server takes it: a name of letters, digits,
/// `-`, `.` and `_`, or an address in brackets; not empty; a port of one to five digits.
func isHost(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    var index = range.lowerBound
    if bytes[index] == UInt8(ascii: "[") {
        index += 1
        let start = index
        while index < range.upperBound, isAddressByte(bytes[index]) { index += 1 }
        // The shortest address is `::`.
        guard index - start >= 2, index < range.upperBound, bytes[index] == UInt8(ascii: "]") else { return false }
        index += 1
    } else {
        while index < range.upperBound, ByteClass.isHostName(bytes[index]) { index += 1 }
        guard index > range.lowerBound else { return false }
    }
    return index == range.upperBound || isPort(bytes, index..<range.upperBound)
}

private func isAddressByte(_ byte: UInt8) -> Bool {
    ByteClass.hexValue(byte) != nil || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
}

private func isPort(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard bytes[range.lowerBound] == UInt8(ascii: ":"), (2...6).contains(range.count) else { return false }
    for index in (range.lowerBound + 1)..<range.upperBound where !ByteClass.isDigit(bytes[index]) { return false }
    return true
}

/// Whether two authorities are the same to the byte, the case of letters aside.
func isSameAuthority(_ bytes: Span<UInt8>, _ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count {
        let a = ByteClass.lowercased(bytes[one.lowerBound + offset])
        guard a == ByteClass.lowercased(bytes[other.lowerBound + offset]) else { return false }
    }
    return true
}
