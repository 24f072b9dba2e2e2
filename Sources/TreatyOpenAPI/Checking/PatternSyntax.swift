/// The grammar of regular expressions: ECMA-262, §22.2.1, with the `u` flag, as JSON Schema 2020-12 (Core, §6.4) wants it.
///
/// It takes what the server takes, so that a pattern that the server could not use is found at its line. Beyond the grammar
/// every sign that is neither letter nor digit may be escaped, since such an escape can mean nothing else.
struct PatternSyntax {
    /// Groups inside of groups; the server takes no more.
    private static let depthMax = 64
    private static let repeatsMax = 65_535
    /// Characters that a look-behind may go back.
    private static let lookBehindMax = 65_535

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0
    /// How many groups capture, and what they are called: a reference may stand before its group.
    private var groupCount = 0
    private var groupNames: Set<String> = []
    /// What the server's code for it takes at most.
    private var size = PatternSize.whole
    /// The first thing that the server cannot match.
    private var notCarried: Problem?

    struct Problem: Error {
        var words: String
        /// Whether the text is a regular expression all the same, only not one that the server can match with.
        var isRegularExpression = false
    }

    /// Why nothing can be matched with a text; nil when it is a regular expression that is carried.
    static func problem(in pattern: String) -> Problem? {
        var syntax = PatternSyntax(scalars: Array(pattern.unicodeScalars))
        do throws(Problem) {
            try syntax.noteGroups()
            _ = try syntax.disjunction()
            if syntax.peek == ")" { throw Problem(words: "a ')' without '('") }
            if syntax.notCarried == nil, let words = syntax.size.problem(of: pattern) { syntax.note(words) }
            return syntax.notCarried
        } catch {
            return error
        }
    }

    /// Whether a text is a regular expression, carried or not.
    static func isRegularExpression(_ text: String) -> Bool { problem(in: text)?.isRegularExpression ?? true }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func next() -> Unicode.Scalar? {
        defer { position += 1 }
        return peek
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        position += 1
        return true
    }
}

extension PatternSyntax {
    private mutating func noteGroups() throws(Problem) {
        var isClass = false
        while let scalar = next() {
            switch scalar {
            case "\\": position += 1
            case "[": isClass = true
            case "]": isClass = false
            case "(" where !isClass:
                guard take("?") else {
                    groupCount += 1
                    continue
                }
                guard take("<"), let third = peek, third != "=", third != "!" else { continue }
                groupCount += 1
                guard groupNames.insert(try groupName()).inserted else {
                    throw Problem(words: "two groups of one name")
                }
            default: break
            }
        }
        position = 0
    }

    private mutating func groupName() throws(Problem) -> String {
        var name = String.UnicodeScalarView()
        while let scalar = next(), scalar != ">" {
            let isStart = scalar == "$" || scalar == "_" || scalar.properties.isIDStart
            guard isStart || (!name.isEmpty && scalar.properties.isIDContinue) else { break }
            name.append(scalar)
        }
        guard !name.isEmpty, scalars[position - 1] == ">" else { throw Problem(words: "the name of a group is none") }
        return String(name)
    }

    /// - Returns: how many characters each alternative matches; nil where that varies.
    private mutating func disjunction() throws(Problem) -> [Int?] {
        var lengths: [Int?] = []
        var length: Int? = 0
        while let scalar = peek, scalar != ")" {
            position += 1
            if scalar == "|" {
                size.add(PatternSize.alternative)
                lengths.append(length)
                length = 0
            } else if let term = try term(scalar), let before = length, before + term <= Self.lookBehindMax {
                length = before + term
            } else {
                length = nil
            }
        }
        return lengths + [length]
    }

