import Foundation
import PackagePlugin

/// Runs the generator before a target is compiled: its contract is `api.yaml` in the target's folder, or in the package's.
///
/// A test target gets contract cases instead, for the module that it depends on and that carries the contract.
@main
struct TreatyPlugin: BuildToolPlugin {
    /// Over how many files the types, and the operations, are spread. SwiftPM wants the names before the contract is read,
    /// so it is one number for small contracts and large ones.
    private let shards = 16

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let module = target.sourceModule else { return [] }
        guard let contract = contract(for: target, in: context.package) else {
            Diagnostics.error(
                "\(target.name) uses TreatyPlugin, but there is no api.yaml in its folder or the package's")
            return []
        }
        let output = context.pluginWorkDirectoryURL
        var arguments = [
            "--contract", contract.path, "--output", output.path, "--display-name",
            displayName(of: contract, in: context.package),
        ]
        let configuration = contract.deletingLastPathComponent().appendingPathComponent("treaty.yaml")
        if FileManager.default.fileExists(atPath: configuration.path) {
            arguments += ["--configuration", configuration.path]
        }
        let names: [String]
        if module.kind == .test {
            guard let carrier = carrier(of: module) else {
                Diagnostics.error("\(target.name) uses TreatyPlugin, but depends on no target that uses it too")
                return []
            }
            arguments = ["cases"] + arguments + ["--module", carrier]
            names = ["ContractCases.swift"]
        } else {
            arguments = ["sources"] + arguments + ["--shards", String(shards)]
            names =
                ["Types", "Coding", "Checks", "Operations", "OperationCoding"].flatMap { name in
                    (1...shards).map { "\(name)\($0).swift" }
                } + ["APIContract.swift", "APIHandlers.swift", "APIDocuments.swift"]
        }
        return [
            .buildCommand(
                displayName: "Generating Swift from \(contract.lastPathComponent) for \(target.name)",
                executable: try context.tool(named: "treaty-generator").url,
                arguments: arguments,
                inputFiles: [contract] + siblings(of: contract),
                outputFiles: names.map { output.appendingPathComponent($0) })
        ]
    }

    private func contract(for target: any Target, in package: Package) -> URL? {
        [target.directoryURL, package.directoryURL].map { $0.appendingPathComponent("api.yaml") }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }

    /// The contract's path from the package's folder: what findings and generated comments show on every machine.
    private func displayName(of contract: URL, in package: Package) -> String {
        let root = package.directoryURL.path + "/"
        return contract.path.hasPrefix(root) ? String(contract.path.dropFirst(root.count)) : contract.lastPathComponent
    }

    /// Files that the contract may refer to: those beside it and below, hidden folders and those of sources apart.
    private func siblings(of contract: URL) -> [URL] {
        let folder = contract.deletingLastPathComponent()
        guard
            let files = FileManager.default.enumerator(
                at: folder, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
        else { return [] }
        var found: [URL] = []
        for case let file as URL in files {
            if ["Sources", "Tests", "Plugins", "node_modules"].contains(file.lastPathComponent) {
                files.skipDescendants()
            }
            if ["yaml", "yml", "json"].contains(file.pathExtension), file.path != contract.path { found.append(file) }
            if found.count == 1000 { break }
        }
        return found.sorted { $0.path < $1.path }
    }

    /// The module that carries the contract: the dependency whose name ends in `API`, or else the only own one.
    private func carrier(of module: any SourceModuleTarget) -> String? {
        let names = module.dependencies.compactMap { dependency -> String? in
            if case .target(let target) = dependency, let source = target.sourceModule {
                source.moduleName
            } else {
                nil
            }
        }
        return names.first { $0.hasSuffix("API") } ?? (names.count == 1 ? names[0] : nil)
    }
}
