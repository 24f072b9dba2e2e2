/// A regular expression of ECMA-262 in so far as can be told while building what it matches.
///
/// Not among these are references back, and Unicode properties other than general categories.
indirect enum RegularExpression {
    case one(ScalarSet)
    case oneOf(CharacterClass)
    case start
    case end
    case wordBoundary(isNegative: Bool)
    case ahead(RegularExpression, isNegative: Bool)
    case behind(RegularExpression, isNegative: Bool)
    case sequence([RegularExpression])
    case choice([RegularExpression])
    case repeated(RegularExpression, least: Int, most: Int?)

    /// Nil for a pattern that is malformed, which a rule of its own says, or that is none of these.
    init?(_ pattern: String) {
        var parser = RegularExpressionParser(pattern)
        guard let expression = parser.choice(), parser.isAtEnd else { return nil }
        self = expression
    }
}

private struct RegularExpressionParser {
    private static let scalarsMax = 2_000
    private static let depthMax = 32
    private static let repeatsMax = 65_535

    private let scalars: [UInt32]
    private var position = 0
    private var depth = 0

    init(_ pattern: String) { scalars = pattern.unicodeScalars.prefix(Self.scalarsMax + 1).map(\.value) }

    var isAtEnd: Bool { position == scalars.count && scalars.count <= Self.scalarsMax }

    private var peek: Unicode.Scalar? { position < scalars.count ? Unicode.Scalar(scalars[position]) : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        position += 1
        return true
    }

    mutating func choice() -> RegularExpression? {
        var alternatives: [RegularExpression] = []
        repeat {
            guard let alternative = sequence() else { return nil }
            alternatives.append(alternative)
        } while take("|")
        return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
    }

    private mutating func sequence() -> RegularExpression? {
        var parts: [RegularExpression] = []
        while let scalar = peek, scalar != "|", scalar != ")" {
            position += 1
            switch scalar {
            case "^": parts.append(.start)
            case "$": parts.append(.end)
            case "*", "+", "?", "{", "}", "]": return nil
            default:
                guard let atom = atom(scalar), let part = quantified(atom) else { return nil }
                parts.append(part)
            }
        }
        return .sequence(parts)
    }

    private mutating func atom(_ scalar: Unicode.Scalar) -> RegularExpression? {
        switch scalar {
        case "(": return group()
        case "[": return characterClass()?.expression
        case ".": return .one(ScalarSet.lineEnds.inverted)
        case "\\":
            if take("b") { return .wordBoundary(isNegative: false) }
            if take("B") { return .wordBoundary(isNegative: true) }
            return escape(inClass: false)?.expression
        default: return .one(ScalarSet(scalar.value))
        }
    }

    private mutating func group() -> RegularExpression? {
        guard take("?") else { return inside() }
        if take(":") { return inside() }
        let isBehind = take("<")
        for (sign, isNegative) in [("=", false), ("!", true)] as [(Unicode.Scalar, Bool)] where take(sign) {
            return inside().map {
                isBehind ? .behind($0, isNegative: isNegative) : .ahead($0, isNegative: isNegative)
            }
        }
        guard isBehind, let close = scalars[position...].firstIndex(of: 0x3E) else { return nil }
        position = close + 1
        return inside()
    }

    /// What stands in a group, and its end.
    private mutating func inside() -> RegularExpression? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthMax, let inside = choice(), take(")") else { return nil }
        return inside
    }

    private mutating func quantified(_ atom: RegularExpression) -> RegularExpression? {
        var counts: (least: Int, most: Int?)
        if take("*") {
            counts = (0, nil)
        } else if take("+") {
            counts = (1, nil)
        } else if take("?") {
            counts = (0, 1)
        } else if take("{") {
            guard let least = number() else { return nil }
            counts = (least, least)
            if take(",") { counts.most = peek == "}" ? nil : number() ?? -1 }
            guard take("}"), counts.most.map({ $0 >= least }) ?? true else { return nil }
        } else {
            return atom
        }
        // Whether it takes much or little first does not change what is matched in all.
        _ = take("?")
        return .repeated(atom, least: counts.least, most: counts.most)
    }

    private mutating func number() -> Int? {
        var number: Int?
        while let digit = peek?.value, (0x30...0x39).contains(digit) {
            number = (number ?? 0) * 10 + Int(digit - 0x30)
            guard let number, number <= Self.repeatsMax else { return nil }
            position += 1
        }
        return number
    }
}

