import Foundation

/// A run of treaty-generator in a process of its own, with what it took.
struct GeneratorProcess {
    /// Standard error: the findings.
    var findings: String
    var status: Int32
    /// Of one core, in user mode: what else runs on the machine does not count.
    var seconds: Double

    /// Generates from a contract. A process that asks for more memory than it may have dies: its status is another one.
    init(contract: Data, memoryMax: Int) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "treaty-hostile-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try contract.write(to: folder.appending(path: "api.yaml"))
        let errors = folder.appending(path: "errors")
        guard FileManager.default.createFile(atPath: errors.path, contents: nil) else {
            throw CocoaError(.fileWriteUnknown)
        }
        let process = Process()
        // The shell's `times` tells how long it ran.
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "sh", "-c",
            #"ulimit -d \#(memoryMax / 1024); "$0" sources --contract api.yaml --output out 2>errors >/dev/null; echo $?; times"#,
            Self.generator.path,
        ]
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let lines = text.split(separator: "\n")
        status = lines.first.flatMap { Int32($0) } ?? -1
        seconds = lines.last.map(Self.seconds) ?? .infinity
        findings = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    }

    /// The quickest of at most three runs, the first that takes no more than `seconds`: others on the machine can slow a
    /// core down, or leave less of its caches.
    static func quickest(contract: Data, memoryMax: Int, within seconds: Double) throws -> GeneratorProcess {
        var best = try GeneratorProcess(contract: contract, memoryMax: memoryMax)
        for _ in 0..<2 where best.seconds > seconds {
            let run = try GeneratorProcess(contract: contract, memoryMax: memoryMax)
            if run.seconds < best.seconds { best = run }
        }
        return best
    }

    /// The first of two times such as `0m1.250s 0m0.100s`.
    private static func seconds(_ line: Substring) -> Double {
        let first = line.split(separator: " ").first ?? ""
        let parts = first.dropLast().split(separator: "m")
        guard parts.count == 2, let minutes = Double(parts[0]), let seconds = Double(parts[1]) else { return .infinity }
        return minutes * 60 + seconds
    }

    /// The tool that the plugin ran to build this package. (A dependency on it would link its modules twice.)
    static var generator: URL {
        let tool = products.appending(path: "treaty-generator-tool")
        let isThere = FileManager.default.isExecutableFile(atPath: tool.path)
        return isThere ? tool : products.appending(path: "treaty-generator")
    }

    /// The folder of what was built, in which the test bundle lies too.
    private static var products: URL {
        Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL.deletingLastPathComponent()
            ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    }
}
