/// How the fields of a form become the members of a JSON object, so that the decoder of its schema can read it.
public struct FormContract: Sendable {
    let members: ExactNames<FormShape>
    /// Of fields that are not among `members`.
    let other: FormShape

    public init(_ members: ExactNames<FormShape>, other: FormShape = .string) {
        self.members = members
        self.other = other
    }
}

/// How the text of one field, or the texts of several of one name, become a JSON value.
public indirect enum FormShape: Sendable {
    /// The schema takes strings.
    case string
    /// The schema takes numbers or booleans: the text is the literal.
    case literal
    /// The schema takes both: the text is a literal if it can be.
    case either
    /// The text is JSON.
    case json
    /// A field for each element; with a separator one field for all.
    case array(FormShape, separator: UInt8? = nil)
    /// An object in several fields, or in one.
    case object(FormContract, FormObjectStyle)
}

/// How an object stands in a form (OpenAPI 3.1.1 §4.8.12.3).
public enum FormObjectStyle: Sendable {
    /// `form`, exploded: each member is a field of its own.
    case fields
    /// `form` without exploding: names and values in one field, with commas between.
    case pairs(separator: UInt8)
    /// `deepObject`: `object[member]=value`. Deeper members and elements have more brackets, as is widely done, though the
    /// standard leaves that open: `object[member][inner]=value`, `object[list][]=value`, `object[list][0]=value`.
    case deep
}
