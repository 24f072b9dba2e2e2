// Modules: TreatyYAML TreatyOpenAPI TreatyGenerator
// Bytes: 4096
//
// Contracts, from the text to the Swift that is made of it. There is either Swift or an error with its place, the same one
// each time; no other file than those that are there is asked for.
//
// Memory grows over hours: schemas that refer to each other in circles keep each other alive (see `SchemaReference`), some
// ten kilobytes for each contract that has them. A run ends at 1 GB, and the next goes on with its corpus.

import TreatyGenerator
import TreatyOpenAPI

func fuzz(_ input: [UInt8]) {
    let first = generate(input)
    // YAML has more line ends than one: each has at least a byte.
    let lines = input.count + 1
    for finding in first.findings {
        let isInside = finding.location.file != "api.yaml" || (1...lines).contains(finding.location.line)
        require(isInside && finding.location.column >= 1, "a finding beyond the text: \(finding)")
    }
    let hasErrors = first.findings.contains { $0.severity == .error }
    require(first.outputs.isEmpty == hasErrors, "Swift \(hasErrors ? "in spite of" : "without") errors")
    let second = generate(input)
    require(second.findings == first.findings, "other findings the second time")
    require(second.outputs.map(\.text) == first.outputs.map(\.text), "other Swift the second time")
}

private func generate(_ input: [UInt8]) -> GeneratorPipeline.Result {
    GeneratorPipeline.sources(path: "api.yaml", displayPath: "api.yaml") { path throws(LoadFailure) in
        guard path == "api.yaml" else { throw LoadFailure("cannot be read") }
        return input
    }
}
