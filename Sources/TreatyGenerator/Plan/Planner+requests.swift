import TreatyOpenAPI

extension Planner {
    /// Webhooks, and the callbacks of the operations, whose plans are there already.
    mutating func planRequests() {
        planRequests(document.webhooks.flatMap(\.operations), in: "Webhooks")
        for (operation, name) in zip(document.operations, plan.operations.map(\.typeName)) {
            planRequests(operation.callbacks.flatMap(\.operations), in: name + ".Callbacks")
        }
    }

    private mutating func planRequests(_ operations: [TreatyOpenAPI.Operation], in namespace: String) {
        let names = SwiftName.distinct(
            operations.map { operation in
                SwiftName.Wish(text: operation.operationID, swiftName: operation.swiftName.map(SwiftName.upper))
            }, reserved: SwiftName.reservedOperations, SwiftName.upper)
        for (operation, name) in zip(operations, names) {
            let typeName = "\(namespace).\(name)"
            planRequest(operation, typeName)
            planRequests(operation.callbacks.flatMap(\.operations), in: typeName + ".Callbacks")
        }
    }

    private mutating func planRequest(_ operation: TreatyOpenAPI.Operation, _ typeName: String) {
        operationSite = operation.site
        defer { operationSite = nil }
        var nested: [TypePlan] = []
        let parameters = planParameters(operation, SecurityPlan(), typeName, &nested)
        let body = operation.requestBody.flatMap { planBody($0, typeName, &nested) }
        let outputs = planOutputs(operation, typeName, isServed: false, &nested)
        plan.requests.append(
            RequestPlan(
                typeName: typeName, method: operation.method.rawValue, target: operation.path.text,
                documentation: documentationLines(operation.summary) + deprecationLines(operation.isDeprecated),
                parameters: parameters, body: body, outputs: outputs, nested: nested))
    }
}
