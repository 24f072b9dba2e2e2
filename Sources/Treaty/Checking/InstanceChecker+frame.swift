extension InstanceChecker {
    /// What one schema object has evaluated of its value: annotations in the standard's words (JSON Schema 2020-12 core §7.7.1).
    struct Frame: Sendable {
        /// Whether what is evaluated in place matters to an `unevaluated…` around, so that no alternative may be left out.
        var collects = false
        /// Members that `properties` and its neighbours of this very schema object evaluated.
        var adjacentMembers = Marks()
        /// Members that schemas in place evaluated too.
        var members = Marks()
        var allMembers = false
        /// Elements before this index are evaluated.
        var elements = 0
        /// Those that `contains` evaluated, wherever they stand.
        var containedElements = Marks()

        init(collects: Bool = false) { self.collects = collects }

        mutating func merge(_ inner: Frame) {
            members.formUnion(inner.adjacentMembers)
            members.formUnion(inner.members)
            allMembers = allMembers || inner.allMembers
            elements = max(elements, inner.elements)
            containedElements.formUnion(inner.containedElements)
        }
    }

    /// A set of small numbers; the first 64 cost no allocation.
    struct Marks: Sendable {
        private var first: UInt64 = 0
        private var beyond: [UInt64] = []

        func contains(_ index: Int) -> Bool {
            if index < 64 { return first & (1 << UInt64(index)) != 0 }
            let word = index / 64 - 1
            return word < beyond.count && beyond[word] & (1 << UInt64(index % 64)) != 0
        }

        mutating func insert(_ index: Int) {
            if index < 64 {
                first |= 1 << UInt64(index)
                return
            }
            let word = index / 64 - 1
            while beyond.count <= word { beyond.append(0) }
            beyond[word] |= 1 << UInt64(index % 64)
        }

        mutating func formUnion(_ other: Marks) {
            first |= other.first
            while beyond.count < other.beyond.count { beyond.append(0) }
            for (index, word) in other.beyond.enumerated() { beyond[index] |= word }
        }
    }
}
