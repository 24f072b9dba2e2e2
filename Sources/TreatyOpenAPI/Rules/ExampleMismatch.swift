import TreatyYAML

extension Rule {
    /// An example that its schema refuses misleads whoever copies it, and contract tests send it.
    ///
    /// Mend the example or the schema.
    static let exampleMismatch = Rule("example-mismatch", .lowerableError) { document, report in
        var steps = InstanceValidator.stepsMax(for: document)
        for schema in document.schemas {
            let values = schema.examples + [schema.example].compactMap { $0 }
            for value in values { look(value, schema, .either, &steps, &report) }
        }
        for operation in document.allOperations {
            look(operation.requestBody?.content ?? [], .request, &steps, &report)
            for response in operation.responses {
                look(response.content, .response, &steps, &report)
                look(response.headers, &steps, &report)
            }
            for parameter in operation.parameters { look(parameter, &steps, &report) }
        }
        for component in document.components.requestBodies { look(component.value.content, .request, &steps, &report) }
        for component in document.components.responses {
            look(component.value.content, .response, &steps, &report)
            look(component.value.headers, &steps, &report)
        }
        for component in document.components.parameters { look(component.value, &steps, &report) }
        look(document.components.headers.map(\.value), &steps, &report)
    }

    private static func look(
        _ content: [MediaType], _ direction: InstanceValidator.Direction, _ steps: inout Int, _ report: inout Report
    ) {
        for media in content {
            // An example of other content than JSON is its text, or shows one item of a stream.
            guard let schema = media.schema, [.json, .form, .multipart].contains(media.kind) else { continue }
            for value in media.examples.compactMap(\.value) { look(value, schema, direction, &steps, &report) }
        }
    }

    private static func look(_ headers: [Header], _ steps: inout Int, _ report: inout Report) {
        for header in headers {
            look([header.content].compactMap { $0 }, .response, &steps, &report)
            guard let schema = header.schema else { continue }
            for value in header.examples.compactMap(\.value) { look(value, schema, .response, &steps, &report) }
        }
    }

    private static func look(_ parameter: Parameter, _ steps: inout Int, _ report: inout Report) {
        look([parameter.content].compactMap { $0 }, .request, &steps, &report)
        guard let schema = parameter.schema else { return }
        for value in parameter.examples.compactMap(\.value) { look(value, schema, .request, &steps, &report) }
    }

    private static func look(
        _ value: Node, _ schema: Schema, _ direction: InstanceValidator.Direction, _ steps: inout Int,
        _ report: inout Report
    ) {
        let outcome = InstanceValidator.outcome(of: value, against: schema, direction: direction, &steps)
        report.tell(outcome, of: "example")
    }
}

extension Report {
    /// - Parameter what: what the value is in the document.
    mutating func tell(
        _ outcome: (violations: [InstanceValidator.Violation], doubt: InstanceValidator.Doubt?), of what: String
    ) {
        for violation in outcome.violations {
            error(
                at: violation.location, "the \(what) does not fit its schema: \(violation.message)",
                notes: violation.notes)
        }
        guard let doubt = outcome.doubt else { return }
        warning(
            at: doubt.location,
            "whether the \(what) fits its schema is not known while building: \(doubt.reason); see to it yourself")
    }
}
