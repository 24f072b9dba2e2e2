import TreatyJSON

/// A closed enumeration of strings, or of whole numbers (`Int64`): its cases are all values that the contract admits.
public protocol ContractEnumeration: ContractValue, RawRepresentable, CaseIterable {}

extension ContractEnumeration where RawValue == String {
    @inlinable
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Self? {
        try input.enumeration(Self.self)
    }

    @inlinable
    public func encode(to output: inout JSONWriter) { output.string(rawValue) }

    @inlinable
    public func encode(as name: StaticString, to output: inout JSONWriter) { output.member(name, rawValue) }
}

extension ContractEnumeration where RawValue == Int64 {
    @inlinable
    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Self? {
        try input.enumeration(Self.self)
    }

    @inlinable
    public func encode(to output: inout JSONWriter) { output.integer(rawValue) }

    @inlinable
    public func encode(as name: StaticString, to output: inout JSONWriter) { output.member(name, rawValue) }
}
