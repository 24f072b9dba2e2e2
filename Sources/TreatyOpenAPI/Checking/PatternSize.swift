/// How many bytes PCRE2's code for a pattern takes at most, whether it looks at the clock at each item or not.
///
/// PCRE2 numbers places in its code by 16 bits, and writes a group out as often as it is repeated: `((\d{1,3},){99}){99}` has
/// none. The figures are those of its opcodes (`pcre2_internal.h`), each a little more than less.
struct PatternSize {
    /// Of a pattern as it is written, in UTF-8.
    private static let patternBytesMax = 8192
    private static let bytesMax = 65_000

    /// What stands around any pattern.
    static let whole = PatternSize(bytes: 64)
    /// A look at the clock, before each item.
    static let item = 6
    static let alternative = 9
    /// Both ends, and looks at the clock.
    static let group = 20
    /// A character, or a reference to a group.
    static let literal = 5
    static let anyButLineTerminator = 52
    /// A map of 256 characters, and a frame.
    static let characterClass = 37

    private(set) var bytes: Int

    /// An escaped character. A lone surrogate is a class that holds nothing.
    static func character(_ scalar: UInt32) -> Int {
        (0xD800...0xDFFF).contains(scalar) ? anyButLineTerminator : literal
    }

    /// The ranges of a set beyond the map: `\s` has all that is white space, `\S` all between.
    static func set(_ letter: Unicode.Scalar?) -> Int {
        switch letter {
        case "d", "w": 0
        case "D", "W", "p", "P": 10
        case "s": 60
        default: 110
        }
    }

    /// One end of a range, or one character: those of the map take nothing.
    static func member(_ scalar: UInt32) -> Int { scalar < 256 ? 0 : 6 }

    mutating func add(_ more: Int) { bytes = min(bytes + more, 1 << 40) }

    /// - Parameter before: the size before the item that is repeated.
    mutating func repeatItem(since before: PatternSize, _ least: Int, _ most: Int, isGroup: Bool) {
        let one = bytes - before.bytes
        // A group is written out for each time that there must, or may at most, be; a class once, a character twice.
        let copies = isGroup ? max(1, most == .max ? least : most) : one > Self.characterClass ? 1 : 2
        add(copies * (one + 8) + 8 - one)
    }

    /// Why the server cannot match with the pattern.
    func problem(of pattern: String) -> String? {
        if pattern.utf8.count > Self.patternBytesMax { return "longer than \(Self.patternBytesMax) bytes" }
        return bytes > Self.bytesMax ? "too large once its groups are written out as often as they are repeated" : nil
    }
}
