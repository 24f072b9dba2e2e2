/// Values by names that are told apart byte by byte, as JSON tells the names of members apart (RFC 8259 §8.3).
///
/// Swift's own strings are equal where they are canonically equivalent: `é` as one scalar, and as `e` with an accent.
public struct ExactNames<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    /// In the order of the contract.
    let all: [(name: String, value: Value)]
    private let positions: [ExactName: Int]

    /// Of values of one name the first counts.
    public init(dictionaryLiteral elements: (String, Value)...) {
        all = elements.map { (name: $0.0, value: $0.1) }
        positions = Dictionary(
            elements.enumerated().map { (ExactName($0.element.0), $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(name: String) -> Value? { positions[ExactName(name)].map { all[$0].value } }
}

/// A name as a key of sets and dictionaries.
struct ExactName: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ExactName, right: ExactName) -> Bool { left.text.isExactly(right.text) }

    /// What is the same byte by byte is canonically equivalent, and hashes alike.
    func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension String {
    /// Whether both are the same bytes.
    func isExactly(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
