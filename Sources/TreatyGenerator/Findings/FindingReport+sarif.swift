import TreatyOpenAPI
import TreatyYAML

extension FindingReport {
    /// SARIF 2.1.0: one run with the rules that were broken and a result for each finding.
    var sarif: String {
        let rules = Set(findings.map(\.rule)).sorted()
        let positions = Dictionary(uniqueKeysWithValues: zip(rules, rules.indices))
        let driver: JSONOutput = .object([
            ("name", "treaty"),
            ("rules", .array(rules.map(rule))),
        ])
        var run: [(name: String, value: JSONOutput)] = [
            ("tool", .object([("driver", driver)])),
            ("columnKind", "unicodeCodePoints"),
            ("results", .array(findings.map { result($0, ruleIndex: positions[$0.rule] ?? -1) })),
        ]
        if omittedCount > 0 {
            run.append(("properties", .object([("omittedResults", .integer(omittedCount))])))
        }
        let log: JSONOutput = .object([
            ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"),
            ("version", "2.1.0"),
            ("runs", .array([.object(run)])),
        ])
        return log.text + "\n"
    }

    private func rule(_ id: String) -> JSONOutput {
        let level = ruleWeights[id] == .warning ? Finding.Severity.warning : .error
        return .object([
            ("id", .string(id)),
            ("shortDescription", .object([("text", .string(ruleSummaries[id] ?? id))])),
            ("defaultConfiguration", .object([("level", .string(level.rawValue))])),
        ])
    }

    private func result(_ finding: Finding, ruleIndex: Int) -> JSONOutput {
        var members: [(name: String, value: JSONOutput)] = [
            ("ruleId", .string(finding.rule)),
            ("ruleIndex", .integer(ruleIndex)),
            ("level", .string(finding.severity.rawValue)),
            ("message", message(finding.message)),
            ("locations", .array([.object([physicalLocation(finding.location)])])),
        ]
        let related = finding.notes.enumerated().map { position, note in
            JSONOutput.object([
                ("id", .integer(position + 1)), physicalLocation(note.location), ("message", message(note.message)),
            ])
        }
        if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
        return .object(members)
    }

    /// §3.11.6: in messages, square brackets make links unless they are escaped.
    private func message(_ text: String) -> JSONOutput {
        let escaped = text.map { "\\[]".contains($0) ? "\\\($0)" : String($0) }.joined()
        return .object([("text", .string(escaped))])
    }

    private func physicalLocation(_ location: SourceLocation) -> (name: String, value: JSONOutput) {
        let region: JSONOutput = .object([
            ("startLine", .integer(location.line)), ("startColumn", .integer(location.column)),
        ])
        let artifact: JSONOutput = .object([("uri", .string(Self.uriReference(location.file)))])
        return ("physicalLocation", .object([("artifactLocation", artifact), ("region", region)]))
    }

    /// RFC 3986, §4.2: what stands in no path segment is percent-encoded, byte by byte.
    static func uriReference(_ path: String) -> String {
        var text = ""
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let figures = String(byte, radix: 16, uppercase: true)
                text += "%" + (figures.count == 1 ? "0" : "") + figures
            }
        }
        return text
    }
}