    /// - Returns: how many characters it matches; nil where that varies.
    private mutating func term(_ first: Unicode.Scalar) throws(Problem) -> Int? {
        var atom = Atom(length: 1)
        let before = size
        switch first {
        case "^", "$": atom = .assertion
        case ".": size.add(PatternSize.anyButLineTerminator)
        case "(": atom = try group()
        case "[": try characterClass()
        case "\\": atom = try atomEscape()
        case "*", "+", "?", "{": throw Problem(words: "'\(first)' has nothing to repeat")
        case "]", "}": throw Problem(words: "a '\(first)' that is not escaped")
        default: size.add(PatternSize.literal)
        }
        size.add(PatternSize.item)
        let repeats = try quantifier(canRepeat: atom.canRepeat)
        if repeats.least != 1 || repeats.most != 1 {
            size.repeatItem(since: before, repeats.least, repeats.most, isGroup: first == "(")
        }
        guard let length = atom.length, repeats.least == repeats.most else { return nil }
        return length * repeats.least
    }

    private struct Atom {
        static let assertion = Atom(length: 0, canRepeat: false)

        /// In characters; nil where it varies.
        var length: Int?
        var canRepeat = true
    }

    private mutating func group() throws(Problem) -> Atom {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthMax else {
            throw Problem(words: "groups are nested more than \(Self.depthMax) deep", isRegularExpression: true)
        }
        var isAssertion = false
        var isLookBehind = false
        if take("?") {
            switch next() {
            case ":": break
            case "=", "!": isAssertion = true
            case "<" where peek == "=" || peek == "!":
                position += 1
                (isAssertion, isLookBehind) = (true, true)
            case "<": _ = try groupName()
            default: throw Problem(words: "'(?' begins no group of ECMA-262")
            }
        }
        let lengths = try disjunction()
        guard take(")") else { throw Problem(words: "a '(' without ')'") }
        size.add(PatternSize.group)
        if isLookBehind, lengths.contains(nil) {
            note("a look-behind whose length varies; each of its alternatives needs one")
        }
        if isAssertion { return .assertion }
        return Atom(length: lengths.allSatisfy { $0 == lengths[0] } ? lengths[0] : nil)
    }

    /// - Returns: how often what is before it is repeated; `Int.max` without a bound.
    private mutating func quantifier(canRepeat: Bool) throws(Problem) -> (least: Int, most: Int) {
        guard let scalar = peek, "*+?{".unicodeScalars.contains(scalar) else { return (1, 1) }
        guard canRepeat else { throw Problem(words: "'\(scalar)' has nothing to repeat") }
        position += 1
        let repeats = scalar == "{" ? try counts() : (scalar == "+" ? 1 : 0, scalar == "?" ? 1 : .max)
        _ = take("?")
        return repeats
    }

    private mutating func counts() throws(Problem) -> (least: Int, most: Int) {
        let least = decimal()
        var most = least
        if take(",") { most = peek == "}" ? .max : decimal() }
        guard let least, let most, take("}") else { throw Problem(words: "'{' begins no count of repeats") }
        guard least <= most else { throw Problem(words: "counts of repeats are out of order") }
        if least > Self.repeatsMax || (most > Self.repeatsMax && most != .max) {
            note("more than \(Self.repeatsMax) repeats")
        }
        return (least, most)
    }

    private mutating func note(_ words: String) {
        if notCarried == nil { notCarried = Problem(words: words, isRegularExpression: true) }
    }

    /// Nil without a digit; numbers beyond a billion are held there.
    private mutating func decimal() -> Int? {
        var value: Int?
        while let digit = peek?.value, (0x30...0x39).contains(digit) {
            value = Swift.min((value ?? 0) * 10 + Int(digit) - 0x30, 1_000_000_000)
            position += 1
        }
        return value
    }
}

extension PatternSyntax {
    private mutating func atomEscape() throws(Problem) -> Atom {
        switch peek {
        case "b", "B":
            position += 1
            return .assertion
        case "k":
            position += 1
            size.add(PatternSize.literal)
            guard take("<"), groupNames.contains(try groupName()) else { throw Problem(words: "'\\k' names no group") }
            return Atom(length: nil)
        case let digit? where ("1"..."9").contains(digit):
            size.add(PatternSize.literal)
            guard let number = decimal(), number <= groupCount else { throw Problem(words: "there is no such group") }
            return Atom(length: nil)
        default:
            let letter = peek
            let value = try escape(inClass: false)
            size.add(value.map(PatternSize.character) ?? PatternSize.characterClass + PatternSize.set(letter))
            return Atom(length: 1)
        }
    }

