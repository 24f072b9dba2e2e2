import TreatyOpenAPI
import TreatyYAML

/// The map of the generator: read → resolve → check (all in `loadDocument`), plan, render.
///
/// Each stage is a function from one value to the next. Nothing is rendered once one has found an error; a document with
/// errors is still planned where that makes sense, so that all that is to be said is said at once.
package enum GeneratorPipeline {
    /// One generated file.
    package struct Output: Sendable {
        package var name: String
        /// UTF-8.
        package var bytes: [UInt8]

        package var text: String { String(decoding: bytes, as: UTF8.self) }

        init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }
    }

    package struct Result: Sendable {
        /// Empty when there is an error among the findings.
        package var outputs: [Output]
        /// In the order of the file.
        package var findings: [Finding]
        /// What the outputs were made of, documents and plans. To take large ones to pieces takes as long as reading them:
        /// a program that ends anyway need not wait for that.
        fileprivate let sources: [any Sendable]

        init(outputs: [Output], findings: [Finding], of sources: [any Sendable] = []) {
            self.outputs = outputs
            self.findings = findings
            self.sources = sources
        }
    }

    /// What a build tool must announce before the contract is read: the names never depend on it. The target may not have
    /// files of these names itself.
    package static func sourceNames(shards: Int) -> [String] {
        ["Types", "Coding", "Checks", "Operations", "OperationCoding"].flatMap { names($0, shards) }
            + ["APIContract.swift", "APIHandlers.swift", documentsName]
    }

    /// The sources of the module that carries the contract.
    ///
    /// - Parameter shards: over how many files the types, and the operations, are spread: at least 1. An edit of one
    ///   schema changes one of them, and the compiler works on several at once.
    package static func sources(
        path: String, displayPath: String, shards: Int = 1,
        configuration: GeneratorConfiguration = GeneratorConfiguration(), loader: @escaping FileLoader
    ) -> Result {
        let swift: Branch = { document in
            planned(document, configuration) { plan in
                zip(sourceNames(shards: shards), rendered(plan, shards: shards))
                    .map { Output(name: $0, text: configuration.access.applied(to: $1)) }
            }
        }
        // Two parts that need no plan; together they take as long as all the rest. One needs no more than the nodes.
        let access = configuration.access
        let text = Background<Swift.Result<[UInt8], Finding>>()
        let documents: Branch = { document in
            let docs = ContractDocuments.docs(document, access)
            switch text.value {
            case .success(let text):
                let file = ContractDocuments.file([text, docs], access)
                return Result(outputs: [Output(name: documentsName, bytes: file)], findings: [])
            case .failure(let finding): return Result(outputs: [], findings: [finding])
            }
        }
        return run(path, displayPath, configuration, loader, [swift, documents]) { root, source in
            text.make { ContractDocuments.contractText(root, source, access) }
        }
    }

    /// The texts of the sources that are made of the plan, in the order of their names.
    private static func rendered(_ plan: SwiftPlan, shards: Int) -> [String] {
        let parts = plan.shards(shards)
        var files: [(render: @Sendable (SwiftPlan) -> String, plan: SwiftPlan)] = []
        for render in [renderTypes, renderCoding, renderChecks, renderOperations, renderOperationCoding] {
            files += parts.map { (render, $0) }
        }
        files += [(renderContract, plan), (renderHandlers, plan)]
        return files.concurrentMap { $0.render($0.plan) }
    }

    private static let documentsName = "APIDocuments.swift"

    /// `Types.swift`, or `Types1.swift` and so on.
    private static func names(_ name: String, _ shards: Int) -> [String] {
        shards == 1 ? ["\(name).swift"] : (1...shards).map { "\(name)\($0).swift" }
    }

    /// The contract cases for a test target that imports `module`, which carries the contract.
    package static func cases(
        path: String, displayPath: String, module: String,
        configuration: GeneratorConfiguration = GeneratorConfiguration(), loader: @escaping FileLoader
    ) -> Result {
        let cases: Branch = { document in
            let planned = planned(document, configuration) { _ in [] }
            guard !planned.findings.hasErrors else { return planned }
            let (text, found) = renderContractCases(
                document, module: module, isInternal: configuration.access == .internal, budget: configuration.cases)
            let findings = planned.findings + configuration.severities.applied(to: found)
            return Result(outputs: [Output(name: "ContractCases.swift", text: text)], findings: findings)
        }
        return run(path, displayPath, configuration, loader, [cases])
    }

    /// All that is to be said about a contract, without a word of Swift.
    package static func findings(
        path: String, displayPath: String, configuration: GeneratorConfiguration = GeneratorConfiguration(),
        loader: @escaping FileLoader
    ) -> [Finding] {
        let plan: Branch = { planned($0, configuration) { _ in [] } }
        return run(path, displayPath, configuration, loader, [plan]).findings
    }

    /// What is made of a checked document; several are made at once.
    private typealias Branch = @Sendable (Document) -> Result

    private static func run(
        _ path: String, _ displayPath: String, _ configuration: GeneratorConfiguration, _ loader: @escaping FileLoader,
        _ branches: [Branch], onParsed: (Node, [UInt8]) -> Void = { _, _ in }
    ) -> Result {
        let (document, findings) = loadDocument(
            path: path, displayPath: displayPath, filter: configuration.filter, severities: configuration.severities,
            loader: loader, onParsed: onParsed)
        guard let document else { return Result(outputs: [], findings: findings) }
        if findings.hasErrors {
            // Nothing will be written; but whoever mends the errors wants to know all of them at once.
            guard canBePlanned(findings) else { return Result(outputs: [], findings: findings) }
            let planned = planned(document, configuration) { _ in [] }
            return Result(outputs: [], findings: (findings + planned.findings).inFileOrder())
        }
        let results = branches.concurrentMap { $0(document) }
        let all = (findings + results.flatMap(\.findings)).inFileOrder()
        return Result(
            outputs: all.hasErrors ? [] : results.flatMap(\.outputs), findings: all,
            of: [document] + results.flatMap(\.sources))
    }

    /// Whether planning makes sense of a document in spite of its errors: of those that could be lowered, it can.
    private static func canBePlanned(_ findings: [Finding]) -> Bool {
        findings.allSatisfy { finding in
            finding.severity != .error || ruleWeights[finding.rule] != .error
                || harmlessErrors.contains(finding.rule)
        }
    }

    /// Errors that may not be lowered, but leave nothing out of the document.
    private static let harmlessErrors: Set<String> = [
        "not-carried", "route-clash", "status-invalid", "unknown-extension",
    ]

    private static func planned(
        _ document: Document, _ configuration: GeneratorConfiguration, render: (SwiftPlan) -> [Output]
    ) -> Result {
        var planner = Planner(document, options: configuration.options)
        planner.run()
        let findings = configuration.severities.applied(to: planner.findings)
        let outputs = findings.hasErrors ? [] : render(planner.plan)
        return Result(outputs: outputs, findings: findings, of: [planner.plan])
    }
}
