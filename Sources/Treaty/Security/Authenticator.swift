import TreatyHTTP

/// Who tells callers apart by one security scheme, with what its contract says of the credential.
public enum Authenticator: Sendable {
    case bearer(BearerAuthenticator)
    case basic(BasicAuthenticator)
    case apiKey(APIKeyPlace, APIKeyAuthenticator)
    /// Another scheme of HTTP by its name in lower case.
    case http(String, HTTPAuthenticator)
    case mutualTLS(CertificateAuthenticator)
}

/// What became of looking for a caller.
enum AuthenticationAttempt: Sendable {
    /// The request has no such credential.
    case absent
    /// Its `Authorization` is of another scheme.
    case otherScheme
    /// What stands in its place is no such credential.
    case malformed
    case refused(AuthenticationFailure)
    case caller(Principal)
}

extension Authenticator {
    /// Looks for the credential and asks whose it is. Errors are faults of the server.
    func attempt(_ request: HTTPRequest) async throws -> AuthenticationAttempt {
        do {
            switch self {
            case .bearer(let authenticator):
                switch AuthorizationField(request.fields, scheme: Self.bearerName) {
                case .absent: return .absent
                case .otherScheme: return .otherScheme
                case .credentials(let token):
                    guard Token68.isToken(token) else { return .malformed }
                    return .caller(try await authenticator.authenticate(String(decoding: token, as: UTF8.self)))
                case .malformed: return .malformed
                }
            case .basic(let authenticator):
                switch AuthorizationField(request.fields, scheme: Self.basicName) {
                case .absent: return .absent
                case .otherScheme: return .otherScheme
                case .credentials(let text):
                    guard let pair = BasicCredentials(text) else { return .malformed }
                    return .caller(try await authenticator.authenticate(pair.userID, pair.password))
                case .malformed: return .malformed
                }
            case .http(let name, let authenticator):
                switch AuthorizationField(request.fields, scheme: Array(name.utf8)) {
                case .absent: return .absent
                case .otherScheme: return .otherScheme
                case .credentials(let text):
                    guard let text = String(validating: text, as: UTF8.self) else { return .malformed }
                    return .caller(try await authenticator.authenticate(text))
                case .malformed: return .malformed
                }
            case .apiKey(let place, let authenticator):
                let keys = place.values(in: request)
                guard let key = keys.first else { return .absent }
                guard keys.count == 1, !key.isEmpty, let text = String(validating: key, as: UTF8.self) else {
                    return .malformed
                }
                return .caller(try await authenticator.authenticate(text))
            case .mutualTLS(let authenticator):
                return try await authenticator.authenticate(request.fields).map { .caller($0) } ?? .absent
            }
        } catch let failure as AuthenticationFailure {
            return .refused(failure)
        }
    }

    private static let bearerName = Array("bearer".utf8)
    private static let basicName = Array("basic".utf8)
}

extension APIKeyPlace {
    /// Every value in this place; more than one is no key.
    fileprivate func values(in request: HTTPRequest) -> [[UInt8]] {
        switch self {
        case .header(let name): request.fields.values(of: name).map { Array($0.utf8) }
        case .query(let name):
            QueryPairs(request.query ?? []).pairs.filter { $0.name.isExactly(name) }.map {
                PercentEncoding.decode($0.value, plusIsSpace: true) ?? []
            }
        case .cookie(let name):
            CookiePairs(request.fields).pairs.filter { $0.name.isExactly(name) }.map { Array($0.value) }
        }
    }
}
