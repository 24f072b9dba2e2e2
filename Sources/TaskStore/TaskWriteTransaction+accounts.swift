internal import TreatySQLite

extension TaskWriteTransaction {
    private static let insertUser = SQLiteQuery(
        """
        INSERT INTO users (email, email_key, name, password_hash, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
        RETURNING id, email, name, password_hash, created_at
        """)

    private static let deleteUser = SQLiteQuery("DELETE FROM users WHERE id = ?1")

    /// - Throws: `emailTaken` when a user has this address in whatever case.
    package func insertUser(_ new: NewUserRecord) throws(TaskStoreError) -> UserRecord {
        do throws(SQLiteError) {
            let record = try connection.first(
                Self.insertUser, new.email, new.email.lowercased(), new.name, new.passwordHash, new.at
            ) { UserRecord($0) }
            return try Self.returned(record)
        } catch {
            throw TaskStoreError(error, meaning: .unique, as: .emailTaken)
        }
    }

    /// Deletes the user with all tasks and sessions. Whether there was one.
    package func deleteUser(_ id: Int64) throws(TaskStoreError) -> Bool {
        try translating { () throws(SQLiteError) in
            try connection.run(Self.deleteUser, id) > 0
        }
    }
}

// MARK: - Sessions

extension TaskWriteTransaction {
    /// Expired rows of each kind that one login or logout takes away: more than it adds, so that they never pile up.
    private static let sweptMax = 16

    private static let insertSession = SQLiteQuery(
        """
        INSERT INTO sessions (id, user_id, refresh_id, created_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5)
        RETURNING id, user_id, refresh_id, created_at, expires_at
        """)

    private static let rotateSession = SQLiteQuery(
        """
        UPDATE sessions SET refresh_id = ?3, expires_at = ?4
        WHERE id = ?1 AND refresh_id = ?2 AND expires_at > ?5
        RETURNING id, user_id, refresh_id, created_at, expires_at
        """)

    private static let deleteSession = SQLiteQuery("DELETE FROM sessions WHERE id = ?1")

    private static let endSession = SQLiteQuery("DELETE FROM sessions WHERE id = ?1 RETURNING expires_at")

    private static let revokeToken = SQLiteQuery(
        """
        INSERT INTO revoked_tokens (digest, expires_at) VALUES (?1, ?2)
        ON CONFLICT (digest) DO UPDATE SET expires_at = max(expires_at, excluded.expires_at)
        """)

    private static let sweepSessions = SQLiteQuery(
        """
        DELETE FROM sessions WHERE id IN
            (SELECT id FROM sessions WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2)
        """)

    private static let sweepTokens = SQLiteQuery(
        """
        DELETE FROM revoked_tokens WHERE digest IN
            (SELECT digest FROM revoked_tokens WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2)
        """)

    /// Begins a session, and takes a few expired ones away.
    ///
    /// - Throws: `ownerMissing` when there is no such user.
    package func insertSession(_ new: SessionRecord) throws(TaskStoreError) -> SessionRecord {
        _ = try sweepExpired(at: new.createdAt, limit: Self.sweptMax)
        do throws(SQLiteError) {
            let record = try connection.first(
                Self.insertSession, new.id, new.userID, new.refreshID, new.createdAt, new.expiresAt
            ) { SessionRecord($0) }
            return try Self.returned(record)
        } catch {
            throw TaskStoreError(error, meaning: .foreignKey, as: .ownerMissing)
        }
    }

    /// Replaces the session's refresh token `presented` by `next`. A token that is not the current one ends the session
    /// (RFC 9700, section 4.14.2); that is a result and not an error, because an error would undo it.
    package func rotateSession(
        _ id: String, presented: String, next: String, expiresAt: Int64, at: Int64
    ) throws(TaskStoreError) -> SessionRotation {
        try translating { () throws(SQLiteError) in
            let rotated = try connection.first(Self.rotateSession, id, presented, next, expiresAt, at) {
                SessionRecord($0)
            }
            if let rotated { return .rotated(rotated) }
            let ended = try connection.first(Self.endSession, id) { $0.int64(0) }
            guard let ended, ended > at else { return .unknown }
            return .reused
        }
    }

    /// Ends a session, and with it all its tokens. Whether there was one.
    package func revokeSession(_ id: String) throws(TaskStoreError) -> Bool {
        try translating { () throws(SQLiteError) in
            try connection.run(Self.deleteSession, id) > 0
        }
    }

    /// Revokes a token that was made elsewhere, until it expires by itself.
    package func revokeToken(digest: [UInt8], expiresAt: Int64, at: Int64) throws(TaskStoreError) {
        _ = try sweepExpired(at: at, limit: Self.sweptMax)
        try translating { () throws(SQLiteError) in
            _ = try connection.run(Self.revokeToken, digest, expiresAt)
        }
    }

    /// Deletes at most `limit` expired sessions and as many expired revocations. How many went.
    package func sweepExpired(at: Int64, limit: Int) throws(TaskStoreError) -> Int {
        try translating { () throws(SQLiteError) in
            let sessions = try connection.run(Self.sweepSessions, at, max(0, limit))
            return try sessions + connection.run(Self.sweepTokens, at, max(0, limit))
        }
    }
}
