/// The file of what an application provides: handlers, authenticators; and the router made of them.
func renderHandlers(_ plan: SwiftPlan) -> String {
    var writer = CodeWriter()
    writer.fileHead(["Treaty"])
    for handlers in plan.handlers {
        writer.handlers(handlers, plan)
        writer.line()
    }
    writer.authenticators(plan.securitySchemes)
    writer.line()
    writer.routerInit(plan)
    return writer.text
}

extension CodeWriter {
    fileprivate mutating func handlers(_ handlers: HandlersPlan, _ plan: SwiftPlan) {
        if let tag = handlers.tag {
            line("/// What the operations do that are tagged \(SwiftName.singleLine(tag)).")
        } else {
            line("/// What the operations do. A type that conforms to it carries out the contract.")
        }
        block("public protocol \(handlers.protocolName): Sendable") { writer in
            for (place, index) in handlers.operations.enumerated() {
                let operation = plan.operations[index]
                if place > 0 { writer.line() }
                writer.documentation(operation.documentation)
                if operation.isDeprecated { writer.line("@available(*, deprecated)") }
                writer.line(operation.declaration)
            }
        }
        deprecatedCalls(handlers, handlers.operations.map { plan.operations[$0] }.filter(\.isDeprecated))
    }

    /// Calls of deprecated operations go through a protocol that is not deprecated itself: else the router's initializer
    /// would warn of what only the contract decides.
    private mutating func deprecatedCalls(_ handlers: HandlersPlan, _ operations: [OperationPlan]) {
        guard !operations.isEmpty else { return }
        line()
        block("private protocol \(handlers.deprecatedName): Sendable") { writer in
            for operation in operations { writer.line(operation.declaration) }
        }
        line()
        block(
            "private struct \(handlers.deprecatedName)Calls<Handlers: \(handlers.protocolName)>: \(handlers.deprecatedName)"
        ) { writer in
            writer.line("let handlers: Handlers")
            for operation in operations {
                writer.line()
                writer.line("@available(*, deprecated)")
                writer.block(operation.declaration) {
                    $0.line("try await handlers.\(operation.functionName)(input)")
                }
            }
        }
    }

    fileprivate mutating func routerInit(_ plan: SwiftPlan) {
        block("extension Router") { writer in
            writer.line("/// Serves the contract with these handlers. Throws when the contract cannot be served.")
            writer.line("public convenience init(")
            let handlers = plan.handlers.map { "\(SwiftName.label($0.argumentName)): some \($0.protocolName)" }
            writer.line(
                "    \(handlers.joined(separator: ", ")), authenticators: APIAuthenticators, options: RouterOptions = RouterOptions()"
            )
            writer.block(") throws(ContractError)") { writer in
                writer.line("var routes: [Route] = []")
                writer.line("routes.reserveCapacity(\(plan.operations.count))")
                for handlers in plan.handlers
                where handlers.operations.contains(where: { plan.operations[$0].isDeprecated }) {
                    writer.line(
                        "let \(handlers.deprecatedArgument): any \(handlers.deprecatedName) = \(handlers.deprecatedName)Calls(handlers: \(handlers.argumentName))"
                    )
                }
                for (argument, operation) in plan.callsByOperation {
                    writer.line(
                        "routes.append(Route(\(operation.typeName).self) { (input: \(operation.typeName).Input) in try await \(argument).\(operation.functionName)(input) })"
                    )
                }
                writer.line("var options: RouterOptions = options")
                writer.line("options.htmlContentSecurityPolicy = APIContract.docsContentSecurityPolicy")
                writer.line("try self.init(")
                writer.line(
                    "    routes: routes, authenticators: authenticators.byScheme, patterns: ContractPatterns.all, options: options)"
                )
            }
        }
    }
}

extension SwiftPlan {
    /// The operations in the order of the contract, each with what its handlers are called.
    fileprivate var callsByOperation: [(argument: String, operation: OperationPlan)] {
        var arguments: [Int: String] = [:]
        for handlers in handlers {
            for index in handlers.operations {
                arguments[index] =
                    operations[index].isDeprecated ? handlers.deprecatedArgument : handlers.argumentName
            }
        }
        return operations.enumerated().map { (arguments[$0.offset] ?? "handlers", $0.element) }
    }
}

extension OperationPlan {
    /// What a handler's function is declared like.
    fileprivate var declaration: String {
        "func \(functionName)(_ input: \(typeName).Input) async throws -> \(typeName).Output"
    }
}

extension HandlersPlan {
    fileprivate var deprecatedName: String { "Deprecated\(protocolName)" }
    fileprivate var deprecatedArgument: String { "deprecated\(protocolName)" }
}
