import TaskStore
import Testing

@Suite struct TaskTests {
    @Test func taskIsKeptAsItWasGiven() async throws {
        let fixture = try StoreFixture()
        let user = try await fixture.user()
        let new = NewTaskRecord(
            owner: user.id, title: "Nul\0in e\u{301} 😀", description: "", completed: true, priority: .high,
            dueDate: "2026-02-28T23:59:60+01:00", at: 1_700_000_000_123_456)
        let inserted = try await fixture.store.write { try $0.insertTask(new) }
        #expect(inserted.id == 1)
        #expect(inserted.userID == user.id)
        #expect(Array(inserted.title.unicodeScalars) == Array(new.title.unicodeScalars))
        #expect(inserted.description == "")
        #expect(inserted.completed)
        #expect(inserted.priority == .high)
        #expect(inserted.dueDate == new.dueDate)
        #expect(inserted.createdAt == new.at && inserted.updatedAt == new.at)
        #expect(try fixture.store.read { try $0.task(1, owner: user.id) } == inserted)
        await fixture.store.close()
    }

    @Test func tasksBelongToTheirOwner() async throws {
        let fixture = try StoreFixture()
        let (ada, bob) = (try await fixture.user(), try await fixture.user("bob@example.com"))
        let task = try await fixture.task(owner: ada.id)
        let store = fixture.store
        #expect(try store.read { try $0.task(task.id, owner: bob.id) } == nil)
        #expect(try store.read { try $0.tasks(owner: bob.id, limit: 10) }.isEmpty)
        let changed = try await store.write {
            try $0.updateTask(task.id, owner: bob.id, TaskChanges(title: "x"), at: 2)
        }
        #expect(changed == nil)
        #expect(try await store.write { try $0.deleteTask(task.id, owner: bob.id) } == false)
        #expect(try store.read { try $0.task(task.id, owner: ada.id) } == task)
        await store.close()
    }

    @Test func absentNullAndValueAreThreeThings() async throws {
        let fixture = try StoreFixture()
        let user = try await fixture.user()
        let store = fixture.store
        let full = try await store.write {
            try $0.insertTask(
                NewTaskRecord(
                    owner: user.id, title: "Tea", description: "green", completed: true, priority: .low,
                    dueDate: "2026-01-01", at: 10))
        }
        let renamed = try await store.write {
            try $0.updateTask(full.id, owner: user.id, TaskChanges(title: "Coffee"), at: 20)
        }
        var expected = full
        expected.title = "Coffee"
        expected.updatedAt = 20
        #expect(renamed == expected)

        let emptied = try await store.write {
            let changes = TaskChanges(description: .some(nil), priority: .some(nil), dueDate: .some(nil))
            return try $0.updateTask(full.id, owner: user.id, changes, at: 30)
        }
        expected.description = nil
        expected.priority = nil
        expected.dueDate = nil
        expected.updatedAt = 30
        #expect(emptied == expected)

        let filled = try await store.write {
            let changes = TaskChanges(description: "black", completed: false, priority: .medium, dueDate: "2027-01-01")
            return try $0.updateTask(full.id, owner: user.id, changes, at: 40)
        }
        expected.description = "black"
        expected.completed = false
        expected.priority = .medium
        expected.dueDate = "2027-01-01"
        expected.updatedAt = 40
        #expect(filled == expected)
        await store.close()
    }

    @Test func updatedAtAlwaysMoves() async throws {
        let fixture = try StoreFixture()
        let user = try await fixture.user()
        let task = try await fixture.task(owner: user.id, at: 100)
        for (clock, expected) in [(100, 101), (50, 102), (200, 200), (200, 201)] as [(Int64, Int64)] {
            let changed = try await fixture.store.write {
                try $0.setCompleted(task.id, owner: user.id, true, at: clock)
            }
            #expect(changed?.updatedAt == expected)
            #expect(changed?.createdAt == 100)
        }
        await fixture.store.close()
    }

    @Test func idsAreNeverUsedTwice() async throws {
        let fixture = try StoreFixture()
        let user = try await fixture.user()
        let first = try await fixture.task(owner: user.id)
        #expect(try await fixture.store.write { try $0.deleteTask(first.id, owner: user.id) })
        #expect(try await fixture.store.write { try $0.deleteTask(first.id, owner: user.id) } == false)
        let second = try await fixture.task(owner: user.id)
        #expect(second.id == first.id + 1)
        await fixture.store.close()
    }

    @Test func listIsInIDOrderAndInPages() async throws {
        let fixture = try StoreFixture()
        let (ada, bob) = (try await fixture.user(), try await fixture.user("bob@example.com"))
        try await fixture.store.write { transaction in
            for number in 0..<10 {
                let owner = number.isMultiple(of: 2) ? ada.id : bob.id
                _ = try transaction.insertTask(NewTaskRecord(owner: owner, title: "\(number)", at: 1))
            }
        }
        let store = fixture.store
        #expect(try store.read { try $0.tasks(owner: ada.id, limit: 100) }.map(\.title) == ["0", "2", "4", "6", "8"])
        #expect(try store.read { try $0.tasks(owner: ada.id, after: 3, limit: 2) }.map(\.title) == ["4", "6"])
        #expect(try store.read { try $0.tasks(owner: ada.id, after: .max, limit: 2) }.isEmpty)
        #expect(try store.read { try $0.tasks(owner: ada.id, limit: -1) }.isEmpty)
        #expect(try store.read { try $0.taskCount(owner: bob.id) } == 5)
        await store.close()
    }

    @Test func taskForNobodyIsRefused() async throws {
        let fixture = try StoreFixture()
        #expect(await caught { try await fixture.task(owner: 1) } == .ownerMissing)
        let user = try await fixture.user()
        _ = try await fixture.task(owner: user.id)
        #expect(try await fixture.store.write { try $0.deleteUser(user.id) })
        #expect(await caught { try await fixture.task(owner: user.id) } == .ownerMissing)
        #expect(try fixture.store.read { try $0.taskCount(owner: user.id) } == 0)
        await fixture.store.close()
    }

    @Test func boundsOfTheContractAreStorable() async throws {
        let fixture = try StoreFixture()
        let user = try await fixture.user()
        let widest = NewTaskRecord(
            owner: user.id, title: String(repeating: "😀", count: 255),
            description: String(repeating: "😀", count: 1000), at: .max - 10)
        #expect(try await fixture.store.write { try $0.insertTask(widest) }.title == widest.title)
        await fixture.store.close()
    }

    @Test(arguments: [
        NewTaskRecord(owner: 1, title: "", at: 1),
        NewTaskRecord(owner: 1, title: "\0" + String(repeating: "x", count: 1020), at: 1),
        NewTaskRecord(owner: 1, title: "x", description: "\0" + String(repeating: "x", count: 4000), at: 1),
        NewTaskRecord(owner: 1, title: "x", dueDate: "", at: 1),
        NewTaskRecord(owner: 1, title: "x", dueDate: String(repeating: "9", count: 65), at: 1),
    ])
    func valuesBeyondTheContractAreRefused(new: NewTaskRecord) async throws {
        let fixture = try StoreFixture()
        try await fixture.user()
        let error = await caught { try await fixture.store.write { try $0.insertTask(new) } }
        guard case .refused(let detail) = error else {
            Issue.record("not refused: \(String(describing: error))")
            return
        }
        #expect(detail.contains("CHECK"))
        #expect(!detail.contains("xxx") && !detail.contains("999"))
        await fixture.store.close()
    }
}
