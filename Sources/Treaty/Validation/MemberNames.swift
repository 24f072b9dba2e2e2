/// The names that a schema's `properties` declares, looked up by their bytes.
public struct MemberNames: Sendable {
    /// In the order of the contract.
    public let names: [String]
    @usableFromInline let utf8: [[UInt8]]
    /// Open addressing; -1 is an empty slot. Twice as many slots as names, so that a look-up ends soon.
    @usableFromInline let slots: [Int32]
    @usableFromInline let mask: Int

    public init(_ names: [String]) {
        self.names = names
        utf8 = names.map { Array($0.utf8) }
        var size = 4
        while size < names.count * 2 { size *= 2 }
        mask = size - 1
        var slots = [Int32](repeating: -1, count: size)
        for (index, name) in utf8.enumerated() {
            var slot = Self.hash(name[...]) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(index)
        }
        self.slots = slots
    }

    /// The index of a name, or nil for one that the schema does not declare. `guess` is tried first: clients mostly send
    /// members in the order of the contract.
    @inlinable
    func index(of name: ArraySlice<UInt8>, guess: Int) -> Int? {
        if guess < utf8.count, Self.equal(utf8[guess], name) { return guess }
        var slot = Self.hash(name) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if Self.equal(utf8[index], name) { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    @inlinable
    static func equal(_ left: [UInt8], _ right: ArraySlice<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        var index = right.startIndex
        for byte in left {
            guard byte == right[index] else { return false }
            index += 1
        }
        return true
    }

    @inlinable
    static func hash(_ name: ArraySlice<UInt8>) -> Int {
        guard let first = name.first, let last = name.last else { return 0 }
        let middle = name[name.startIndex + name.count / 2]
        return name.count &* 31 &+ Int(first) &* 7 &+ Int(last) &* 131 &+ Int(middle) &* 17
    }
}
