/// A value made from one that fits, with what the contract says of it.
struct Variant: Sendable {
    /// What was done, such as `maxLength + 1`.
    var label: String
    /// JSON Pointer of what was changed.
    var pointer: String
    var value: Instance
    /// The keywords that the value violates at `pointer`; empty: it fits.
    var violates: [String]

    init(_ label: String, at pointer: String, _ value: Instance, violates: [String] = []) {
        self.label = label
        self.pointer = pointer
        self.value = value
        self.violates = violates
    }

    var fits: Bool { violates.isEmpty }
}
