/// A string of at most 15 bytes is kept in its own two words, not in memory of its own. Swift's initialisers look at each of
/// its bytes, and at each of those beyond ASCII again; where they were checked before, the words can be made at once.
extension String {
    /// The words of a string of `count` bytes of UTF-8, the first of which is the lowest of `low`. Bytes past them are zero.
    ///
    /// SAFETY: the caller has seen that they are UTF-8, at most 15 of them, and that `hasKnownWords` holds.
    @unsafe
    @inline(__always)
    init(low: UInt64, high: UInt64, count: Int, isASCII: Bool) {
        let form: UInt64 = isASCII ? 0xE0 : 0xA0
        var words = (low, (form | UInt64(truncatingIfNeeded: count)) << 56 | high)
        // A bit cast would give a copy, and count a reference that there is none of.
        self = unsafe withUnsafeMutablePointer(to: &words) {
            unsafe UnsafeMutableRawPointer($0).assumingMemoryBound(to: String.self).move()
        }
    }

    /// Whether the words are those that `init(low:high:count:isASCII:)` makes: so on 64-bit platforms, where inlined code
    /// has fixed them. The compiler knows the words of literals, so that nothing of this question is left at run time.
    @inline(__always)
    static var hasKnownWords: Bool {
        guard MemoryLayout<String>.size == MemoryLayout<(UInt64, UInt64)>.size else { return false }
        // SAFETY: both have the same size, and any bits are numbers.
        let ascii = unsafe unsafeBitCast("0123456789abcde", to: (UInt64, UInt64).self)
        let other = unsafe unsafeBitCast("é", to: (UInt64, UInt64).self)
        return ascii == (0x3736_3534_3332_3130, 0xEF65_6463_6261_3938) && other == (0xA9C3, 0xA2 << 56)
    }
}
