#if canImport(Glibc)
    private import Glibc
#else
    private import Darwin
#endif

/// A text under construction, of pieces that come by the hundred thousand.
///
/// Appending to a `String` looks at what it is made of each time, and a plugin runs this code unoptimised; here a piece
/// costs little more than the copy of its bytes.
package struct TextBuffer: ~Copyable, Sendable {
    // SAFETY: the only owner of its memory, which it frees at its end; `count` bytes of it are initialised, and nothing
    // but `append` and `text` touches them. What cannot be copied cannot be shared, so it may be sent.
    nonisolated(unsafe) private var bytes: UnsafeMutableRawPointer
    private var capacity: Int
    private var count = 0

    package init() {
        capacity = 256
        bytes = Self.memory(capacity, in: nil)
    }

    deinit { free(bytes) }

    package mutating func append(_ text: String) {
        let added = text.utf8.count
        if added > capacity - count { grow(by: added) }
        // SAFETY: there is room for all of the text's bytes, and their address is not kept.
        text.withCString { _ = memcpy(bytes + count, $0, added) }
        count += added
    }

    private mutating func grow(by added: Int) {
        capacity = max(capacity * 2, count + added)
        bytes = Self.memory(capacity, in: bytes)
    }

    /// The C library moves a large text by its pages, without a copy.
    private static func memory(_ count: Int, in former: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer {
        guard let memory = realloc(former, count) else { preconditionFailure("out of memory") }
        return memory
    }

    package var text: String { String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self) }

    /// The text in UTF-8: of a large one this costs much less than a `String`, which is validated.
    package var utf8: [UInt8] { Array(UnsafeRawBufferPointer(start: bytes, count: count)) }
}
