/// Rules whose errors a configuration may lower to warnings: what they find misleads people, but the contract still says
/// one thing only, and the generated code keeps it.
package let lowerableRuleIDs: Set<String> = [
    "bounds-crossed", "constraint-inapplicable", "default-mismatch", "duplicate-values", "enum-type",
    "example-mismatch", "operation-4xx-missing", "parameter-reserved-header", "path-fragment", "required-undefined",
    "tag-duplicate",
    "unknown-field", "unknown-keyword",
]
