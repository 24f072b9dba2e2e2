/// A number as it is written (RFC 8259 §6), so that nothing is lost before it is known what it is for.
public struct JSONNumber: Sendable, Hashable {
    /// The literal.
    public var text: String

    /// A literal in JSON's own syntax.
    public init(text: String) { self.text = text }
    public init(_ value: Int64) { text = String(value) }
    /// A finite value; nil for infinities and NaN, which JSON cannot write.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = "\(value)"
    }

    /// The value when it is a whole number within the range of Int64 (`1`, `1.0` and `1e2` are whole numbers).
    public var int64: Int64? { Decimal(Array(text.utf8)[...]).int64 }

    /// Numbers are equal when their values are: `1`, `1.0` and `10e-1` are one number.
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.text == right.text
            || Decimal(Array(left.text.utf8)[...]) == Decimal(Array(right.text.utf8)[...])
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(Decimal(Array(text.utf8)[...])) }

    /// The nearest double; infinite when the literal is beyond its range.
    public var double: Double { Double(text) ?? .nan }
}
