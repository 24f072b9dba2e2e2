import TreatyHTTP

/// Answers requests as a contract says: finds the operation, lets only whom it may in, decodes, calls the handler.
///
/// Generated code makes one from an application's handlers.
public final class Router: HTTPResponder {
    let routes: [Route]
    let tree: RouteTree
    let choice: RouteChoice
    /// By route.
    let policies: [SecurityPolicy]
    let options: RouterOptions
    let crossOrigin: CrossOrigin
    let securityFields: SecurityFields
    let metrics: OperationMetrics
    let rateLimiter: RateLimiter?
    let rateLimitFields: RateLimitFields?

    /// `patterns` are all regular expressions of the contract. Throws when one of them cannot be compiled, a security
    /// scheme has no authenticator, or a rate limit's 429 is not documented: better now than at the first request.
    public init(
        routes: [Route], authenticators: [String: Authenticator], patterns: [ContractPattern] = [],
        options: RouterOptions = RouterOptions()
    ) throws(ContractError) {
        for pattern in patterns {
            if let error = pattern.error {
                throw ContractError(message: "the pattern \(pattern.source) cannot be used: \(error.description)")
            }
        }
        do throws(MissingAuthenticator) {
            var policies: [SecurityPolicy] = []
            for route in routes { policies.append(try SecurityPolicy(route.contract.security, authenticators)) }
            self.policies = policies
        } catch {
            throw ContractError(message: "the security scheme \(error.scheme) has no authenticator")
        }
        if options.rateLimit != nil {
            for contract in routes.map(\.contract) where !contract.security.isEmpty && !contract.documents(429) {
                throw ContractError(message: "\(contract.id) has a rate limit, but its contract documents no 429")
            }
        }
        self.routes = routes
        self.options = options
        tree = RouteTree(routes.map { ($0.contract.method, $0.contract.path) })
        choice = RouteChoice(tree, routes.map(\.contract))
        crossOrigin = CrossOrigin(options.allowedOrigins)
        securityFields = SecurityFields(htmlContentSecurityPolicy: options.htmlContentSecurityPolicy)
        metrics = OperationMetrics(routes.map(\.contract))
        rateLimiter = options.rateLimit.map { RateLimiter($0) }
        rateLimitFields = options.rateLimit.map(RateLimitFields.init)
    }
}

/// Why a contract cannot be served.
public struct ContractError: Error, Sendable, CustomStringConvertible {
    public let message: String
    public var description: String { message }
}
