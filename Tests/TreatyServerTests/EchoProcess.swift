import Foundation

/// The echo server as a process of its own, which ends when its input does.
final class EchoProcess {
    let port: UInt16
    private let process = Process()
    private let input = Pipe()

    var identifier: Int32 { process.processIdentifier }

    /// - Parameter descriptorsMax: what the process may have open, files and sockets; nil for as many as this one.
    /// - Parameter bodyMebibytesMax: what the body of a request may have.
    init(workers: Int, descriptorsMax: Int? = nil, bodyMebibytesMax: Int = 1) throws {
        let path = Self.products.appendingPathComponent("treaty-echo").path
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        let limit = descriptorsMax.map { "ulimit -n \($0) && " } ?? ""
        process.arguments = ["-c", limit + "exec \"$0\" 0 \(workers) \(bodyMebibytesMax)", path]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        guard let port = Self.line(output.fileHandleForReading).flatMap({ UInt16($0) }) else { throw Failure() }
        self.port = port
    }

    /// Returns when it has ended; kills it when that takes more than `seconds`, and returns false.
    @discardableResult
    func stop(within seconds: Double = 5) -> Bool {
        try? input.fileHandleForWriting.close()
        let end = Date(timeIntervalSinceNow: seconds)
        while process.isRunning, Date() < end { usleep(5000) }
        let hasEnded = !process.isRunning
        if !hasEnded { kill(identifier, SIGKILL) }
        process.waitUntilExit()
        return hasEnded && process.terminationStatus == 0
    }

    /// Where the products of this build are: the test bundle is one of them.
    private static var products: URL {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        return bundle?.deletingLastPathComponent()
            ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    }

    /// The first line that a process prints.
    private static func line(_ handle: FileHandle) -> String? {
        var line: [UInt8] = []
        while let byte = try? handle.read(upToCount: 1)?.first, byte != 0x0A { line.append(byte) }
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }
}
