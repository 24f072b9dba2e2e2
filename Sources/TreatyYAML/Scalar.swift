/// A scalar: its text as written and what YAML 1.2's core schema makes of it.
package struct Scalar: Sendable {
    package enum Value: Sendable {
        case null
        case boolean(Bool)
        case number(ExactNumber)
        /// `.inf`, `-.inf` and `.nan`, which JSON does not have.
        case nonFinite(Double)
        case string
    }

    /// The characters after unquoting and folding; for a number, as it was written.
    package let text: String
    /// True for single and double quotes and for block scalars; such a scalar is always a string unless it is tagged.
    package let isQuoted: Bool
    package let value: Value

    package init(text: String, isQuoted: Bool, value: Value) {
        self.text = text
        self.isQuoted = isQuoted
        self.value = value
    }

    func hasSameValue(as other: Scalar) -> Bool {
        switch (value, other.value) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.nonFinite(let left), .nonFinite(let right)): left == right
        case (.string, .string): text.isSameText(as: other.text)
        default: false
        }
    }
}
