/// A request method that this server knows (RFC 9110 §9, RFC 5789, and QUERY of the IETF HTTP working group).
/// Case-sensitive on the wire.
public enum HTTPMethod: String, Sendable, Hashable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"
    case trace = "TRACE"
    case connect = "CONNECT"
    /// No operation has it; known so that it is answered with 405 and not with 501.
    case query = "QUERY"

    /// The method of these bytes, or nil when they name none of the known methods.
    public init?(utf8 bytes: ArraySlice<UInt8>) {
        // Length and first letters tell the known methods apart, so that only one of them has to be compared.
        let second = bytes.dropFirst().first
        let method: HTTPMethod
        switch (bytes.count, bytes.first) {
        case (3, UInt8(ascii: "G")): method = .get
        case (3, _): method = .put
        case (4, UInt8(ascii: "H")): method = .head
        case (4, _): method = .post
        case (5, UInt8(ascii: "P")): method = .patch
        case (5, UInt8(ascii: "Q")): method = .query
        case (5, _): method = .trace
        case (6, _): method = .delete
        case (7, _): method = second == UInt8(ascii: "P") ? .options : .connect
        default: return nil
        }
        guard bytes.elementsEqual(method.rawValue.utf8) else { return nil }
        self = method
    }
}
