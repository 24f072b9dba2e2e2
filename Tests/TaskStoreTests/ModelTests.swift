import TaskStore
import Testing

/// What the store should hold, in a few dictionaries.
private struct Model: Equatable {
    var users: [Int64: UserRecord] = [:]
    var tasks: [Int64: TaskRecord] = [:]
    var sessions: [String: SessionRecord] = [:]
    var latestUserID: Int64 = 0
    var latestTaskID: Int64 = 0
}

private enum Step: Sendable {
    case insertUser(email: String)
    case deleteUser(Int64)
    case insertTask(NewTaskRecord)
    case updateTask(Int64, owner: Int64, TaskChanges)
    case deleteTask(Int64, owner: Int64)
    case insertSession(String, user: Int64, refresh: String)
    case rotate(String, presented: String, next: String)
    case revoke(String)
}

/// What a step gives, in a form that can be compared.
private enum Outcome: Sendable, Equatable {
    case user(UserRecord), task(TaskRecord?), session(SessionRecord), flag(Bool), rotation(SessionRotation)
}

extension Model {
    mutating func apply(_ step: Step, at: Int64) throws(TaskStoreError) -> Outcome {
        switch step {
        case .insertUser(let email):
            if users.values.contains(where: { $0.email.lowercased() == email.lowercased() }) { throw .emailTaken }
            latestUserID += 1
            let user = UserRecord(id: latestUserID, email: email, name: "N", passwordHash: "h", createdAt: at)
            users[user.id] = user
            return .user(user)
        case .deleteUser(let id):
            tasks = tasks.filter { $0.value.userID != id }
            sessions = sessions.filter { $0.value.userID != id }
            return .flag(users.removeValue(forKey: id) != nil)
        case .insertTask(let new):
            if users[new.owner] == nil { throw .ownerMissing }
            latestTaskID += 1
            let task = TaskRecord(
                id: latestTaskID, userID: new.owner, title: new.title, description: new.description,
                completed: new.completed, priority: new.priority, dueDate: new.dueDate, createdAt: new.at,
                updatedAt: new.at)
            tasks[task.id] = task
            return .task(task)
        case .updateTask(let id, let owner, let changes):
            guard var task = tasks[id], task.userID == owner else { return .task(nil) }
            if let title = changes.title { task.title = title }
            if let description = changes.description { task.description = description }
            if let completed = changes.completed { task.completed = completed }
            if let priority = changes.priority { task.priority = priority }
            if let dueDate = changes.dueDate { task.dueDate = dueDate }
            task.updatedAt = max(at, task.updatedAt + 1)
            tasks[id] = task
            return .task(task)
        case .deleteTask(let id, let owner):
            guard tasks[id]?.userID == owner else { return .flag(false) }
            tasks[id] = nil
            return .flag(true)
        default:
            return try applyToSessions(step, at: at)
        }
    }

    private mutating func applyToSessions(_ step: Step, at: Int64) throws(TaskStoreError) -> Outcome {
        switch step {
        case .insertSession(let id, let user, let refresh):
            sessions = sessions.filter { $0.value.expiresAt > at }
            if sessions[id] != nil { throw .refused(detail: "") }
            if users[user] == nil { throw .ownerMissing }
            let session = SessionRecord(id: id, userID: user, refreshID: refresh, createdAt: at, expiresAt: at + 40)
            sessions[id] = session
            return .session(session)
        case .rotate(let id, let presented, let next):
            guard var session = sessions[id] else { return .rotation(.unknown) }
            guard session.expiresAt > at else {
                sessions[id] = nil
                return .rotation(.unknown)
            }
            guard session.refreshID == presented else {
                sessions[id] = nil
                return .rotation(.reused)
            }
            session.refreshID = next
            session.expiresAt = at + 40
            sessions[id] = session
            return .rotation(.rotated(session))
        case .revoke(let id):
            return .flag(sessions.removeValue(forKey: id) != nil)
        default:
            return .flag(false)
        }
    }
}

extension Step {
    func apply(to transaction: borrowing TaskWriteTransaction, at: Int64) throws(TaskStoreError) -> Outcome {
        switch self {
        case .insertUser(let email):
            .user(try transaction.insertUser(NewUserRecord(email: email, name: "N", passwordHash: "h", at: at)))
        case .deleteUser(let id): .flag(try transaction.deleteUser(id))
        case .insertTask(let new): .task(try transaction.insertTask(new))
        case .updateTask(let id, let owner, let changes):
            .task(try transaction.updateTask(id, owner: owner, changes, at: at))
        case .deleteTask(let id, let owner): .flag(try transaction.deleteTask(id, owner: owner))
        case .insertSession(let id, let user, let refresh):
            .session(
                try transaction.insertSession(
                    SessionRecord(id: id, userID: user, refreshID: refresh, createdAt: at, expiresAt: at + 40)))
        case .rotate(let id, let presented, let next):
            .rotation(
                try transaction.rotateSession(id, presented: presented, next: next, expiresAt: at + 40, at: at))
        case .revoke(let id): .flag(try transaction.revokeSession(id))
        }
    }

