/// The cases of one operation as Swift, of which the less telling may be left out.
struct RenderedCases: Sendable {
    private struct Case {
        /// In the order of the contract.
        var position: Int
        var rank: Int
        var text: String
        var bytes: Int
    }

    /// How many there are when none is left out.
    let countOfAll: Int
    /// What these take, in bytes.
    let bytesOfAll: Int
    /// The most telling come first.
    private var kept: [Case]

    /// - Parameters:
    ///   - planned: in the order of the contract.
    ///   - bytesMax: what does not fit into so many is dropped at once.
    init(_ planned: [PlannedCase], bytesMax: Int, render: (PlannedCase) -> String) {
        var rules = Set<String>()
        var places = Set<String>()
        kept = planned.enumerated().map { position, planned in
            let isNewRule = rules.insert(planned.rule).inserted
            let isNewPlace = places.insert("\(planned.rule) \(planned.place)").inserted
            let text = render(planned)
            return Case(
                position: position, rank: isNewRule ? 0 : isNewPlace ? 1 : 2, text: text, bytes: text.utf8.count)
        }
        countOfAll = kept.count
        bytesOfAll = kept.reduce(0) { $0 + $1.bytes }
        kept.sort { ($0.rank, $0.bytes, $0.position) < ($1.rank, $1.bytes, $1.position) }
        cut(to: bytesMax)
    }

    var count: Int { kept.count }
    var bytes: Int { kept.reduce(0) { $0 + $1.bytes } }

    /// In the order of the contract.
    var texts: [String] { kept.sorted { $0.position < $1.position }.map(\.text) }

    /// Leaves out what does not fit into so many bytes, the least telling first and of these the longest.
    mutating func cut(to bytesMax: Int) {
        var left = bytesMax
        kept.removeAll { each in
            guard each.bytes <= left else { return true }
            left -= each.bytes
            return false
        }
    }
}

extension PlannedCase {
    /// What is tried: the keywords that are violated, or what the case is about.
    fileprivate var rule: String { violation?.keywords.joined(separator: " ") ?? kind }

    /// Where it is tried. The title of a case that fits begins with that.
    fileprivate var place: String {
        switch violation?.place {
        case .pointer(let pointer): pointer
        case .parameter(let name): "parameter " + name
        case .unknownParameter: "unknown parameter"
        case nil: kind == "fits" ? String(title.prefix { $0 != ":" }) : title
        }
    }
}
