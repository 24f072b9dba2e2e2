extension JSONReader {
    /// Reads what follows an element of an array, while it is one more string of the usual form: next to its comma or one
    /// space from it, without escapes, and of no more or fewer scalars than it may have. All else is left to be judged.
    package mutating func readUsualStrings(into room: inout OutputSpan<String>, minLength: Int, maxLength: Int) {
        position = bytes.span.readUsualStrings(from: position, into: &room, minLength: minLength, maxLength: maxLength)
    }

    /// Whether `readUsualStrings` may find one.
    package var isBeforeUsualString: Bool { bytes.span.startOfUsualString(after: position) != nil }

    /// Elements for which an array may make room that has `count` of them, the first of which began at `offset`: as many as
    /// are left if they are like these, and at most 64 times as many as there are: what is not used is not touched.
    package func elementsExpected(after count: Int, since offset: Int) -> Int {
        let left = (bytes.count - position) / max(1, (position - offset) / max(1, count))
        return min(left + 1, 64 * max(1, count))
    }
}

extension Span<UInt8> {
    /// See `JSONReader.readUsualStrings`; gives the offset behind the last of them. One loop, for large arrays.
    fileprivate func readUsualStrings(
        from position: Int, into room: inout OutputSpan<String>, minLength: Int, maxLength: Int
    ) -> Int {
        var position = position
        while !room.isFull, let start = startOfUsualString(after: position),
            let (end, scalarCount) = unescaped(from: start),
            scalarCount >= minLength, scalarCount <= maxLength
        {
            // SAFETY: the bytes were checked just now.
            room.append(unsafe text(start..<end, isASCII: scalarCount == end &- start))
            position = end &+ 1
        }
        return position
    }

    /// Where the content begins of a string that follows an element that ends before `position`.
    @inline(__always)
    fileprivate func startOfUsualString(after position: Int) -> Int? {
        guard position <= count &- 3, self[position] == UInt8(ascii: ",") else { return nil }
        let quote = self[position &+ 1] == UInt8(ascii: " ") ? position &+ 2 : position &+ 1
        return self[quote] == UInt8(ascii: "\"") ? quote &+ 1 : nil
    }

    /// Where the content ends that begins at `start`, and its scalars; nil when it has escapes or is not valid.
    @inline(__always)
    private func unescaped(from start: Int) -> (end: Int, scalarCount: Int)? {
        var end = endOfPlainBytes(from: start)
        var scalarCount = end &- start
        while end < count, self[end] != UInt8(ascii: "\"") {
            let length = lengthOfMultibyteScalar(at: end)
            guard length > 0 else { return nil }
            let next = endOfPlainBytes(from: end &+ length)
            scalarCount &+= 1 &+ next &- end &- length
            end = next
        }
        return end < count ? (end, scalarCount) : nil
    }
}
