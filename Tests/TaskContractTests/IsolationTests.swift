import Testing
import TreatyHTTP
import TreatyServer
import TreatyTesting

/// Every operation of the contract, called by everybody for what belongs to everybody: the statuses follow from rules,
/// and no answer holds a byte of what is not the caller's.
///
/// The operations and their bodies come from the contract. One with a path parameter that the rules do not know fails
/// the test until it is classified here.
@Suite struct IsolationTests {
    /// Whose token a request bears.
    enum Caller: String, CaseIterable {
        case nobody, malformed, expired, revoked, deleted, valid

        var isLetIn: Bool { self == .valid }
    }

    @Test(arguments: ContractCases.operationIDs, [false, true])
    func nobodyGetsWhatIsNotTheirs(operationID: String, isLive: Bool) async throws {
        let example = try #require(
            ContractCases.of(operationID).first { $0.kind == .example && $0.statuses.contains { $0 < 300 } })
        let server = isLive ? LiveRouter() : nil
        let world = try await IsolationWorld { router in
            if let server { .live(port: try server.start(router)) } else { .router(router) }
        }
        let before = try await world.everythingOfOther()
        let parameters = Set(
            example.path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) })
        #expect(parameters.isSubset(of: ["user_id", "id"]), "\(operationID): say whose its path parameters are")
        let owners = parameters.contains("user_id") ? IsolationWorld.Owner.allCases : [.caller]
        let tasks = parameters.contains("id") ? IsolationWorld.Owner.allCases : [.caller]
        for caller in Caller.allCases {
            for owner in owners {
                for task in tasks {
                    let path = try await world.path(example.path, owner: owner, task: task)
                    let answer = try await world.send(example, path, as: caller)
                    let what = "\(operationID) by \(caller), path of \(owner), task of \(task)"
                    if let expected = expectedStatus(example, caller, owner, task) {
                        #expect(answer.status == expected, "\(what): \(answer.text)")
                    }
                    let isTheirs = caller.isLetIn && owner == .caller && task == .caller
                    let leaks = world.marks(in: answer, allowingOwn: isTheirs)
                    #expect(leaks.isEmpty, "\(what) shows \(leaks)")
                }
            }
        }
        #expect(try await world.everythingOfOther() == before, "\(operationID) changed what is another's")
        await server?.stop()
        await world.close()
    }

    /// Nil where anybody may call: then only what the answer holds is of interest.
    private func expectedStatus(
        _ example: ContractCase, _ caller: Caller, _ owner: IsolationWorld.Owner, _ task: IsolationWorld.Owner
    ) -> Int? {
        guard example.credential == .valid else { return nil }
        guard caller.isLetIn else { return 401 }
        guard owner == .caller else { return 403 }
        return task == .caller ? example.statuses.first { $0 < 300 } : 404
    }

    /// Without data that could leak, the test above would prove nothing.
    @Test func theMarksAreFoundWhereTheyMayBe() async throws {
        let world = try await IsolationWorld { .router($0) }
        for operationID in ["listTasks", "getTask", "getCurrentUser"] {
            let example = try #require(ContractCases.of(operationID).first { $0.kind == .example })
            let path = try await world.path(example.path, owner: .caller, task: .caller)
            let answer = try await world.send(example, path, as: .valid)
            #expect(answer.status == 200 && !world.marks(in: answer, allowingOwn: false).isEmpty)
        }
        #expect(try await world.everythingOfOther().contains(IsolationWorld.mark(of: .other)))
        await world.close()
    }
}

/// A server that is made when its router is known.
private final class LiveRouter {
    private var server: HTTPServer?

    func start(_ responder: some HTTPResponder) throws -> UInt16 {
        let made = HTTPServer(configuration: HTTPServerConfiguration(port: 0, workers: 1, responder: responder))
        server = made
        return try made.start()
    }

    func stop() async { await server?.shutdown(grace: .seconds(1)) }
}
