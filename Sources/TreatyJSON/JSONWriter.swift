/// Writes one JSON text, without white space. Commas come by themselves.
///
/// The generated encoders of all answers call this for every member, so it looks after its room itself, once a value
/// and not once a byte.
public struct JSONWriter: Sendable {
    /// The text in its first `count` bytes; the others are room.
    private var storage: [UInt8]
    private var count = 0
    /// Whether what comes now stands behind a value of the same container.
    private var needsComma = false

    /// `capacity` in bytes is what the text will probably need.
    public init(capacity: Int = 256) { storage = Array(repeating: 0, count: capacity) }

    /// The text so far.
    public var bytes: [UInt8] { Array(storage[..<count]) }

    /// The text, without a copy.
    public consuming func finish() -> [UInt8] {
        storage.removeLast(storage.count - count)
        return storage
    }

    // MARK: Containers

    public mutating func beginObject() { open(UInt8(ascii: "{")) }

    public mutating func endObject() { close(UInt8(ascii: "}")) }

    public mutating func beginArray() { open(UInt8(ascii: "[")) }

    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// A member's name and colon. The value must follow.
    public mutating func name(_ name: String) {
        string(name)
        write(1) { text, at in text[at] = UInt8(ascii: ":") }
        needsComma = false
    }

    /// As ``name(_:)``, for a name known beforehand that has nothing to escape: no control character, no quotation mark
    /// and no reverse solidus.
    public mutating func member(_ name: StaticString) {
        let length = name.utf8CodeUnitCount
        let hasComma = needsComma
        write(length + 3 + (hasComma ? 1 : 0)) { text, start in
            var at = start
            if hasComma {
                text[at] = UInt8(ascii: ",")
                at += 1
            }
            text[at] = UInt8(ascii: "\"")
            // SAFETY: a static string's bytes last as long as the program.
            let source = UnsafeBufferPointer(start: name.utf8Start, count: length)
            Self.copy(source, to: text, at: at + 1)
            text[at + length + 1] = UInt8(ascii: "\"")
            text[at + length + 2] = UInt8(ascii: ":")
        }
        needsComma = false
    }

    // MARK: Values

    public mutating func null() { literal("null") }

    public mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

    public mutating func integer(_ value: Int64) {
        separate()
        var rest = value.magnitude
        var digits = 1
        var bound: UInt64 = 10
        while rest >= bound {
            digits += 1
            let (next, overflows) = bound.multipliedReportingOverflow(by: 10)
            if overflows { break }
            bound = next
        }
        let sign = value < 0 ? 1 : 0
        write(sign + digits) { text, at in
            text[at] = UInt8(ascii: "-")
            var place = at + sign + digits
            repeat {
                place -= 1
                text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
        }
    }

    /// The shortest literal that reads back as the same double. Infinities and NaN, which JSON cannot write, are null.
    public mutating func double(_ value: Double) {
        guard value.isFinite else { return null() }
        separate()
        append(value.description)
    }

    public mutating func number(_ value: JSONNumber) {
        separate()
        append(value.text)
    }

    public mutating func string(_ value: String) {
        // Native strings have their bytes in one piece; others are made so first.
        let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable { quote($0) }
        if isWritten == nil { Array(value.utf8).withUnsafeBufferPointer { quote($0) } }
    }

    /// A string of at most `countMax` bytes, all of them printable ASCII but quotation marks and reverse solidi, as dates
    /// are, that `append` appends.
    @inlinable
    public mutating func plainString(_ countMax: Int, _ append: (inout OutputSpan<UInt8>) -> Void) {
        self.append(countMax + 3) { output in
            output.append(UInt8(ascii: "\""))
            append(&output)
            output.append(UInt8(ascii: "\""))
        }
    }

    /// A line feed, so that the next text stands on a line of its own.
    public mutating func lineFeed() {
        write(1) { text, at in text[at] = 0x0A }
        needsComma = false
    }

    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .boolean(let value): boolean(value)
        case .number(let value): number(value)
        case .string(let value): string(value)
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .object(let object):
            beginObject()
            for member in object.members {
                name(member.name)
                self.value(member.value)
            }
            endObject()
        }
    }

    // MARK: Room

    private mutating func open(_ bracket: UInt8) {
        separate()
        write(1) { text, at in text[at] = bracket }
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        write(1) { text, at in text[at] = bracket }
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { write(1) { text, at in text[at] = UInt8(ascii: ",") } }
        needsComma = true
    }

    private mutating func literal(_ value: StaticString) {
        separate()
        // SAFETY: a static string's bytes last as long as the program.
        let source = UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount)
        write(source.count) { text, at in Self.copy(source, to: text, at: at) }
    }

    /// Text that needs no quotation marks.
    private mutating func append(_ value: String) {
        var value = value
        value.withUTF8 { source in write(source.count) { text, at in Self.copy(source, to: text, at: at) } }
    }

    /// Appends a value that is at most `countMax` bytes with its comma.
    @usableFromInline
    mutating func append(_ countMax: Int, _ append: (inout OutputSpan<UInt8>) -> Void) {
        separate()
        reserve(countMax)
        let start = count
        count += storage.withUnsafeMutableBufferPointer { text in
            // SAFETY: bytes are trivial, so that those of the room may be written over.
            let room = UnsafeMutableBufferPointer(rebasing: text[start...])
            var output = OutputSpan(buffer: room, initializedCount: 0)
            append(&output)
            return output.finalize(for: room)
        }
    }

    private mutating func quote(_ source: UnsafeBufferPointer<UInt8>) {
        separate()
        guard !source.needsEscape else { return quoteEscaped(source) }
        write(source.count + 2) { text, at in
            text[at] = UInt8(ascii: "\"")
            Self.copy(source, to: text, at: at + 1)
            text[at + source.count + 1] = UInt8(ascii: "\"")
        }
    }

    private mutating func quoteEscaped(_ source: UnsafeBufferPointer<UInt8>) {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(source.count + 16)
        escaped.append(UInt8(ascii: "\""))
        for byte in source { escaped.appendEscaped(byte) }
        escaped.append(UInt8(ascii: "\""))
        escaped.withUnsafeBufferPointer { source in
            write(source.count) { text, at in Self.copy(source, to: text, at: at) }
        }
    }

    /// Makes room for exactly `length` bytes, which `body` fills from the place that it is told.
    @inline(__always)
    private mutating func write(_ length: Int, _ body: (UnsafeMutableBufferPointer<UInt8>, Int) -> Void) {
        reserve(length)
        let start = count
        storage.withUnsafeMutableBufferPointer { body($0, start) }
        count += length
    }

    @inline(__always)
    private mutating func reserve(_ length: Int) {
        if storage.count - count < length { grow(length) }
    }

    @inline(never)
    private mutating func grow(_ length: Int) {
        storage.append(contentsOf: repeatElement(0, count: max(length, storage.count, 64)))
    }

    /// SAFETY: the caller has made room for all of `source` from `place` on.
    @inline(__always)
    private static func copy(
        _ source: UnsafeBufferPointer<UInt8>, to text: UnsafeMutableBufferPointer<UInt8>, at place: Int
    ) {
        let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(text)[place...])
        room.copyMemory(from: UnsafeRawBufferPointer(source))
    }
}
