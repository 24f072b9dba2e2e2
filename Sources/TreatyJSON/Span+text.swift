extension Span<UInt8> {
    /// The offset of the first byte from `start` on that is not ASCII that stands for itself in a string; eight at a time.
    @inline(__always)
    func endOfPlainBytes(from start: Int) -> Int {
        var index = start
        while index <= count &- 8 {
            // SAFETY: eight bytes from `index` are within the text, and any bytes are a number.
            let word = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
            let marks = UInt64(littleEndian: word).marksOfSpecialsAndNonASCII
            if marks != 0 { return index &+ marks.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
        return endOfLastPlainBytes(from: index)
    }

    /// As `endOfPlainBytes`, where fewer than eight are left.
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

    /// The string that some of the bytes are.
    ///
    /// SAFETY: the caller has seen that they are UTF-8.
    @unsafe
    @inline(__always)
    func text(_ range: Range<Int>, isASCII: Bool) -> String {
        if isASCII, range.count <= 15, range.lowerBound <= count &- 16 { return shortText(range) }
        return unsafe String(copying: UTF8Span(unchecked: extracting(range), isKnownASCII: isASCII))
    }

    /// At most 15 ASCII bytes, made in place. Sixteen bytes from the first of them are within the text.
    @inline(__always)
    private func shortText(_ range: Range<Int>) -> String {
        // SAFETY: see above; any bytes are a number.
        let first = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: range.lowerBound, as: UInt64.self)
        let next = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: range.lowerBound &+ 8, as: UInt64.self)
        let count = range.count
        let low = UInt64(littleEndian: first).keeping(bytes: Swift.min(count, 8))
        let high = UInt64(littleEndian: next).keeping(bytes: Swift.max(count &- 8, 0))
        return String(unsafeUninitializedCapacity: 15) { room in
            // SAFETY: there is room for 15 bytes, and those beyond `count` are zero.
            let room = UnsafeMutableRawBufferPointer(room)
            room.storeBytes(of: low.littleEndian, as: UInt64.self)
            room.storeBytes(of: (low >> 56 | high << 8).littleEndian, toByteOffset: 7, as: UInt64.self)
            return count
        }
    }
}
