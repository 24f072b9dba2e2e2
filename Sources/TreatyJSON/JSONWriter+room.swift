// Where the bytes go. All that is written is written by these functions, a whole token at a time.

extension JSONWriter {
    /// Makes room for `countMax` bytes. `body` writes from the first of them on, and tells how many it wrote.
    ///
    /// SAFETY: the caller sees to it that these are no more than there is room for.
    @inline(__always)
    mutating func write(_ countMax: Int, _ body: (UnsafeMutableRawPointer) -> Int) {
        bytes.append(addingCapacity: countMax) { output in
            output.withUnsafeMutableBufferPointer { room, count in
                if let first = room.baseAddress { count = body(UnsafeMutableRawPointer(first)) }
            }
        }
    }

    /// As `write`, for a value: behind what is pending, and a comma if it stands behind another value.
    @inline(__always)
    mutating func writeValue(_ countMax: Int, _ body: (UnsafeMutableRawPointer) -> Int) {
        let (word, count) = takePending()
        write(countMax &+ 8) { room in
            room.storeBytes(of: word.littleEndian, as: UInt64.self)
            return count &+ body(room + count)
        }
    }

    /// What stands before a value, which is its caller's to write: at most eight bytes, the first of them the lowest.
    @inline(__always)
    private mutating func takePending() -> (word: UInt64, count: Int) {
        let comma: UInt64 = needsComma ? UInt64(UInt8(ascii: ",")) : 0
        let word = pending | comma &<< UInt64(truncatingIfNeeded: 8 &* pendingCount)
        let count = pendingCount &+ (needsComma ? 1 : 0)
        (pending, pendingCount, needsComma) = (0, 0, true)
        return (word, count)
    }

    /// Writes what is pending.
    @inline(never)
    mutating func writePending() {
        let (word, count) = (pending, pendingCount)
        (pending, pendingCount) = (0, 0)
        write(8) { room in
            room.storeBytes(of: word.littleEndian, as: UInt64.self)
            return count
        }
    }

    /// A literal name of at most eight bytes, the first of them the lowest of `word`.
    @inline(__always)
    mutating func literal(_ word: UInt64, count: Int) {
        writeValue(8) { room in
            room.storeBytes(of: word.littleEndian, as: UInt64.self)
            return count
        }
    }

    /// Text that needs neither quotation marks nor escapes.
    mutating func plain(_ value: String) {
        var value = value
        value.withUTF8 { source in
            writeValue(source.count) { room in
                _ = Self.copy(UnsafeRawBufferPointer(source), to: room)
                return source.count
            }
        }
    }

    /// A string of at most `countMax` bytes that need no escapes, which `append` appends, with its name if it has one.
    mutating func plain(
        _ name: UnsafeRawBufferPointer?, _ countMax: Int, _ append: (inout OutputSpan<UInt8>) -> Void
    ) {
        let (word, count) = takePending()
        let nameCount = name.map { $0.count &+ 3 } ?? 0
        bytes.append(addingCapacity: 8 &+ nameCount &+ countMax &+ 2) { output in
            output.withUnsafeMutableBufferPointer { buffer, used in
                guard let room = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
                room.storeBytes(of: word.littleEndian, as: UInt64.self)
                used = count
                if let name { used &+= Self.writeKey(name, to: room + used) }
                room.storeBytes(of: UInt8(ascii: "\""), toByteOffset: used, as: UInt8.self)
                used &+= 1
            }
            append(&output)
            output.append(UInt8(ascii: "\""))
        }
    }

    /// Copies all of `source`, sixteen bytes at a time, of which the last two may overlap.
    ///
    /// SAFETY: the caller has made room for it. Returns other than 0 if a byte must be escaped.
    @inline(__always)
    static func copy(_ source: UnsafeRawBufferPointer, to room: UnsafeMutableRawPointer) -> UInt64 {
        let count = source.count
        guard count >= 16 else { return copyUpTo16(source, to: room) }
        var marks = SIMD2<UInt64>.zero
        var index = 0
        while index < count &- 16 {
            marks |= copy16(at: index, of: source, to: room)
            index &+= 16
        }
        marks |= copy16(at: count &- 16, of: source, to: room)
        return marks[0] | marks[1]
    }

    @inline(__always)
    private static func copy16(
        at index: Int, of source: UnsafeRawBufferPointer, to room: UnsafeMutableRawPointer
    ) -> SIMD2<UInt64> {
        let words = source.loadUnaligned(fromByteOffset: index, as: SIMD2<UInt64>.self)
        room.storeBytes(of: words, toByteOffset: index, as: SIMD2<UInt64>.self)
        return words.marksOfSpecials
    }

    @inline(__always)
    private static func copyUpTo16(_ source: UnsafeRawBufferPointer, to room: UnsafeMutableRawPointer) -> UInt64 {
        let count = source.count
        guard count >= 8 else { return copyShort(source, to: room) }
        return copyWord(at: 0, of: source, to: room) | copyWord(at: count &- 8, of: source, to: room)
    }

    @inline(__always)
    private static func copyWord(
        at index: Int, of source: UnsafeRawBufferPointer, to room: UnsafeMutableRawPointer
    ) -> UInt64 {
        let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        room.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
        return word.marksOfSpecials
    }

    /// Fewer than eight bytes: as two halves that may overlap.
    @inline(__always)
    private static func copyShort(_ source: UnsafeRawBufferPointer, to room: UnsafeMutableRawPointer) -> UInt64 {
        let count = source.count
        if count >= 4 {
            let first = source.loadUnaligned(as: UInt32.self)
            let last = source.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            room.storeBytes(of: first, as: UInt32.self)
            room.storeBytes(of: last, toByteOffset: count - 4, as: UInt32.self)
            return (UInt64(first) << 32 | UInt64(last)).marksOfSpecials
        }
        if count >= 2 {
            let first = source.loadUnaligned(as: UInt16.self)
            let last = source.loadUnaligned(fromByteOffset: count - 2, as: UInt16.self)
            room.storeBytes(of: first, as: UInt16.self)
            room.storeBytes(of: last, toByteOffset: count - 2, as: UInt16.self)
            return (0x2020_2020_0000_0000 | UInt64(first) << 16 | UInt64(last)).marksOfSpecials
        }
        guard count == 1 else { return 0 }
        room.storeBytes(of: source[0], as: UInt8.self)
        return (0x2020_2020_2020_2000 | UInt64(source[0])).marksOfSpecials
    }
}
