/// Why the text of a `pattern` is not taken.
public struct PatternError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Kind: Sendable, Equatable {
        /// ECMA-262 itself (with the `u` flag) does not allow the text.
        case syntax
        /// ECMA-262 allows it, this implementation cannot carry it out faithfully or within its bounds.
        case unsupported
    }

    public let kind: Kind
    /// What is wrong, without the text of the pattern.
    public let message: String
    /// Where: the 0-based index of the Unicode scalar in the pattern.
    public let offset: Int

    package init(_ kind: Kind, _ message: String, at offset: Int) {
        self.kind = kind
        self.message = message
        self.offset = offset
    }

    public var description: String { "\(message) (at character \(offset + 1) of the pattern)" }
}
