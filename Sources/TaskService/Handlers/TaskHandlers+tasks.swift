import TaskAPI
import TaskStore
import Treaty

extension TaskHandlers {
    func listTasks(_ input: ListTasks.Input) async throws -> ListTasks.Output {
        let (after, limit) = (input.after ?? 0, input.limit.map(Int.init) ?? .max)
        let tasks = try store.answer { try $0.tasks(owner: input.userID, after: after, limit: limit) }
        return .ok(tasks.map(Schemas.Task.init))
    }

    func createTask(_ input: CreateTask.Input) async throws -> CreateTask.Output {
        let new = NewTaskRecord(input.body, owner: input.userID, at: now)
        do {
            let task = try await store.change { try $0.insertTask(new) }
            note("task created", task: task.id, user: task.userID, input.request)
            return .created(Schemas.Task(task), location: "/api/\(task.userID)/tasks/\(task.id)")
        } catch TaskStoreError.ownerMissing {
            throw Problem.callerGone
        }
    }

    func getTask(_ input: GetTask.Input) async throws -> GetTask.Output {
        let task = try store.answer { try $0.task(input.id, owner: input.userID) }
        guard let task else { return .notFound(.noSuchTask) }
        return .ok(Schemas.Task(task))
    }

    func updateTask(_ input: UpdateTask.Input) async throws -> UpdateTask.Output {
        let (changes, now) = (TaskChanges(input.body), now)
        let task = try await store.change { try $0.updateTask(input.id, owner: input.userID, changes, at: now) }
        guard let task else { return .notFound(.noSuchTask) }
        note("task updated", task: task.id, user: task.userID, input.request)
        return .ok(Schemas.Task(task))
    }

    func setTaskCompleted(_ input: SetTaskCompleted.Input) async throws -> SetTaskCompleted.Output {
        let (completed, now) = (input.body.completed, now)
        let task = try await store.change { try $0.setCompleted(input.id, owner: input.userID, completed, at: now) }
        guard let task else { return .notFound(.noSuchTask) }
        note(completed ? "task completed" : "task reopened", task: task.id, user: task.userID, input.request)
        return .ok(Schemas.Task(task))
    }

    func deleteTask(_ input: DeleteTask.Input) async throws -> DeleteTask.Output {
        let wasThere = try await store.change { try $0.deleteTask(input.id, owner: input.userID) }
        guard wasThere else { return .notFound(.noSuchTask) }
        note("task deleted", task: input.id, user: input.userID, input.request)
        return .noContent
    }
}
