/// A file of operations: their rows of the contract's table, inputs and outputs.
func renderOperations(_ plan: SwiftPlan) -> String {
    var writer = CodeWriter()
    writer.fileHead()
    for operation in plan.operations {
        writer.line()
        writer.declare(operation)
    }
    for request in plan.requests { writer.declare(request) }
    return writer.text
}

extension CodeWriter {
    fileprivate mutating func declare(_ plan: OperationPlan) {
        documentation(plan.documentation + (plan.documentation.isEmpty ? [] : [""]) + [plan.reference])
        block("public enum \(plan.typeName): Operation") { writer in
            writer.contract(plan)
            writer.line()
            writer.input(plan.inputMembers)
            writer.line()
            writer.outputs(plan.outputs, conformingTo: "OperationOutput")
            writer.contents(body: plan.body, outputs: plan.outputs)
            if let representation = plan.representation { writer.representation(representation) }
        }
    }

    /// The types of bodies that may have several contents, or files.
    mutating func contents(body: BodyPlan?, outputs: [OutputPlan]) {
        if let body {
            alternatives(body.enumName, body.alternatives, isRequest: true)
            for upload in body.uploads { declare(upload) }
        }
        for output in outputs {
            alternatives(output.enumName, output.alternatives, isRequest: false)
        }
    }

    /// The enum of the contents that a body may have.
    private mutating func alternatives(
        _ enumName: String?, _ alternatives: [ContentAlternative], isRequest: Bool
    ) {
        guard let enumName else { return }
        line()
        block("public enum \(SwiftName.last(enumName)): Sendable") { writer in
            for alternative in alternatives {
                writer.documentation([alternative.mediaTypes.map { "`\($0)`" }.joined(separator: ", ") + "."])
                writer.line("case \(alternative.caseName)(\(alternative.payload(isRequest: isRequest)))")
            }
        }
    }

    private mutating func representation(_ plan: RepresentationPlan) {
        line()
        line("/// The media types of the answer.")
        block("public enum Representation: String, CaseIterable, Sendable") { writer in
            for entry in plan.cases { writer.line("case \(entry.swiftName) = \(SwiftLiteral.string(entry.mediaType))") }
        }
    }

    private mutating func contract(_ plan: OperationPlan) {
        var arguments = [
            "id: \(SwiftLiteral.string(plan.operationID))", "method: .\(plan.method)",
            "path: \(SwiftLiteral.string(plan.path))",
        ]
        if let security = plan.security.expression { arguments.append("security: \(security)") }
        if let index = plan.subjectParameter {
            arguments.append("subjectParameter: \(index)")
            if plan.isSubjectInteger { arguments.append("isSubjectInteger: true") }
        }
        if let body = plan.body { arguments.append("requestBody: \(body.contract)") }
        if !plan.responseMediaTypes.isEmpty {
            arguments.append(
                "responseMediaTypes: [\(plan.responseMediaTypes.map(SwiftLiteral.string).joined(separator: ", "))]")
        }
        arguments.append("statuses: \(plan.statuses)")
        if !plan.statusClasses.isEmpty { arguments.append("statusClasses: \(plan.statusClasses)") }
        if let query = plan.query.expression { arguments.append("queryParameters: \(query)") }
        if !plan.conditions.isEmpty {
            arguments.append("conditions: [\(plan.conditions.map(\.expression).joined(separator: ", "))]")
        }
        list("public static let contract = OperationContract(", arguments, ")")
    }

    mutating func input(_ members: [OperationPlan.InputMember]) {
        block("public struct Input: Sendable") { writer in
            for member in members {
                writer.documentation(member.documentation)
                writer.property(member.name, member.type, isDeprecated: member.isDeprecated)
            }
            writer.line()
            let parameters = members.map { "\($0.name): \($0.type)" }
            writer.list("public init(", parameters, ") {")
            writer.indented { writer in
                for member in members { writer.assign(member.name, isDeprecated: member.isDeprecated) }
            }
            writer.line("}")
        }
    }

    /// A stored property; what is deprecated is stored behind a wrapper, since generated code would warn itself.
    mutating func property(_ name: String, _ type: String, isDeprecated: Bool) {
        if isDeprecated { line("@available(*, deprecated)") }
        line("\(isDeprecated ? "@Deprecated " : "")public var \(name): \(type)")
    }