    /// - Returns: the character, or nil for a set of them.
    private mutating func escape(inClass: Bool) throws(Problem) -> UInt32? {
        guard let letter = next() else { throw Problem(words: "it ends in a backslash") }
        switch letter {
        case "d", "D", "w", "W", "s", "S": return nil
        case "p", "P":
            guard take("{") else { throw Problem(words: "'\\\(letter)' needs a property in braces") }
            let start = position
            while let scalar = next(), scalar != "}" {
                let isName = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                guard isName || scalar == "_" || scalar == "=" else { break }
            }
            guard position > start + 1, position <= scalars.count, scalars[position - 1] == "}" else {
                throw Problem(words: "'\\\(letter)' needs a property in braces")
            }
            let name = String(String.UnicodeScalarView(scalars[start..<(position - 1)]))
            if !PatternProperties.knows(name) { note("'\(name)' is no Unicode property that the server knows") }
            return nil
        case "t": return 0x09
        case "n": return 0x0A
        case "v": return 0x0B
        case "f": return 0x0C
        case "r": return 0x0D
        case "b" where inClass: return 0x08
        case "c":
            guard let control = next(), control.isASCII, control.properties.isAlphabetic else {
                throw Problem(words: "'\\c' needs a letter")
            }
            return control.value % 32
        case "0":
            guard peek.map({ !("0"..."9").contains($0) }) ?? true else { throw Problem(words: "an octal escape") }
            return 0
        case "x": return try hexadecimal(digits: 2)
        case "u": return try unicodeEscape()
        default:
            guard letter.isASCII, !letter.properties.isAlphabetic, letter.properties.numericType == nil else {
                throw Problem(words: "'\\\(letter)' means nothing in ECMA-262")
            }
            return letter.value
        }
    }

    private mutating func hexadecimal(digits: Int) throws(Problem) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let scalar = next(), scalar.isASCII, let digit = Character(scalar).hexDigitValue else {
                throw Problem(words: "hexadecimal digits are missing")
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    private mutating func unicodeEscape() throws(Problem) -> UInt32 {
        guard take("{") else { return try utf16Escape() }
        var value: UInt32 = 0
        var digits = 0
        while let scalar = peek, scalar.isASCII, let digit = Character(scalar).hexDigitValue, value <= 0x10FFFF {
            value = value << 4 | UInt32(digit)
            digits += 1
            position += 1
        }
        guard digits > 0, value <= 0x10FFFF, take("}") else { throw Problem(words: "'\\u{' names no character") }
        return value
    }

    /// `\uXXXX`, or two of them for the surrogates of one character.
    private mutating func utf16Escape() throws(Problem) -> UInt32 {
        let high = try hexadecimal(digits: 4)
        let start = position
        guard (0xD800...0xDBFF).contains(high), take("\\"), take("u"), let low = try? hexadecimal(digits: 4),
            (0xDC00...0xDFFF).contains(low)
        else {
            position = start
            return high
        }
        return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
    }

    private mutating func characterClass() throws(Problem) {
        _ = take("^")
        size.add(PatternSize.characterClass)
        while !take("]") {
            let first = try classMember()
            guard peek == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else { continue }
            position += 1
            guard let low = first, let high = try classMember() else {
                throw Problem(words: "a range from or to a set of characters")
            }
            guard low <= high else { throw Problem(words: "a range that is out of order") }
        }
    }

    private mutating func classMember() throws(Problem) -> UInt32? {
        guard let scalar = next() else { throw Problem(words: "a '[' without ']'") }
        let letter = peek
        let value = scalar == "\\" ? try escape(inClass: true) : scalar.value
        size.add(value.map(PatternSize.member) ?? PatternSize.set(letter))
        return value
    }
}
