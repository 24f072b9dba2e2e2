import Foundation
import TreatyGenerator
import TreatyOpenAPI
import TreatyYAML

/// `treaty-generator lint`: findings without a build.
struct LintCommand {
    static let usage = """
        usage: treaty-generator lint [--contract FILE] [--display-name NAME] [--format text|jsonl|sarif] [--limit N]
                                     [--severity RULE=error|warning]… [--lower-findings] [--configuration FILE]

        Prints what is to be said about the contract FILE (default api.yaml) on standard output.

          --format F            text (as compilers write, the default), jsonl (a JSON object on each line), or sarif
                                (SARIF 2.1.0, for code scanning services)
          --severity RULE=S     what a rule weighs; errors that make generated code wrong stay errors
          --lower-findings      warnings instead of all errors that may be lowered
          --configuration FILE  a treaty.yaml
          --limit N             how many findings are printed at most (default 1000)
          --display-name NAME   the contract's name in findings (default: FILE)

        Exit status: 0 without errors, 1 with one, 2 for a wrong call.
        """

    static let limitDefault = 1000

    var contract = "api.yaml"
    var displayName: String?
    var format = FindingFormat.text
    var limit = Self.limitDefault
    var configuration = GeneratorConfiguration()
    /// What is wrong with the configuration's file.
    var findings: [Finding] = []

    struct Misuse: Error {
        var message: String
    }

    init(_ arguments: [String]) throws(Misuse) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            if option == "--lower-findings" {
                configuration.severities = .lowered
                continue
            }
            guard let value = rest.popFirst() else { throw Misuse(message: "\(option) needs a value, or is no option") }
            try take(option, value)
        }
    }

    private mutating func take(_ option: String, _ value: String) throws(Misuse) {
        switch option {
        case "--contract": contract = value
        case "--display-name": displayName = value
        case "--format":
            guard let format = FindingFormat(rawValue: value) else {
                throw Misuse(message: "there is no format '\(value)'; write text, jsonl or sarif")
            }
            self.format = format
        case "--limit":
            guard let limit = Int(value), limit > 0 else { throw Misuse(message: "--limit needs a number from 1 up") }
            self.limit = limit
        case "--severity": try weigh(value)
        case "--configuration": (configuration, findings) = GeneratorCommand.configuration(value, besides: contract)
        default: throw Misuse(message: "there is no option \(option)")
        }
    }

    private mutating func weigh(_ text: String) throws(Misuse) {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, ["error", "warning"].contains(parts[1]) else {
            throw Misuse(message: "--severity needs RULE=error or RULE=warning, not '\(text)'")
        }
        do throws(Severities.Refusal) {
            try configuration.severities.set(parts[0], to: parts[1] == "error" ? .error : .warning)
        } catch {
            switch error {
            case .unknownRule: throw Misuse(message: "there is no rule '\(parts[0])'")
            case .mayNotBeLowered: throw Misuse(message: "'\(parts[0])' may not be lowered")
            }
        }
    }

    /// The exit status.
    func run(loader: @escaping FileLoader) -> Int32 {
        let findings = GeneratorPipeline.findings(
            path: contract, displayPath: displayName ?? contract, configuration: configuration, loader: loader)
        let report = FindingReport((self.findings + findings).inFileOrder(), limit: limit)
        FileHandle.standardOutput.write(Data(report.rendered(as: format).utf8))
        return report.hasErrors ? 1 : 0
    }
}
