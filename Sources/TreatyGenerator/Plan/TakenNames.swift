/// The names of one scope.
struct TakenNames {
    private var names: Set<String>
    /// Names that none of the scope may have.
    private let reserved: Set<String>
    /// How many marks were made for a name and a text: what comes again takes the next one, and looks at none twice.
    private var marks: [Wish: Int] = [:]

    private struct Wish: Hashable {
        var name: String
        var text: String
    }

    init(_ names: Set<String> = [], reserved: Set<String> = []) {
        self.names = names
        self.reserved = reserved
    }

    /// - Returns: false when it is taken.
    mutating func insert(_ name: String) -> Bool { !reserved.contains(name) && names.insert(name).inserted }

    /// `name`, or when it is taken the name with a mark that is made of `text`.
    mutating func distinct(_ name: String, for text: String) -> String {
        insert(name) ? name : marked(name, by: text)
    }

    /// The name with a mark that is made of `text`.
    mutating func marked(_ name: String, by text: String) -> String {
        let bare = name.filter { $0 != "`" }
        let wish = Wish(name: bare, text: text)
        var salt = marks[wish, default: 0]
        while true {
            let hash = stableHash(salt == 0 ? text : "\(text)#\(salt)")
            let candidate = "\(bare)_\(String(hash & 0xFFFFF, radix: 36))"
            salt += 1
            if insert(candidate) {
                marks[wish] = salt
                return candidate
            }
        }
    }
}
