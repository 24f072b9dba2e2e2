/// What every finding can be named that reading, resolving, checking and planning a document bring, with its weight.
package let ruleWeights: [String: RuleWeight] = {
    var weights = stageRules
    for rule in Rule.all { weights[rule.id] = rule.weight }
    return weights
}()

package let ruleIDs: Set<String> = Set(ruleWeights.keys)

/// What stages other than `check` say.
private let stageRules: [String: RuleWeight] = [
    "cases-left-out": .warning,
    "composition-cycle": .lowerableError,
    "default-not-applied": .warning,
    "exclusive-bound-boolean": .lowerableError,
    "file-limit": .error,
    "file-unreadable": .error,
    "not-carried": .error,
    "openapi-version": .error,
    "parameter-nesting": .warning,
    "path-item-conflict": .error,
    "reference-chain": .error,
    "reference-cycle": .error,
    "reference-kind": .error,
    "reference-limit": .error,
    "reference-malformed": .error,
    "reference-target-missing": .error,
    "schema-dialect": .error,
    "schema-id-duplicate": .error,
    "type-limit": .warning,
    "type-missing": .warning,
    "yaml-alias": .error,
    "yaml-documents": .error,
    "yaml-duplicate-key": .error,
    "yaml-empty": .error,
    "yaml-encoding": .error,
    "yaml-key": .error,
    "yaml-limit": .error,
    "yaml-merge": .lowerableError,
    "yaml-syntax": .error,
    "yaml-tag": .error,
]
