/// A member that may be absent, may be null, and may have a value: three states where the contract tells them apart.
public enum Member<Value: Sendable>: Sendable {
    case absent
    case null
    case value(Value)

    /// The value, or the absence of one.
    @inlinable
    public init(_ value: Value?) {
        if let value { self = .value(value) } else { self = .absent }
    }

    /// The value, if there is one.
    public var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }

    public var isAbsent: Bool {
        if case .absent = self { true } else { false }
    }

    /// The same state, with the value transformed.
    public func map<Other: Sendable>(_ transform: (Value) -> Other) -> Member<Other> {
        switch self {
        case .absent: .absent
        case .null: .null
        case .value(let value): .value(transform(value))
        }
    }
}

extension Member: Equatable where Value: Equatable {}
extension Member: Hashable where Value: Hashable {}
