import TaskService

/// What `--help` prints.
func helpText() -> String {
    let width = Settings.descriptions.map(\.name.count).max() ?? 0
    let settings = Settings.descriptions.map { setting in
        let name = setting.name + String(repeating: " ", count: width - setting.name.count)
        let indent = String(repeating: " ", count: width + 4)
        return "  \(name)  \(setting.meaning)\n\(indent)Default: \(setting.defaultValue)"
    }
    return """
        Serves the task API.

        Usage: task-server [command]

        Commands:
          serve                  Serve until SIGTERM or SIGINT (the default).
          backup [--force] FILE  Copy the database into FILE, also while a server runs. --force lets FILE exist.
          migrate                Bring the database's schema up to date and end; serve does so, too.
          --help                 Show this text.
          --version              Show the version.

        Settings, from the environment:
        \(settings.joined(separator: "\n"))

        Exit status: 0 after a stop by signal or when done, 1 when it cannot do it, 64 for a wrong command or setting,
        130 when a signal stopped a backup.

        """
}