extension RegularExpressionParser {
    private mutating func characterClass() -> CharacterClass? {
        let isInverted = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        var categories: Set<Unicode.GeneralCategory> = []
        while !take("]") {
            guard let low = classMember() else { return nil }
            let isRange = peek == "-" && position + 1 < scalars.count && scalars[position + 1] != 0x5D
            guard isRange else {
                ranges += low.set.ranges
                categories.formUnion(low.categories)
                continue
            }
            position += 1
            guard let high = classMember(), let first = low.onlyScalar, let last = high.onlyScalar, first <= last else {
                return nil
            }
            ranges.append(first...last)
        }
        return CharacterClass(set: ScalarSet(ranges), categories: categories, isInverted: isInverted)
    }

    private mutating func classMember() -> CharacterClass? {
        guard let scalar = peek else { return nil }
        position += 1
        return scalar == "\\" ? escape(inClass: true) : CharacterClass(set: ScalarSet(scalar.value))
    }

    private mutating func escape(inClass: Bool) -> CharacterClass? {
        if take("p") { return property(isNegated: false) }
        if take("P") { return property(isNegated: true) }
        return characterEscape(inClass: inClass).map { CharacterClass(set: $0) }
    }

    private mutating func property(isNegated: Bool) -> CharacterClass? {
        guard take("{"), let close = scalars[position...].firstIndex(of: 0x7D) else { return nil }
        let name = String(String.UnicodeScalarView(scalars[position..<close].compactMap(Unicode.Scalar.init)))
        position = close + 1
        return CharacterClass(property: name, isNegated: isNegated)
    }

    private mutating func characterEscape(inClass: Bool) -> ScalarSet? {
        guard let scalar = peek else { return nil }
        position += 1
        switch scalar {
        case "d": return .digits
        case "D": return ScalarSet.digits.inverted
        case "w": return .wordCharacters
        case "W": return ScalarSet.wordCharacters.inverted
        case "s": return .spaces
        case "S": return ScalarSet.spaces.inverted
        case "t": return ScalarSet(0x09)
        case "n": return ScalarSet(0x0A)
        case "v": return ScalarSet(0x0B)
        case "f": return ScalarSet(0x0C)
        case "r": return ScalarSet(0x0D)
        case "b" where inClass: return ScalarSet(0x08)
        case "0" where !(peek?.properties.numericType == .decimal): return ScalarSet(0)
        case "x": return hexadecimal(2).map { ScalarSet($0) }
        case "u": return unicodeEscape().map { ScalarSet($0) }
        case "c":
            guard let letter = peek, letter.isASCII, letter.properties.isAlphabetic else { return nil }
            position += 1
            return ScalarSet(letter.value % 32)
        // References back, by number and by name.
        case "0"..."9", "A"..."Z", "a"..."z": return nil
        default: return ScalarSet(scalar.value)
        }
    }

    private mutating func unicodeEscape() -> UInt32? {
        guard take("{") else {
            // Halves of a pair stand for no character alone.
            guard let unit = hexadecimal(4), Unicode.Scalar(unit) != nil else { return nil }
            return unit
        }
        guard let close = scalars[position...].firstIndex(of: 0x7D), close - position <= 6,
            let value = hexadecimal(close - position), take("}")
        else { return nil }
        return Unicode.Scalar(value).map(\.value)
    }

    private mutating func hexadecimal(_ count: Int) -> UInt32? {
        guard count > 0, position + count <= scalars.count else { return nil }
        defer { position += count }
        return scalars[position..<(position + count)].reduce(UInt32?.some(0)) { value, scalar in
            guard let value,
                let digit = Unicode.Scalar(scalar)?.properties.isASCIIHexDigit == true
                    ? Character(Unicode.Scalar(scalar) ?? " ").hexDigitValue : nil
            else { return nil }
            return value * 16 + UInt32(digit)
        }
    }
}

extension CharacterClass {
    fileprivate var onlyScalar: UInt32? {
        guard categories.isEmpty, set.ranges.count == 1, set.ranges[0].count == 1 else { return nil }
        return set.ranges[0].lowerBound
    }
}
