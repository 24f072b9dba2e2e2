#if canImport(Glibc)
    private import Glibc
#else
    private import Darwin
#endif

// Searches by the C library: a plugin runs this code unoptimised, on texts of megabytes.

extension Array<UInt8> {
    /// The first place of a byte at or after an index.
    package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        start < count ? firstIndex(of: byte, in: start..<count) : nil
    }

    /// The first place of a byte in a range of indices.
    package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        guard range.lowerBound >= 0, range.upperBound <= count, !range.isEmpty else { return nil }
        // SAFETY: the range is within the buffer, and what `memchr` finds is too; the address does not leave the closure.
        return withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}

extension String {
    /// What stands between the places of a byte of ASCII, empty parts too.
    package func parts(between byte: UInt8) -> [String] {
        let bytes = Array(utf8)
        guard var end = bytes.firstIndex(of: byte, from: 0) else { return [self] }
        var parts: [String] = []
        var start = 0
        while true {
            parts.append(String(decoding: bytes[start..<end], as: UTF8.self))
            guard end < bytes.count else { return parts }
            start = end + 1
            end = bytes.firstIndex(of: byte, from: start) ?? bytes.count
        }
    }

    /// Whether a byte of ASCII is among those of the text.
    package func has(_ byte: UInt8) -> Bool { Array(utf8).firstIndex(of: byte, from: 0) != nil }
}

/// Bytes to look for in texts. A NUL is always one of them.
package struct ByteSet: Sendable {
    /// Ends in NUL, as sets of the C library do.
    private let bytes: [CChar]

    package init(where isMember: (UInt8) -> Bool) {
        bytes = (UInt8(1)...255).filter(isMember).map { CChar(bitPattern: $0) } + [0]
    }

    package init(_ characters: StaticString) {
        self.init { byte in characters.description.utf8.contains(byte) }
    }

    /// Whether one of them is in the UTF-8 of a text.
    package func occurs(in text: String) -> Bool {
        // SAFETY: both end in NUL; neither address is kept.
        let count = text.withCString { strcspn($0, bytes) }
        return count < text.utf8.count
    }

    /// The text with something else in the place of each of them. None may be a byte of a scalar beyond ASCII.
    package func replaced(in text: String, by replacement: (UInt8) -> String) -> String {
        // Most texts are as they should be.
        guard occurs(in: text) else { return text }
        let bytes = Array(text.utf8) + [0]
        var replaced = ""
        var start = 0
        while true {
            let end = firstIndex(in: bytes, from: start)
            if end > start { replaced += String(decoding: bytes[start..<end], as: UTF8.self) }
            guard end < bytes.count - 1 else { return replaced }
            replaced += replacement(bytes[end])
            start = end + 1
        }
    }

    /// The first place of one of them at or after an index of a text that ends in NUL, which is found too.
    package func firstIndex(in text: [UInt8], from start: Int) -> Int {
        guard text.last == 0, start < text.count else { return text.count }
        // SAFETY: the text ends in NUL, so the search ends within the buffer; the address does not leave the closure.
        return text.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return text.count }
            return start + strcspn((base + start).assumingMemoryBound(to: CChar.self), bytes)
        }
    }
}
