import TreatyYAML

/// How findings are written for people and for programs.
package enum FindingFormat: String, Sendable, CaseIterable {
    /// `FILE:LINE:COLUMN: error: MESSAGE [RULE]`, as compilers write; notes on lines of their own.
    case text
    /// One JSON object for each finding, on a line of its own.
    case jsonl
    /// One SARIF 2.1.0 document (OASIS), as code scanning services take it.
    case sarif
}

/// The findings of one run, as many as are to be shown.
package struct FindingReport: Sendable {
    /// In the order of the file, none twice.
    package let findings: [Finding]
    /// How many there are besides.
    package let omittedCount: Int
    private let errorCount: Int
    private let warningCount: Int

    /// - Parameter limit: how many are shown at most. Errors come before warnings when not all can be.
    package init(_ all: [Finding], limit: Int) {
        let sorted = all.inFileOrder()
        errorCount = sorted.count { $0.severity == .error }
        warningCount = sorted.count - errorCount
        let kept = sorted.filter { $0.severity == .error } + sorted.filter { $0.severity != .error }
        findings = kept.prefix(limit).inFileOrder()
        omittedCount = Swift.max(0, sorted.count - limit)
    }

    package var hasErrors: Bool { errorCount > 0 }

    /// Everything in one text that ends in a line break, or nothing at all.
    package func rendered(as format: FindingFormat) -> String {
        switch format {
        case .text: text
        case .jsonl: jsonLines
        case .sarif: sarif
        }
    }

    private var text: String {
        guard !findings.isEmpty else { return "" }
        let omitted = omittedCount == 0 ? "" : "; \(omittedCount) of them are not shown"
        return findings.map { $0.description + "\n" }.joined()
            + "\(counted(errorCount, "error")), \(counted(warningCount, "warning"))\(omitted)\n"
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
