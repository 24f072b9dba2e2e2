/// The objects of OpenAPI 3.0 to 3.2 (3.1.1, §4.8), other than the Schema Object, and the few mappings that have a name of their own.
enum ObjectKind: String, Sendable, CaseIterable {
    case document = "the OpenAPI document"
    case info = "the Info Object"
    case contact = "the Contact Object"
    case license = "the License Object"
    case server = "a Server Object"
    case serverVariable = "a Server Variable Object"
    case components = "the Components Object"
    case pathItem = "a Path Item Object"
    case operation = "an Operation Object"
    case externalDocs = "an External Documentation Object"
    case parameter = "a Parameter Object"
    case requestBody = "a Request Body Object"
    case mediaType = "a Media Type Object"
    case encoding = "an Encoding Object"
    case response = "a Response Object"
    case example = "an Example Object"
    case link = "a Link Object"
    case callback = "a Callback Object"
    case header = "a Header Object"
    case tag = "a Tag Object"
    case reference = "a Reference Object"
    case securityScheme = "a Security Scheme Object"
    case oauthFlows = "an OAuth Flows Object"
    case oauthFlow = "an OAuth Flow Object"
    case discriminator = "a Discriminator Object"
    case xml = "an XML Object"

    /// Names of the author's own choice beside the fixed fields: runtime expressions.
    var hasFreeNames: Bool { self == .callback }

    /// The fixed fields of a version of the standard.
    func fields(in version: OpenAPIVersion) -> FieldSet { FieldSet.all[version]?[self] ?? FieldSet([]) }
}

/// The fixed fields of an object in one version of the standard.
final class FieldSet: Sendable {
    private let byName: [String: Field]
    let required: [Field]

    init(_ fields: [Field]) {
        byName = Dictionary(fields.map { ($0.name, $0) }) { first, _ in first }
        required = fields.filter(\.isRequired)
    }

    subscript(name: String) -> Field? { byName[name] }

    fileprivate static let all: [OpenAPIVersion: [ObjectKind: FieldSet]] = Dictionary(
        uniqueKeysWithValues: OpenAPIVersion.allCases.map { version in
            (version, ObjectFieldTable.fields.mapValues { FieldSet($0.filter { $0.exists(in: version) }) })
        })
}
