/// The objects of OpenAPI 3.1.1, §4.8, other than the Schema Object, and the few mappings that have a name of their own.
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
    case header = "a Header Object"
    case tag = "a Tag Object"
    case reference = "a Reference Object"
    case securityScheme = "a Security Scheme Object"
    case oauthFlows = "an OAuth Flows Object"
    case discriminator = "a Discriminator Object"
    case xml = "an XML Object"

    var fields: [Field] { ObjectFieldTable.fields[self] ?? [] }

    func field(_ name: String) -> Field? { ObjectFieldTable.byName[self]?[name] }
}
