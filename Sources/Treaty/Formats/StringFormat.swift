/// A `format` that stays a Swift string and is asserted (JSON Schema 2020-12, validation §7.3).
public struct StringFormat: Sendable {
    /// What a value must be, for people: "an e-mail address".
    public let description: String
    let accepts: @Sendable (String) -> Bool
}
