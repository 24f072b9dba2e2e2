import TaskService
import TaskStore
import Treaty
import TreatyLogging
import TreatyPasswords
import TreatyServer

/// The one place where everything is put together.
struct RunningService: Sendable {
    /// Passwords that may wait: each takes some tens of milliseconds, and a client that waits is better off than one
    /// that is sent away and comes back.
    private static let waitingPasswordsMax = 1024

    /// How long a server is given to finish what it has when it is told to stop.
    static let grace = Duration.seconds(10)
    /// How long its successor waits for the database: that, and what closing takes.
    private static let handOverWait = Duration.seconds(15)

    private let application: TaskApplication
    private let server: HTTPServer
    private let backups: BackupSchedule?
    private let sink: DescriptorSink
    private let logger: Logger
    /// Looks after the file of an outside issuer's keys.
    private let keyWatch: Task<Void, Never>?

    /// Serves when it returns.
    ///
    /// - Throws: ``StartError``.
    static func start(_ settings: Settings, inherited: [Int32]) async throws(StartError) -> RunningService {
        makeDirectories(to: settings.databasePath)
        let store: TaskStore
        do throws(TaskStoreError) {
            var options = TaskStoreOptions()
            // Whoever handed sockets over may have done so while the former server still answers what it has.
            if !inherited.isEmpty { options.ownerWait = handOverWait }
            store = try TaskStore.open(path: settings.databasePath, options: options)
        } catch {
            throw StartError(error, path: settings.databasePath)
        }
        let sink = DescriptorSink()
        do {
            let service = try RunningService(settings, store, sink, inherited)
            try service.listen(settings)
            return service
        } catch {
            await store.close()
            sink.close()
            if error is HTTPServerError {
                let place = inherited.isEmpty ? "\(settings.host), port \(settings.port)" : "the sockets handed over"
                throw StartError(description: "cannot listen on \(place): \(error)")
            }
            throw StartError(description: "\(error)")
        }
    }

    private init(
        _ settings: Settings, _ store: TaskStore, _ sink: DescriptorSink, _ inherited: [Int32]
    ) throws {
        let logger = Logger(level: settings.logLevel, sink: sink)
        // Only while the store is open: it keeps a second process from making a secret at the same time.
        let secret = try settings.secret ?? SecretFile(besideDatabase: store.path).load()
        let keys = try settings.tokenKeysPath.map { path in try TokenKeyFile(path: path) }
        let application = TaskApplication(
            store: store, passwords: try PasswordHasher(queueMax: Self.waitingPasswordsMax),
            issuer: try TokenIssuer(
                secret: secret, accessLifetime: settings.accessTokenLifetime,
                refreshLifetime: settings.refreshTokenLifetime),
            outside: keys.map {
                OutsideIssuer(keys: $0, issuer: settings.tokenIssuer, audience: settings.tokenAudience)
            },
            logger: logger)
        let router = try application.router(
            allowedOrigins: settings.allowedOrigins, rateLimit: settings.rateLimit,
            loginLimits: settings.loginLimits, trustedProxies: settings.trustedProxies)
        var configuration = HTTPServerConfiguration(host: settings.host, port: settings.port, responder: router) {
            Self.log($0, to: logger)
        }
        configuration.inherited = inherited
        configuration.limits.queueDelayMax = settings.queueDelayMax
        configuration.urgentPaths = ["/livez", "/readyz", "/health", "/metrics"]
        let server = HTTPServer(configuration: configuration)
        application.metrics.add { PrometheusText(server.metrics).text }
        var build = PrometheusText()
        build.info("task_server_build_info", "The version of this program.", "version", TaskServer.version)
        let process = ProcessMetrics()
        application.metrics.add { [build = build.text] in build + process.text }
        backups = settings.backups.map { plan in
            let schedule = BackupSchedule(store: application.store, plan: plan, logger: logger)
            application.metrics.add { schedule.metrics }
            return schedule
        }
        self.application = application
        self.server = server
        self.sink = sink
        self.logger = logger
        keyWatch = keys.map { keys in Task { await keys.watch(logger) } }
    }

    private func listen(_ settings: Settings) throws(HTTPServerError) {
        let port = try server.start()
        backups?.start()
        let path = application.store.path
        if server.configuration.inherited.isEmpty {
            let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
            printError("Task API on http://\(host):\(port), docs on http://\(host):\(port)/docs")
        } else {
            printError("Task API on sockets that were handed over (port \(port)); HOST and PORT are ignored")
        }
        printError(
            settings.secret == nil
                ? "Database: \(path); secret: \(SecretFile(besideDatabase: path).path)" : "Database: \(path)")
        if server.configuration.inherited.isEmpty {
            logger.info("listening", ["host": .string(settings.host), "port": .integer(Int64(port))])
        } else {
            let count = Int64(server.configuration.inherited.count)
            logger.info("listening on inherited sockets", ["sockets": .integer(count), "port": .integer(Int64(port))])
        }
    }

    private static func log(_ event: HTTPServerEvent, to logger: Logger) {
        switch event {
        case .refused: break  // The router logs it, with its answer.
        case .unsendableResponse: logger.error("response could not be sent")
        case .streamFailed(let error): logger.warning("stream failed", ["detail": .string("\(error)")])
        case .connectionsBounded(let connections, let descriptors):
            logger.warning(
                "few file descriptors bound the connections",
                ["connections": .integer(Int64(connections)), "descriptors": .integer(Int64(descriptors))])
        case .acceptFailed(let reason): logger.warning("accept failed", ["detail": .string(reason)])
        }
    }

    /// Not ready, nothing new; what is under way may finish within `grace`; then the database is closed, and the log
    /// written out.
    func stop(grace: Duration) async {
        printError("Stopping; a second signal stops at once.")
        logger.info("stopping")
        application.state.beginDraining()
        keyWatch?.cancel()
        let passwords = application.passwords
        // Those that still wait for a password to be hashed when the grace is over are answered, not waited for.
        let cutoff = Task {
            try await Task.sleep(for: grace)
            passwords.shutdown()
        }
        await server.shutdown(grace: grace)
        cutoff.cancel()
        passwords.shutdown()
        // A backup's read would keep the log from being emptied.
        await backups?.stop()
        await application.store.close()
        logger.info("stopped")
        sink.close()
    }
}

/// Why the service cannot start, for whoever started it.
struct StartError: Error, CustomStringConvertible {
    let description: String
}

extension StartError {
    init(_ error: TaskStoreError, path: String) {
        switch error {
        case .unavailable(let detail): self.init(description: "cannot use the database \(path): \(detail)")
        default: self.init(description: "cannot use the database \(path): \(error)")
        }
    }
}
