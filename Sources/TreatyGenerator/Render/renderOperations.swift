/// A file of operations: their rows of the contract's table, inputs and outputs.
func renderOperations(_ plan: SwiftPlan) -> String {
    var writer = CodeWriter()
    writer.fileHead()
    for operation in plan.operations {
        writer.line()
        writer.declare(operation)
    }
    return writer.text
}

extension CodeWriter {
    fileprivate mutating func declare(_ plan: OperationPlan) {
        documentation(plan.documentation + (plan.documentation.isEmpty ? [] : [""]) + [plan.reference])
        block("public enum \(plan.typeName): Operation") { writer in
            writer.contract(plan)
            writer.line()
            writer.input(plan)
            writer.line()
            writer.output(plan)
        }
    }

    private mutating func contract(_ plan: OperationPlan) {
        line("public static let contract = OperationContract(")
        indented { writer in
            var arguments = [
                "id: \(SwiftLiteral.string(plan.operationID))", "method: .\(plan.method)",
                "path: \(SwiftLiteral.string(plan.path))",
            ]
            if let security = plan.security.expression { arguments.append("security: \(security)") }
            if let index = plan.subjectParameter {
                arguments.append("subjectParameter: \(index)")
                if plan.isSubjectInteger { arguments.append("isSubjectInteger: true") }
            }
            if let body = plan.body {
                arguments.append(
                    "requestBody: RequestBodyContract(isRequired: \(body.isRequired), mediaTypes: [\(SwiftLiteral.string(body.mediaType))])"
                )
            }
            if !plan.responseMediaTypes.isEmpty {
                arguments.append(
                    "responseMediaTypes: [\(plan.responseMediaTypes.map(SwiftLiteral.string).joined(separator: ", "))]")
            }
            arguments.append("statuses: [\(plan.statuses.map(String.init).joined(separator: ", "))]")
            if let query = plan.query.expression { arguments.append("queryParameters: \(query)") }
            for (index, argument) in arguments.enumerated() {
                writer.line(argument + (index + 1 < arguments.count ? "," : ""))
            }
        }
        line(")")
    }

    private mutating func input(_ plan: OperationPlan) {
        block("public struct Input: Sendable") { writer in
            for member in plan.inputMembers {
                writer.documentation(member.documentation)
                writer.line("public var \(member.name): \(member.type)")
            }
            writer.line()
            let parameters = plan.inputMembers.map { "\($0.name): \($0.type)" }.joined(separator: ", ")
            writer.block("public init(\(parameters))") { writer in
                for member in plan.inputMembers { writer.line("self.\(member.name) = \(member.name)") }
            }
        }
    }

    private mutating func output(_ plan: OperationPlan) {
        block("public enum Output: OperationOutput") { writer in
            for output in plan.outputs {
                writer.documentation(["\(output.status)."])
                let payload = output.payload.map { value in value.label.map { "\($0): \(value.type)" } ?? value.type }
                writer.line("case \(output.caseName)" + (payload.isEmpty ? "" : "(\(payload.joined(separator: ", ")))"))
            }
        }
    }
}

extension OperationPlan {
    struct InputMember {
        var name: String
        var type: String
        var documentation: [String]
    }

    var inputMembers: [InputMember] {
        var members: [InputMember] = []
        for caller in security.callers {
            members.append(
                InputMember(name: caller.swiftName, type: caller.typeName, documentation: [caller.documentation]))
        }
        for parameter in parameters {
            let isAlwaysThere = parameter.isRequired || parameter.defaultValue != nil
            let type = parameter.value.typeName + (isAlwaysThere ? "" : "?")
            members.append(InputMember(name: parameter.swiftName, type: type, documentation: []))
        }
        if let body { members.append(InputMember(name: "body", type: body.inputTypeName, documentation: [])) }
        members.append(
            InputMember(name: "request", type: "RequestInfo", documentation: ["What the request is called."]))
        return members
    }
}

extension BodyPlan {
    /// The type of a body that is there.
    var typeName: String {
        switch content {
        case .json(let value): value.elementTypeName
        case .text: "String"
        }
    }

    var inputTypeName: String { isRequired ? typeName : typeName + "?" }
}

extension OutputPlan {
    /// Types of the case's associated values, with their labels.
    var payload: [(label: String?, type: String)] {
        var payload: [(label: String?, type: String)] = []
        switch content {
        case .empty: break
        case .json(let value, _): payload.append((nil, value.elementTypeName))
        case .bytes: payload.append((nil, "[UInt8]"))
        case .problem: payload.append((nil, "Problem"))
        }
        for header in headers {
            payload.append((header.swiftName, (header.isInteger ? "Int64" : "String") + (header.isRequired ? "" : "?")))
        }
        return payload
    }
}
