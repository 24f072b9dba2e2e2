import Testing

@testable import TaskService

/// What `/proc/self/stat` says, as proc(5) describes it.
@Suite struct ProcessMetricsTests {
    private static let rest =
        " S 1 2 2 0 -1 4194304 2850 6613 1 0 2 1 3 2 20 0 9 0 1598084 16961536 3337 18446744073709551615 1 1 1 0 0\n"

    @Test(arguments: ["task-server", "a b", ") S 1 (", ""])
    func aNameMayHoldAnything(_ name: String) throws {
        let status = try #require(ProcessStatus("5 (\(name))" + Self.rest))
        #expect(status.threads == 9 && status.startTicks == 1_598_084)
        #expect(status.virtualBytes == 16_961_536 && status.residentPages == 3337)
    }

    @Test(arguments: ["", "5", "5 (x", "5 (x) S 1 2", "5 (x)" + rest.replacing("3337", with: "many")])
    func otherTextsAreRefused(_ text: String) {
        #expect(ProcessStatus(text) == nil)
    }

    @Test func theStartIsAfterThatOfTheSystemByItsTicks() throws {
        var status = try #require(ProcessStatus("5 (x)" + Self.rest))
        let start = status.startedAt(ticksPerSecond: 100)
        status.startTicks += 500
        #expect(abs(status.startedAt(ticksPerSecond: 100) - start - 5) < 0.5)
    }
}
