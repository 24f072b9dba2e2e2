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
        plan.handlers = planHandlers()
        plan.securitySchemes = planSecuritySchemes()
        planRequests()
    }

    private mutating func planOperation(
        _ operation: TreatyOpenAPI.Operation, _ typeName: String, _ functionName: String
    ) -> OperationPlan {
        operationSite = operation.site
        defer { operationSite = nil }
        var nested: [TypePlan] = []
        let security = planSecurity(operation)
        let parameters = planParameters(operation, security, typeName, &nested)
        let body = operation.requestBody.flatMap { planBody($0, typeName, &nested) }
        let outputs = planOutputs(operation, typeName, &nested)
        var mediaTypes: [String] = []
        var seen = Set<String>()
        for mediaType in Self.successes(outputs).flatMap(\.alternatives).flatMap(\.contentTypes) {
            let essence = mediaType.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
            if seen.insert(essence).inserted { mediaTypes.append(essence) }
        }
        let subject = operation.subjectParameter?.name
        return OperationPlan(
            typeName: typeName, functionName: functionName, isDeprecated: operation.isDeprecated,
            operationID: operation.operationID,
            method: operation.method.rawValue, path: operation.path.text,
            documentation: documentationLines(operation.summary) + deprecationLines(operation.isDeprecated),
            reference: "`\(operation.method.token) \(operation.path.text)`",
            security: security,
            subjectParameter: subject.flatMap { operation.path.parameterNames.firstIndex(of: $0) },
            isSubjectInteger: operation.subjectParameter?.schema?.dereferenced.types == [.integer],
            parameters: parameters, query: planQuery(operation, parameters),
            conditions: sharedPaths.contains(operation.path.shape) ? operation.conditions : [], body: body,
            outputs: outputs, representation: planRepresentation(outputs),
            statuses: statuses(of: operation), statusClasses: statusClasses(of: operation),
            responseMediaTypes: mediaTypes, nested: nested)
    }

    private func statuses(of operation: TreatyOpenAPI.Operation) -> [Int] {
        operation.responses.compactMap { if case .code(let code) = $0.status { code } else { nil } }
    }
}
