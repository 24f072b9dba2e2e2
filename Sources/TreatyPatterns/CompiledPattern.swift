private import CTreatyPCRE2

/// The code that PCRE2 made of a translated pattern.
///
/// SAFETY: `code` is written only in `init`; PCRE2 documents compiled patterns as read-only and safe to share
/// (pcre2api, "Multithreading") once JIT compilation is done. It is freed with the last reference.
final class CompiledPattern: @unchecked Sendable {
    enum Outcome: Equatable {
        case matched, notMatched, stepsExceeded, limitExceeded
    }

    private let code: OpaquePointer

    /// - Parameter callsOutEverywhere: whether each item of the pattern calls out, so that the clock ends any match.
    init(_ translation: String, callsOutEverywhere: Bool = false) throws(PatternError) {
        let options =
            UInt32(PCRE2_UTF) | UInt32(PCRE2_NEVER_BACKSLASH_C) | UInt32(PCRE2_MATCH_UNSET_BACKREF)
            | (callsOutEverywhere ? UInt32(PCRE2_AUTO_CALLOUT) : 0)
        var error: Int32 = 0
        var offset = 0
        let bytes = Array(translation.utf8)
        guard let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil) else {
            // The offset is one into the translation, so it is of no use to the author.
            throw PatternError(.unsupported, Self.message(error), at: 0)
        }
        self.code = code
        // Where there is no JIT the interpreter does the same within the same limits.
        _ = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    }

    deinit { pcre2_code_free_8(code) }

    private static func message(_ error: Int32) -> String {
        var message = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(error, &message, message.count)
        return String(decoding: message.prefix(Int(max(0, length))), as: UTF8.self)
    }

    /// Starts the clock of a match, which may take more than one attempt.
    static func startClock(textBytes: Int) { MatchScratch.ofThisThread()?.clock.pointee.begin(textBytes: textBytes) }

    /// - Parameters:
    ///   - isKnownUTF8: true only for the storage of a Swift string, which PCRE2 then does not check.
    ///   - isTimed: whether the calls out of the code look at the clock of this thread, which `startClock` started.
    func match(
        _ text: UnsafeBufferPointer<UInt8>, isKnownUTF8: Bool, stepsMax: Int, isTimed: Bool
    ) -> Outcome {
        guard let scratch = MatchScratch.ofThisThread() else { return .limitExceeded }
        pcre2_set_match_limit_8(scratch.context, UInt32(clamping: stepsMax))
        if isTimed {
            // SAFETY: the clock lives as long as the scratch, and the call out happens within the call below only.
            pcre2_set_callout_8(
                scratch.context,
                { _, clock in
                    guard let clock = clock?.assumingMemoryBound(to: MatchClock.self) else { return 0 }
                    return clock.pointee.isOver() ? PCRE2_ERROR_CALLOUT : 0
                }, scratch.clock)
        } else {
            pcre2_set_callout_8(scratch.context, nil, nil)
        }
        var nothing: UInt8 = 0
        // SAFETY: PCRE2 reads `text.count` bytes at the pointer, within the caller's borrow; the scratch is this
        // thread's own.
        let result = withUnsafePointer(to: &nothing) { empty in
            pcre2_match_8(
                code, text.baseAddress ?? empty, text.count, 0, isKnownUTF8 ? UInt32(PCRE2_NO_UTF_CHECK) : 0,
                scratch.data, scratch.context)
        }
        switch result {
        case 0...: return .matched
        case PCRE2_ERROR_NOMATCH, PCRE2_ERROR_UTF8_ERR21...PCRE2_ERROR_UTF8_ERR1: return .notMatched
        case PCRE2_ERROR_MATCHLIMIT: return .stepsExceeded
        default: return .limitExceeded
        }
    }
}
