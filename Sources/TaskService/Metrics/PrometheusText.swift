import TaskStore
import TreatyPasswords

/// Metrics in Prometheus' text format 0.0.4.
package struct PrometheusText: Sendable {
    package private(set) var text = ""

    package init() {}

    /// A value that goes up and down.
    package mutating func gauge(_ name: String, _ help: String, _ value: Int) {
        add(name, "gauge", help, [("", String(value))])
    }

    /// A value in seconds that goes up and down.
    package mutating func gauge(_ name: String, _ help: String, seconds: Double) {
        add(name, "gauge", help, [("", String(seconds))])
    }

    /// A fact that is told by a label; the value is 1.
    package mutating func info(_ name: String, _ help: String, _ label: String, _ fact: String) {
        add(name, "gauge", help, [("{\(label)=\"\(fact)\"}", "1")])
    }

    /// A value that only grows.
    package mutating func counter(_ name: String, _ help: String, _ value: Int) {
        add(name, "counter", help, [("", String(value))])
    }

    /// A value in seconds that only grows.
    package mutating func counter(_ name: String, _ help: String, seconds: Double) {
        add(name, "counter", help, [("", String(seconds))])
    }

    /// One counter for each value of a label, in the order of the values.
    package mutating func counter(_ name: String, _ help: String, by label: String, _ values: [Int: Int]) {
        let samples = values.sorted { $0.key < $1.key }.map { ("{\(label)=\"\($0.key)\"}", String($0.value)) }
        add(name, "counter", help, samples)
    }

    /// `unit` writes a bound or a sum as the metric's unit has it.
    mutating func histogram(
        _ name: String, _ help: String, _ values: TaskStoreHistogram, _ unit: (Int) -> String
    ) {
        var samples: [(String, String)] = []
        var total = 0
        for (index, count) in values.counts.enumerated() {
            total += count
            let bound = index < values.bounds.count ? unit(values.bounds[index]) : "+Inf"
            samples.append(("_bucket{le=\"\(bound)\"}", String(total)))
        }
        add(name, "histogram", help, samples + [("_sum", unit(values.sum)), ("_count", String(total))])
    }

    private mutating func add(_ name: String, _ type: String, _ help: String, _ samples: [(String, String)]) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
        for (labels, value) in samples { text += "\(name)\(labels) \(value)\n" }
    }
}

extension PrometheusText {
    init(_ store: TaskStoreMetrics) {
        self.init()
        gauge("task_store_queue_depth", "Writes that wait or are being committed.", store.queueDepth)
        gauge("task_store_readers", "Threads with a connection to read.", store.readers)
        gauge("task_store_wal_pages", "Pages in the write-ahead log.", store.walPages)
        gauge("task_store_largest_batch_writes", "The most writes of one commit.", store.largestBatchWrites)
        counter("task_store_writes_total", "Writes that were run.", store.writes)
        histogram("task_store_batch_writes", "Writes that shared a commit.", store.batchWrites) { String($0) }
        counter("task_store_failed_commits_total", "Commits that failed.", store.failedBatches)
        histogram("task_store_commit_seconds", "Time of each commit until it is on disk.", store.commitNanoseconds) {
            String(Double($0) / 1e9)
        }
        counter("task_store_overloads_total", "Writes refused since the queue was full.", store.overloads)
        counter("task_store_checkpoints_total", "Checkpoints.", store.checkpoints)
        counter(
            "task_store_partial_checkpoints_total", "Checkpoints that a reader kept from copying the whole log.",
            store.partialCheckpoints)
        counter(
            "task_store_checkpoint_seconds_total", "Time spent in checkpoints.",
            seconds: Double(store.checkpointNanoseconds) / 1e9)
        counter("task_store_failed_checkpoints_total", "Checkpoints that failed.", store.failedCheckpoints)
    }
}

extension PrometheusText {
    init(_ passwords: PasswordMetrics) {
        self.init()
        gauge("password_pool_waiting", "Passwords that wait to be hashed.", passwords.waiting)
        gauge("password_pool_active", "Passwords that are being hashed.", passwords.active)
        counter("password_pool_hashes_total", "Passwords that were taken up to be hashed.", passwords.begun)
        counter("password_pool_refusals_total", "Passwords refused since too many waited.", passwords.refused)
    }

    init(throttle: LoginThrottle, tokens: VerifiedTokens) {
        self.init()
        counter(
            "auth_throttled_requests_total", "Logins and registrations refused since there were too many.",
            throttle.refusedAttempts)
        let counts = tokens.counts
        counter("token_cache_hits_total", "Tokens whose signature was verified before.", counts.hits)
        counter("token_cache_misses_total", "Tokens whose signature had to be verified.", counts.misses)
    }
}
