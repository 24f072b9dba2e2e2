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
        bytes.append(contentsOf: [0x6E, 0x75, 0x6C, 0x6C])
    }

    public mutating func boolean(_ value: Bool) {
        separate()
        bytes.append(contentsOf: value ? Self.true : Self.false)
    }

    public mutating func integer(_ value: Int64) {
        separate()
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
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
        let start = bytes.count
        bytes.append(contentsOf: value.utf8)
        var needsEscape = false
        for index in start..<bytes.count {
            let byte = bytes[index]
            needsEscape = needsEscape || byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        }
        if needsEscape { escape(from: start) }
        bytes.append(UInt8(ascii: "\""))
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

    private static let `true` = Array("true".utf8)
    private static let `false` = Array("false".utf8)

    /// Inside a container, a value that is not the first needs a comma; what was written last tells which it is.
    private mutating func separate() {
        guard let last = bytes.last else { return }
        if last != UInt8(ascii: "{"), last != UInt8(ascii: "["), last != UInt8(ascii: ":") {
            bytes.append(UInt8(ascii: ","))
        }
    }

    private mutating func escape(from start: Int) {
        let raw = bytes[start...]
        var escaped: [UInt8] = []
        escaped.reserveCapacity(raw.count + 16)
        for byte in raw {
            switch byte {
            case UInt8(ascii: "\""): escaped.append(contentsOf: [0x5C, 0x22])
            case UInt8(ascii: "\\"): escaped.append(contentsOf: [0x5C, 0x5C])
            case 0x08: escaped.append(contentsOf: [0x5C, UInt8(ascii: "b")])
            case 0x0C: escaped.append(contentsOf: [0x5C, UInt8(ascii: "f")])
            case 0x0A: escaped.append(contentsOf: [0x5C, UInt8(ascii: "n")])
            case 0x0D: escaped.append(contentsOf: [0x5C, UInt8(ascii: "r")])
            case 0x09: escaped.append(contentsOf: [0x5C, UInt8(ascii: "t")])
            case 0x00..<0x20:
                escaped.append(contentsOf: [0x5C, UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
                escaped.append(Self.hexDigit(byte >> 4))
                escaped.append(Self.hexDigit(byte & 0x0F))
            default: escaped.append(byte)
            }
        }
        bytes.replaceSubrange(start..., with: escaped)
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
