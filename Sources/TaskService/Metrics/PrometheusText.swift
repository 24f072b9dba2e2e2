import TaskStore

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
        gauge("task_store_latest_batch_writes", "Writes in the latest commit.", store.latestBatchWrites)
        gauge("task_store_largest_batch_writes", "The most writes of one commit.", store.largestBatchWrites)
        counter("task_store_writes_total", "Writes that were run.", store.writes)
        counter("task_store_commits_total", "Commits, each of one write or more.", store.batches)
        counter("task_store_failed_commits_total", "Commits that failed.", store.failedBatches)
        counter(
            "task_store_commit_seconds_total", "Time spent in commits.", seconds: Double(store.commitNanoseconds) / 1e9)
        counter("task_store_overloads_total", "Writes refused since the queue was full.", store.overloads)
        counter("task_store_checkpoints_total", "Checkpoints.", store.checkpoints)
        counter("task_store_failed_checkpoints_total", "Checkpoints that failed.", store.failedCheckpoints)
    }
}
