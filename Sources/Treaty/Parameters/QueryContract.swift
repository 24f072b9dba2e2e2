/// What an operation takes in its query. Generated from its parameters.
public struct QueryContract: Sendable, ExpressibleByArrayLiteral {
    /// Names of parameters, and of members of those that are spread over the query; another one in a request is refused.
    public let names: [String]
    /// Names of parameters of the style `deepObject`, which come as `name[member]`.
    public let deepNames: [String]
    /// Whether an object takes whatever else there is.
    public let isOpen: Bool

    public init(_ names: [String], deepNames: [String] = [], isOpen: Bool = false) {
        self.names = names
        self.deepNames = deepNames
        self.isOpen = isOpen
    }

    public init(arrayLiteral elements: String...) { self.init(elements) }

    func knows(_ name: String) -> Bool {
        isOpen || names.contains { $0.isExactly(name) }
            || deepNames.contains { name.utf8.starts(with: ($0 + "[").utf8) }
    }
}
