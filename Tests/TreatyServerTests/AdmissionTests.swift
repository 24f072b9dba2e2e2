import Testing

@testable import TreatyServer

struct AdmissionTests {
    /// One turn, with a request each millisecond. Returns how many were admitted.
    private func turn(_ admission: inout Admission, at start: UInt64, requests: UInt64) -> Int {
        var admitted = 0
        for number in 0..<requests where admission.admits(now: (start + number) * 1_000_000, active: 0) {
            admitted += 1
        }
        admission.endTurn()
        return admitted
    }

    @Test func aBurstIsAnswered() {
        var admission = Admission(delayMax: 50, interval: 1000, requestsMax: 10)
        let admitted = [(1, 900), (901, 20), (2000, 900)].map { turn(&admission, at: $0, requests: $1) }
        #expect(admitted == [900, 20, 900])
    }

    @Test func pastTheIntervalTurnsAreShort() {
        var admission = Admission(delayMax: 50, interval: 1000, requestsMax: 10)
        // The first turn is long from its 51st millisecond on, so a second later the sixth turns requests away.
        let admitted = (0..<9).map { turn(&admission, at: 1 + $0 * 200, requests: 200) }
        #expect(admitted == [200, 200, 200, 200, 200, 51, 51, 51, 51])
        let recovered = [(1801, 30), (1831, 200)].map { turn(&admission, at: $0, requests: $1) }
        #expect(recovered == [30, 200])
    }

    @Test func requestsUnderWayAreBounded() {
        var admission = Admission(delayMax: 50, interval: 1000, requestsMax: 2)
        let admitted = [1, 2].map { admission.admits(now: 1, active: $0) }
        #expect(admitted == [true, false])
    }
}
