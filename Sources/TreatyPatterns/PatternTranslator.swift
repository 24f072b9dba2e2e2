/// Rewrites an ECMA-262 pattern (with the `u` flag, as JSON Schema 2020-12 Core §6.4 recommends) for PCRE2.
///
/// The pattern is parsed by the grammar of ECMA-262 §22.2.1, and everything is written anew with constructs whose
/// meaning is the same in both, so that no extension of PCRE2 can be reached through a pattern: not possessive
/// quantifiers, inline options, POSIX classes, verbs, recursion or `\Q…\E`.
///
/// One difference is not bridged: ECMA-262 forgets what a group captured when a loop around it begins anew, which only
/// a back-reference can notice.
struct PatternTranslator {
    /// A class that holds every scalar, and one that holds none; both can be repeated like any class.
    static let anything = #"[\x{0}-\x{10ffff}]"#
    static let nothing = #"[^\x{0}-\x{10ffff}]"#
    /// ECMA-262 §22.2.2.7: `.` without the `s` flag leaves the line terminators out.
    static let anyButLineTerminator = #"[^\n\r\x{2028}\x{2029}]"#

    static let groupDepthMax = 64
    /// PCRE2 holds repeat counts in 16 bits.
    static let repeatMax = 65_535

    var reader: PatternReader
    let groups: PatternGroups
    var output = ""
    private var depth = 0

    static func translate(_ pattern: String) throws(PatternError) -> String {
        let scalars = Array(pattern.unicodeScalars)
        var translator = PatternTranslator(
            reader: PatternReader(scalars: scalars), groups: try PatternGroups.scan(scalars))
        try translator.disjunction()
        if translator.reader.peek == ")" { throw translator.syntax("unmatched )") }
        return translator.output
    }

    private init(reader: PatternReader, groups: PatternGroups) {
        self.reader = reader
        self.groups = groups
    }

    private mutating func disjunction() throws(PatternError) {
        while let next = reader.peek, next != ")" {
            if reader.take("|") {
                output += "|"
            } else {
                try term()
            }
        }
    }

    private mutating func term() throws(PatternError) {
        guard let next = reader.next() else { return }
        switch next {
        case "^": output += #"\A"#
        case "$": output += #"\z"#
        case "(": try group()
        case ".":
            output += Self.anyButLineTerminator
            try quantifier()
        case "[":
            output += try characterClass()
            try quantifier()
        case "\\":
            if try atomEscape() { try quantifier() }
        case "*", "+", "?", "{": throw syntax("nothing to repeat", back: 1)
        case "]", "}": throw syntax("unescaped \(next)", back: 1)
        default:
            output += Self.literal(next.value)
            try quantifier()
        }
    }

    /// What follows `(`. ECMA-262 with `u` repeats groups, but no assertion.
    private mutating func group() throws(PatternError) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.groupDepthMax else { throw unsupported("groups nested deeper than \(Self.groupDepthMax)") }
        var repeats = true
        if reader.take("?") {
            if reader.take(":") {
                output += "(?:"
            } else if reader.take("=") {
                (output, repeats) = (output + "(?=", false)
            } else if reader.take("!") {
                (output, repeats) = (output + "(?!", false)
            } else if reader.take("<") {
                if reader.take("=") {
                    (output, repeats) = (output + "(?<=", false)
                } else if reader.take("!") {
                    (output, repeats) = (output + "(?<!", false)
                } else {
                    _ = try reader.groupName()
                    output += "("
                }
            } else {
                throw syntax("unknown kind of group")
            }
        } else {
            output += "("
        }
        try disjunction()
        guard reader.take(")") else { throw syntax("missing )") }
        output += ")"
        if repeats { try quantifier() }
    }

    private mutating func quantifier() throws(PatternError) {
        if reader.take("*") {
            output += "*"
        } else if reader.take("+") {
            output += "+"
        } else if reader.take("?") {
            output += "?"
        } else if reader.take("{") {
            try counts()
        } else {
            return
        }
        if reader.take("?") { output += "?" }
    }

    private mutating func counts() throws(PatternError) {
        guard let least = reader.decimal(), least <= Self.repeatMax else { throw badCount() }
        output += "{\(least)"
        if reader.take(",") {
            output += ","
            if reader.peek != "}" {
                guard let most = reader.decimal(), most <= Self.repeatMax else { throw badCount() }
                guard most >= least else { throw syntax("repeat counts out of order") }
                output += "\(most)"
            }
        }
        guard reader.take("}") else { throw syntax("incomplete {} quantifier") }
        output += "}"
    }

    private func badCount() -> PatternError {
        reader.position > 0 && reader.scalars[reader.position - 1].properties.numericType != nil
            ? unsupported("a repeat count over \(Self.repeatMax)") : syntax("incomplete {} quantifier")
    }

    static func literal(_ value: UInt32) -> String {
        if let scalar = Unicode.Scalar(value), scalar.isASCII, scalar.properties.isAlphabetic { return String(scalar) }
        return "\\x{" + String(value, radix: 16) + "}"
    }

    func syntax(_ message: String, back: Int = 0) -> PatternError {
        PatternError(.syntax, message, at: reader.position - back)
    }

    func unsupported(_ message: String) -> PatternError {
        PatternError(.unsupported, message, at: reader.position)
    }
}
