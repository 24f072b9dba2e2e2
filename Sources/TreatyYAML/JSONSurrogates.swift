/// YAML's `\u` knows no surrogates, so libyaml refuses the pairs with which JSON writes an emoji.
enum JSONSurrogates {
    /// Writes each pair of a JSON text as YAML's `\U0001F600`; other texts are given back as they are.
    ///
    /// Columns after a pair on its line are two less than in the file.
    static func joined(_ bytes: [UInt8]) -> [UInt8] {
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard first == 0x7B || first == 0x5B else { return bytes }
        var joined: [UInt8] = []
        var copied = 0
        var position = 0
        while let escape = bytes.firstIndex(of: 0x5C, from: position) {
            // The escaped character goes along: it may be a backslash.
            position = escape + 2
            guard let scalar = pair(in: bytes, at: escape) else { continue }
            let figures = String(scalar, radix: 16, uppercase: true)
            joined += bytes[copied..<escape]
            joined += Array(("\\U" + String(repeating: "0", count: 8 - figures.count) + figures).utf8)
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
        let figures = bytes[(position + 2)..<(position + 6)]
        guard figures.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }) else {
            return nil
        }
        return UInt32(String(decoding: figures, as: UTF8.self), radix: 16)
    }
}
