import TreatyJOSE

/// What a refresh token says.
struct RefreshToken: Sendable {
    let userID: Int64
    let sessionID: String
    /// Which of the session's refresh tokens it is; only the latest is good.
    let id: String

    /// Nil for claims that are not those of a refresh token.
    init?(_ claims: JWTClaims) {
        guard claims.string("type") == "refresh", let userID = claims.userID, let sessionID = claims.string("sid"),
            let id = claims.tokenID
        else { return nil }
        self.userID = userID
        self.sessionID = sessionID
        self.id = id
    }
}

extension JWTClaims {
    /// The subject as the id of a user: decimal digits, from 1, without sign or leading zeros, so that there is one way
    /// to write it and the router may compare it with a path as text.
    var userID: Int64? {
        guard let subject, let id = Int64(subject), id >= 1, String(id) == subject else { return nil }
        return id
    }
}
