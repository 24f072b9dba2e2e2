/// A request that the server may send on its own account: an operation of a webhook or of a callback.
///
/// It has an input and an output as a served operation has, and neither route nor handler.
struct RequestPlan: Sendable {
    /// The generated type, such as `Webhooks.TaskDone` or `CreateTask.Callbacks.OnDone`.
    var typeName: String
    /// As in HTTPMethod: `post`.
    var method: String
    /// The webhook's name, or the runtime expression that gives a callback's address.
    var target: String
    var documentation: [String]
    var parameters: [ParameterPlan]
    var body: BodyPlan?
    var outputs: [OutputPlan]
    var nested: [TypePlan]
}

extension RequestPlan {
    /// The type around it, such as `Webhooks`.
    var namespace: String { typeName.lastIndex(of: ".").map { String(typeName[..<$0]) } ?? "" }

    var inputMembers: [OperationPlan.InputMember] {
        var members = parameters.map { parameter in
            OperationPlan.InputMember(
                name: parameter.swiftName, type: parameter.value.typeName + (parameter.isRequired ? "" : "?"),
                documentation: [], isDeprecated: parameter.isDeprecated)
        }
        if let body { members.append(.init(name: "body", type: body.inputTypeName, documentation: [])) }
        return members
    }
}

extension SwiftPlan {
    /// The types that belong to operations and requests.
    var nestedTypes: [TypePlan] { operations.flatMap(\.nested) + requests.flatMap(\.nested) }
}
