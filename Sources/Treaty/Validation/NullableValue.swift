import TreatyJSON

/// A value of its own that may be null, such as a whole response body.
public struct NullableValue<Value: ContractValue>: ContractValue {
    public var value: Value?

    public init(_ value: Value?) { self.value = value }

    public static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> NullableValue? {
        if try input.readNullIfNext() { return NullableValue(nil) }
        return try Value.decode(&input).map { NullableValue($0) }
    }

    public func encode(to output: inout JSONWriter) {
        if let value { value.encode(to: &output) } else { output.null() }
    }
}
