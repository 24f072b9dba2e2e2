import TreatyOpenAPI
import TreatyYAML

extension Planner {
    mutating func planOperations() {
        // One name for both, with its first letter up or down.
        let functions = SwiftName.distinct(
            document.operations.map { operation in
                SwiftName.Wish(text: operation.operationID, swiftName: operation.swiftName.map(SwiftName.lower))
            }, SwiftName.lower)
        let types = SwiftName.distinct(
            functions.map { SwiftName.Wish(text: $0) }, reserved: SwiftName.reservedOperations, SwiftName.type(of:))
        for (operation, names) in zip(document.operations, zip(types, functions)) {
            plan.operations.append(planOperation(operation, names.0, names.1))
        }
        plan.securitySchemes = planSecuritySchemes()
    }

    private mutating func planOperation(
        _ operation: TreatyOpenAPI.Operation, _ typeName: String, _ functionName: String
    ) -> OperationPlan {
        var nested: [TypePlan] = []
        let security = planSecurity(operation)
        let parameters = planParameters(operation, security, typeName, &nested)
        let body = operation.requestBody.flatMap { planBody($0, typeName, &nested) }
        let outputs = planOutputs(operation, typeName, &nested)
        var mediaTypes: [String] = []
        for output in outputs where output.status < 400 {
            switch output.content {
            case .json(_, let mediaType), .bytes(let mediaType):
                let essence = String(mediaType.prefix { $0 != ";" })
                if !mediaTypes.contains(essence) { mediaTypes.append(essence) }
            case .empty, .problem: break
            }
        }
        let subject = operation.subjectParameter?.name
        return OperationPlan(
            typeName: typeName, functionName: functionName, operationID: operation.operationID,
            method: operation.method.rawValue, path: operation.path.text,
            documentation: documentationLines(operation.summary) + deprecationLines(operation.isDeprecated),
            reference: "`\(operation.method.token) \(operation.path.text)`",
            security: security,
            subjectParameter: subject.flatMap { operation.path.parameterNames.firstIndex(of: $0) },
            isSubjectInteger: operation.subjectParameter?.schema?.dereferenced.types == [.integer],
            parameters: parameters, query: planQuery(operation, parameters), body: body, outputs: outputs,
            statuses: statuses(of: operation),
            responseMediaTypes: mediaTypes, nested: nested)
    }

    private func statuses(of operation: TreatyOpenAPI.Operation) -> [Int] {
        operation.responses.compactMap { if case .code(let code) = $0.status { code } else { nil } }
    }

    private mutating func planBody(
        _ body: TreatyOpenAPI.RequestBody, _ typeName: String, _ nested: inout [TypePlan]
    ) -> BodyPlan? {
        guard let media = body.content.first else { return nil }
        if body.content.count > 1 {
            findings.append(
                .error(
                    rule: "not-carried", at: body.content[1].location,
                    "a second media type of one request body is not carried into the generated code yet"))
        }
        guard media.isJSON else {
            if let schema = media.schema?.dereferenced { refuseAllBut(["type"], schema, types: [.string]) }
            return BodyPlan(isRequired: body.isRequired, mediaType: media.essence, content: .text)
        }
        let value = media.schema.map { planMemberValue($0, name: typeName + ".Body", in: &nested) }
        return BodyPlan(
            isRequired: body.isRequired, mediaType: media.essence, content: .json(value ?? ValuePlan(kind: .any)))
    }

    private mutating func planOutputs(
        _ operation: TreatyOpenAPI.Operation, _ typeName: String, _ nested: inout [TypePlan]
    ) -> [OutputPlan] {
        operation.responses.compactMap { response -> OutputPlan? in
            guard case .code(let status) = response.status else { return nil }
            if StatusName.runtime.contains(status)
                || (operation.isSecured && StatusName.runtimeWhenSecured.contains(status))
            {
                refuseOtherThanProblem(response.response, status)
                return nil
            }
            if response.response.content.count > 1 {
                findings.append(
                    .error(
                        rule: "not-carried", at: response.response.content[1].location,
                        "a second media type of one response is not carried into the generated code yet"))
            }
            let name = StatusName.lower(status)
            let content = planContent(response.response, typeName + "." + SwiftName.upper(name), &nested)
            var headers: [(name: String, swiftName: String, isRequired: Bool, isInteger: Bool)] = []
            if case .problem = content {} else { headers = planHeaders(response.response) }
            return OutputPlan(
                caseName: name, status: status, content: content, headers: headers)
        }
    }

    /// What the runtime answers by itself is `application/problem+json`, whatever else a contract may say.
    private mutating func refuseOtherThanProblem(_ response: TreatyOpenAPI.Response, _ status: Int) {
        for media in response.content where media.essence != "application/problem+json" {
            findings.append(
                .error(
                    rule: "runtime-response", at: media.location,
                    "the runtime answers \(status) by itself, as application/problem+json: document it so"))
        }
    }

    private mutating func planContent(
        _ response: TreatyOpenAPI.Response, _ name: String, _ nested: inout [TypePlan]
    ) -> OutputPlan.Content {
        guard let media = response.content.first else { return .empty }
        if media.essence == "application/problem+json" { return .problem }
        guard media.isJSON else { return .bytes(mediaType: media.name) }
        let value = media.schema.map { planMemberValue($0, name: name + "Body", in: &nested) }
        return .json(value ?? ValuePlan(kind: .any), mediaType: media.name)
    }

    /// Fields that the runtime adds by itself.
    private static let runtimeHeaders: Set<String> = ["x-request-id", "ratelimit", "ratelimit-policy"]

    private mutating func planHeaders(
        _ response: TreatyOpenAPI.Response
    ) -> [(name: String, swiftName: String, isRequired: Bool, isInteger: Bool)] {
        var taken: Set<String> = ["body", "response", "output", "`self`"]
        var headers: [(name: String, swiftName: String, isRequired: Bool, isInteger: Bool)] = []
        for header in response.headers where !Self.runtimeHeaders.contains(header.name.lowercased()) {
            let types = header.schema?.dereferenced.types ?? []
            if types != [.string], types != [.integer] {
                findings.append(
                    .error(
                        rule: "not-carried", at: header.location,
                        "a response header that is neither a string nor an integer is not carried into the generated code yet"
                    ))
            }
            let name = SwiftName.unique(SwiftName.lower(header.name), &taken)
            headers.append((header.name, name, header.isRequired, types == [.integer]))
        }
        return headers
    }
}
