import TaskAPI
import TaskStore
import Treaty
import TreatyLogging
import TreatyPasswords
import TreatyTime

/// The task API over one store: everything that stands behind a router.
package struct TaskApplication: Sendable {
    package let store: TaskStore
    package let passwords: PasswordHasher
    package let metrics: ServiceMetrics
    package let state: ServiceState
    private let issuer: TokenIssuer
    private let outside: OutsideIssuer?
    private let logger: Logger
    private let clock: WallClock

    /// - Parameter outside: whose access tokens are taken beside our own; nil for nobody's.
    package init(
        store: TaskStore, passwords: PasswordHasher, issuer: TokenIssuer, outside: OutsideIssuer? = nil,
        logger: Logger, clock: WallClock = .system
    ) {
        self.store = store
        self.passwords = passwords
        self.issuer = issuer
        self.outside = outside
        self.logger = logger
        self.clock = clock
        state = ServiceState()
        metrics = ServiceMetrics()
        metrics.add { PrometheusText(store.metrics).text + PrometheusText(passwords.metrics).text }
    }

    /// What answers requests.
    ///
    /// - Parameters:
    ///   - allowedOrigins: origins whose pages may call the API.
    ///   - rateLimit: how many requests each user may send; nil for any number.
    ///   - loginLimits: how often somebody may try to log in or to register.
    ///   - trustedProxies: who is believed about where a request came from.
    package func router(
        allowedOrigins: [String] = [], rateLimit: Rate? = nil, loginLimits: LoginLimits = .none,
        trustedProxies: TrustedProxies = TrustedProxies()
    ) throws(ContractError) -> Router {
        var options = RouterOptions()
        options.allowedOrigins = allowedOrigins
        options.rateLimit = rateLimit
        options.trustedProxies = trustedProxies
        options.logger = logger
        let authenticator = TokenAuthenticator(store: store, issuer: issuer, outside: outside, clock: clock)
        let throttle = LoginThrottle(loginLimits)
        let handlers = TaskHandlers(
            store: store, passwords: passwords, throttle: throttle, issuer: issuer, metrics: metrics,
            state: state, logger: logger, clock: clock)
        let router = try Router(
            handlers: handlers,
            authenticators: APIAuthenticators(bearerAuth: BearerAuthenticator { try authenticator.principal(of: $0) }),
            options: options)
        // The router holds the handlers, and these the metrics: a strong reference here would keep all of them for ever.
        metrics.add { [weak router] in router?.metricsText() ?? "" }
        metrics.add { [verified = authenticator.verified] in
            PrometheusText(throttle: throttle, tokens: verified).text
        }
        return router
    }
}
