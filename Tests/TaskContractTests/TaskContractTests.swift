import Testing
import TreatyHTTP
import TreatyServer
import TreatyTesting

/// Every case that the contract gives rise to, against the real handlers on a real store.
@Suite struct TaskContractTests {
    @Test(arguments: ContractCases.operationIDs)
    func throughTheRouter(operationID: String) async throws {
        let subject = try await TaskSubject { .router($0) }
        await run(operationID, on: subject)
        await subject.close()
    }

    @Test(arguments: ContractCases.operationIDs)
    func throughASocket(operationID: String) async throws {
        let server = ServerBox()
        let subject = try await TaskSubject { .live(port: try server.start($0)) }
        await run(operationID, on: subject)
        await server.server?.shutdown(grace: .seconds(1))
        await subject.close()
    }

    private func run(_ operationID: String, on subject: TaskSubject) async {
        let runner = ContractRunner(
            subject: subject, responses: ContractCases.responses, problem: ContractCases.problem)
        let cases = ContractCases.of(operationID)
        #expect(cases.contains { $0.kind == .example })
        for contractCase in cases {
            do {
                for fault in try await runner.run(contractCase) { Issue.record("\(contractCase): \(fault)") }
            } catch {
                Issue.record("\(contractCase): \(error)")
            }
        }
    }
}

/// A server that is made when its responder is known.
private final class ServerBox {
    private(set) var server: HTTPServer?

    func start(_ responder: some HTTPResponder) throws -> UInt16 {
        let made = HTTPServer(configuration: HTTPServerConfiguration(port: 0, workers: 1, responder: responder))
        server = made
        return try made.start()
    }
}
