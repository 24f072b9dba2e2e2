/// Byte classes of the grammars that a request head is made of, as two 64-bit sets each: no table to load.
enum ByteClass {
    /// `tchar` (RFC 9110 §5.6.2).
    @inline(__always)
    static func isToken(_ byte: UInt8) -> Bool {
        contains(byte, low: 0x03FF_6CFA_0000_0000, high: 0x57FF_FFFF_C7FF_FFFE)
    }

    /// What may stand in a path or a query, besides `%` (RFC 3986 §3.3 and §3.4).
    @inline(__always)
    static func isTarget(_ byte: UInt8) -> Bool {
        contains(byte, low: 0xAFFF_FFD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFF)
    }

    /// What this server takes in a host name: letters, digits, `-`, `.` and `_`.
    @inline(__always)
    static func isHostName(_ byte: UInt8) -> Bool {
        contains(byte, low: 0x03FF_6000_0000_0000, high: 0x07FF_FFFE_87FF_FFFE)
    }

    /// What may stand in a field value or a quoted string: HTAB, SP, VCHAR, obs-text (RFC 9110 §5.5).
    @inline(__always)
    static func isText(_ byte: UInt8) -> Bool { (byte >= 0x20 && byte != 0x7F) || byte == 0x09 }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// The value of a hexadecimal digit, or nil.
    @inline(__always)
    static func hexValue(_ byte: UInt8) -> UInt8? {
        if byte &- 0x30 < 10 { return byte &- 0x30 }
        let letter = (byte | 0x20) &- 0x61
        return letter < 6 ? letter &+ 10 : nil
    }

    @inline(__always)
    static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    @inline(__always)
    private static func contains(_ byte: UInt8, low: UInt64, high: UInt64) -> Bool {
        guard byte < 128 else { return false }
        return ((byte < 64 ? low : high) >> UInt64(byte & 63)) & 1 == 1
    }
}

extension Span<UInt8> {
    /// The first place in the range whose byte is a control character (HTAB among them), or its end. Eight bytes at a
    /// time: a head is hundreds of bytes, and hardly one of them is.
    func firstControl(in range: Range<Int>) -> Int {
        var index = range.lowerBound
        let raw = bytes
        while index + 8 <= range.upperBound {
            // SAFETY: eight bytes from `index` are within the range; the load itself checks that they are within the span.
            let word = raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            if word.hasControl { break }
            index += 8
        }
        while index < range.upperBound {
            let byte = self[index]
            if byte < 0x20 || byte == 0x7F { return index }
            index += 1
        }
        return index
    }
}

extension UInt64 {
    /// Whether one of its eight bytes is below 0x20 or 0x7F. Bytes from 0x80 are none.
    fileprivate var hasControl: Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let delete = self ^ (ones &* 0x7F)
        return ((self &- ones &* 0x20) & ~self | (delete &- ones) & ~delete) & highs != 0
    }
}
