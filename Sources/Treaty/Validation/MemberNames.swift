import TreatyJSON

/// The names that a schema's `properties` declares, or the values of its `enum`, looked up by their bytes.
public final class MemberNames: Sendable {
    /// In the order of the contract.
    public let names: [String]
    /// All names as they stand in a text, each with its quotation marks and a colon, one after the other.
    private let text: [UInt8]
    /// Where each of them is in `text`.
    private let keys: [Key]
    /// Open addressing; -1 is an empty slot. Twice as many slots as names, so that a look-up ends soon.
    private let slots: [Int32]

    public init(_ names: [String]) {
        self.names = names
        var (text, keys): ([UInt8], [Key]) = ([], [])
        var size = 4
        while size < names.count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        for (index, name) in names.enumerated() {
            let utf8 = Array(name.utf8)
            var slot = Self.hash(utf8.span) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(index)
            keys.append(Key(start: Int32(text.count), utf8: utf8))
            text += [UInt8(ascii: "\"")] + utf8 + [UInt8(ascii: "\""), UInt8(ascii: ":")]
        }
        (self.text, self.keys, self.slots) = (text, keys, slots)
    }

    private struct Key {
        var start: Int32
        /// With quotation marks and colon.
        var count: Int32
        /// Whether a text can be compared with it as it stands: there is nothing to escape in it, and it is not empty.
        var isPlain: Bool

        init(start: Int32, utf8: [UInt8]) {
            self.start = start
            count = Int32(utf8.count + 3)
            isPlain =
                !utf8.isEmpty
                && utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        }
    }

    /// Passes over the key of this name, with its colon and the comma before it, if they come next without white space and
    /// needless escapes, as they do nearly always.
    @inline(__always)
    func passKey(_ index: Int, isFirst: Bool, in reader: inout JSONReader) -> Bool {
        guard index < keys.count, keys[index].isPlain else { return false }
        let start = Int(keys[index].start)
        return reader.passKey(text, in: start..<(start + Int(keys[index].count)), isFirst: isFirst)
    }

    /// The index of a name, or nil for one that the schema does not declare.
    func index(of name: Span<UInt8>) -> Int? {
        var slot = Self.hash(name) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if isEqual(index, name) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isEqual(_ index: Int, _ name: Span<UInt8>) -> Bool {
        guard Int(keys[index].count) - 3 == name.count else { return false }
        let start = Int(keys[index].start) + 1
        for place in name.indices where text[start + place] != name[place] { return false }
        return true
    }

    private static func hash(_ name: Span<UInt8>) -> Int {
        let count = name.count
        guard count > 0 else { return 0 }
        return count &* 31 &+ Int(name[0]) &* 7 &+ Int(name[count - 1]) &* 131 &+ Int(name[count / 2]) &* 17
    }
}
