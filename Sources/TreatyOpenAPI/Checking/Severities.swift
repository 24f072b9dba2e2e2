import TreatyYAML

/// Which rules weigh otherwise than they do by themselves, as a configuration wants it.
///
/// Any rule's warnings may be made errors. Errors may be made warnings only where the generated code is right all the
/// same, which the rule says.
package struct Severities: Sendable {
    private var byRule: [String: Finding.Severity] = [:]

    /// Every rule as it is by itself.
    package static let standard = Severities()

    /// Warnings of all that may be lowered: for documents that one has to take as they are.
    package static let lowered: Severities = {
        var severities = Severities()
        for (rule, weight) in ruleWeights where weight == .lowerableError { severities.byRule[rule] = .warning }
        return severities
    }()

    package init() {}

    /// Why a rule cannot weigh what is asked for.
    package enum Refusal: Error {
        case unknownRule
        case mayNotBeLowered
    }

    package mutating func set(_ rule: String, to severity: Finding.Severity) throws(Refusal) {
        guard let weight = ruleWeights[rule] else { throw .unknownRule }
        guard severity == .error || weight != .error else { throw .mayNotBeLowered }
        byRule[rule] = severity
    }

    /// The findings with the severities that were asked for.
    package func applied(to findings: [Finding]) -> [Finding] {
        findings.map { finding in
            guard let severity = byRule[finding.rule] else { return finding }
            var finding = finding
            finding.severity = severity
            return finding
        }
    }
}

extension Severities {
    /// Reads a mapping such as `{example-mismatch: warning, tag-undefined: error}`; what cannot be is a finding.
    package static func read(_ node: Node) -> (severities: Severities, findings: [Finding]) {
        var severities = Severities()
        var findings: [Finding] = []
        func refuse(_ location: SourceLocation, _ message: String) {
            findings.append(.error(rule: "configuration", at: location, message))
        }
        guard let mapping = node.mapping else {
            refuse(node.location, "findings must be a mapping of rule ids to error or warning, not \(node.kindInWords)")
            return (severities, findings)
        }
        for entry in mapping.entries {
            guard let severity = entry.value.string.flatMap(Finding.Severity.init), severity != .note else {
                refuse(entry.value.location, "a rule weighs 'error' or 'warning'")
                continue
            }
            do throws(Refusal) {
                try severities.set(entry.name, to: severity)
            } catch {
                switch error {
                case .unknownRule: refuse(entry.location, "there is no rule '\(entry.name)'")
                case .mayNotBeLowered:
                    refuse(entry.location, "'\(entry.name)' may not be lowered: generated code would be wrong")
                }
            }
        }
        return (severities, findings)
    }
}
