/// A request method that this server knows (RFC 9110 §9, RFC 5789). Case-sensitive on the wire.
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

    /// The method of these bytes, or nil when they name none of the known methods.
    public init?(utf8 bytes: ArraySlice<UInt8>) {
        for method in Self.allCases where bytes.elementsEqual(method.rawValue.utf8) {
            self = method
            return
        }
        return nil
    }
}
