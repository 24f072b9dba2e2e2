import TreatyJSON

/// The names that a schema's `properties` declares, or the values of its `enum`, looked up by their bytes.
public final class MemberNames: Sendable {
    /// In the order of the contract.
    public let names: [String]
    /// All names as they stand in a text, each with its quotation marks and a colon, one after the other.
    private let keys: [UInt8]
    /// Where each of them ends in `keys`.
    private let ends: [Int]
    /// Whether a text must escape a character of the name, so that it does not stand there as it is.
    private let isEscaped: [Bool]
    /// Open addressing; -1 is an empty slot. Twice as many slots as names, so that a look-up ends soon.
    private let slots: [Int32]

    public init(_ names: [String]) {
        self.names = names
        var (keys, ends): ([UInt8], [Int]) = ([], [])
        var size = 4
        while size < names.count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        for (index, name) in names.enumerated() {
            let utf8 = Array(name.utf8)
            var slot = Self.hash(utf8.span) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(index)
            keys += [UInt8(ascii: "\"")] + utf8 + [UInt8(ascii: "\""), UInt8(ascii: ":")]
            ends.append(keys.count)
        }
        (self.keys, self.ends, self.slots) = (keys, ends, slots)
        isEscaped = names.map { $0.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") } }
    }

    /// Passes over the key of this name, with its colon, if it comes next without white space and needless escapes, as it
    /// does nearly always.
    @inline(__always)
    func passKey(_ index: Int, in text: inout JSONReader) -> Bool {
        // A key of three bytes is that of the empty name.
        guard index < ends.count, !isEscaped[index], ends[index] - start(index) > 3 else { return false }
        return text.pass(keys, in: start(index)..<ends[index])
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

    @inline(__always)
    private func start(_ index: Int) -> Int { index == 0 ? 0 : ends[index - 1] }

    private func isEqual(_ index: Int, _ name: Span<UInt8>) -> Bool {
        let start = start(index) + 1
        guard ends[index] - 2 - start == name.count else { return false }
        for place in name.indices where keys[start + place] != name[place] { return false }
        return true
    }

    private static func hash(_ name: Span<UInt8>) -> Int {
        let count = name.count
        guard count > 0 else { return 0 }
        return count &* 31 &+ Int(name[0]) &* 7 &+ Int(name[count - 1]) &* 131 &+ Int(name[count / 2]) &* 17
    }
}
