import TreatyOpenAPI
import TreatyYAML

extension GeneratorPipeline {
    /// What one schema is generated into: the component `Instance` of a document that is there for nothing else. Its value
    /// is read by `Instance.decode` and written by `Instance.encode`.
    ///
    /// The rules about documents say nothing here: they would refuse schemas that are odd and still mean something.
    package static func instance(path: String, options: GeneratorOptions, loader: @escaping FileLoader) -> Result {
        let (read, found) = readDocument(path: path, displayPath: path, loader: loader)
        guard let read, !found.hasErrors else { return Result(outputs: [], findings: found) }
        let (document, resolved) = resolve(read)
        guard !resolved.hasErrors else { return Result(outputs: [], findings: resolved) }
        var planner = Planner(document, options: options)
        planner.run()
        var nested: [TypePlan] = []
        let value = document.components.schema("Instance").map {
            planner.planMemberValue($0, name: "Schemas.Value", in: &nested)
        }
        planner.plan.types += nested
        guard let value, !planner.findings.hasErrors else { return Result(outputs: [], findings: planner.findings) }
        var instance = CodeWriter()
        instance.block("enum Instance") { writer in
            let type = "@Sendable (inout InstanceReader) throws(JSONSyntaxError) -> \(value.elementTypeName)?"
            writer.line("static let decode: \(type) = \(value.elementFunction)")
            writer.block("static func encode(_ value: \(value.elementTypeName), to output: inout JSONWriter)") {
                value.encodeElement("value", to: &$0, depth: 0)
            }
        }
        let plan = planner.plan
        let texts = [renderTypes(plan), renderCoding(plan), renderChecks(plan), renderContract(plan), instance.text]
        return Result(
            outputs: [Output(name: "Instance.swift", text: texts.joined(separator: "\n"))],
            findings: planner.findings)
    }
}
