private import CTreatyPCRE2

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What PCRE2 needs beside a compiled pattern while it matches: made once per thread, so that no match allocates.
///
/// SAFETY: a scratch is reached only through its thread's own slot and only within one synchronous call, which no
/// suspension can interrupt; it never crosses threads. Its three allocations live until the thread ends.
final class MatchScratch {
    /// The stack that JIT code backtracks on, in bytes; a match that needs more ends as `limitExceeded`.
    private static let stackBytes = (initial: 32 * 1024, max: 8 * 1024 * 1024)
    /// Memory for the interpreter, where there is no JIT, in KiB.
    private static let heapKibibytesMax: UInt32 = 16 * 1024
    private static let backtrackDepthMax: UInt32 = 20_000

    let data: OpaquePointer
    let context: OpaquePointer
    private let stack: OpaquePointer?
    let clock: UnsafeMutablePointer<MatchClock>

    private init?() {
        guard let data = pcre2_match_data_create_8(1, nil), let context = pcre2_match_context_create_8(nil) else {
            return nil
        }
        self.data = data
        self.context = context
        stack = pcre2_jit_stack_create_8(Self.stackBytes.initial, Self.stackBytes.max, nil)
        clock = .allocate(capacity: 1)
        clock.initialize(to: MatchClock())
        if let stack { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
        pcre2_set_heap_limit_8(context, Self.heapKibibytesMax)
        pcre2_set_depth_limit_8(context, Self.backtrackDepthMax)
    }

    deinit {
        pcre2_match_data_free_8(data)
        pcre2_match_context_free_8(context)
        if let stack { pcre2_jit_stack_free_8(stack) }
        clock.deallocate()
    }

    /// nil when the slot or the memory is not to be had.
    static func ofThisThread() -> MatchScratch? {
        guard let slot else { return nil }
        if let held = pthread_getspecific(slot) {
            // SAFETY: the slot holds only what is stored below, retained until the thread ends.
            return Unmanaged<MatchScratch>.fromOpaque(held).takeUnretainedValue()
        }
        guard let scratch = MatchScratch() else { return nil }
        let held = Unmanaged.passRetained(scratch)
        guard pthread_setspecific(slot, held.toOpaque()) == 0 else {
            held.release()
            return nil
        }
        return scratch
    }

    private static let slot: pthread_key_t? = {
        var key = pthread_key_t()
        // SAFETY: called once at a thread's end with the pointer that `ofThisThread` retained.
        let failed = pthread_key_create(&key) { held in
            #if canImport(Glibc)
                if let held { Unmanaged<MatchScratch>.fromOpaque(held).release() }
            #else
                Unmanaged<MatchScratch>.fromOpaque(held).release()
            #endif
        }
        return failed == 0 ? key : nil
    }()
}
