/// Appends one JSON text to a buffer, without white space. Commas come by themselves.
public struct JSONWriter: Sendable {
    public private(set) var bytes: [UInt8] = []

    /// `capacity` in bytes is what the text will probably need.
    public init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

    public mutating func beginObject() {
        separate()
        bytes.append(UInt8(ascii: "{"))
    }

    public mutating func endObject() { bytes.append(UInt8(ascii: "}")) }

    public mutating func beginArray() {
        separate()
        bytes.append(UInt8(ascii: "["))
    }

    public mutating func endArray() { bytes.append(UInt8(ascii: "]")) }

    /// A member's name and colon. The value must follow.
    public mutating func name(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
    }

    public mutating func null() {
        separate()
        append("null")
    }

    public mutating func boolean(_ value: Bool) {
        separate()
        append(value ? "true" : "false")
    }

    public mutating func integer(_ value: Int64) {
        separate()
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        guard rest >= 10 else { return bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest)) }
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        var (low, high) = (start, bytes.count - 1)
        while low < high {
            bytes.swapAt(low, high)
            low += 1
            high -= 1
        }
    }

    /// The shortest literal that reads back as the same double. Infinities and NaN, which JSON cannot write, are null.
    public mutating func double(_ value: Double) {
        guard value.isFinite else { return null() }
        separate()
        bytes.append(contentsOf: value.description.utf8)
    }

    public mutating func number(_ value: JSONNumber) {
        separate()
        bytes.append(contentsOf: value.text.utf8)
    }

    public mutating func string(_ value: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        // Native strings have their bytes in one piece; others are made so first.
        let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
        if isWritten == nil { Array(value.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A string of printable ASCII without quotation marks and reverse solidi, as dates and numbers are, that `write`
    /// appends.
    public mutating func plainString(_ write: (inout [UInt8]) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        write(&bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Ends a line of several texts, as logs have them (`\n`).
    public mutating func lineFeed() { bytes.append(0x0A) }

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

    /// SAFETY: a static string's bytes last as long as the program.
    private mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Inside a container, a value that is not the first needs a comma; what was written last tells which it is.
    private mutating func separate() {
        guard let last = bytes.last else { return }
        if last != UInt8(ascii: "{"), last != UInt8(ascii: "["), last != UInt8(ascii: ":") {
            bytes.append(UInt8(ascii: ","))
        }
    }

    /// SAFETY: `text` is read within its bounds, and not kept.
    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        guard Self.needsEscape(text) else { return bytes.append(contentsOf: text) }
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""): bytes.append(contentsOf: [0x5C, 0x22])
            case UInt8(ascii: "\\"): bytes.append(contentsOf: [0x5C, 0x5C])
            case 0x08: bytes.append(contentsOf: [0x5C, UInt8(ascii: "b")])
            case 0x0C: bytes.append(contentsOf: [0x5C, UInt8(ascii: "f")])
            case 0x0A: bytes.append(contentsOf: [0x5C, UInt8(ascii: "n")])
            case 0x0D: bytes.append(contentsOf: [0x5C, UInt8(ascii: "r")])
            case 0x09: bytes.append(contentsOf: [0x5C, UInt8(ascii: "t")])
            case 0x00..<0x20:
                bytes.append(contentsOf: [0x5C, UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
                bytes.append(Self.hexDigit(byte >> 4))
                bytes.append(Self.hexDigit(byte & 0x0F))
            default: bytes.append(byte)
            }
        }
    }

    /// Whether there is a control character, a quotation mark or a reverse solidus (RFC 8259 §7); eight bytes at a time.
    private static func needsEscape(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let whole = text.count & ~7
        let raw = UnsafeRawBufferPointer(text)
        var index = 0
        while index < whole {
            // SAFETY: eight bytes from `index` end at `whole` at most.
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if word.hasByte(below: 0x20) || word.hasByte(0x22) || word.hasByte(0x5C) { return true }
            index += 8
        }
        while index < text.count {
            let byte = text[index]
            if byte < 0x20 || byte == 0x22 || byte == 0x5C { return true }
            index += 1
        }
        return false
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

extension UInt64 {
    /// Whether one of its eight bytes is less than `limit`, which is at most 0x80.
    fileprivate func hasByte(below limit: UInt8) -> Bool {
        (self &- Self.ones &* UInt64(limit)) & ~self & Self.highs != 0
    }

    fileprivate func hasByte(_ byte: UInt8) -> Bool { (self ^ (Self.ones &* UInt64(byte))).hasByte(below: 1) }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    private static var highs: UInt64 { 0x8080_8080_8080_8080 }
}
