import Foundation
import Testing

/// What holds for the whole tree: which module may import which, and how a file looks.
@Suite struct HouseTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    struct SourceFile {
        let module: String
        let path: String
        let lines: [Substring]

        /// The modules that it imports; an indented import is text of a literal, or the system's.
        var imports: [String] {
            lines.filter { !$0.hasPrefix(" ") }.compactMap { line in
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index < 3, index + 1 < words.count,
                    words[..<index].allSatisfy({
                        $0.hasPrefix("@") || ["private", "internal", "package", "public"].contains($0)
                    })
                else { return nil }
                return String(words[index + 1])
            }
        }
    }

    static func files(in folder: String) throws -> [SourceFile] {
        let url = root.appendingPathComponent(folder)
        let enumerator = try #require(FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil))
        return try enumerator.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { file in
            let path = String(file.path.dropFirst(root.path.count + 1))
            let module = String(path.split(separator: "/")[1])
            return SourceFile(
                module: module, path: path,
                lines: try String(contentsOf: file, encoding: .utf8).split(
                    separator: "\n", omittingEmptySubsequences: false))
        }
    }

    /// Each module's layer, from the top. An import goes down, never up or across between the two halves.
    static let runTime: [Set<String>] = [
        ["task-server"], ["TaskService"], ["TaskAPI", "TaskStore", "TreatyTesting"], ["Treaty", "TreatySQLite"],
        ["TreatyServer", "TreatyJOSE", "TreatyPasswords", "TreatyPatterns"], ["TreatyLogging"],
        ["TreatyHTTP", "TreatyJSON", "TreatyTime"],
    ]
    static let buildTime: [Set<String>] = [
        ["treaty-generator"], ["TreatyGenerator"], ["TreatyOpenAPI"], ["TreatyYAML"],
    ]
    static let forbidden: [(module: String, imports: Set<String>)] = [
        ("Treaty", ["TreatyServer"]), ("TreatyServer", ["Treaty", "TreatyJSON"]),
        ("TaskStore", ["TreatyHTTP", "TreatyJSON", "TaskAPI", "Treaty"]),
        ("TaskService", ["TreatyServer", "TreatySQLite", "TreatyJSON"]),
    ]

    @Test func importsPointDown() throws {
        for file in try Self.files(in: "Sources") {
            for half in [Self.runTime, Self.buildTime] {
                guard let layer = half.firstIndex(where: { $0.contains(file.module) }) else { continue }
                let ours = Set((Self.runTime + Self.buildTime).joined())
                for imported in file.imports where ours.contains(imported) {
                    let target = half.firstIndex { $0.contains(imported) }
                    #expect(target != nil, "\(file.path) imports \(imported) of the other half")
                    if let target { #expect(target > layer, "\(file.path) imports \(imported), which is not below it") }
                }
            }
            for rule in Self.forbidden where rule.module == file.module {
                #expect(rule.imports.isDisjoint(with: file.imports), "\(file.path) imports what it may not know")
            }
        }
    }

    @Test func everyModuleHasItsLayer() throws {
        let known = Set((Self.runTime + Self.buildTime).joined())
        let modules = Set(try Self.files(in: "Sources").map(\.module))
        #expect(modules.subtracting(known) == [])
    }

    @Test func aCLibraryHasOneWrapper() throws {
        var wrappers: [String: Set<String>] = [:]
        for file in try Self.files(in: "Sources") {
            for imported in file.imports where imported.hasPrefix("CTreaty") {
                wrappers[imported, default: []].insert(file.module)
                #expect(
                    file.lines.contains { $0 == "private import \(imported)" || $0 == "internal import \(imported)" },
                    "\(file.path) lets \(imported) out")
            }
        }
        #expect(wrappers.count == 6)
        for (library, modules) in wrappers { #expect(modules.count == 1, "\(library) is imported by \(modules)") }
    }

    @Test func theRunTimeHalfDoesWithoutFoundation() throws {
        let modules = Set(Self.runTime.joined())
        for file in try Self.files(in: "Sources") where modules.contains(file.module) {
            #expect(!file.imports.contains("Foundation"), "\(file.path)")
        }
    }

    @Test func filesHoldOneIdea() throws {
        for file in try Self.files(in: "Sources") + Self.files(in: "Plugins") {
            let isAsset = file.path.contains("/Docs/Docs")
            #expect(isAsset || file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
            for (index, line) in file.lines.enumerated() {
                let place = "\(file.path):\(index + 1)"
                let unfinished = ["TODO", "FIXME"].contains { line.contains($0) }
                #expect(!unfinished, "\(place) is unfinished")
                #expect(!line.contains("fatalError(") && !line.contains("try! "), "\(place) can end the process")
            }
        }
    }

    @Test func unsafeCodeSaysWhyItIsSafe() throws {
        for file in try Self.files(in: "Sources") {
            let isUnchecked = file.lines.contains { $0.contains("@unchecked Sendable") && !$0.contains("//") }
            let saysWhy = file.lines.contains { $0.contains("SAFETY:") }
            #expect(!isUnchecked || saysWhy, "\(file.path) is @unchecked Sendable without a word")
        }
    }

    @Test func noTargetUsesUnsafeFlags() throws {
        let manifest = try String(contentsOf: Self.root.appendingPathComponent("Package.swift"), encoding: .utf8)
        #expect(!manifest.contains("unsafeFlags"))
    }
}
