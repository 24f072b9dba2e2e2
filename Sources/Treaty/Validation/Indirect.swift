/// A member whose type contains the type that it is a member of: boxed, since a struct cannot hold itself.
///
/// It is as deep as what a client sent, which the reader bounds (`JSONLimits.depthMax`), so that freeing it takes less
/// stack than reading it did.
@propertyWrapper
public struct Indirect<Value: Sendable>: Sendable {
    private final class Box: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private var box: Box

    public init(wrappedValue: Value) { box = Box(wrappedValue) }

    public var wrappedValue: Value {
        get { box.value }
        set { box = Box(newValue) }
    }

    /// The value, for generated code, where the member is deprecated, too.
    public var projectedValue: Value { box.value }
}

extension Indirect: Equatable where Value: Equatable {
    public static func == (left: Indirect, right: Indirect) -> Bool {
        left.box === right.box || left.wrappedValue == right.wrappedValue
    }
}

extension Indirect: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}
