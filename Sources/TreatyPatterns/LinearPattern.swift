/// A pattern that one walk over a text decides, as most of those in contracts are: `^[a-z0-9-]{1,64}$`, `^\d{4}-\d{2}$`, `\S`.
///
/// It is a sequence of characters or classes, each repeated, with anchors or of one item without. Where an item may end
/// earlier or later, nothing that may follow takes what it takes: so there is no choice, and nothing to go back to. It
/// decides texts that are ASCII; of others, and of other patterns, PCRE2 does.
struct LinearPattern: Sendable {
    struct Item: Sendable {
        /// The ASCII characters that it takes, a bit each.
        var characters: UInt128
        var least = 1
        /// `Int.max` for any number.
        var most = 1
    }

    private(set) var items: [Item] = []
    private let isAnchoredAtStart: Bool
    private let isAnchoredAtEnd: Bool

    /// Nil for a pattern that is not of this kind. `pattern` is one that `PatternTranslator` has taken.
    init?(_ pattern: String) {
        var reader = PatternReader(scalars: Array(pattern.unicodeScalars))
        isAnchoredAtStart = reader.take("^")
        var isAnchoredAtEnd = false
        while let next = reader.peek {
            if next == "$", reader.position + 1 == reader.scalars.count {
                isAnchoredAtEnd = true
                break
            }
            guard let item = reader.linearItem() else { return nil }
            items.append(item)
        }
        self.isAnchoredAtEnd = isAnchoredAtEnd
        guard isAnchoredAtStart ? hasNoChoice : items.count == 1 && !isAnchoredAtEnd else { return nil }
    }

    /// Whether where each item ends is certain from what comes next.
    private var hasNoChoice: Bool {
        for (index, item) in items.enumerated() where item.least < item.most {
            for next in items[(index + 1)...] {
                guard item.characters & next.characters == 0 else { return false }
                if next.least > 0 { break }
            }
        }
        return true
    }

    /// Nil for a text that is not ASCII.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
        guard isAnchoredAtStart else { return hasRun(in: text) }
        return text.allSatisfy { $0 < 0x80 } ? matchesFromStart(text) : nil
    }

    private func matchesFromStart(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        for item in items {
            let start = index
            while index < text.count, index - start < item.most, item.takes(text[index]) { index += 1 }
            guard index - start >= item.least else { return false }
        }
        return !isAnchoredAtEnd || index == text.count
    }

    /// Whether the one item is somewhere; nil if it does not come before a byte that is not ASCII.
    private func hasRun(in text: UnsafeBufferPointer<UInt8>) -> Bool? {
        let item = items[0]
        var count = 0
        if item.least == 0 { return true }
        for byte in text {
            guard byte < 0x80 else { return nil }
            count = item.takes(byte) ? count + 1 : 0
            if count >= item.least { return true }
        }
        return false
    }
}

extension LinearPattern.Item {
    /// Of an ASCII character.
    @inline(__always)
    fileprivate func takes(_ byte: UInt8) -> Bool { characters >> UInt128(byte) & 1 != 0 }
}

extension PatternReader {
    /// A character or a class with its count; nil for anything else, and for what takes characters beyond ASCII only by name.
    fileprivate mutating func linearItem() -> LinearPattern.Item? {
        guard let first = next(),
            let characters = first == "[" ? linearClass() : linearCharacters(first, inClass: false)
        else { return nil }
        var item = LinearPattern.Item(characters: characters)
        if take("*") {
            (item.least, item.most) = (0, .max)
        } else if take("+") {
            item.most = .max
        } else if take("?") {
            item.least = 0
        } else if take("{") {
            guard let least = decimal() else { return nil }
            (item.least, item.most) = (least, least)
            if take(",") { item.most = peek == "}" ? .max : decimal() ?? 0 }
            guard take("}"), item.most >= item.least else { return nil }
        }
        // Not greedy: the same texts match, but let PCRE2 see to it.
        return peek == "?" ? nil : item
    }

    private mutating func linearClass() -> UInt128? {
        let isNegated = take("^")
        var characters: UInt128 = 0
        while let scalar = next() {
            if scalar == "]" { return isNegated ? ~characters : characters }
            guard let first = linearCharacters(scalar, inClass: true) else { return nil }
            guard peek == "-", let end = peek(ahead: 1), end != "]" else {
                characters |= first
                continue
            }
            // A range of plain characters; one between classes or escapes is left alone.
            guard scalar != "\\", end != "\\", end.isASCII, scalar <= end else { return nil }
            position += 2
            for value in scalar.value...end.value { characters |= 1 << UInt128(value) }
        }
        return nil
    }

    /// What a character means that was just passed.
    private mutating func linearCharacters(_ scalar: Unicode.Scalar, inClass: Bool) -> UInt128? {
        if scalar == "\\" { return next().flatMap { Self.linearEscape($0) } }
        guard scalar.isASCII, inClass || !"^$.*+?()[]{}|/".unicodeScalars.contains(scalar) else { return nil }
        return 1 << UInt128(scalar.value)
    }

    private static func linearEscape(_ letter: Unicode.Scalar) -> UInt128? {
        switch letter {
        case "d": return ascii("0"..."9")
        case "D": return ~ascii("0"..."9")
        case "w": return word
        case "W": return ~word
        case "s": return ascii("\t"..."\r") | ascii(" "..." ")
        case "S": return ~(ascii("\t"..."\r") | ascii(" "..." "))
        case ".", "-", "/", "\\", "^", "$", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|":
            return ascii(letter...letter)
        default: return nil
        }
    }

    private static var word: UInt128 { ascii("0"..."9") | ascii("a"..."z") | ascii("A"..."Z") | ascii("_"..."_") }

    private static func ascii(_ range: ClosedRange<Unicode.Scalar>) -> UInt128 {
        (range.lowerBound.value...range.upperBound.value).reduce(0) { $0 | 1 << UInt128($1) }
    }
}
