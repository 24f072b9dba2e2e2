/// YAML's `\u` knows no surrogates, so libyaml refuses the pairs with which JSON writes an emoji.
enum JSONSurrogates {
    /// Writes each pair of a JSON text as the character that it stands for; other texts are given back as they are.
    ///
    /// Columns after a pair on its line are eleven less than in the file.
    static func joined(_ bytes: [UInt8]) -> [UInt8] {
        // White space in front is short, where there is any.
        let first = bytes.prefix(1_000).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard first == 0x7B || first == 0x5B else { return bytes }
        var joined: [UInt8] = []
        var copied = 0
        var position = 0
        while let escape = bytes.firstIndex(of: 0x5C, from: position) {
            // The escaped character goes along: it may be a backslash.
            position = escape + 2
            guard let scalar = pair(in: bytes, at: escape) else { continue }
            joined += bytes[copied..<escape]
            joined.append(UInt8(0xF0 | scalar >> 18))
            joined.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            joined.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            joined.append(UInt8(0x80 | scalar & 0x3F))
            copied = escape + 12
            position = copied
        }
        return copied == 0 ? bytes : joined + bytes[copied...]
    }

    private static func pair(in bytes: [UInt8], at position: Int) -> UInt32? {
        guard let high = unit(in: bytes, at: position), (0xD800...0xDBFF).contains(high),
            let low = unit(in: bytes, at: position + 6), (0xDC00...0xDFFF).contains(low)
        else { return nil }
        return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
    }

    /// The value of `\uXXXX`.
    private static func unit(in bytes: [UInt8], at position: Int) -> UInt32? {
        guard position + 6 <= bytes.count, bytes[position] == 0x5C, bytes[position + 1] == 0x75 else { return nil }
        var value: UInt32 = 0
        var index = position + 2
        while index < position + 6 {
            let byte = bytes[index]
            let figure: UInt8
            switch byte {
            case 0x30...0x39: figure = byte - 0x30
            case 0x41...0x46: figure = byte - 0x41 + 10
            case 0x61...0x66: figure = byte - 0x61 + 10
            default: return nil
            }
            value = value << 4 | UInt32(figure)
            index += 1
        }
        return value
    }
}
