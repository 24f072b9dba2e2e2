import TreatyJSON

/// Decodes one JSON text into the types of a contract, and checks every constraint on the way.
///
/// Generated decoders call it. Each function reads exactly one value and leaves the cursor behind it, whether the value
/// fits or not; nil means that it did not, and that a violation was noted. Syntax errors are thrown: after them nothing
/// more can be said about the text.
public struct InstanceReader: Sendable {
    @usableFromInline var json: JSONReader
    /// What was found wrong, by the byte offset of the value. Bounded: past the limit they are only counted.
    @usableFromInline var notes: [Note] = []
    @usableFromInline var noteCount = 0
    /// Alternatives that are being tried around the cursor: what is wrong with one is counted, and never told.
    @usableFromInline var alternativesOpen = 0
    /// Bytes that were read as alternatives of `anyOf` and `oneOf`; see `alternative`.
    @usableFromInline var bytesTried = 0
    /// Of the value that was last held against a check; kept for its memory.
    var outline = InstanceOutline()

    @usableFromInline
    struct Note: Sendable {
        @usableFromInline var offset: Int
        @usableFromInline var keyword: String
        @usableFromInline var detail: String
    }

    /// Violations that are reported of one request.
    public static let violationsMax = 32

    public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) { json = JSONReader(bytes, limits: limits) }

    /// Decodes the whole text as one value.
    @inlinable
    public static func decode<Value: ContractValue>(
        _ type: Value.Type, from bytes: [UInt8], limits: JSONLimits = JSONLimits()
    ) throws(JSONSyntaxError) -> Decoded<Value> {
        var reader = InstanceReader(bytes, limits: limits)
        let value = try Value.decode(&reader)
        try reader.finish()
        let violations = reader.violations()
        guard let value, violations.isEmpty else { return .violations(violations) }
        return .value(value)
    }

    public mutating func finish() throws(JSONSyntaxError) { try json.finish() }

    /// Notes that the value at `offset` violates `keyword`.
    public mutating func note(_ keyword: String, at offset: Int, _ detail: @autoclosure () -> String) {
        noteCount += 1
        guard notes.count < Self.violationsMax, alternativesOpen == 0 else { return }
        notes.append(Note(offset: offset, keyword: keyword, detail: detail()))
    }

    /// Offset of the first byte of the next value.
    @inlinable
    public mutating func offset() -> Int {
        json.skipWhiteSpace()
        return json.position
    }

    /// What was noted, with the JSON Pointer of each place.
    public func violations() -> [Violation] {
        guard !notes.isEmpty else { return [] }
        let pointers = JSONPointer.locate(Set(notes.map(\.offset)), in: json.bytes, limits: json.limits)
        return notes.map {
            Violation(place: .pointer(pointers[$0.offset] ?? ""), keyword: $0.keyword, detail: $0.detail)
        }
    }

    /// Passes over a value of a wrong type.
    mutating func refuseType(_ expected: String) throws(JSONSyntaxError) {
        // What is no value at all is an error of syntax.
        _ = try json.kind()
        let offset = json.position
        note("type", at: offset, "must be \(expected)")
        try json.skipValue()
    }

    /// Passes over `null` if that is the next value.
    @inlinable
    public mutating func readNullIfNext() throws(JSONSyntaxError) -> Bool {
        guard json.firstByte() == UInt8(ascii: "n") else { return false }
        try json.readNull()
        return true
    }
}

/// A type of the contract: what generated decoders and encoders agree on.
public protocol ContractValue: Sendable {
    /// Reads one value. Nil when it does not fit, and then at least one violation is noted.
    static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Self?
    func encode(to output: inout JSONWriter)
    /// As `encode(to:)`, with the name of the member that it is the value of: together they can be written with less work.
    func encode(as name: StaticString, to output: inout JSONWriter)
}

extension ContractValue {
    @inlinable
    public func encode(as name: StaticString, to output: inout JSONWriter) {
        output.member(name)
        encode(to: &output)
    }
}

/// What became of a text that is JSON.
public enum Decoded<Value: Sendable>: Sendable {
    case value(Value)
    /// It does not fit the schema. Never empty.
    case violations([Violation])
}
