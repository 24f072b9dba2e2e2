/// A file that reads inputs and makes responses of outputs.
func renderOperationCoding(_ plan: SwiftPlan) -> String {
    var writer = CodeWriter()
    writer.fileHead()
    for operation in plan.operations {
        writer.line()
        writer.block("extension \(operation.typeName)") { $0.read(operation) }
        writer.line()
        writer.block("extension \(operation.typeName).Output") { $0.response(operation) }
    }
    return writer.text
}

extension CodeWriter {
    fileprivate mutating func read(_ plan: OperationPlan) {
        block("public static func read(_ request: inout RequestReader) -> Input?") { writer in
            for parameter in plan.parameters {
                let (type, fallback) = parameter.defaultValue.map { ("", " ?? \($0)") } ?? ("?", "")
                writer.line(
                    "let \(parameter.swiftName): \(parameter.value.typeName)\(type) = \(parameter.readExpression)\(fallback)"
                )
            }
            if let body = plan.body {
                writer.line("let body: \(body.typeName)? = \(body.readExpression)")
            }
            for caller in plan.security.callers where caller.isOptional {
                writer.line("let \(caller.swiftName): Principal? = \(caller.readExpression)")
            }
            var needed = plan.security.callers.filter { !$0.isOptional }.map {
                "let \($0.swiftName): Principal = \($0.readExpression)"
            }
            needed += plan.parameters.filter(\.isRequired).map { "let \($0.swiftName)" }
            if plan.body?.isRequired == true { needed.append("let body") }
            if !needed.isEmpty { writer.line("guard \(needed.joined(separator: ", ")) else { return nil }") }
            let arguments = plan.inputMembers.map {
                "\(SwiftName.label($0.name)): \($0.name == "request" ? "request.info" : $0.name)"
            }
            writer.line("return Input(\(arguments.joined(separator: ", ")))")
        }
    }

    fileprivate mutating func response(_ plan: OperationPlan) {
        block("public func response() throws(Problem) -> HTTPResponse") { writer in
            writer.line("switch self {")
            for output in plan.outputs { writer.response(output) }
            writer.line("}")
        }
    }

    private mutating func response(_ output: OutputPlan) {
        var names: [String] = []
        var made: String
        switch output.content {
        case .empty: made = "HTTPResponse(\(output.status))"
        case .json(let value, let mediaType):
            names.append("body")
            let type = "\(output.status), \(SwiftLiteral.string(mediaType))"
            if value.hasNullableElements {
                made = "HTTPResponse.json(\(type)) \(value.encodeClosure)"
            } else {
                made = "HTTPResponse.json(\(type), \(value.isNullable ? "NullableValue(body)" : "body"))"
            }
        case .bytes(let mediaType):
            names.append("body")
            made = "HTTPResponse.bytes(\(output.status), \(SwiftLiteral.string(mediaType)), body)"
        case .problem:
            line("case .\(output.caseName)(let problem): throw problem.with(status: \(output.status))")
            return
        }
        names += output.headers.map(\.swiftName)
        let bindings = names.isEmpty ? "" : "(\(names.map { "let \($0)" }.joined(separator: ", ")))"
        guard !output.headers.isEmpty else {
            line("case .\(output.caseName)\(bindings): return \(made)")
            return
        }
        line("case .\(output.caseName)\(bindings):")
        indented { writer in
            writer.line("var response: HTTPResponse = \(made)")
            for header in output.headers {
                let value = header.isInteger ? "String(\(header.swiftName))" : header.swiftName
                let append = "response.fields.append(\(SwiftLiteral.string(header.name)), \(value))"
                writer.line(header.isRequired ? append : "if let \(header.swiftName) { \(append) }")
            }
            writer.line("return response")
        }
    }
}

extension ParameterPlan {
    fileprivate var readExpression: String {
        if case .path(let index) = place, case .integer(let minimum, let maximum, nil) = value.kind {
            let bounds = (minimum.map { ", minimum: \($0)" } ?? "") + (maximum.map { ", maximum: \($0)" } ?? "")
            return "request.pathInteger(\(index), \(SwiftLiteral.string(name))\(bounds))"
        }
        let from: String
        switch place {
        case .path(let index): from = ".path(\(index))"
        case .query: from = ".query"
        case .header: from = ".header"
        }
        return
            "request.parameter(\(from), \(SwiftLiteral.string(name)), \(form(value)), isRequired: \(isRequired), \(value.elementClosure))"
    }

    /// A query's list has a value for each `name=`; elsewhere commas part them (OpenAPI 3.1.1 §4.8.12.5).
    private func form(_ value: ValuePlan) -> String {
        switch value.kind {
        case .integer, .number, .boolean: return ".literal"
        case .array(let element, _, _, _):
            var isQuery = false
            if case .query = place { isQuery = true }
            return ".array(\(form(element)), separatesByComma: \(!isQuery))"
        default: return ".string"
        }
    }
}

extension BodyPlan {
    fileprivate var readExpression: String {
        switch content {
        case .json(let value): "request.json(isRequired: \(isRequired)) \(value.elementClosure)"
        case .text: "request.text(isRequired: \(isRequired))"
        }
    }
}
