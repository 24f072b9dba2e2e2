import TreatyJSON

/// The place at which the alternatives of `anyOf` or `oneOf` begin.
public struct ChoiceMark: Sendable {
    @usableFromInline let position: Int
    @usableFromInline let depth: Int
    @usableFromInline let noteCount: Int
    /// Alternatives that the value fitted.
    @usableFromInline var matches = 0

    @usableFromInline
    init(position: Int, depth: Int, noteCount: Int) {
        self.position = position
        self.depth = depth
        self.noteCount = noteCount
    }
}

extension InstanceReader {
    @inlinable
    public mutating func beginChoice() -> ChoiceMark {
        ChoiceMark(position: offset(), depth: json.depth, noteCount: noteCount)
    }

    /// Reads the value from its beginning as one of the alternatives. Nil when it does not fit that one; what was wrong
    /// with it is then forgotten, since another may fit.
    ///
    /// Alternatives within alternatives are read again and again, in a recursive schema twice as often with each level.
    /// So what they read together is bounded: 64 times the text, and 64 KiB more for small ones.
    @inlinable
    public mutating func alternative<Value>(
        _ mark: inout ChoiceMark, _ body: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) throws(JSONSyntaxError) -> Value? {
        json.position = mark.position
        json.depth = mark.depth
        alternativesOpen += 1
        let value = try body(&self)
        alternativesOpen -= 1
        bytesTried += json.position - mark.position
        guard bytesTried <= 64 * json.bytes.count + 65_536 else {
            throw JSONSyntaxError(offset: mark.position, reason: .tooAmbiguous)
        }
        guard noteCount == mark.noteCount, let value else {
            noteCount = mark.noteCount
            return nil
        }
        mark.matches += 1
        return value
    }

    /// Ends an `anyOf`: at least one alternative must have fitted.
    public mutating func endAnyOf<Value>(_ mark: ChoiceMark, _ value: Value?, expected: String) -> Value? {
        if value == nil { note("anyOf", at: mark.position, "must be \(expected)") }
        return value
    }

    /// Ends a `oneOf`: exactly one alternative must have fitted.
    public mutating func endOneOf<Value>(_ mark: ChoiceMark, _ value: Value?, expected: String) -> Value? {
        guard mark.matches == 1 else {
            note("oneOf", at: mark.position, "must be exactly one of: \(expected)")
            return nil
        }
        return value
    }
}
