/// What the command line asks for.
enum Command: Equatable {
    case serve
    case help
    case version

    /// - Parameter arguments: without the name of the program.
    static func parse(_ arguments: [String]) throws(UsageError) -> Command {
        guard let first = arguments.first else { return .serve }
        let command: Command
        switch first {
        case "serve": command = arguments.dropFirst().contains { $0 == "--help" || $0 == "-h" } ? .help : .serve
        case "--help", "-h", "help": return .help
        case "--version", "version": command = .version
        default:
            throw UsageError(message: "there is no command \"\(first)\"; the commands are serve, --help and --version")
        }
        if command != .help, arguments.count > 1 {
            throw UsageError(
                message:
                    "\(first) takes no arguments; settings come from the environment, as in PORT=8081 task-server serve"
            )
        }
        return command
    }
}

struct UsageError: Error {
    let message: String
}
