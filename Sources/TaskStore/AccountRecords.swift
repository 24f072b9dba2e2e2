/// A user as it is stored. Times are microseconds since 1970-01-01T00:00:00Z.
package struct UserRecord: Sendable, Equatable {
    package var id: Int64
    /// As it was given; compared by its lowercase form.
    package var email: String
    package var name: String
    /// A PHC string.
    package var passwordHash: String
    package var createdAt: Int64

    package init(id: Int64, email: String, name: String, passwordHash: String, createdAt: Int64) {
        self.id = id
        self.email = email
        self.name = name
        self.passwordHash = passwordHash
        self.createdAt = createdAt
    }
}

package struct NewUserRecord: Sendable {
    package var email: String
    package var name: String
    package var passwordHash: String
    /// Microseconds since 1970, UTC.
    package var at: Int64

    package init(email: String, name: String, passwordHash: String, at: Int64) {
        self.email = email
        self.name = name
        self.passwordHash = passwordHash
        self.at = at
    }
}

/// A family of refresh tokens, of which one is current, and the access tokens that were given out with them.
package struct SessionRecord: Sendable, Equatable {
    /// Random text that the caller made; at most 64 octets.
    package var id: String
    package var userID: Int64
    /// Identifies the one refresh token that is still good; at most 64 octets.
    package var refreshID: String
    package var createdAt: Int64
    package var expiresAt: Int64

    package init(id: String, userID: Int64, refreshID: String, createdAt: Int64, expiresAt: Int64) {
        self.id = id
        self.userID = userID
        self.refreshID = refreshID
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }
}

/// What became of a refresh token that was presented.
package enum SessionRotation: Sendable, Equatable {
    case rotated(SessionRecord)
    /// The token had been replaced before: somebody has a copy. The whole session is gone.
    case reused
    /// No such session, or it is over.
    case unknown
}

/// How an access token can be revoked.
package enum TokenIdentity: Sendable, Equatable {
    /// Given out here: it lives as long as its session.
    case session(String)
    /// Made elsewhere with the same secret: known by a digest of it (16 to 64 octets).
    case digest([UInt8])
}

/// Whether the subject of a token may act.
package enum CallerState: Sendable, Equatable {
    /// Unless something is written, it stays so until this time, in microseconds since 1970.
    case live(until: Int64)
    case unknownUser
    case revoked
}
