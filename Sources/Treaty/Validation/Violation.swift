/// One way in which a request does not fit the contract. It says what was expected, never what was sent.
public struct Violation: Sendable, Hashable {
    /// Where the value is.
    public enum Place: Sendable, Hashable {
        /// A JSON Pointer (RFC 6901) into the request body.
        case pointer(String)
        /// The name of a parameter.
        case parameter(String)
    }

    public var place: Place
    /// The keyword of JSON Schema that is violated, such as `maxLength`.
    public var keyword: String
    /// What was expected, for people.
    public var detail: String

    public init(place: Place, keyword: String, detail: String) {
        self.place = place
        self.keyword = keyword
        self.detail = detail
    }
}
