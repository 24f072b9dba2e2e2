/// A file that reads inputs and makes responses of outputs.
func renderOperationCoding(_ plan: SwiftPlan) -> String {
    var writer = CodeWriter()
    writer.fileHead()
    for operation in plan.operations {
        writer.line()
        writer.block("extension \(operation.typeName)") { writer in
            if let body = operation.body, body.enumName == nil {
                body.alternatives.forEach { writer.formContract(of: $0) }
            }
            writer.read(operation)
        }
        writer.line()
        writer.block("extension \(operation.typeName).Output") { $0.response(operation) }
        writer.alternatives(operation)
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
            if plan.representation != nil {
                writer.line("let preferred: Representation? = request.preferred(Representation.self)")
            }
            var needed = plan.security.callers.filter { !$0.isOptional }.map {
                "let \($0.swiftName): Principal = \($0.readExpression)"
            }
            needed += plan.parameters.filter { $0.isRequired && $0.isAlwaysThere }.map { "let \($0.swiftName)" }
            if plan.body?.isRequired == true { needed.append("let body") }
            if plan.representation != nil { needed.append("let preferred") }
            if !needed.isEmpty { writer.line("guard \(needed.joined(separator: ", ")) else { return nil }") }
            let arguments = plan.inputMembers.map {
                "\(SwiftName.label($0.name)): \($0.name == "request" ? "request.info" : $0.name)"
            }
            writer.line("return Input(\(arguments.joined(separator: ", ")))")
        }
    }
}
