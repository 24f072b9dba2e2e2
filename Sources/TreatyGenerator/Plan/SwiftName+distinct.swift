extension SwiftName {
    /// A name of the contract, and what its author wants it to be called in Swift, if anything.
    struct Wish {
        var text: String
        /// `x-swift-name`.
        var swiftName: String?
    }

    /// Names for all members of one scope, in the order of the wishes, no two alike.
    ///
    /// What is added to a name to tell it from another is made of the text that it stands for, and which of several keeps
    /// the plain name does not depend on their order: so other members may come, go and move without renaming it.
    static func distinct(
        _ wishes: [Wish], reserved: Set<String> = [], _ form: (String) -> String
    ) -> [String] {
        let candidates = wishes.map { wish in
            free(wish.swiftName.map(escaped) ?? form(wish.text), reserved)
        }
        var keepers: [String: Int] = [:]
        for (index, candidate) in candidates.enumerated() {
            guard let keeper = keepers[candidate] else {
                keepers[candidate] = index
                continue
            }
            if rank(wishes[index], candidate) < rank(wishes[keeper], candidate) { keepers[candidate] = index }
        }
        var taken = TakenNames(Set(keepers.keys), reserved: reserved)
        return candidates.enumerated().map { index, candidate in
            keepers[candidate] == index ? candidate : taken.marked(candidate, by: wishes[index].text)
        }
    }

    /// What the author asks for goes first, then what is spelled in Swift as in the contract.
    private static func rank(_ wish: Wish, _ candidate: String) -> (Int, String) {
        (wish.swiftName != nil ? 0 : wish.text == candidate ? 1 : 2, wish.text)
    }

    private static func free(_ name: String, _ reserved: Set<String>) -> String {
        reserved.contains(name) ? name.filter { $0 != "`" } + "_" : name
    }
}
