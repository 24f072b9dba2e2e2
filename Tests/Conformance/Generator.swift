import Foundation
import TreatyGenerator
import TreatyOpenAPI

/// Generates Swift for many schemas at once.
///
/// Each line of standard input names a schema and says whether `format` is asserted in it, and whether keywords imply a type
/// (`12 assert exact`, `13 annotate implied`). Its text is FOLDER/12.json; what it is generated into goes to FOLDER/12.swift, in names that end in 12: `Instance12.decode`
/// reads a value. A schema that is refused has no such file: its findings are printed.
@main
enum Generator {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            FileHandle.standardError.write(Data("usage: treaty-conformance FOLDER REMOTES\n".utf8))
            exit(2)
        }
        let folder = URL(fileURLWithPath: arguments[1])
        let remotes = URL(fileURLWithPath: arguments[2])
        while let line = readLine() {
            let words = line.split(separator: " ")
            var options = GeneratorOptions()
            options.exactTypes = words[2] == "exact"
            options.assertsFormats = words[1] == "assert"
            let name = String(words[0])
            try generate(name, in: folder, remotes: remotes, options)
        }
    }

    private static func generate(_ name: String, in folder: URL, remotes: URL, _ options: GeneratorOptions) throws {
        let result = GeneratorPipeline.instance(path: "contract.json", options: options) {
            (path: String) throws(LoadFailure) -> [UInt8] in
            switch path {
            case "contract.json": return Array(contract.utf8)
            case "schema.json": return try load(folder.appendingPathComponent(name + ".json"))
            default:
                // The suite's folder of schemas that others refer to stands for a server.
                guard path.hasPrefix("http://localhost:1234/") else { throw LoadFailure("is not in the suite") }
                return try load(remotes.appendingPathComponent(String(path.dropFirst(22))))
            }
        }
        guard var text = result.outputs.first?.text else {
            print(name, result.findings.map(\.description).joined(separator: "; "))
            return
        }
        for type in ["Instance", "Schemas", "ContractChecks", "ContractPatterns", "APIContract"] {
            text = text.replacingOccurrences(of: "\\b\(type)\\b", with: type + name, options: .regularExpression)
        }
        try Data(text.utf8).write(to: folder.appendingPathComponent(name + ".swift"))
    }

    private static func load(_ url: URL) throws(LoadFailure) -> [UInt8] {
        guard let data = try? Data(contentsOf: url) else { throw LoadFailure("cannot be read") }
        return [UInt8](data)
    }

    private static let contract = """
        {"openapi": "3.1.1", "info": {"title": "Conformance", "version": "1"}, "paths": {},
        "components": {"schemas": {"Instance": {"$ref": "schema.json"}}}}
        """
}
