import Foundation
import TreatyGenerator
import TreatyOpenAPI
import TreatyYAML

/// `treaty-generator lint`: findings without a build.
struct LintCommand {
    static let usage = """
        usage: treaty-generator lint [--contract FILE [--display-name NAME] [--configuration FILE]]…
                                     [--format text|jsonl|sarif] [--limit N]
                                     [--severity RULE=error|warning]… [--lower-findings]

        Prints what is to be said about each contract FILE (default api.yaml) on standard output, in one report.
        `swift package api-lint` takes the same options, and looks at each api.yaml of the package unless one is named.

          --format F            text (as compilers write, the default), jsonl (a JSON object on each line), or sarif
                                (SARIF 2.1.0, for code scanning services)
          --severity RULE=S     what a rule weighs; errors that make generated code wrong stay errors
          --lower-findings      warnings instead of all errors that may be lowered
          --configuration FILE  the treaty.yaml of the contract named before it
          --display-name NAME   that contract's name in findings (default: FILE)
          --limit N             how many findings are printed at most (default 1000)

        Exit status: 0 without errors, 1 with one, 2 for a wrong call.
        """

    static let limitDefault = 1000

    struct Contract {
        var path: String?
        var displayName: String?
        var configuration: String?
    }

    /// At least one; that which has no path is `api.yaml`.
    var contracts = [Contract()]
    var format = FindingFormat.text
    var limit = Self.limitDefault
    var isLowered = false
    /// What rules weigh whatever a configuration says, in the order of the call.
    var weights: [(rule: String, severity: Finding.Severity)] = []

    struct Misuse: Error {
        var message: String
    }

    init(_ arguments: [String]) throws(Misuse) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            if option == "--lower-findings" {
                isLowered = true
                continue
            }
            guard let value = rest.popFirst() else { throw Misuse(message: "\(option) needs a value, or is no option") }
            try take(option, value)
        }
    }

    private mutating func take(_ option: String, _ value: String) throws(Misuse) {
        switch option {
        case "--contract":
            // What stands before the first contract is its as well.
            if contracts[contracts.count - 1].path != nil { contracts.append(Contract()) }
            contracts[contracts.count - 1].path = value
        case "--display-name": contracts[contracts.count - 1].displayName = value
        case "--configuration": contracts[contracts.count - 1].configuration = value
        case "--format":
            guard let format = FindingFormat(rawValue: value) else {
                throw Misuse(message: "there is no format '\(value)'; write text, jsonl or sarif")
            }
            self.format = format
        case "--limit":
            guard let limit = Int(value), limit > 0 else { throw Misuse(message: "--limit needs a number from 1 up") }
            self.limit = limit
        case "--severity": try weigh(value)
        default: throw Misuse(message: "there is no option \(option)")
        }
    }

    private mutating func weigh(_ text: String) throws(Misuse) {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let severity = Finding.Severity(rawValue: parts[1]), severity != .note else {
            throw Misuse(message: "--severity needs RULE=error or RULE=warning, not '\(text)'")
        }
        do throws(Severities.Refusal) {
            var severities = Severities.standard
            try severities.set(parts[0], to: severity)
            weights.append((parts[0], severity))
        } catch {
            switch error {
            case .unknownRule: throw Misuse(message: "there is no rule '\(parts[0])'")
            case .mayNotBeLowered: throw Misuse(message: "'\(parts[0])' may not be lowered")
            }
        }
    }

    /// The exit status.
    func run(loader: @escaping FileLoader) -> Int32 {
        let report = FindingReport(contracts.flatMap { findings(in: $0, loader) }, limit: limit)
        FileHandle.standardOutput.write(Data(report.rendered(as: format).utf8))
        return report.hasErrors ? 1 : 0
    }

    private func findings(in contract: Contract, _ loader: @escaping FileLoader) -> [Finding] {
        let path = contract.path ?? "api.yaml"
        var (configuration, findings) = GeneratorCommand.configuration(contract.configuration, besides: path)
        if isLowered { configuration.severities = .lowered }
        // Refused ones were told already.
        for (rule, severity) in weights { try? configuration.severities.set(rule, to: severity) }
        findings += GeneratorPipeline.findings(
            path: path, displayPath: contract.displayName ?? path, configuration: configuration, loader: loader)
        return findings
    }
}
