import Foundation
import PackagePlugin

/// `swift package api-lint`: what is to be said about the package's contracts, without a build of its targets.
@main
struct TreatyLint: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let tool = try context.tool(named: "treaty-generator").url
        let isTold = arguments.contains { ["--contract", "--help", "-h"].contains($0) }
        let contracts = isTold ? [] : contracts(in: context.package)
        if !isTold, contracts.isEmpty {
            Diagnostics.error("there is no api.yaml in the package's folder or a target's; name one with --contract")
            return
        }
        // All in one call: what it prints is one report.
        let process = Process()
        process.executableURL = tool
        process.arguments = ["lint"] + contracts + arguments
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        // The findings are printed; the status of `swift package` is this one's.
        if process.terminationStatus != 0 { exit(process.terminationStatus) }
    }

    /// The options that name the contracts, in the order of their paths.
    private func contracts(in package: Package) -> [String] {
        // Where TreatyPlugin looks for them; paths are shown from the package's folder.
        let root = package.directoryURL.path + "/"
        let folders = [package.directoryURL] + package.targets.map(\.directoryURL)
        let paths = folders.map { $0.appendingPathComponent("api.yaml").path }
            .filter { FileManager.default.fileExists(atPath: $0) }
        return Set(paths).sorted().flatMap { path in
            let folder = (path as NSString).deletingLastPathComponent
            let configuration = (folder as NSString).appendingPathComponent("treaty.yaml")
            let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
            let isConfigured = FileManager.default.fileExists(atPath: configuration)
            return ["--contract", name] + (isConfigured ? ["--configuration", configuration] : [])
        }
    }
}
