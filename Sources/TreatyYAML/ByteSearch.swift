#if canImport(Glibc)
    private import Glibc
#else
    private import Darwin
#endif

extension Array<UInt8> {
    /// The first place of a byte at or after an index, found by the C library: a plugin runs this code unoptimised, on
    /// files of megabytes.
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start < count else { return nil }
        // SAFETY: `start` is within the buffer, and what `memchr` finds is too; the address does not leave the closure.
        return withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress,
                let found = memchr(base + start, Int32(byte), bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}
