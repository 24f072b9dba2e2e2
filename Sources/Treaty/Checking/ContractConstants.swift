import TreatyJSON

/// The values of `enum` or `const`, from their text in the contract; read once.
public struct ContractConstants: Sendable {
    let keyword: String
    /// Those of a few, which are compared one by one.
    private let few: [JSONValue]
    private let many: Set<JSONValue>
    /// The strings among those of a few; nil where there are many.
    let fewStrings: [String]?
    /// What a value must be, for people.
    let description: String

    /// - Parameter json: a JSON array of all the values.
    public init(_ keyword: String, _ json: String) {
        self.keyword = keyword
        let limits = JSONLimits(depthMax: .max, membersMax: .max)
        // The generator wrote the text. What could not be read would fit nothing.
        let all = (try? JSONValue(parsing: Array(json.utf8), limits: limits))?.array ?? []
        (few, many) = all.count <= 8 ? (all, []) : ([], Set(all))
        fewStrings = all.count <= 8 ? all.compactMap(\.string) : nil
        let inner = String(json.dropFirst().dropLast())
        description = inner.utf8.count > 200 ? "one of \(all.count) values" : all.count == 1 ? inner : "one of \(inner)"
    }

    func contains(_ value: JSONValue) -> Bool { few.contains(value) || !many.isEmpty && many.contains(value) }
}

/// A number of the contract, exactly as it is written there: `1`, or `"0.1"` where a literal would be rounded.
public struct ContractNumber: Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    let number: JSONNumber

    public init(integerLiteral value: Int64) { number = JSONNumber(value) }
    public init(stringLiteral text: String) { number = JSONNumber(text: text) }
}
