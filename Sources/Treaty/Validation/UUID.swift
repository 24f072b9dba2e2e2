import TreatyJSON

#if canImport(FoundationEssentials)
    public import FoundationEssentials

    /// The type of `format: uuid`: the one that Swift programs know.
    public typealias UUID = FoundationEssentials.UUID
#else
    public import struct Foundation.UUID
#endif

extension UUID: ContractValue {
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> UUID? { try input.uuid() }

    /// In lower case (RFC 9562 §4).
    public func encode(to output: inout JSONWriter) { output.string(uuidString.lowercased()) }
}

extension UUID {
    /// A UUID that the program's text names. A text that names none ends the program: what comes from outside is read by
    /// `init(uuidString:)`.
    public init(literal: StaticString) {
        guard let value = UUID(uuidString: literal.description) else { preconditionFailure("\(literal) is no UUID") }
        self = value
    }
}

extension InstanceReader {
    /// A string of `format: uuid` (RFC 9562 §4), in either case.
    public mutating func uuid() throws(JSONSyntaxError) -> UUID? {
        guard try json.kind() == .string else {
            try refuseType("a string")
            return nil
        }
        let offset = json.position
        let text = try json.readString()
        if text.utf8.count == 36, let value = UUID(uuidString: text) { return value }
        note("format", at: offset, "must be a UUID")
        return nil
    }
}
