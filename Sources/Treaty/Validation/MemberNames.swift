import TreatyJSON

/// The names that a schema's `properties` declares, or the values of its `enum`, looked up by their bytes.
public final class MemberNames: Sendable {
    /// In the order of the contract.
    public let names: [String]
    /// The first 64 as they stand in a text.
    private let keys: [JSONKey]
    private let utf8: [[UInt8]]
    /// Open addressing; -1 is an empty slot. Twice as many slots as names, so that a look-up ends soon.
    private let slots: [Int32]

    public init(_ names: [String]) {
        self.names = names
        utf8 = names.map { Array($0.utf8) }
        keys = names.prefix(64).map { JSONKey($0) ?? .unknown }
        var size = 4
        while size < names.count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        for (index, name) in utf8.enumerated() {
            var slot = Self.hash(name.span) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(index)
        }
        self.slots = slots
    }

    /// The key of a name as it stands in a text nearly always; nil for an index beyond the first 64.
    @inline(__always)
    func key(_ index: Int) -> JSONKey? { index < keys.count ? keys[index] : nil }

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
        let mine = utf8[index]
        guard mine.count == name.count else { return false }
        for place in name.indices where mine[place] != name[place] { return false }
        return true
    }

    private static func hash(_ name: Span<UInt8>) -> Int {
        let count = name.count
        guard count > 0 else { return 0 }
        return count &* 31 &+ Int(name[0]) &* 7 &+ Int(name[count - 1]) &* 131 &+ Int(name[count / 2]) &* 17
    }
}
