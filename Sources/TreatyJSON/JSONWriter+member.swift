// Members whose names are known beforehand and have nothing to escape: no control character, no quotation mark and no
// reverse solidus. Those of the plainest types are written with their values at once.

extension JSONWriter {
    /// A member's name and colon. The value must follow.
    public mutating func member(_ name: StaticString) {
        let name = Self.bytes(of: name)
        writeValue(name.count &+ 3) { Self.writeKey(name, to: $0) }
        needsComma = false
    }

    public mutating func nullMember(_ name: StaticString) {
        let name = Self.bytes(of: name)
        writeValue(name.count &+ 3 &+ 4) { room in
            let count = Self.writeKey(name, to: room)
            let null = UInt32(truncatingIfNeeded: JSONLiteral.null)
            room.storeBytes(of: null.littleEndian, toByteOffset: count, as: UInt32.self)
            return count &+ 4
        }
    }

    /// As `plainString`.
    public mutating func plainMember(
        _ name: StaticString, _ countMax: Int, _ append: (inout OutputSpan<UInt8>) -> Void
    ) {
        plain(Self.bytes(of: name), countMax, append)
    }

    public mutating func member(_ name: StaticString, _ value: Int64) {
        let name = Self.bytes(of: name)
        writeValue(name.count &+ 3 &+ Self.integerBytesMax) { room in
            let count = Self.writeKey(name, to: room)
            return count &+ Self.write(value, to: room + count)
        }
    }

    public mutating func member(_ name: StaticString, _ value: Bool) {
        let name = Self.bytes(of: name)
        writeValue(name.count &+ 3 &+ 8) { room in
            let count = Self.writeKey(name, to: room)
            (room + count).storeBytes(of: (value ? JSONLiteral.true : JSONLiteral.false).littleEndian, as: UInt64.self)
            return count &+ (value ? 4 : 5)
        }
    }

    public mutating func member(_ name: StaticString, _ value: String) {
        let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable { value in
            member(Self.bytes(of: name), UnsafeRawBufferPointer(value))
        }
        guard isWritten == nil else { return }
        member(name)
        string(value)
    }

    private mutating func member(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
        var marks: UInt64 = 0
        writeValue(name.count &+ 3 &+ value.count &+ 2) { room in
            let count = Self.writeKey(name, to: room)
            marks = Self.quote(value, to: room + count)
            return count &+ value.count &+ 2
        }
        guard marks != 0 else { return }
        bytes.removeLast(value.count &+ 2)
        needsComma = false
        quoteEscaped(value)
    }

    @inline(__always)
    private static func bytes(of name: StaticString) -> UnsafeRawBufferPointer {
        // SAFETY: a static string's bytes last as long as the program.
        UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    }

    /// The name in quotation marks and its colon, three bytes more than the name has: their number.
    ///
    /// SAFETY: the caller has made room for them.
    @inline(__always)
    static func writeKey(_ name: UnsafeRawBufferPointer, to room: UnsafeMutableRawPointer) -> Int {
        _ = quote(name, to: room)
        room.storeBytes(of: UInt8(ascii: ":"), toByteOffset: name.count &+ 2, as: UInt8.self)
        return name.count &+ 3
    }
}
