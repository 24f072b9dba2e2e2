/// Where a parameter comes from.
public enum ParameterPlace: Sendable {
    /// The parameter at this index of the path template.
    case path(Int)
    /// A plus sign is a space there, as forms write it.
    case query
    /// A query parameter with `allowReserved`: a plus sign is one.
    case reservedQuery
    case header
    case cookie
}
