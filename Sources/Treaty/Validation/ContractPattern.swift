import TreatyPatterns

/// The `pattern` of a schema: a regular expression of ECMA-262, compiled once (JSON Schema 2020-12, validation §6.3.3).
///
/// A class, so that decoders hand it on without a copy.
public final class ContractPattern: Sendable {
    public let source: String
    /// Why the pattern cannot be used. A router refuses to start with one that has an error.
    public let error: PatternError?
    /// Nil where there is an error.
    private let pattern: Pattern?

    public init(_ source: String) {
        self.source = source
        do throws(PatternError) {
            pattern = try Pattern(source)
            error = nil
        } catch {
            pattern = nil
            self.error = error
        }
    }

    /// Whether a string has a match. A search that exceeds its limits counts as none.
    func matches(_ utf8: Span<UInt8>) -> Bool { pattern?.match(utf8) == .matched }

    /// Looks for a match in a string.
    func match(_ text: String) -> Pattern.Outcome { pattern?.match(text) ?? .notMatched }
}
