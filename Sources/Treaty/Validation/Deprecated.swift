/// A deprecated member as it is stored: generated code reads and writes it here, without the warning that everybody else
/// gets.
@propertyWrapper
public struct Deprecated<Value: Sendable>: Sendable {
    public var wrappedValue: Value

    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

    /// The value, for generated code.
    public var projectedValue: Value { wrappedValue }
}

extension Deprecated: Equatable where Value: Equatable {}
extension Deprecated: Hashable where Value: Hashable {}
