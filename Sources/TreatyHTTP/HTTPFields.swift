/// Header fields in their order (RFC 9110 §5): one array of bytes and one of ranges into it, so that a whole header
/// section costs two allocations however many fields it has.
public struct HTTPFields: Sendable {
    /// Where one field line's name and value lie in `bytes`. The value is without surrounding white space.
    public struct Entry: Sendable {
        public var nameStart: UInt32
        public var nameEnd: UInt32
        public var valueStart: UInt32
        public var valueEnd: UInt32

        @inlinable
        public init(nameStart: Int, nameEnd: Int, valueStart: Int, valueEnd: Int) {
            self.nameStart = UInt32(truncatingIfNeeded: nameStart)
            self.nameEnd = UInt32(truncatingIfNeeded: nameEnd)
            self.valueStart = UInt32(truncatingIfNeeded: valueStart)
            self.valueEnd = UInt32(truncatingIfNeeded: valueEnd)
        }

        @inlinable public var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
        @inlinable public var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }
    }

    /// What the entries point into. Of fields that were appended: `Name: value\r\n` again and again, nothing else.
    public private(set) var bytes: [UInt8]
    public private(set) var entries: [Entry]
    /// Whether `bytes` is exactly the field lines as they go over the wire.
    public let isWireForm: Bool

    public init() {
        bytes = []
        entries = []
        isWireForm = true
    }

    /// Fields of a request head. `entries` point into `bytes`, which may hold more than the fields.
    package init(bytes: [UInt8], entries: [Entry]) {
        self.bytes = bytes
        self.entries = entries
        isWireForm = false
    }

    public var isEmpty: Bool { entries.isEmpty }

    /// Makes room for as many lines with as many bytes in all.
    public mutating func reserveCapacity(lines: Int, bytes: Int) {
        entries.reserveCapacity(lines)
        self.bytes.reserveCapacity(bytes)
    }

    /// Appends a field line. Precondition of the wire: a token as name, no CR, LF or NUL in the value; the server
    /// checks both before it sends anything.
    public mutating func append(_ name: String, _ value: String) {
        append(name) { $0.append(contentsOf: value.utf8) }
    }

    /// Appends a field line whose value `value` appends to the bytes that it gets, with no text in between.
    package mutating func append(_ name: String, value: (inout [UInt8]) -> Void) {
        if !isWireForm { self = HTTPFields(copying: self) }
        let nameStart = bytes.count
        bytes.append(contentsOf: name.utf8)
        let nameEnd = bytes.count
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
        let valueStart = bytes.count
        value(&bytes)
        let valueEnd = bytes.count
        bytes.append(0x0D)
        bytes.append(0x0A)
        entries.append(Entry(nameStart: nameStart, nameEnd: nameEnd, valueStart: valueStart, valueEnd: valueEnd))
    }

    /// Appends all lines of `other`.
    public mutating func append(contentsOf other: HTTPFields) {
        guard isWireForm, other.isWireForm else {
            for (name, value) in other.lines { append(name, value) }
            return
        }
        let shift = UInt32(truncatingIfNeeded: bytes.count)
        bytes.append(contentsOf: other.bytes)
        for var entry in other.entries {
            entry.nameStart += shift
            entry.nameEnd += shift
            entry.valueStart += shift
            entry.valueEnd += shift
            entries.append(entry)
        }
    }

    private init(copying other: HTTPFields) {
        self.init()
        for (name, value) in other.lines { append(name, value) }
    }

    /// The value of the first field of this name (ASCII case ignored), or nil.
    public subscript(name: String) -> String? {
        guard let entry = first(name) else { return nil }
        return String(decoding: bytes[entry.value], as: UTF8.self)
    }

    /// All lines as text, in order.
    public var lines: [(name: String, value: String)] {
        entries.map {
            (String(decoding: bytes[$0.name], as: UTF8.self), String(decoding: bytes[$0.value], as: UTF8.self))
        }
    }

    /// The values of all fields of this name, in order.
    public func values(of name: String) -> [String] {
        entries.filter { isNamed($0, name) }.map { String(decoding: bytes[$0.value], as: UTF8.self) }
    }

    /// The bytes of the first field of this name, without a copy.
    public func value(of name: String) -> ArraySlice<UInt8>? {
        guard let entry = first(name) else { return nil }
        return bytes[entry.value]
    }

    /// How many lines have this name.
    public func count(of name: String) -> Int {
        var count = 0
        for entry in entries where isNamed(entry, name) { count += 1 }
        return count
    }

    public func contains(_ name: String) -> Bool { first(name) != nil }

    private func first(_ name: String) -> Entry? {
        for entry in entries where isNamed(entry, name) { return entry }
        return nil
    }

    private func isNamed(_ entry: Entry, _ name: String) -> Bool {
        let utf8 = name.utf8
        guard Int(entry.nameEnd - entry.nameStart) == utf8.count, let first = utf8.first else { return false }
        var index = Int(entry.nameStart)
        // Names of one length mostly begin otherwise.
        guard (first ^ bytes[index]) & 0xDF == 0 else { return false }
        for byte in utf8 {
            guard Self.lowercased(byte) == Self.lowercased(bytes[index]) else { return false }
            index += 1
        }
        return true
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
}

extension HTTPFields: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init()
        for (name, value) in elements { append(name, value) }
    }
}
