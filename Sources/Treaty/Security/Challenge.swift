import TreatyHTTP

/// What a client is told of a credential that is missing or no good (RFC 9110 §11.6.1).
extension Authenticator {
    enum Fault {
        case absent
        case malformed
        case refused
    }

    /// The value of `WWW-Authenticate`; nil where HTTP cannot ask for the credential. Keys have no registered scheme.
    func challenge(_ fault: Fault) -> String? {
        switch self {
        case .bearer:
            switch fault {
            case .absent: "Bearer realm=\"api\""
            case .malformed: "Bearer realm=\"api\", error=\"invalid_request\""
            case .refused: "Bearer realm=\"api\", error=\"invalid_token\""
            }
        case .basic: "Basic realm=\"api\", charset=\"UTF-8\""
        case .http(let name, let authenticator): "\(name) \(authenticator.challenge)"
        case .apiKey(let place, _): "ApiKey realm=\"api\", \(place.parameters)"
        case .mutualTLS: nil
        }
    }

    /// For people.
    func detail(_ fault: Fault) -> String {
        switch (self, fault) {
        case (.bearer, .absent): "A bearer token is required."
        case (.bearer, .malformed): "The Authorization field must be: Bearer, one space, and a token."
        case (.bearer, .refused): "The token is not valid."
        case (.basic, .absent): "A user name and a password are required."
        case (.basic, .malformed):
            "The Authorization field must be: Basic, one space, and user name, colon and password in Base64."
        case (.basic, .refused): "The user name or the password is not valid."
        case (.http(let name, _), .absent): "Credentials of the scheme \(name) are required."
        case (.http(let name, _), .malformed): "The Authorization field must be: \(name), one space, and credentials."
        case (.http, .refused): "The credentials are not valid."
        case (.apiKey(let place, _), .absent): "A key is required in the \(place.words)."
        case (.apiKey(let place, _), .malformed): "The \(place.words) must hold one key."
        case (.apiKey, .refused): "The key is not valid."
        case (.mutualTLS, .absent), (.mutualTLS, .malformed): "A client certificate is required."
        case (.mutualTLS, .refused): "The client certificate is not valid."
        }
    }

    /// For the log.
    func reason(_ fault: Fault) -> String {
        let place =
            switch self {
            case .bearer, .basic, .http: "Authorization field"
            case .apiKey(let place, _): place.words
            case .mutualTLS: "client certificate"
            }
        return fault == .absent ? "no \(place)" : "malformed \(place)"
    }
}

extension APIKeyPlace {
    fileprivate var words: String {
        switch self {
        case .header(let name): "\(name) field"
        case .query(let name): "query parameter \(name)"
        case .cookie(let name): "cookie \(name)"
        }
    }

    fileprivate var parameters: String {
        switch self {
        case .header(let name): "in=\"header\", name=\"\(quotable(name))\""
        case .query(let name): "in=\"query\", name=\"\(quotable(name))\""
        case .cookie(let name): "in=\"cookie\", name=\"\(quotable(name))\""
        }
    }
}

/// What a quoted string can hold as it is (RFC 9110 §5.6.4): a contract's names may be any text.
func quotable(_ text: String) -> String {
    String(
        String.UnicodeScalarView(text.unicodeScalars.filter { (" "..."~").contains($0) && $0 != "\"" && $0 != "\\" }))
}
