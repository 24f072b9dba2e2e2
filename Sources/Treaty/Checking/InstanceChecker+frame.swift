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
        private var beyond: [UInt64]?

        func contains(_ index: Int) -> Bool {
            if index < 64 { return first & (1 << UInt64(index)) != 0 }
            let word = index / 64 - 1
            guard let beyond, word < beyond.count else { return false }
            return beyond[word] & (1 << UInt64(index % 64)) != 0
        }

        mutating func insert(_ index: Int) {
            if index < 64 {
                first |= 1 << UInt64(index)
                return
            }
            let word = index / 64 - 1
            var words = beyond ?? []
            beyond = nil
            while words.count <= word { words.append(0) }
            words[word] |= 1 << UInt64(index % 64)
            beyond = words
        }

        mutating func formUnion(_ other: Marks) {
            first |= other.first
            guard let others = other.beyond else { return }
            var words = beyond ?? []
            beyond = nil
            while words.count < others.count { words.append(0) }
            for (index, word) in others.enumerated() { words[index] |= word }
            beyond = words
        }
    }
}
