/// What the command line asks for.
enum Command: Equatable {
    case serve
    case backup(file: String, replacesFile: Bool)
    case migrate
    case help
    case version

    /// - Parameter arguments: without the name of the program.
    static func parse(_ arguments: [String]) throws(UsageError) -> Command {
        guard let first = arguments.first else { return .serve }
        let rest = Array(arguments.dropFirst())
        let commands = ["serve", "backup", "migrate"]
        if ["--help", "-h", "help"].contains(first) { return .help }
        if commands.contains(first), rest.contains("--help") || rest.contains("-h") { return .help }
        switch first {
        case "serve": return try command(.serve, first, without: rest)
        case "migrate": return try command(.migrate, first, without: rest)
        case "--version", "version": return try command(.version, first, without: rest)
        case "backup": return try backup(rest)
        default:
            throw UsageError(
                message:
                    "there is no command \"\(first)\"; the commands are serve, backup, migrate, --help and --version")
        }
    }

    private static func command(
        _ command: Command, _ name: String, without arguments: [String]
    ) throws(UsageError) -> Command {
        guard arguments.isEmpty else {
            throw UsageError(
                message:
                    "\(name) takes no arguments; settings come from the environment, as in PORT=8081 task-server serve"
            )
        }
        return command
    }

    private static func backup(_ arguments: [String]) throws(UsageError) -> Command {
        let files = arguments.filter { $0 != "--force" }
        if let option = files.first(where: { $0.hasPrefix("-") }) {
            throw UsageError(message: "backup has no option \(option); to name such a file write ./\(option)")
        }
        guard files.count == 1, let file = files.first else {
            throw UsageError(message: "backup takes one file: task-server backup [--force] FILE")
        }
        return .backup(file: file, replacesFile: files.count < arguments.count)
    }
}

struct UsageError: Error {
    let message: String
}
