import TaskAPI
import TaskStore
import Treaty

extension TaskHandlers {
    func getRoot(_ input: GetRoot.Input) async throws -> GetRoot.Output {
        .ok(Schemas.Health(status: .healthy))
    }

    func getHealth(_ input: GetHealth.Input) async throws -> GetHealth.Output {
        try store.probe()
        return .ok(Schemas.Health(status: .healthy))
    }

    func getLiveness(_ input: GetLiveness.Input) async throws -> GetLiveness.Output {
        .ok(Schemas.Liveness(status: .alive))
    }

    func getReadiness(_ input: GetReadiness.Input) async throws -> GetReadiness.Output {
        guard !state.isDraining else { throw Problem.serviceUnavailable("The server is stopping.") }
        guard store.isAccepting else { throw Problem.serviceUnavailable("The queue of changes is full.") }
        try store.probe()
        return .ok(Schemas.Readiness(status: .ready))
    }

    func getMetrics(_ input: GetMetrics.Input) async throws -> GetMetrics.Output {
        .ok(metrics.text)
    }
}
