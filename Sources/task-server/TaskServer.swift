import TaskService
import TreatyServer

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The command line of the task API.
@main
enum TaskServer {
    static let version = "0.1.0"

    static func main() {
        do throws(UsageError) {
            switch try Command.parse(Array(CommandLine.arguments.dropFirst())) {
            case .help: print(helpText(), terminator: "")
            case .version: print("task-server \(version)")
            case .serve: serve()
            case .backup(let file, let replacesFile):
                Upkeep.backUp(settings(), to: file, replacesFile: replacesFile)
            case .migrate: Upkeep.migrate(settings())
            }
        } catch {
            end(.usage, error.message + "\nSee task-server --help.")
        }
    }

    /// Those of the environment, or the end.
    private static func settings() -> Settings {
        do throws(SettingsError) {
            return try Settings.ofProcess()
        } catch {
            end(.usage, "these settings are wrong:\n" + error.problems.map { "  " + $0 }.joined(separator: "\n"))
        }
    }

    /// Serves on other threads, while this one waits for signals. Never returns.
    private static func serve() -> Never {
        let settings = Self.settings()
        raiseDescriptorLimit()
        // Before there is any other thread, since threads inherit what is blocked, and share the environment.
        let signals = StopSignals()
        let manager = ServiceManager.ofProcess()
        let inherited: [Int32]
        do throws(HTTPServerError) {
            inherited = try inheritedSockets()
        } catch {
            end(.usage, error.description)
        }
        let (stops, stop) = AsyncStream.makeStream(of: Void.self)
        Task.detached {
            do throws(StartError) {
                let service = try await RunningService.start(settings, inherited: inherited)
                manager.tell(.ready)
                for await _ in stops { break }
                manager.tell(.stopping)
                await service.stop(grace: RunningService.grace)
                exit(ExitStatus.success.rawValue)
            } catch {
                end(.failure, error.description)
            }
        }
        _ = signals.wait()
        stop.yield()
        // Whoever asks twice does not want to wait.
        _exit(128 + signals.wait())
    }
}

/// As in `sysexits.h`, as far as it is used.
enum ExitStatus: Int32 {
    case success = 0
    case failure = 1
    case usage = 64
    /// What shells use for a process that SIGINT ended.
    case interrupted = 130
}

/// Ends the process with a line on standard error.
func end(_ status: ExitStatus, _ message: String) -> Never {
    printError("task-server: " + message)
    exit(status.rawValue)
}

/// Prints a line for people. Standard output belongs to the log.
func printError(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    // SAFETY: the bytes are read by their own count.
    #if canImport(Glibc)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    #else
        _ = Darwin.write(STDERR_FILENO, bytes, bytes.count)
    #endif
}
