import TreatyOpenAPI
import TreatyYAML

/// Renders the cases of a contract as Swift for a target of tests: `ContractCases.all`, and what answers are held
/// against, `ContractCases.responses` and `ContractCases.problem`.
///
/// The text is made to compile quickly: a function for each operation, a statement for each case, no type to infer.
///
/// - Parameters:
///   - module: the module of the contract's generated types.
///   - isInternal: whether these are not for other modules.
///   - budget: how long the cases may be. Those that are left out for it are a finding.
package func renderContractCases(
    _ document: Document, module: String, isInternal: Bool = false, budget: CaseBudget = CaseBudget()
) -> (text: String, findings: [Finding]) {
    let paths = OperationPaths(document)
    var cases = document.operations.concurrentMap { operation in
        RenderedCases(
            OperationCases(document: document, operation: operation, paths: paths).all,
            bytesMax: budget.operationBytesMax, render: statements)
    }
    let share = budget.share(of: cases.map(\.bytes))
    for position in cases.indices { cases[position].cut(to: share) }
    let text = rendered(document, cases, module: module, isInternal: isInternal)
    return (text, casesLeftOut(of: document, cases, budget).map { [$0] } ?? [])
}

/// What is left out, at the operation that has lost most.
private func casesLeftOut(of document: Document, _ cases: [RenderedCases], _ budget: CaseBudget) -> Finding? {
    let cut = zip(document.operations, cases).filter { $0.1.count < $0.1.countOfAll }
    func lost(_ cases: RenderedCases) -> Int { cases.countOfAll - cases.count }
    guard let most = cut.max(by: { lost($0.1) < lost($1.1) }) else { return nil }
    let omitted = cut.reduce(0) { $0 + lost($1.1) }
    let all = cases.reduce(0) { $0 + $1.countOfAll }
    let needs = cases.map(\.bytesOfAll)
    let settings = [
        ("operationBytesMax", needs.max() ?? 0, budget.operationBytesMax),
        ("bytesMax", needs.reduce(0, +), budget.bytesMax),
    ].filter { $0.1 > $0.2 }.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
    return .warning(
        rule: "cases-left-out", at: most.0.site.location,
        """
        \(omitted) of the \(all) contract cases are left out, in \(cut.count) of \(cases.count) operations, most of \
        them in this one; 'cases: {\(settings)}' in treaty.yaml keeps all
        """)
}

private func rendered(_ document: Document, _ cases: [RenderedCases], module: String, isInternal: Bool) -> String {
    var table = ResponseTable(typeNames: Planner(document).componentNames)
    let responses = document.operations.map { operation in
        let entries = operation.responses.compactMap { response -> String? in
            let isRuntimes = response.status.isRuntimes(isSecured: operation.isSecured)
            return "\(key(response.status)): \(table.constant(of: response.response, isRuntimes: isRuntimes))"
        }
        return "        \(CaseLiteral.string(operation.operationID)): [\(entries.joined(separator: ", "))],\n"
    }
    let problem = firstProblem(in: document).map { table.constant(of: $0) } ?? "nil"
    let names = document.operations.indices.map { "cases\($0)" }
    return """
        // Generated from the contract. Changes are lost with the next build.
        import TreatyTesting
        \(isInternal ? "@testable " : "")import \(module)

        /// The contract, as tests.
        enum ContractCases {
            /// Every case, in the order of the contract.
            static let all: [ContractCase] = [
        \(names.map { "        \($0)()," }.joined(separator: "\n"))
            ].flatMap { (cases: [ContractCase]) -> [ContractCase] in cases }

            static let operationIDs: [String] = \(CaseLiteral.strings(document.operations.map(\.operationID)))

            static func of(_ operationID: String) -> [ContractCase] { all.filter { $0.operationID == operationID } }

            /// By operation and status; under 2 to 5 those of a whole class, under 0 the default.
            static let responses: [String: [Int: ResponseContract]] = [
        \(responses.joined())    ]

            /// Of the problems that belong to no operation.
            static let problem: ResponseContract? = \(problem)
        }

        \(constants(table))
        \(cases.enumerated().map { function($0.offset, $0.element) }.joined(separator: "\n"))
        """
}

/// `ContractRunner.responses` has 4XX under 4, and the default under 0.
private func key(_ status: ResponseStatus) -> Int {
    switch status {
    case .code(let code): code
    case .range(let digit): digit
    case .default: 0
    }
}

private func constants(_ table: ResponseTable) -> String {
    table.constants.enumerated().map { "private let r\($0.offset): ResponseContract = \($0.element)\n" }.joined()
}

/// The shared response that has a problem and asks for nothing beside it that only its status would bring.
private func firstProblem(in document: Document) -> Response? {
    let all = document.components.responses.map(\.value) + document.operations.flatMap { $0.responses.map(\.response) }
    return all.filter { $0.content.first?.essence == "application/problem+json" }.min {
        $0.headers.count < $1.headers.count
    }
}

private func function(_ position: Int, _ cases: RenderedCases) -> String {
    """
    private func cases\(position)() -> [ContractCase] {
        var cases: [ContractCase] = []
        var next: ContractCase
    \(cases.texts.joined())    return cases
    }

    """
}

private func statements(_ planned: PlannedCase) -> String {
    let names = [planned.operationID, planned.title].map(CaseLiteral.string).joined(separator: ", ")
    let place = "\(CaseLiteral.string(planned.method)), \(CaseLiteral.string(planned.path))"
    var lines = [
        "next = ContractCase(\(names), .\(planned.kind), \(place), .\(planned.credential), \(planned.statuses))"
    ]
    for (name, value) in planned.pathParameters {
        lines.append("next.pathParameters[\(CaseLiteral.string(name))] = \(CaseLiteral.string(value))")
    }
    if let query = planned.query { lines.append("next.query = \(CaseLiteral.string(query))") }
    for (name, value) in planned.fields {
        lines.append("next.fields.append((name: \(CaseLiteral.string(name)), value: \(CaseLiteral.string(value))))")
    }
    if let body = planned.body { lines.append("next.body = \(CaseLiteral.body(body))") }
    if let violation = planned.violation {
        let place =
            switch violation.place {
            case .pointer(let pointer): ".pointer(\(CaseLiteral.string(pointer)))"
            case .parameter(let name): ".parameter(\(CaseLiteral.string(name)))"
            case .unknownParameter: ".unknownParameter"
            }
        lines.append(
            "next.violation = ContractCase.Violation(\(CaseLiteral.strings(violation.keywords)), at: \(place))")
    }
    if !planned.allow.isEmpty { lines.append("next.allow = \(CaseLiteral.strings(planned.allow))") }
    lines.append("cases.append(next)")
    return lines.map { "    \($0)\n" }.joined()
}
