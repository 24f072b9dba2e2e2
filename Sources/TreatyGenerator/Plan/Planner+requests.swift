import TreatyOpenAPI

extension Planner {
    /// Webhooks, and the callbacks of the operations, whose plans are there already.
    mutating func planRequests() {
        planRequests(document.webhooks.flatMap(\.operations).map { ($0, nil) }, in: "Webhooks")
        for (operation, name) in zip(document.operations, plan.operations.map(\.typeName)) {
            planRequests(Self.callbackRequests(of: operation), in: name + ".Callbacks")
        }
    }

    /// A request that may be sent, with what its types are called after where several operations share it.
    private typealias Request = (operation: TreatyOpenAPI.Operation, sharedName: String?)

    private mutating func planRequests(_ requests: [Request], in namespace: String) {
        let names = SwiftName.distinct(
            requests.map { operation, _ in
                SwiftName.Wish(text: operation.operationID, swiftName: operation.swiftName.map(SwiftName.upper))
            }, reserved: SwiftName.reservedOperations, SwiftName.upper)
        for ((operation, sharedName), name) in zip(requests, names) {
            let typeName = "\(namespace).\(name)"
            sharedRequest = sharedName.map { (typeName, $0) }
            planRequest(operation, typeName)
            planRequests(Self.callbackRequests(of: operation, within: sharedName), in: typeName + ".Callbacks")
        }
    }

    /// What the callbacks of an operation send.
    ///
    /// - Parameter outerName: what the types of the operation are called after, where it is itself of a shared callback.
    private static func callbackRequests(
        of operation: TreatyOpenAPI.Operation, within outerName: String? = nil
    ) -> [Request] {
        operation.callbacks.flatMap { callback -> [Request] in
            let isOwn =
                callback.location.file == operation.location.file
                && callback.pointer.hasPrefix(operation.pointer + "/")
            let name = isOwn ? outerName.map { "\($0) \(callback.name)" } : callback.placeName
            return callback.operations.map { request in
                (request, name.map { request.method == .post ? $0 : "\($0) \(request.method.rawValue)" })
            }
        }
    }

    private mutating func planRequest(_ operation: TreatyOpenAPI.Operation, _ typeName: String) {
        operationSite = operation.site
        defer {
            operationSite = nil
            sharedRequest = nil
        }
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

extension Callback {
    /// Its name where it is written: that of the component, or of the file.
    fileprivate var placeName: String {
        let file = location.file.split(separator: "/").last ?? "callback"
        return componentName ?? site.tokens.last ?? String(file.split(separator: ".").first ?? "callback")
    }
}
