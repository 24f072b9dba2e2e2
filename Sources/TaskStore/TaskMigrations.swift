internal import TreatySQLite

/// The schema, step by step. Released steps never change.
///
/// The CHECKs mirror the contract as far as SQL can: SQLite's `length` stops at a NUL, which a JSON string may contain,
/// so they bound octets (a Unicode scalar has at most four) and the contract counts the scalars.
enum TaskMigrations {
    static let all = [
        SQLiteMigration("users, tasks, sessions, revoked tokens", script: users + tasks + sessions + revokedTokens),
        SQLiteMigration("tasks in the order of their owners", script: tasksByOwner),
    ]

    /// `email_key` is the address in lowercase, as Swift has it and not as SQLite's ASCII-only `lower`.
    private static let users = """
        CREATE TABLE users (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id >= 1),
            email TEXT NOT NULL CHECK (length(CAST(email AS BLOB)) BETWEEN 1 AND 1020),
            email_key TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (length(CAST(name AS BLOB)) BETWEEN 1 AND 1020),
            password_hash TEXT NOT NULL CHECK (length(CAST(password_hash AS BLOB)) BETWEEN 1 AND 512),
            created_at INTEGER NOT NULL
        ) STRICT;

        """

    /// AUTOINCREMENT, so that the id of a deleted task is never given to another.
    private static let tasks = """
        CREATE TABLE tasks (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id >= 1),
            user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            title TEXT NOT NULL CHECK (length(CAST(title AS BLOB)) BETWEEN 1 AND 1020),
            description TEXT CHECK (length(CAST(description AS BLOB)) <= 4000),
            completed INTEGER NOT NULL CHECK (completed IN (0, 1)),
            priority TEXT CHECK (priority IN ('high', 'medium', 'low')),
            due_date TEXT CHECK (length(CAST(due_date AS BLOB)) BETWEEN 1 AND 64),
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL CHECK (updated_at >= created_at)
        ) STRICT;
        CREATE INDEX tasks_by_owner ON tasks (user_id, id);

        """

    /// A user's tasks lie side by side, so that a list reads a page or two however many tasks there are in all. The one
    /// row of `task_sequence` holds the latest id, so that the id of a deleted task is never given to another. The
    /// priorities are no `IN` list: for three elements and more SQLite makes a table, at each insert.
    private static let tasksByOwner = """
        CREATE TABLE task_sequence (last INTEGER NOT NULL CHECK (last >= 0)) STRICT;
        INSERT INTO task_sequence SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'tasks'), 0);
        CREATE TABLE owned_tasks (
            id INTEGER NOT NULL CHECK (id >= 1),
            user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            title TEXT NOT NULL CHECK (length(CAST(title AS BLOB)) BETWEEN 1 AND 1020),
            description TEXT CHECK (length(CAST(description AS BLOB)) <= 4000),
            completed INTEGER NOT NULL CHECK (completed IN (0, 1)),
            priority TEXT CHECK (priority = 'high' OR priority = 'medium' OR priority = 'low'),
            due_date TEXT CHECK (length(CAST(due_date AS BLOB)) BETWEEN 1 AND 64),
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL CHECK (updated_at >= created_at),
            PRIMARY KEY (user_id, id)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO owned_tasks
            SELECT id, user_id, title, description, completed, priority, due_date, created_at, updated_at
            FROM tasks ORDER BY user_id, id;
        DROP TABLE tasks;
        ALTER TABLE owned_tasks RENAME TO tasks;

        """

    private static let sessions = """
        CREATE TABLE sessions (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(CAST(id AS BLOB)) BETWEEN 1 AND 64),
            user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            refresh_id TEXT NOT NULL CHECK (length(CAST(refresh_id AS BLOB)) BETWEEN 1 AND 64),
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sessions_by_user ON sessions (user_id);
        CREATE INDEX sessions_by_expiry ON sessions (expires_at);

        """

    private static let revokedTokens = """
        CREATE TABLE revoked_tokens (
            digest BLOB PRIMARY KEY NOT NULL CHECK (length(digest) BETWEEN 16 AND 64),
            expires_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX revoked_tokens_by_expiry ON revoked_tokens (expires_at);

        """
}