    /// Mostly about users and tasks that may exist, sometimes about the next one, which does not.
    static func random(using random: inout SplitMix64, for model: Model, at: Int64) -> Step {
        let texts = ["Tea", "a\0b", "e\u{301}", "😀", String(repeating: "long ", count: 40)]
        func text() -> String { texts.randomElement(using: &random) ?? "" }
        let isStray = Int.random(in: 0..<16, using: &random) == 0
        let user = (isStray ? nil : model.users.keys.sorted().randomElement(using: &random)) ?? model.latestUserID + 1
        let task = (isStray ? nil : model.tasks.keys.sorted().randomElement(using: &random)) ?? model.latestTaskID + 1
        let session = "s\(Int.random(in: 0..<5, using: &random))"
        let refresh = "r\(Int.random(in: 0..<2, using: &random))"
        switch Int.random(in: 0..<48, using: &random) {
        case 0...4:
            return .insertUser(email: ["a@x", "A@X", "b@x", "c@x", "d@x"].randomElement(using: &random) ?? "a@x")
        case 5: return .deleteUser(user)
        case 6...17:
            return .insertTask(
                NewTaskRecord(
                    owner: user, title: text(), description: Bool.random(using: &random) ? text() : nil,
                    completed: Bool.random(using: &random),
                    priority: TaskPriority.allCases.randomElement(using: &random),
                    at: at))
        case 18...29:
            var changes = TaskChanges()
            if Bool.random(using: &random) { changes.title = text() }
            if Bool.random(using: &random) { changes.description = .some(Bool.random(using: &random) ? text() : nil) }
            if Bool.random(using: &random) { changes.completed = Bool.random(using: &random) }
            if Bool.random(using: &random) { changes.priority = .some(Bool.random(using: &random) ? .low : nil) }
            if Bool.random(using: &random) { changes.dueDate = .some(Bool.random(using: &random) ? "2026-01-01" : nil) }
            return .updateTask(task, owner: user, changes)
        case 30...34: return .deleteTask(task, owner: user)
        case 35...39: return .insertSession(session, user: user, refresh: refresh)
        case 40...44: return .rotate(session, presented: refresh, next: "r\(Int.random(in: 0..<2, using: &random))")
        default: return .revoke(session)
        }
    }
}

/// A small generator with a seed, so that a failure can be run again (Steele, Lea and Flood, 2014).
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct ModelTests {
    /// Random transactions of one to five steps on store and model alike; a refused step undoes its transaction.
    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func storeBehavesAsTheModel(seed: UInt64) async throws {
        let fixture = try StoreFixture()
        var random = SplitMix64(state: seed)
        var model = Model()
        for clock in 1...300 as ClosedRange<Int64> {
            let steps = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                Step.random(using: &random, for: model, at: clock)
            }
            let expected = outcomes(of: steps, in: &model, at: clock)
            let actual: Result<[Outcome], TaskStoreError>
            do {
                actual = .success(
                    try await fixture.store.write { transaction in
                        var outcomes: [Outcome] = []
                        for step in steps { outcomes.append(try step.apply(to: transaction, at: clock)) }
                        return outcomes
                    })
            } catch let error as TaskStoreError {
                actual = .failure(error.withoutDetail)
            }
            try #require(actual == expected, "seed \(seed), clock \(clock): \(steps)")
            if clock.isMultiple(of: 20) { try #require(try contents(of: fixture.store, like: model) == model) }
        }
        #expect(model.latestTaskID > 50)
        await fixture.store.close()
    }

    private func outcomes(
        of steps: [Step], in model: inout Model, at: Int64
    ) -> Result<[Outcome], TaskStoreError> {
        var changed = model
        do throws(TaskStoreError) {
            var outcomes: [Outcome] = []
            for step in steps { outcomes.append(try changed.apply(step, at: at)) }
            model = changed
            return .success(outcomes)
        } catch {
            return .failure(error)
        }
    }

    /// What the store holds, asked by every id that the model ever gave.
    private func contents(of store: TaskStore, like model: Model) throws -> Model {
        try store.read { transaction in
            var found = Model()
            (found.latestUserID, found.latestTaskID) = (model.latestUserID, model.latestTaskID)
            for id in 0...(model.latestUserID + 1) {
                if let user = try transaction.user(id) { found.users[id] = user }
                for task in try transaction.tasks(owner: id, limit: 1000) { found.tasks[task.id] = task }
            }
            for number in 0..<5 {
                if let session = try transaction.session("s\(number)") { found.sessions[session.id] = session }
            }
            return found
        }
    }
}

extension TaskStoreError {
    fileprivate var withoutDetail: TaskStoreError {
        switch self {
        case .refused: .refused(detail: "")
        case .unavailable: .unavailable(detail: "")
        default: self
        }
    }
}
