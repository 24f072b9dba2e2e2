import TreatyYAML

/// One thing that a document must keep, or should.
struct Rule: Sendable {
    /// Kebab-case; findings and documentation name it.
    var id: String
    var findings: @Sendable (Document) -> [Finding]
}
let rules: [Rule] = []
