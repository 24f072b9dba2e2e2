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

    /// As `write`, for a value: puts a comma before it if it stands behind another.
    @inline(__always)
    mutating func writeValue(_ countMax: Int, _ body: (UnsafeMutableRawPointer) -> Int) {
        let comma = needsComma ? 1 : 0
        needsComma = true
        write(countMax + 1) { room in
            room.storeBytes(of: UInt8(ascii: ","), as: UInt8.self)
            return comma + body(room + comma)
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

    /// Appends a value that is at most `countMax` bytes.
    @usableFromInline
    mutating func append(_ countMax: Int, _ append: (inout OutputSpan<UInt8>) -> Void) {
        let needsComma = needsComma
        self.needsComma = true
        bytes.append(addingCapacity: countMax + 1) { output in
            if needsComma { output.append(UInt8(ascii: ",")) }
            append(&output)
        }
    }

    /// Copies all of `source`, in words of eight bytes of which the last two may overlap.
    ///
    /// SAFETY: the caller has made room for it. Returns other than 0 if a byte must be escaped.
    @inline(__always)
    static func copy(_ source: UnsafeRawBufferPointer, to room: UnsafeMutableRawPointer) -> UInt64 {
        let count = source.count
        guard count >= 8 else { return copyShort(source, to: room) }
        var marks: UInt64 = 0
        var index = 0
        while index < count - 8 {
            marks |= copyWord(at: index, of: source, to: room)
            index += 8
        }
        return marks | copyWord(at: count - 8, of: source, to: room)
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
