import TreatyYAML

/// Applies every rule to a resolved document.
package func check(_ document: Document) -> [Finding] {
    rules.flatMap { $0.findings(document) }
}
