extension PatternTranslator {
    /// What follows `[`, up to and with `]`.
    mutating func characterClass() throws(PatternError) -> String {
        let isNegated = reader.take("^")
        var members = ""
        while !reader.take("]") {
            let first = try classMember()
            guard reader.peek == "-", let end = reader.peek(ahead: 1), end != "]" else {
                members += Self.text(of: first)
                continue
            }
            reader.position += 1
            guard case .scalar(let low) = first, case .scalar(let high) = try classMember() else {
                throw syntax("a range from or to a set of characters")
            }
            guard low <= high else { throw syntax("range out of order") }
            members += Self.range(low, high)
        }
        if members.isEmpty { return isNegated ? Self.anything : Self.nothing }
        return (isNegated ? "[^" : "[") + members + "]"
    }

    private mutating func classMember() throws(PatternError) -> ClassMember {
        guard let next = reader.next() else { throw syntax("missing ]") }
        return next == "\\" ? try escape(inClass: true) : .scalar(next.value)
    }

    private static func text(of member: ClassMember) -> String {
        switch member {
        case .scalar(let value): range(value, value)
        case .set(let members): members
        }
    }

    /// PCRE2 refuses a surrogate as the end of a range; a text holds none, so the range shrinks to what is left of it.
    private static func range(_ low: UInt32, _ high: UInt32) -> String {
        let low = isSurrogate(low) ? 0xE000 : low
        let high = isSurrogate(high) ? 0xD7FF : high
        guard low <= high else { return "" }
        return low == high ? literal(low) : literal(low) + "-" + literal(high)
    }
}
