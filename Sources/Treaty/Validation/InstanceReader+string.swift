import TreatyJSON
import TreatyTime

extension InstanceReader {
    /// A string of which only the length is bounded, in Unicode scalars (JSON Schema 2020-12, validation §6.3).
    public mutating func string(minLength: Int = 0, maxLength: Int = .max) throws(JSONSyntaxError) -> String? {
        guard json.firstByte() == UInt8(ascii: "\"") else {
            try refuseType("a string")
            return nil
        }
        if let text = try json.readStringHere(minLength: minLength, maxLength: maxLength) { return text }
        let offset = json.position
        noteLength(of: try json.readStringToken(), at: offset, minLength, maxLength)
        return nil
    }

    private mutating func noteLength(of token: JSONStringToken, at offset: Int, _ minLength: Int, _ maxLength: Int) {
        if token.scalarCount < minLength {
            note(
                "minLength", at: offset,
                "must have at least \(minLength) \(minLength == 1 ? "character" : "characters")")
        }
        if token.scalarCount > maxLength {
            note(
                "maxLength", at: offset, "must have at most \(maxLength) \(maxLength == 1 ? "character" : "characters")"
            )
        }
    }

    /// A string. Lengths count Unicode scalars (JSON Schema 2020-12, validation §6.3).
    public mutating func string(
        minLength: Int = 0, maxLength: Int = .max, pattern: ContractPattern? = nil, format: StringFormat? = nil
    ) throws(JSONSyntaxError) -> String? {
        guard json.firstByte() == UInt8(ascii: "\"") else {
            try refuseType("a string")
            return nil
        }
        let offset = json.position
        let before = noteCount
        let token = try json.readStringToken()
        if token.scalarCount < minLength || token.scalarCount > maxLength {
            noteLength(of: token, at: offset, minLength, maxLength)
        }
        if let pattern, !json.withUTF8(of: token, { pattern.matches($0) }) {
            note("pattern", at: offset, "must match the pattern \(pattern.source)")
        }
        guard format != nil || before == noteCount else { return nil }
        let text = json.text(of: token)
        if let format, !format.accepts(text) { note("format", at: offset, "must be \(format.description)") }
        return before == noteCount ? text : nil
    }

    /// A string of `format: date-time` (RFC 3339 §5.6).
    public mutating func dateTime() throws(JSONSyntaxError) -> DateTime? {
        if let value = usual(DateTime.canonicalCount, { DateTime(utf8: $0) }) { return value }
        return try formatted("an RFC 3339 date-time, such as 2026-01-31T12:00:00Z") { DateTime(utf8: $0) }
    }

    /// A string of `format: date` (RFC 3339 §5.6).
    public mutating func date() throws(JSONSyntaxError) -> CalendarDate? {
        if let value = usual(CalendarDate.count, { CalendarDate(utf8: $0) }) { return value }
        return try formatted("an RFC 3339 full-date, such as 2026-01-31") { CalendarDate(utf8: $0) }
    }

    /// A string of so many bytes, without escapes, that is next and parses; nil, and nothing is read, for anything else.
    @inline(__always)
    private mutating func usual<Value>(_ count: Int, _ parse: (Span<UInt8>) -> Value?) -> Value? {
        let start = json.position &+ 1
        let end = start &+ count
        guard end < json.bytes.count, json.bytes[start &- 1] == UInt8(ascii: "\""),
            json.bytes[end] == UInt8(ascii: "\""),
            let value = parse(json.bytes.span.extracting(start..<end))
        else { return nil }
        json.position = end &+ 1
        return value
    }

    /// A string that `parse` may refuse.
    private mutating func formatted<Value>(
        _ expected: String, _ parse: (Span<UInt8>) -> Value?
    ) throws(JSONSyntaxError) -> Value? {
        guard json.firstByte() == UInt8(ascii: "\"") else {
            try refuseType("a string")
            return nil
        }
        let offset = json.position
        let token = try json.readStringToken()
        if let value = json.withUTF8(of: token, parse) { return value }
        note("format", at: offset, "must be \(expected)")
        return nil
    }
}
