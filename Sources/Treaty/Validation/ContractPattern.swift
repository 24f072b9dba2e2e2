import TreatyPatterns

/// The `pattern` of a schema: a regular expression of ECMA-262, compiled once (JSON Schema 2020-12, validation §6.3.3).
public struct ContractPattern: Sendable {
    public let source: String
    private let compiled: Result<Pattern, PatternError>

    public init(_ source: String) {
        self.source = source
        compiled = Result { () throws(PatternError) in try Pattern(source) }
    }

    /// Why the pattern cannot be used. A router refuses to start with one that has an error.
    public var error: PatternError? {
        if case .failure(let error) = compiled { error } else { nil }
    }

    /// Whether a string has a match. A search that exceeds its limits counts as none.
    func matches(_ utf8: Span<UInt8>) -> Bool {
        guard case .success(let pattern) = compiled else { return false }
        return pattern.match(utf8) == .matched
    }

    /// Looks for a match in a string.
    func match(_ text: String) -> Pattern.Outcome {
        guard case .success(let pattern) = compiled else { return .notMatched }
        return pattern.match(text)
    }
}
