import Synchronization

/// Counts and durations of answers, by operation and status; how many requests a rate limit sent away.
final class OperationMetrics: Sendable {
    /// Upper bounds of the histogram's buckets in microseconds; a last one holds the rest.
    static let bounds: [Int64] = [250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000]

    struct Series: Sendable {
        var count = 0
        var sumMicroseconds: Int64 = 0
        var buckets = [Int](repeating: 0, count: bounds.count + 1)

        mutating func add(_ microseconds: Int64, bucket: Int) {
            count += 1
            sumMicroseconds += microseconds
            buckets[bucket] += 1
        }
    }

    private final class Cell: Sendable {
        let series = Mutex<[Int: Series]>([:])
    }

    private let contracts: [OperationContract]
    /// One for each operation, and a last one for what led to none.
    private let cells: [Cell]
    private let rateLimited = Atomic<Int>(0)

    init(_ contracts: [OperationContract]) {
        self.contracts = contracts
        cells = (0...contracts.count).map { _ in Cell() }
    }

    func record(_ route: Int?, status: Int, _ duration: Duration) {
        let parts = duration.components
        let microseconds = parts.seconds * 1_000_000 + parts.attoseconds / 1_000_000_000_000
        let bucket = Self.bounds.firstIndex { microseconds <= $0 } ?? Self.bounds.count
        cells[route ?? contracts.count].series.withLock { series in
            series[status, default: Series()].add(microseconds, bucket: bucket)
        }
    }

    func countRateLimited() { rateLimited.add(1, ordering: .relaxed) }

    /// The histogram `http_server_request_duration_seconds` in Prometheus' text format 0.0.4, labelled as OpenTelemetry's
    /// HTTP conventions call things.
    func text() -> String {
        let name = "http_server_request_duration_seconds"
        var text = "# HELP \(name) Duration of HTTP requests.\n# TYPE \(name) histogram\n"
        for (index, cell) in cells.enumerated() {
            let labels =
                index < contracts.count
                ? "http_request_method=\"\(contracts[index].method.rawValue)\",http_route=\"\(contracts[index].path)\""
                : "http_request_method=\"_OTHER\",http_route=\"\""
            for (status, series) in cell.series.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
                let all = "\(labels),http_response_status_code=\"\(status)\""
                var cumulative = 0
                for (bound, count) in zip(Self.bounds, series.buckets) {
                    cumulative += count
                    text += "\(name)_bucket{\(all),le=\"\(Double(bound) / 1e6)\"} \(cumulative)\n"
                }
                text += "\(name)_bucket{\(all),le=\"+Inf\"} \(series.count)\n"
                text += "\(name)_sum{\(all)} \(Double(series.sumMicroseconds) / 1e6)\n"
                text += "\(name)_count{\(all)} \(series.count)\n"
            }
        }
        let limited = "http_server_rate_limited_requests_total"
        text += "# HELP \(limited) Requests of users who had sent too many.\n# TYPE \(limited) counter\n"
        return text + "\(limited) \(rateLimited.load(ordering: .relaxed))\n"
    }
}

extension Router {
    /// Counts and durations of all answers so far in Prometheus' text format.
    public func metricsText() -> String { metrics.text() }
}
