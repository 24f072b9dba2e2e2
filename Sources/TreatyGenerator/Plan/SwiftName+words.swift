import TreatyYAML

extension SwiftName {
    /// The words of any string: at least one, none of them empty, each of scalars that Swift allows inside a name.
    ///
    /// A word ends where another scalar stands. Some symbols are words by themselves where they say something: `+1` and
    /// `-1`, `c` and `c++`, `<10` and `>10` are different names.
    static func words(of text: String) -> [String] {
        if !special.occurs(in: text), text.utf8.count <= scalarsMax {
            let words = text.parts(between: UInt8(ascii: "_")).filter { !$0.isEmpty }
            if !words.isEmpty { return words }
        }
        let scalars = Array(text.unicodeScalars.prefix(scalarsMax))
        let first = scalars.firstIndex(where: isInside) ?? scalars.endIndex
        let last = scalars.lastIndex(where: isInside) ?? scalars.startIndex
        var words: [String] = []
        var word = ""
        for (index, scalar) in scalars.enumerated() {
            if isInside(scalar) {
                word.unicodeScalars.append(scalar)
                continue
            }
            if !word.isEmpty { words.append(word) }
            word = ""
            if let name = edgeSymbols[scalar], index < first || index > last {
                words.append(name)
            } else if let name = symbols[scalar] {
                words.append(name)
            }
        }
        if !word.isEmpty { words.append(word) }
        guard words.isEmpty else { return words }
        // Nothing but separators, and scalars without a name, as emoji are.
        let spelled = scalars.prefix(8).map { separators[$0] ?? "u" + String($0.value, radix: 16) }
        return spelled.isEmpty ? ["empty"] : spelled
    }

    /// All but letters, digits and what parts them, of ASCII: nearly every name is without.
    private static let special = ByteSet { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            false
        default: true
        }
    }

    /// What is beyond makes no name better.
    private static let scalarsMax = 80

    private static func isInside(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "_"
            && (scalar.isASCII
                ? scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                : scalar.properties.isXIDContinue)
    }

    /// Words wherever they stand.
    private static let symbols: [Unicode.Scalar: String] = [
        "&": "and", "|": "or", "%": "percent", "*": "asterisk", "#": "hash",
    ]

    /// Words before the first letter or digit and after the last; between them they part words.
    private static let edgeSymbols: [Unicode.Scalar: String] = [
        "+": "plus", "-": "minus", "=": "equal", "<": "less", ">": "greater", "!": "not", "~": "tilde", "^": "caret",
    ]

    /// Words only where there is nothing else.
    private static let separators: [Unicode.Scalar: String] = [
        "$": "dollar", "@": "at", ".": "dot", "_": "underscore", "/": "slash", ":": "colon", " ": "space", ",": "comma",
        "?": "question", ";": "semicolon",
    ]
}
