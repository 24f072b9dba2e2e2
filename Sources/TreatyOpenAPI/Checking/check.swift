import TreatyYAML

/// Applies every rule to a resolved document.
package func check(_ document: Document) -> [Finding] {
    let findings = Rule.all.concurrentMap { rule in
        var report = Report(rule: rule)
        rule.look(document, &report)
        return report.findings
    }
    return Array(findings.joined())
}
