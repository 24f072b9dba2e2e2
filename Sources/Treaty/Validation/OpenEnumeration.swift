import TreatyJSON

/// Strings of which the contract knows some, and lets others come.
public protocol OpenEnumeration: ContractValue, Hashable {
    /// The values that the contract names.
    static var known: [Self] { get }
    /// A value that the contract does not name.
    static func other(_ value: String) -> Self
    var rawValue: String { get }
}

extension OpenEnumeration {
    /// The known value that is written so, scalar by scalar; otherwise `other`.
    public init(rawValue: String) {
        self = Self.known.first { $0.rawValue.utf8.elementsEqual(rawValue.utf8) } ?? .other(rawValue)
    }

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Self? {
        try input.openEnumeration(Self.self)
    }

    public func encode(to output: inout JSONWriter) { output.string(rawValue) }
}

extension InstanceReader {
    /// A string, known or not.
    public mutating func openEnumeration<Value: OpenEnumeration>(
        _ type: Value.Type
    ) throws(JSONSyntaxError) -> Value? {
        try string().map { Value(rawValue: $0) }
    }
}
