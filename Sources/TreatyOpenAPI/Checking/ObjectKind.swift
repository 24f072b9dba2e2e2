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
    func fields(in version: OpenAPIVersion) -> [Field] {
        (ObjectFieldTable.fields[self] ?? []).filter { $0.exists(in: version) }
    }

    /// The fixed field of this name, if the version has it.
    func field(_ name: String, in version: OpenAPIVersion) -> Field? {
        ObjectFieldTable.byName[self]?[name]?.first { $0.exists(in: version) }
    }
}
