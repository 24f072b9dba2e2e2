import Foundation
import PackagePlugin

/// `swift package api-lint`: what is to be said about the package's contracts, without a build of its targets.
@main
struct TreatyLint: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let tool = try context.tool(named: "treaty-generator").url
        var status: Int32 = 0
        for contract in contracts(for: arguments, in: context.package) {
            let process = Process()
            process.executableURL = tool
            process.arguments = ["lint"] + contract + arguments
            process.currentDirectoryURL = context.package.directoryURL
            try process.run()
            process.waitUntilExit()
            status = max(status, process.terminationStatus)
        }
        // The findings are printed; the status of `swift package` is this one's.
        if status != 0 { exit(status) }
    }

    /// The options that name each contract, in the order of their paths; one empty list where the arguments say enough.
    private func contracts(for arguments: [String], in package: Package) -> [[String]] {
        if arguments.contains(where: { ["--contract", "--help", "-h"].contains($0) }) { return [[]] }
        // Where TreatyPlugin looks for them; paths are shown from the package's folder.
        let root = package.directoryURL.path + "/"
        let folders = [package.directoryURL] + package.targets.map(\.directoryURL)
        let paths = folders.map { $0.appendingPathComponent("api.yaml").path }
            .filter { FileManager.default.fileExists(atPath: $0) }
        if paths.isEmpty {
            Diagnostics.error("there is no api.yaml in the package's folder or a target's; name one with --contract")
        }
        return Set(paths).sorted().map { path in
            let folder = (path as NSString).deletingLastPathComponent
            let configuration = (folder as NSString).appendingPathComponent("treaty.yaml")
            let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
            let isConfigured = FileManager.default.fileExists(atPath: configuration)
            return ["--contract", name] + (isConfigured ? ["--configuration", configuration] : [])
        }
    }
}
