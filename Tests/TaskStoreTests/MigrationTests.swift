import Testing
import TreatySQLite

@testable import TaskStore

/// What older schemas held is there after the newer ones.
@Suite struct MigrationTests {
    /// Schema 1 kept tasks in the order of their ids, and made ids by AUTOINCREMENT.
    @Test func tasksOfSchema1AreKept() async throws {
        let fixture = try StoreFixture()
        await fixture.store.close()
        let path = "\(fixture.folder)/old.db"
        defer { fixture.remove("old.db") }
        let old = try SQLiteDatabase(path: path, migrations: Array(TaskMigrations.all.prefix(1)))
        try await old.write { connection in
            try connection.execute(
                """
                INSERT INTO users (id, email, email_key, name, password_hash, created_at) VALUES
                    (1, 'a@example.com', 'a@example.com', 'A', 'x', 1), (2, 'b@example.com', 'b@example.com', 'B', 'x', 1);
                INSERT INTO tasks VALUES
                    (3, 2, 'three', NULL, 1, 'low', '2026-03-01', 5, 6), (4, 1, 'four', 'd', 0, NULL, NULL, 7, 7),
                    (9, 1, 'gone', NULL, 0, NULL, NULL, 8, 8);
                DELETE FROM tasks WHERE id = 9;
                """)
        }
        await old.close()

        let store = try TaskStore.open(path: path)
        let three = TaskRecord(
            id: 3, userID: 2, title: "three", description: nil, completed: true, priority: .low, dueDate: "2026-03-01",
            createdAt: 5, updatedAt: 6)
        #expect(try store.read { try $0.tasks(owner: 2, limit: 9) } == [three])
        #expect(try store.read { try $0.tasks(owner: 1, limit: 9) }.map(\.title) == ["four"])
        let new = try await store.write { try $0.insertTask(NewTaskRecord(owner: 2, title: "new", at: 9)) }
        #expect(new.id == 10)
        #expect(try await store.write { try $0.deleteUser(2) })
        #expect(try store.read { try $0.tasks(owner: 2, limit: 9) } == [])
        await store.close()
    }
}
