extension PatternTranslator {
    /// What follows `\` outside of a class.
    ///
    /// - Returns: whether a quantifier may follow; none may follow the assertions `\b` and `\B`.
    mutating func atomEscape() throws(PatternError) -> Bool {
        switch reader.peek {
        case "b", "B":
            // Without PCRE2_UCP the two mean what ECMA-262 says: words of ASCII.
            output += reader.next() == "b" ? #"\b"# : #"\B"#
            return false
        case "k":
            reader.position += 1
            guard reader.take("<") else { throw syntax("\\k without a name") }
            let name = try reader.groupName()
            guard let number = groups.numbers[name] else { throw syntax("reference to a group that is not there") }
            output += "\\g{\(number)}"
        case let digit? where ("1"..."9").contains(digit):
            guard let number = reader.decimal(), number <= groups.count else {
                throw syntax("reference to a group that is not there")
            }
            output += "\\g{\(number)}"
        default:
            switch try escape(inClass: false) {
            case .scalar(let value): output += Self.isSurrogate(value) ? Self.nothing : Self.literal(value)
            case .set(let members): output += "[\(members)]"
            }
        }
        return true
    }

    /// A character, or a set as the inside of a PCRE2 class.
    enum ClassMember {
        case scalar(UInt32)
        case set(String)
    }

    /// The escapes that mean the same in a class and outside of it.
    mutating func escape(inClass: Bool) throws(PatternError) -> ClassMember {
        guard let letter = reader.next() else { throw syntax("\\ at the end") }
        switch letter {
        case "d", "D", "w", "W": return .set("\\\(letter)")
        case "s": return .set(Self.whiteSpace)
        case "S": return .set(Self.notWhiteSpace)
        case "p", "P": return .set(try property(negated: letter == "P"))
        case "t": return .scalar(0x09)
        case "n": return .scalar(0x0A)
        case "v": return .scalar(0x0B)
        case "f": return .scalar(0x0C)
        case "r": return .scalar(0x0D)
        case "b" where inClass: return .scalar(0x08)
        case "c":
            guard let control = reader.next(), control.isASCII, control.properties.isAlphabetic else {
                throw syntax("\\c without a letter")
            }
            return .scalar(control.value % 32)
        case "0":
            if let next = reader.peek, ("0"..."9").contains(next) { throw syntax("octal escape") }
            return .scalar(0)
        case "x":
            guard let value = reader.hexadecimal(digits: 2) else { throw syntax("\\x without two hexadecimal digits") }
            return .scalar(value)
        case "u": return .scalar(try unicodeEscape())
        default:
            // ECMA-262 with `u` lets only the signs of its own syntax be escaped. An escaped sign that is neither letter nor
            // digit can mean nothing but itself, and contracts do write `\-`, `\_` and `\@`.
            let isWord = letter.properties.isAlphabetic || letter.properties.numericType != nil
            guard letter.isASCII, !isWord else { throw syntax("unknown escape", back: 1) }
            return .scalar(letter.value)
        }
    }

    /// `\uXXXX`, a surrogate pair of them, or `\u{X…}`. A lone surrogate is returned as such: it matches nothing,
    /// since well-formed UTF-8 holds none.
    private mutating func unicodeEscape() throws(PatternError) -> UInt32 {
        if reader.take("{") {
            var value: UInt32 = 0
            var digits = 0
            while let digit = reader.peek.flatMap(PatternReader.hexadecimalValue) {
                value = value << 4 | digit
                digits += 1
                reader.position += 1
                guard value <= 0x10FFFF else { throw syntax("\\u{…} beyond 10FFFF") }
            }
            guard digits > 0, reader.take("}") else { throw syntax("incomplete \\u{…}") }
            return value
        }
        guard let high = reader.hexadecimal(digits: 4) else { throw syntax("\\u without four hexadecimal digits") }
        guard (0xD800...0xDBFF).contains(high), reader.peek == "\\", reader.peek(ahead: 1) == "u" else { return high }
        let back = reader.position
        reader.position += 2
        guard let low = reader.hexadecimal(digits: 4), (0xDC00...0xDFFF).contains(low) else {
            reader.position = back
            return high
        }
        return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
    }

    static func isSurrogate(_ value: UInt32) -> Bool { (0xD800...0xDFFF).contains(value) }

    /// ECMA-262 §22.2.2.9: WhiteSpace and LineTerminator. U+FEFF is in; U+0085 and U+180E are not.
    static let whiteSpace =
        #"\x{9}-\x{d}\x{20}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}"#
    /// The complement, spelled out since a class cannot hold a negated class.
    static let notWhiteSpace =
        #"\x{0}-\x{8}\x{e}-\x{1f}\x{21}-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}\x{202a}-\x{202e}"#
        + #"\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{fefe}\x{ff00}-\x{10ffff}"#
}
