import Synchronization
import Testing

@testable import TreatyPasswords

@Suite struct WorkerPoolTests {
    private static let slow = PasswordParameters(memoryKibibytes: 16_384, passes: 3)

    @Test func fullQueueRefusesAtOnce() async throws {
        let hasher = try PasswordHasher(parameters: Self.slow, threads: 1, queueMax: 2)
        let outcomes = await withTaskGroup(of: PasswordError?.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    do throws(PasswordError) {
                        _ = try await hasher.hash("password")
                        return nil
                    } catch {
                        return error
                    }
                }
            }
            return await group.reduce(into: [PasswordError?]()) { $0.append($1) }
        }
        #expect(outcomes.contains(.overloaded))
        #expect(outcomes.count { $0 == nil } >= 2)
        #expect(outcomes.allSatisfy { $0 == nil || $0 == .overloaded })
        let metrics = hasher.metrics
        #expect(metrics.begun == outcomes.count { $0 == nil } && metrics.waiting == 0)
        #expect(metrics.refused == outcomes.count { $0 == .overloaded })
    }

    @Test func shutdownAnswersEverybody() async throws {
        let hasher = try PasswordHasher(parameters: Self.slow, threads: 1, queueMax: 100)
        let tasks = (0..<90).map { _ in Task { try await hasher.hash("password") } }
        try await Task.sleep(for: .milliseconds(5))
        hasher.shutdown()
        hasher.shutdown()
        var ended = 0
        for task in tasks {
            do { _ = try await task.value } catch {
                #expect(error as? PasswordError == .shutDown)
                ended += 1
            }
        }
        #expect(ended > 0)
        await #expect(throws: PasswordError.shutDown) { try await hasher.hash("password") }
    }

    @Test func jobsRunOnceOnSeveralThreads() {
        let ran = Mutex(0)
        let pool = WorkerPool(threads: 3, queueMax: 1000)
        var taken = 0
        for _ in 0..<500
        where (try? pool.submit { isCancelled in ran.withLock { $0 += isCancelled ? 1000 : 1 } }) != nil {
            taken += 1
        }
        while ran.withLock({ $0 }) < taken {}
        pool.shutdown()
        #expect(taken == 500)
        #expect(ran.withLock { $0 } == 500)
    }
}
