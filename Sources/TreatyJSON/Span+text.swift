extension Span<UInt8> {
    /// The offset of the first byte from `start` on that is not ASCII that stands for itself in a string; sixteen at a time.
    @inline(__always)
    func endOfPlainBytes(from start: Int) -> Int {
        var index = start
        while index <= count &- 16 {
            // SAFETY: sixteen bytes from `index` are within the text, and any bytes are numbers.
            let some = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: SIMD16<Int8>.self)
            let marks = some.marksOfSpecialsAndNonASCII
            if marks[0] != 0 { return index &+ marks[0].littleEndian.trailingZeroBitCount &>> 3 }
            if marks[1] != 0 { return index &+ 8 &+ marks[1].littleEndian.trailingZeroBitCount &>> 3 }
            index &+= 16
        }
        return endOfLastPlainBytes(from: index)
    }

    /// As `endOfPlainBytes`, where fewer than sixteen are left.
    @inline(never)
    private func endOfLastPlainBytes(from start: Int) -> Int {
        var index = start
        while index < count {
            let byte = self[index]
            guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { break }
            index += 1
        }
        return index
    }

    /// Bytes of the scalar that begins at `index`, which is beyond ASCII: two to four, or 0 when it is not UTF-8. The ranges
    /// are those of RFC 3629 §4.
    @inline(__always)
    func lengthOfMultibyteScalar(at index: Int) -> Int {
        if self[index] &- 0xC2 <= 0xDF - 0xC2, index &+ 1 < count, self[index &+ 1] & 0xC0 == 0x80 { return 2 }
        return lengthOfRareScalar(at: index)
    }

    @inline(never)
    private func lengthOfRareScalar(at index: Int) -> Int {
        let second: ClosedRange<UInt8>
        let length: Int
        switch self[index] {
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard index + length <= count, second.contains(self[index + 1]) else { return 0 }
        for next in 2..<length where self[index + next] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// The string that some of the bytes are.
    ///
    /// SAFETY: the caller has seen that they are UTF-8.
    @unsafe
    @inline(__always)
    func text(_ range: Range<Int>, isASCII: Bool) -> String {
        guard range.count <= 15, range.lowerBound <= count &- 16, String.hasKnownWords else {
            return unsafe String(copying: UTF8Span(unchecked: extracting(range), isKnownASCII: isASCII))
        }
        // SAFETY: sixteen bytes from the first of the range are within the text, and any bytes are numbers.
        let first = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: range.lowerBound, as: UInt64.self)
        let next = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: range.lowerBound &+ 8, as: UInt64.self)
        let count = range.count
        let low = UInt64(littleEndian: first).keeping(bytes: Swift.min(count, 8))
        let high = UInt64(littleEndian: next).keeping(bytes: Swift.max(count &- 8, 0))
        return unsafe String(low: low, high: high, count: count, isASCII: isASCII)
    }
}
