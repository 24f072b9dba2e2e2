/// Writes one JSON text, without white space. Commas come by themselves.
///
/// The generated encoders of all answers call this for every member, so it looks after its room itself, once a value
/// and not once a byte.
public struct JSONWriter: Sendable {
    /// The text so far, without what is pending.
    var bytes: [UInt8] = []
    /// Brackets and commas that are written together with what comes next; the first of them is the lowest byte.
    var pending: UInt64 = 0
    /// Bytes of `pending`, at most seven: one more may be a comma.
    var pendingCount = 0
    /// Whether what comes now stands behind a value of the same container.
    var needsComma = false

    /// `capacity` in bytes is what the text will probably need.
    public init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

    /// The text, without a copy.
    public consuming func finish() -> [UInt8] {
        while pendingCount > 0 {
            bytes.append(UInt8(truncatingIfNeeded: pending))
            pending &>>= 8
            pendingCount &-= 1
        }
        return bytes
    }

    // MARK: Containers

    public mutating func beginObject() { open(UInt8(ascii: "{")) }

    public mutating func endObject() { close(UInt8(ascii: "}")) }

    public mutating func beginArray() { open(UInt8(ascii: "[")) }

    public mutating func endArray() { close(UInt8(ascii: "]")) }

    @inline(__always)
    private mutating func open(_ bracket: UInt8) {
        if pendingCount > 5 { writePending() }
        if needsComma { addPending(UInt8(ascii: ",")) }
        addPending(bracket)
        needsComma = false
    }

    @inline(__always)
    private mutating func close(_ bracket: UInt8) {
        if pendingCount > 6 { writePending() }
        addPending(bracket)
        needsComma = true
    }

    @inline(__always)
    private mutating func addPending(_ byte: UInt8) {
        pending |= UInt64(byte) &<< UInt64(truncatingIfNeeded: 8 &* pendingCount)
        pendingCount &+= 1
    }

    // MARK: Values

    public mutating func null() { literal(JSONLiteral.null, count: 4) }

    public mutating func boolean(_ value: Bool) {
        value ? literal(JSONLiteral.true, count: 4) : literal(JSONLiteral.false, count: 5)
    }

    public mutating func number(_ value: JSONNumber) { plain(value.text) }

    /// A string of at most `countMax` bytes, all of them printable ASCII but quotation marks and reverse solidi, as dates
    /// are, that `append` appends.
    public mutating func plainString(_ countMax: Int, _ append: (inout OutputSpan<UInt8>) -> Void) {
        plain(nil, countMax, append)
    }

    /// A line feed, so that the next text stands on a line of its own.
    public mutating func lineFeed() {
        if pendingCount > 6 { writePending() }
        addPending(0x0A)
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
}
