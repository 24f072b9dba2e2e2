/// The file of what an application provides: handlers, authenticators; and the router made of them.
func renderHandlers(_ plan: SwiftPlan) -> String {
    var writer = CodeWriter()
    writer.fileHead(["Treaty"])
    writer.line("/// What the operations do. A type that conforms to it carries out the contract.")
    writer.block("public protocol APIHandlers: Sendable") { writer in
        for (index, operation) in plan.operations.enumerated() {
            if index > 0 { writer.line() }
            writer.documentation(operation.documentation)
            writer.line(
                "func \(operation.functionName)(_ input: \(operation.typeName).Input) async throws -> \(operation.typeName).Output"
            )
        }
    }
    writer.line()
    writer.authenticators(plan.securitySchemes)
    writer.line()
    writer.routerInit(plan)
    return writer.text
}

extension CodeWriter {
    fileprivate mutating func routerInit(_ plan: SwiftPlan) {
        block("extension Router") { writer in
            writer.line("/// Serves the contract with these handlers. Throws when the contract cannot be served.")
            writer.line("public convenience init<Handlers: APIHandlers>(")
            writer.line(
                "    handlers: Handlers, authenticators: APIAuthenticators, options: RouterOptions = RouterOptions()")
            writer.block(") throws(ContractError)") { writer in
                writer.line("var routes: [Route] = []")
                writer.line("routes.reserveCapacity(\(plan.operations.count))")
                for operation in plan.operations {
                    writer.line(
                        "routes.append(Route(\(operation.typeName).self) { (input: \(operation.typeName).Input) in try await handlers.\(operation.functionName)(input) })"
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
