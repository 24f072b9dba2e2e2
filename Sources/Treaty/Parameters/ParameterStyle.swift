/// How a parameter's value is written in its place (OpenAPI 3.1.1 §4.8.12.2): `style`, and whether it explodes.
public enum ParameterStyle: Sendable {
    /// `a,b` and `k,v`.
    case simple
    /// `a,b` and `k=v`.
    case simpleExploded
    /// `.a,b` and `.k,v`.
    case label
    /// `.a.b` and `.k=v`.
    case labelExploded
    /// `;name=a,b` and `;name=k,v`.
    case matrix
    /// `;name=a;name=b` and `;k=v`.
    case matrixExploded
    /// `name=a,b` and `name=k,v`.
    case form
    /// `name=a&name=b` and `k=v`.
    case formExploded
    /// `name=a%20b` and `name=k%20v`.
    case spaceDelimited
    /// `name=a|b` and `name=k|v`.
    case pipeDelimited
    /// `name[k]=v`.
    case deepObject

    /// What the standard takes where a parameter names no style.
    init(default place: ParameterPlace) {
        switch place {
        case .path, .header: self = .simple
        case .query, .reservedQuery, .cookie: self = .formExploded
        }
    }
}
