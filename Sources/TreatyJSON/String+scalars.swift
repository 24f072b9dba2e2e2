extension String {
    /// Whether both have the same scalars. Swift's `==` holds for canonically equivalent strings, too.
    package func hasSameScalars(as other: String) -> Bool {
        // What differs mostly differs for `==` as well, and no ASCII is equivalent to anything else.
        self == other && (utf8Span.isKnownASCII || utf8.elementsEqual(other.utf8))
    }
}
