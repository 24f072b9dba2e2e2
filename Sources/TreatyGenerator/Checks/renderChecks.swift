/// A file of checks: what a decoder does not look at in its one pass.
func renderChecks(_ plan: SwiftPlan) -> String {
    var writer = CodeWriter()
    writer.fileHead(["Treaty"])
    guard !plan.checks.isEmpty else { return writer.text }
    writer.block("extension ContractChecks") { writer in
        for (index, check) in plan.checks.enumerated() {
            if index > 0 { writer.line() }
            for constants in check.constants {
                let arguments = "\(SwiftLiteral.string(constants.keyword)), \(SwiftLiteral.string(constants.json))"
                writer.line("private static let \(constants.name) = ContractConstants(\(arguments))")
            }
            writer.documentation(["`\(check.reference)`"])
            writer.block("@Sendable static func \(check.name)(_ instance: inout InstanceChecker)") { writer in
                for call in check.calls { writer.line(call.swift(on: "instance")) }
            }
        }
    }
    return writer.text
}

extension CheckCall {
    fileprivate func swift(on checker: String) -> String {
        "\(checker).\(function)(\(arguments.map(\.swift).joined(separator: ", ")))"
    }
}

extension CheckArgument {
    fileprivate var swift: String {
        switch self {
        case .literal(let text): text
        case .check(let label, let check): (label.map { $0 + ": " } ?? "") + check.swift
        case .checks(let checks): "[\(checks.map(\.swift).joined(separator: ", "))]"
        case .candidates(let candidates):
            "[\(candidates.map { "(resource: \($0.resource), check: \($0.check.swift))" }.joined(separator: ", "))]"
        }
    }
}

extension CheckUse {
    fileprivate var swift: String {
        switch self {
        case .anything: "{ _ in }"
        case .function(let name): name
        case .inline(let call): "{ \(call.swift(on: "$0")) }"
        }
    }
}