    /// Gives such a property the argument of its name.
    mutating func assign(_ name: String, isDeprecated: Bool) {
        guard isDeprecated else { return line("self.\(name) = \(name)") }
        line("self._\(name.filter { $0 != "`" }) = Deprecated(wrappedValue: \(name))")
    }

    mutating func outputs(_ outputs: [OutputPlan], conformingTo protocolName: String) {
        block("public enum Output: \(protocolName)") { writer in
            for output in outputs {
                let deprecated = output.headers.filter(\.isDeprecated).map { "- Warning: `\($0.name)` is deprecated." }
                writer.documentation(["\(output.statusText)."] + (deprecated.isEmpty ? [] : [""]) + deprecated)
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
        var isDeprecated = false
    }

    var inputMembers: [InputMember] {
        var members: [InputMember] = []
        for caller in security.callers {
            members.append(
                InputMember(name: caller.swiftName, type: caller.typeName, documentation: [caller.documentation]))
        }
        for parameter in parameters {
            let type = parameter.value.typeName + (parameter.isAlwaysThere ? "" : "?")
            members.append(
                InputMember(
                    name: parameter.swiftName, type: type, documentation: [], isDeprecated: parameter.isDeprecated))
        }
        if let body { members.append(InputMember(name: "body", type: body.inputTypeName, documentation: [])) }
        if representation != nil {
            members.append(
                InputMember(
                    name: "preferred", type: "Representation", documentation: ["What the client would rather have."]))
        }
        members.append(
            InputMember(
                name: "request", type: "RequestInfo", documentation: ["The request's id, and where it came from."]))
        return members
    }
}

extension ContentPlan {
    /// The Swift type of a request's content, or of a response's.
    var typeName: String {
        switch self {
        case .json(let value): value.elementTypeName
        case .text(let value): value.typeName
        case .bytes: "ByteStream"
        case .form(let value, _, _): value.elementTypeName
        case .upload(let upload): upload.typeName
        case .events(let value, _): "ContentStream<ServerSentEvent<\(value.elementTypeName)>>"
        case .items(let value, _): "ContentStream<\(value.elementTypeName)>"
        case .problem: "Problem"
        }
    }

    /// Whether a handler reads such a request body itself.
    var isStreamed: Bool {
        switch self {
        case .bytes, .events, .items: true
        case .json, .text, .form, .upload, .problem: false
        }
    }
}

extension ContentAlternative {
    /// What a case that carries it holds.
    func payload(isRequest: Bool) -> String {
        content.typeName + (isChoice && !isRequest ? ", mediaType: String" : "")
    }
}

extension BodyPlan {
    /// The type of a body that is there.
    var typeName: String { enumName ?? alternatives.first?.content.typeName ?? "Never" }

    var inputTypeName: String { isRequired ? typeName : typeName + "?" }

    fileprivate var contract: String {
        let mediaTypes = alternatives.flatMap(\.mediaTypes).map(SwiftLiteral.string).joined(separator: ", ")
        let isStreamed = alternatives.flatMap { Array(repeating: $0.content.isStreamed, count: $0.mediaTypes.count) }
        let streamed = isStreamed.indices.filter { isStreamed[$0] }
        return "RequestBodyContract(isRequired: \(isRequired), mediaTypes: [\(mediaTypes)]"
            + (streamed.isEmpty ? ")" : ", streamed: \(streamed))")
    }
}

extension OutputPlan {
    /// Types of the case's associated values, with their labels.
    var payload: [(label: String?, type: String)] {
        var payload: [(label: String?, type: String)] = []
        if case .classes = status, !isProblem { payload.append(("status", "HTTPStatus")) }
        if let enumName {
            payload.append((nil, enumName))
        } else if let alternative = alternatives.first {
            payload.append((nil, alternative.content.typeName))
            if alternative.isChoice { payload.append(("mediaType", "String")) }
        }
        for header in headers { payload.append((header.swiftName, header.typeName)) }
        return payload
    }

    /// Whether the case carries a problem and nothing else: its status is the problem's, then.
    var isProblem: Bool { alternatives.count == 1 && alternatives[0].isProblem }
}

extension HeaderPlan {
    var typeName: String { value.typeName + (isRequired ? "" : "?") }
}
