import TreatyYAML

extension FindingReport {
    /// One line for each finding: `{"severity","rule","file","line","column","message","notes":[…]}`. Lines and columns are
    /// 1-based. When not all are shown, the last line is `{"omitted": N}`.
    var jsonLines: String {
        var lines = findings.map { finding in
            let members: [(name: String, value: JSONOutput)] = [
                ("severity", .string(finding.severity.rawValue)),
                ("rule", .string(finding.rule)),
            ]
            let notes = finding.notes.map { JSONOutput.object(place($0.location, $0.message)) }
            let all = members + place(finding.location, finding.message) + [("notes", .array(notes))]
            return JSONOutput.object(all).text
        }
        if omittedCount > 0 { lines.append(JSONOutput.object([("omitted", .integer(omittedCount))]).text) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func place(_ location: SourceLocation, _ message: String) -> [(name: String, value: JSONOutput)] {
        [
            ("file", .string(location.file)),
            ("line", .integer(location.line)),
            ("column", .integer(location.column)),
            ("message", .string(message)),
        ]
    }
}
