/// Looks at the bytes of a file before libyaml does.
enum SourceText {
    /// UTF-8 may begin with U+FEFF, which is no part of the text (YAML 1.2.2, §5.2): it moves no column of the first line.
    static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// The 1-based line and column of a byte. A column counts Unicode scalars, or bytes on a line that is too long to be
    /// looked at.
    static func place(ofByte offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        var line = 1
        var start = 0
        while let end = bytes.firstIndex(of: 0x0A, from: start), end < offset {
            line += 1
            start = end + 1
        }
        guard offset - start <= 100_000 else { return (line, offset - start + 1) }
        var column = 1
        for byte in bytes[start..<min(offset, bytes.count)] where byte & 0xC0 != 0x80 { column += 1 }
        return (line, column)
    }

    /// The offset of the first byte that is no UTF-8 (RFC 3629), if there is one.
    static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        // The standard library says quickly that a piece is good, and not where one is bad.
        let size = 65_536
        var start = 0
        while start < bytes.count {
            var end = min(start + size, bytes.count)
            while end > start + 1, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
            if String(validating: bytes[start..<end], as: UTF8.self) == nil { break }
            start = end
        }
        return firstInvalidByte(in: bytes, from: start)
    }

    private static func firstInvalidByte(in bytes: [UInt8], from start: Int) -> Int? {
        var position = start
        while position < bytes.count {
            let lead = bytes[position]
            if lead < 0x80 {
                position += 1
                continue
            }
            guard let (count, second) = sequence(ledBy: lead), position + count <= bytes.count,
                second.contains(bytes[position + 1])
            else { return position }
            for next in bytes[(position + 2)..<(position + count)] where next & 0xC0 != 0x80 { return position }
            position += count
        }
        return nil
    }

    /// Length of the sequence and what its second byte may be: no overlong forms, surrogates or values past U+10FFFF.
    private static func sequence(ledBy lead: UInt8) -> (count: Int, second: ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
