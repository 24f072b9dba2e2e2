/// A `pattern` of JSON Schema 2020-12 (Validation §6.3.3): an ECMA-262 regular expression, not anchored.
///
/// It is compiled once and can be matched from any thread at the same time; matching allocates nothing.
public final class Pattern: Sendable {
    /// The longest pattern, in bytes of UTF-8.
    public static let patternBytesMax = 8192
    public enum Outcome: Sendable, Equatable {
        case matched
        case notMatched
        /// The bound on steps, memory or time was reached before it was known: whoever validates takes it for none.
        case limitExceeded
    }

    /// The pattern as it was written.
    public let source: String
    /// Decides what it can before these two do.
    private let linear: LinearPattern?
    /// Looks at the clock wherever a match may begin.
    private let code: CompiledPattern
    /// Looks at the clock at each item: slower, for texts on which the other takes too many steps.
    private let timed: CompiledPattern

    /// - Throws: `PatternError` when the text is no ECMA-262 pattern (with the `u` flag), or one that is not carried:
    ///   a look-behind of variable length, a repeat count over 65535, more than 64 groups inside each other.
    public init(_ ecma: String) throws(PatternError) {
        guard ecma.utf8.count <= Self.patternBytesMax else {
            throw PatternError(.unsupported, "longer than \(Self.patternBytesMax) bytes", at: 0)
        }
        let translation = try PatternTranslator.translate(ecma)
        code = try CompiledPattern("(?C1)(?:\(translation))")
        timed = try CompiledPattern(translation, callsOutEverywhere: true)
        linear = LinearPattern(ecma)
        source = ecma
    }

    /// Whether the pattern matches anywhere in the text.
    public func match(_ text: String) -> Outcome {
        var text = text
        // A Swift string is well-formed UTF-8.
        return text.withUTF8 { run($0, isKnownUTF8: true) }
    }

    /// Whether the pattern matches anywhere in the text. Bytes that are no well-formed UTF-8 match nothing.
    public func match(_ utf8: Span<UInt8>) -> Outcome { utf8.withUnsafeBufferPointer { run($0, isKnownUTF8: false) } }

    /// Whether the pattern matches anywhere in the text. Bytes that are no well-formed UTF-8 match nothing.
    public func match(_ utf8: [UInt8]) -> Outcome { utf8.withUnsafeBufferPointer { run($0, isKnownUTF8: false) } }

    /// Whether the pattern matches anywhere in the text. Bytes that are no well-formed UTF-8 match nothing.
    public func match(_ utf8: ArraySlice<UInt8>) -> Outcome {
        utf8.withUnsafeBufferPointer { run($0, isKnownUTF8: false) }
    }

    private func run(_ text: UnsafeBufferPointer<UInt8>, isKnownUTF8: Bool) -> Outcome {
        if let linear, let isMatch = linear.matches(text) {
            // A match is found before all of the text was seen.
            return isMatch && (isKnownUTF8 || Self.isUTF8(text)) ? .matched : .notMatched
        }
        let isLong = text.count >= MatchClock.textBytesMin
        let steps = min(Self.stepsMax, Self.stepsTimesBytesMax / max(1, text.count))
        if isLong { CompiledPattern.startClock(textBytes: text.count) }
        let outcome = code.match(text, isKnownUTF8: isKnownUTF8, stepsMax: steps, isTimed: isLong)
        // A long text may want many steps without wanting much time for each.
        guard isLong, outcome == .stepsExceeded else { return outcome.public }
        return timed.match(text, isKnownUTF8: isKnownUTF8, stepsMax: Self.timedStepsMax, isTimed: true).public
    }

    private static func isUTF8(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        // SAFETY: the span ends with this call.
        (try? unsafe UTF8Span(validating: Span(_unsafeElements: text))) != nil
    }

    /// Steps of one attempt: fewer the longer the text, since one step may walk over all of it.
    private static let stepsTimesBytesMax = 1 << 22
    private static let stepsMax = 16_384
    /// Steps of an attempt that looks at the clock on its way.
    private static let timedStepsMax = 1 << 30
}

extension CompiledPattern.Outcome {
    fileprivate var `public`: Pattern.Outcome {
        switch self {
        case .matched: .matched
        case .notMatched: .notMatched
        case .stepsExceeded, .limitExceeded: .limitExceeded
        }
    }
}
