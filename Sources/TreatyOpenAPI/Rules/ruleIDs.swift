/// The names of all findings that reading, resolving and checking a document can bring, besides those of its YAML.
package let ruleIDs: Set<String> = Set(Rule.all.map(\.id)).union([
    "openapi-version", "reference-cycle", "reference-kind", "reference-malformed", "reference-target-missing",
    "path-item-conflict", "schema-version", "file-unreadable",
])
