import TreatyOpenAPI

/// An operation that opens a session, as a small form: it asks for a flat JSON object of strings and says by
/// `x-treaty-token` and `x-treaty-subject-pointer` where its answer holds the token and whom the token names.
struct SignInForm: Sendable {
    struct Field: Sendable {
        var name: String
        var format: String?
        var example: String

        var inputType: String {
            switch format {
            case "email": "email"
            case "password": "password"
            default: "text"
            }
        }

        var autocomplete: String { format == "email" ? "username" : "off" }
    }

    let operation: Operation
    let fields: [Field]

    /// Nil when `operation` is no such operation.
    init?(_ operation: Operation) {
        guard operation.tokenPointer != nil, operation.subjectPointer != nil, !operation.isSecured,
            let media = operation.requestBody?.content.first(where: \.isJSON), let schema = media.schema?.dereferenced
        else { return nil }
        let example = media.firstExample
        var fields: [Field] = []
        let required = Set(schema.required)
        for property in schema.properties where required.contains(property.name) {
            let member = property.schema.dereferenced
            guard member.types == [.string] else { return nil }
            let value = example?[property.name]?.string ?? ""
            fields.append(Field(name: property.name, format: member.format, example: value))
        }
        guard !fields.isEmpty, operation.parameters.allSatisfy({ !$0.isRequired }) else { return nil }
        self.operation = operation
        self.fields = fields
    }
}

extension Operation {
    /// `x-treaty-token`: the JSON Pointer of a bearer token in the success answer.
    var tokenPointer: String? { node["x-treaty-token"]?.string }
    /// `x-treaty-subject-pointer`: the JSON Pointer of that token's subject in the same answer.
    var subjectPointer: String? { node["x-treaty-subject-pointer"]?.string }
}
