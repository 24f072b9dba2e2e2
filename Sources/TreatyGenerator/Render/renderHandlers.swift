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
    fileprivate mutating func authenticators(_ schemes: [String]) {
        var taken = Set<String>()
        let names = schemes.map { (scheme: $0, swiftName: SwiftName.unique(SwiftName.lower($0), &taken)) }
        line("/// Who tells callers apart, for each security scheme of the contract.")
        block("public struct APIAuthenticators: Sendable") { writer in
            for entry in names { writer.line("public var \(entry.swiftName): BearerAuthenticator") }
            if !names.isEmpty { writer.line() }
            let parameters = names.map { "\($0.swiftName): BearerAuthenticator" }.joined(separator: ", ")
            writer.block("public init(\(parameters))") { writer in
                for entry in names { writer.line("self.\(entry.swiftName) = \(entry.swiftName)") }
            }
            writer.line()
            writer.block("var byScheme: [String: BearerAuthenticator]") { writer in
                let pairs = names.map { "\(SwiftLiteral.string($0.scheme)): \($0.swiftName)" }
                writer.line(pairs.isEmpty ? "[:]" : "[\(pairs.joined(separator: ", "))]")
            }
        }
    }

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
