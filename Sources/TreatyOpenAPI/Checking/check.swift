import TreatyYAML

/// Applies every rule to a resolved document.
package func check(_ document: Document) -> [Finding] {
    Rule.all.flatMap { rule in
        var report = Report(rule: rule)
        rule.look(document, &report)
        return report.findings
    }
}
