/// A text that equals only the same Unicode scalars, as a key of sets and dictionaries.
///
/// JSON compares strings scalar by scalar (RFC 8259, §8.3); Swift's `String` holds canonically equivalent ones for equal:
/// `é` as one scalar, and as `e` with an accent.
package struct ExactText: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (left: ExactText, right: ExactText) -> Bool { left.text.isSameText(as: right.text) }

    /// Of other texts than ASCII each byte counts: canonically equivalent ones, of which there may be many, hash apart.
    package func hash(into hasher: inout Hasher) {
        if text.utf8Span.isKnownASCII || text.utf8.allSatisfy({ $0 < 0x80 }) {
            hasher.combine(text)
        } else {
            for byte in text.utf8 { hasher.combine(byte) }
        }
    }
}

extension String {
    /// Whether both are the same Unicode scalars.
    package func isSameText(as other: String) -> Bool {
        // Of equivalent texts of one length none is ASCII, or both are, and so the same.
        self == other && utf8.count == other.utf8.count
            && (utf8Span.isKnownASCII || utf8.elementsEqual(other.utf8))
    }
}

extension Sequence<String> {
    /// Whether the same Unicode scalars are among them.
    package func containsText(_ text: String) -> Bool { contains { $0.isSameText(as: text) } }
}
