private import CTreatyPCRE2

/// A `pattern` of JSON Schema 2020-12 (Validation §6.3.3): an ECMA-262 regular expression, not anchored.
///
/// It is compiled once and can be matched from any thread at the same time; matching allocates nothing.
///
/// SAFETY: `code` is written only in `init`; PCRE2 documents compiled patterns as read-only and safe to share
/// (pcre2api, "Multithreading") once JIT compilation is done. It is freed with the last reference.
public final class Pattern: @unchecked Sendable {
    /// The longest pattern, in bytes of UTF-8.
    public static let patternBytesMax = 8192
    /// Steps of one attempt: fewer the longer the text, so that steps times bytes stay near this product.
    static let stepsTimesBytesMax = 1 << 27
    static let stepsMax = 1_000_000

    public enum Outcome: Sendable, Equatable {
        case matched
        case notMatched
        /// The bound on steps, memory or time was reached before it was known.
        case limitExceeded
    }

    /// The pattern as it was written.
    public let source: String
    private let code: OpaquePointer
    private let isAnchored: Bool

    /// - Throws: `PatternError` when the text is no ECMA-262 pattern (with the `u` flag), or one that is not carried:
    ///   a look-behind of variable length, a repeat count over 65535, more than 64 groups inside each other.
    public init(_ ecma: String) throws(PatternError) {
        guard ecma.utf8.count <= Self.patternBytesMax else {
            throw PatternError(.unsupported, "longer than \(Self.patternBytesMax) bytes", at: 0)
        }
        let translated = try PatternTranslator.translate(ecma)
        let plain = try Self.compile(translated)
        var options: UInt32 = 0
        pcre2_pattern_info_8(plain, UInt32(PCRE2_INFO_ALLOPTIONS), &options)
        isAnchored = options & UInt32(PCRE2_ANCHORED) != 0
        if isAnchored {
            code = plain
        } else {
            pcre2_code_free_8(plain)
            code = try Self.compile("(?C1)(?:\(translated))")
        }
        // Where there is no JIT the interpreter does the same within the same limits.
        _ = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
        source = ecma
    }

    deinit { pcre2_code_free_8(code) }

    private static func compile(_ text: String) throws(PatternError) -> OpaquePointer {
        let options = UInt32(PCRE2_UTF) | UInt32(PCRE2_NEVER_BACKSLASH_C) | UInt32(PCRE2_MATCH_UNSET_BACKREF)
        var error: Int32 = 0
        var offset = 0
        let bytes = Array(text.utf8)
        if let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil) { return code }
        var message = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(error, &message, message.count)
        let reason = String(decoding: message.prefix(Int(max(0, length))), as: UTF8.self)
        // The offset is one into the translation, so it is of no use to the author.
        throw PatternError(.unsupported, reason, at: 0)
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
        guard let scratch = MatchScratch.ofThisThread() else { return .limitExceeded }
        let steps = min(Self.stepsMax, Self.stepsTimesBytesMax / max(1, text.count))
        pcre2_set_match_limit_8(scratch.context, UInt32(steps))
        let isTimed = !isAnchored && text.count >= StartClock.textBytesMin
        if isTimed {
            scratch.clock.pointee.begin(textBytes: text.count)
            // SAFETY: the clock lives as long as the scratch, and the callout runs within the call below only.
            pcre2_set_callout_8(
                scratch.context,
                { _, clock in
                    guard let clock = clock?.assumingMemoryBound(to: StartClock.self) else { return 0 }
                    return clock.pointee.isOver() ? PCRE2_ERROR_CALLOUT : 0
                }, scratch.clock)
        } else {
            pcre2_set_callout_8(scratch.context, nil, nil)
        }
        let options = isKnownUTF8 ? UInt32(PCRE2_NO_UTF_CHECK) : 0
        var nothing: UInt8 = 0
        // SAFETY: PCRE2 reads `text.count` bytes at the pointer, within the caller's borrow; the data block is this
        // thread's own. NO_UTF_CHECK is passed only for the storage of a Swift string.
        let result = withUnsafePointer(to: &nothing) { empty in
            pcre2_match_8(code, text.baseAddress ?? empty, text.count, 0, options, scratch.data, scratch.context)
        }
        if result >= 0 { return .matched }
        return result == PCRE2_ERROR_NOMATCH || (PCRE2_ERROR_UTF8_ERR21...PCRE2_ERROR_UTF8_ERR1).contains(result)
            ? .notMatched : .limitExceeded
    }
}
