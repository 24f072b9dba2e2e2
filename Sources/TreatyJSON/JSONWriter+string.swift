extension JSONWriter {
    public mutating func string(_ value: String) {
        // Native strings have their bytes in one piece; others are made so first.
        let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable { quote(UnsafeRawBufferPointer($0)) }
        if isWritten == nil { Array(value.utf8).withUnsafeBytes { quote($0) } }
    }

    /// A member's name and colon. The value must follow.
    public mutating func name(_ name: String) {
        string(name)
        write(1) { room in
            room.storeBytes(of: UInt8(ascii: ":"), as: UInt8.self)
            return 1
        }
        needsComma = false
    }

    /// Writes it as if there were nothing to escape, which is seen on the way, and once more if there is.
    @inline(__always)
    private mutating func quote(_ source: UnsafeRawBufferPointer) {
        var marks: UInt64 = 0
        writeValue(source.count &+ 2) { room in
            marks = Self.quote(source, to: room)
            return source.count &+ 2
        }
        guard marks != 0 else { return }
        bytes.removeLast(source.count &+ 2)
        needsComma = false
        quoteEscaped(source)
    }

    /// Two bytes more than `source` has. Returns other than 0 if a byte must be escaped.
    ///
    /// SAFETY: the caller has made room for them.
    @inline(__always)
    static func quote(_ source: UnsafeRawBufferPointer, to room: UnsafeMutableRawPointer) -> UInt64 {
        room.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        let marks = copy(source, to: room + 1)
        room.storeBytes(of: UInt8(ascii: "\""), toByteOffset: source.count &+ 1, as: UInt8.self)
        return marks
    }

    @inline(never)
    mutating func quoteEscaped(_ source: UnsafeRawBufferPointer) {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(source.count &+ 16)
        escaped.append(UInt8(ascii: "\""))
        for byte in source { escaped.appendEscaped(byte) }
        escaped.append(UInt8(ascii: "\""))
        escaped.withUnsafeBytes { escaped in
            writeValue(escaped.count) { room in
                room.copyMemory(from: escaped)
                return escaped.count
            }
        }
    }
}

extension UnsafeMutableRawPointer {
    /// SAFETY: there is room for all of `source`.
    fileprivate func copyMemory(from source: UnsafeRawBufferPointer) {
        if let start = source.baseAddress { copyMemory(from: start, byteCount: source.count) }
    }
}
