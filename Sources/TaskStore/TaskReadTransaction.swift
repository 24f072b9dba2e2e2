internal import TreatySQLite

/// What can be asked of the store. It is lent to a closure and cannot leave it.
package struct TaskReadTransaction: ~Copyable {
    let connection: SQLiteConnection

    // MARK: Tasks

    private static let task = SQLiteQuery(
        """
        SELECT id, user_id, title, description, completed, priority, due_date, created_at, updated_at
        FROM tasks WHERE id = ?1 AND user_id = ?2
        """)

    private static let tasks = SQLiteQuery(
        """
        SELECT id, user_id, title, description, completed, priority, due_date, created_at, updated_at
        FROM tasks WHERE user_id = ?1 AND id > ?2 ORDER BY id LIMIT ?3
        """)

    private static let taskCount = SQLiteQuery("SELECT count(*) FROM tasks WHERE user_id = ?1")

    /// The task, or nil when there is none or it is another user's.
    package func task(_ id: Int64, owner: Int64) throws(TaskStoreError) -> TaskRecord? {
        try translating { () throws(SQLiteError) in
            try connection.first(Self.task, id, owner) { TaskRecord($0) }
        }
    }

    /// At most `limit` tasks of a user whose id is greater than `after`, in id order.
    package func tasks(owner: Int64, after: Int64 = 0, limit: Int) throws(TaskStoreError) -> [TaskRecord] {
        try translating { () throws(SQLiteError) in
            try connection.all(Self.tasks, owner, after, max(0, limit)) { TaskRecord($0) }
        }
    }

    package func taskCount(owner: Int64) throws(TaskStoreError) -> Int {
        try translating { () throws(SQLiteError) in
            Int(try connection.first(Self.taskCount, owner) { $0.int64(0) } ?? 0)
        }
    }

    // MARK: Users and sessions

    private static let user = SQLiteQuery(
        "SELECT id, email, name, password_hash, created_at FROM users WHERE id = ?1")

    private static let userByEmail = SQLiteQuery(
        "SELECT id, email, name, password_hash, created_at FROM users WHERE email_key = ?1")

    private static let session = SQLiteQuery(
        "SELECT id, user_id, refresh_id, created_at, expires_at FROM sessions WHERE id = ?1")

    private static let callerOfSession = SQLiteQuery(
        """
        SELECT (SELECT expires_at FROM sessions WHERE id = ?2 AND user_id = ?1 AND expires_at > ?3)
        FROM users WHERE id = ?1
        """)

    private static let callerOfDigest = SQLiteQuery(
        "SELECT NOT EXISTS (SELECT 1 FROM revoked_tokens WHERE digest = ?2) FROM users WHERE id = ?1")

    package func user(_ id: Int64) throws(TaskStoreError) -> UserRecord? {
        try translating { () throws(SQLiteError) in
            try connection.first(Self.user, id) { UserRecord($0) }
        }
    }

    /// The user with this address, in whatever case.
    package func user(email: String) throws(TaskStoreError) -> UserRecord? {
        try translating { () throws(SQLiteError) in
            try connection.first(Self.userByEmail, email.lowercased()) { UserRecord($0) }
        }
    }

    package func session(_ id: String) throws(TaskStoreError) -> SessionRecord? {
        try translating { () throws(SQLiteError) in
            try connection.first(Self.session, id) { SessionRecord($0) }
        }
    }

    /// Whether the user exists and the token is not revoked, in one statement. The token's own expiry is the caller's
    /// to check; `at` (microseconds since 1970) ends sessions that are over but not swept yet.
    package func caller(_ userID: Int64, token: TokenIdentity, at: Int64) throws(TaskStoreError) -> CallerState {
        try translating { () throws(SQLiteError) in
            let state: CallerState?
            switch token {
            case .session(let id):
                state = try connection.first(Self.callerOfSession, userID, id, at) { row in
                    row.optionalInt64(0).map(CallerState.live) ?? .revoked
                }
            case .digest(let digest):
                state = try connection.first(Self.callerOfDigest, userID, digest) { row in
                    row.bool(0) ? .live(until: .max) : .revoked
                }
            }
            return state ?? .unknownUser
        }
    }

    // MARK: Health

    private static let probe = SQLiteQuery("SELECT EXISTS (SELECT 1 FROM users) + EXISTS (SELECT 1 FROM tasks)")

    /// Reads from both main tables.
    func check() throws(TaskStoreError) {
        _ = try translating { () throws(SQLiteError) in
            try connection.first(Self.probe) { $0.int64(0) }
        }
    }
}
