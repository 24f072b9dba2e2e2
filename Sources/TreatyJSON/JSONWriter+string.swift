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

    /// As ``name(_:)``, for a name known beforehand that has nothing to escape: no control character, no quotation mark
    /// and no reverse solidus.
    public mutating func member(_ name: StaticString) {
        // SAFETY: a static string's bytes last as long as the program.
        let source = UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        writeValue(source.count + 3) { room in
            room.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
            _ = Self.copy(source, to: room + 1)
            room.storeBytes(of: UInt8(ascii: "\""), toByteOffset: source.count + 1, as: UInt8.self)
            room.storeBytes(of: UInt8(ascii: ":"), toByteOffset: source.count + 2, as: UInt8.self)
            return source.count + 3
        }
        needsComma = false
    }

    /// Writes it as if there were nothing to escape, which is seen on the way, and once more if there is.
    private mutating func quote(_ source: UnsafeRawBufferPointer) {
        let before = (count, needsComma)
        var marks: UInt64 = 0
        writeValue(source.count + 2) { room in
            room.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
            marks = Self.copy(source, to: room + 1)
            room.storeBytes(of: UInt8(ascii: "\""), toByteOffset: source.count + 1, as: UInt8.self)
            return source.count + 2
        }
        guard marks != 0 else { return }
        (count, needsComma) = before
        quoteEscaped(source)
    }

    private mutating func quoteEscaped(_ source: UnsafeRawBufferPointer) {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(source.count + 16)
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
