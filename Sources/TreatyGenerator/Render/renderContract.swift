/// The file of what the whole contract has in common: its table of operations, its patterns.
func renderContract(_ plan: SwiftPlan) -> String {
    var writer = CodeWriter()
    writer.fileHead(["Treaty"])
    writer.line()
    writer.line("/// The contract that this module was generated from.")
    writer.block("public enum APIContract") { writer in
        writer.line("public static let operations: [OperationContract] = [")
        writer.indented { writer in
            for operation in plan.operations { writer.line("\(operation.typeName).contract,") }
        }
        writer.line("]")
    }
    writer.line()
    writer.line("/// The schemas of the contract.")
    writer.line("public enum Schemas {}")
    writer.line()
    writer.requestNamespaces(plan)
    if !plan.requests.isEmpty { writer.line() }
    writer.line("/// What a decoder does not look at in its one pass.")
    writer.line("enum ContractChecks {}")
    writer.line()
    writer.block("enum ContractPatterns") { writer in
        for pattern in plan.patterns {
            writer.line(
                "static let pattern\(pattern.number) = ContractPattern(\(SwiftLiteral.string(pattern.source)))")
        }
        if !plan.patterns.isEmpty { writer.line() }
        writer.list("static let all: [ContractPattern] = [", plan.patterns.map { "pattern\($0.number)" }, "]")
    }
    return writer.text
}
