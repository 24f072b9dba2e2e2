import Foundation
import TreatyGenerator
import TreatyOpenAPI
import TreatyYAML

/// The command line of the generator.
enum GeneratorCommand {
    /// The exit status.
    static func run(_ arguments: [String]) -> Int32 {
        let isLint = arguments.first == "lint"
        if arguments.contains("--help") || arguments.contains("-h") {
            print(isLint ? LintCommand.usage : usage)
            return 0
        }
        if isLint { return lint(Array(arguments.dropFirst())) }
        let words = arguments.filter { $0 != "--lower-findings" }
        guard let mode = words.first, words.count % 2 == 1 else {
            return refuse("a mode and pairs of options are needed")
        }
        var options: [String: String] = [:]
        for index in stride(from: 1, to: words.count, by: 2) { options[words[index]] = words[index + 1] }
        guard let contract = options["--contract"], let folder = options["--output"] else {
            return refuse("--contract and --output are needed")
        }
        let name = options["--display-name"] ?? contract
        var (configuration, findings) = Self.configuration(options["--configuration"], besides: name)
        if arguments.contains("--lower-findings") { configuration.severities = .lowered }
        func written(_ result: GeneratorPipeline.Result) -> Never {
            findings = (findings + result.findings).inFileOrder()
            let status = write(findings, findings.hasErrors ? [] : result.outputs, to: folder)
            // The program ends while it still has the document, which nobody takes to pieces then.
            withExtendedLifetime(result) { exit(status) }
        }
        switch mode {
        case "sources":
            guard let shards = Int(options["--shards"] ?? "1"), (1...64).contains(shards) else {
                return refuse("--shards takes a number from 1 to 64")
            }
            written(
                GeneratorPipeline.sources(
                    path: contract, displayPath: name, shards: shards, configuration: configuration, loader: load))
        case "cases":
            guard let module = options["--module"] else { return refuse("--module is needed") }
            written(
                GeneratorPipeline.cases(
                    path: contract, displayPath: name, module: module, configuration: configuration, loader: load))
        default: return refuse("there is no mode \(mode)")
        }
    }

    private static func lint(_ arguments: [String]) -> Int32 {
        do throws(LintCommand.Misuse) {
            return try LintCommand(arguments).run(loader: load)
        } catch {
            report("treaty-generator: \(error.message)\n\(LintCommand.usage)")
            return 2
        }
    }

    private static func refuse(_ message: String) -> Int32 {
        report("treaty-generator: \(message)\n\(usage)")
        return 2
    }

    private static func report(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    private static func load(_ path: String) throws(LoadFailure) -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            let isMissing = (error as? CocoaError)?.code == .fileReadNoSuchFile
            throw LoadFailure(isMissing ? "No such file or directory" : error.localizedDescription)
        }
    }

    /// What the file says; without one, what holds by itself.
    static func configuration(
        _ path: String?, besides contract: String
    ) -> (configuration: GeneratorConfiguration, findings: [Finding]) {
        guard let path else { return (GeneratorConfiguration(), []) }
        let name = URL(fileURLWithPath: path).lastPathComponent
        let folder = contract.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let displayPath = (folder + [name[...]]).joined(separator: "/")
        do throws(LoadFailure) {
            return readConfiguration(bytes: try load(path), file: displayPath)
        } catch {
            let place = SourceLocation(file: displayPath, line: 1, column: 1)
            return (GeneratorConfiguration(), [.error(rule: "configuration", at: place, error.message)])
        }
    }

    private static func write(_ findings: [Finding], _ outputs: [GeneratorPipeline.Output], to folder: String) -> Int32
    {
        if !findings.isEmpty { report(findings.map(\.description).joined(separator: "\n")) }
        if outputs.isEmpty { return 1 }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            return refuse(folder, error)
        }
        // The largest first, so that threads end together.
        let failures = outputs.sorted { $0.bytes.count > $1.bytes.count }.concurrentMap { output -> (any Error)? in
            let url = URL(fileURLWithPath: folder).appendingPathComponent(output.name)
            let text = Data(output.bytes)
            // An unchanged file keeps its time, so nothing that depends on it is built again.
            if (try? Data(contentsOf: url)) == text { return nil }
            do { try text.write(to: url, options: .atomic) } catch { return error }
            return nil
        }
        guard let error = failures.compactMap(\.self).first else { return 0 }
        return refuse(folder, error)
    }

    private static func refuse(_ folder: String, _ error: any Error) -> Int32 {
        report("\(folder): error: the generated files cannot be written: \(error.localizedDescription)")
        return 1
    }
}
