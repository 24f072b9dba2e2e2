extension CodeWriter {
    /// The type of a request that the server may send.
    mutating func declare(_ plan: RequestPlan) {
        line()
        block("extension \(plan.namespace)") { writer in
            let reference = ["`\(plan.method.uppercased()) \(plan.target)`"]
            writer.documentation(plan.documentation + (plan.documentation.isEmpty ? [] : [""]) + reference)
            writer.block("public enum \(SwiftName.last(plan.typeName))") { writer in
                writer.line("public static let method: HTTPMethod = .\(plan.method)")
                writer.line("public static let target: String = \(SwiftLiteral.string(plan.target))")
                writer.line()
                writer.input(plan.inputMembers)
                writer.line()
                writer.outputs(plan.outputs, conformingTo: "Sendable")
                writer.contents(body: plan.body, outputs: plan.outputs)
            }
        }
    }

    /// The namespaces of webhooks and callbacks.
    mutating func requestNamespaces(_ plan: SwiftPlan) {
        var declared: Set<String> = []
        for namespace in plan.requests.map(\.namespace) where declared.insert(namespace).inserted {
            line()
            if namespace == "Webhooks" {
                line("/// Requests that the server may send on its own account.")
                line("public enum Webhooks {}")
                continue
            }
            let owner = namespace.dropLast(".Callbacks".count)
            line("/// Requests that the server may send because of `\(owner)`.")
            line("extension \(owner) { public enum Callbacks {} }")
        }
    }
}
