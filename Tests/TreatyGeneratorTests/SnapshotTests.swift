import Foundation
import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// Whole generated files, compared to those that the target GeneratedCodeTests compiles and calls.
/// `TREATY_REWRITE_FIXTURES=1 swift test --filter SnapshotTests` writes them anew.
@Suite struct SnapshotTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("GeneratedCodeTests")

    @Sendable static func load(_ path: String) throws(LoadFailure) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw LoadFailure("cannot be read") }
        return [UInt8](data)
    }

    static func generate() -> GeneratorPipeline.Result {
        GeneratorPipeline.sources(
            path: folder.appendingPathComponent("library.yaml").path, displayPath: "library.yaml", loader: load)
    }

    @Test func everyGeneratedFileIsAsItsSnapshot() throws {
        let result = Self.generate()
        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(result.outputs.map(\.name) == GeneratorPipeline.sourceNames(shards: 1))
        for output in result.outputs {
            let url = Self.folder.appendingPathComponent("Generated").appendingPathComponent(output.name)
            if ProcessInfo.processInfo.environment["TREATY_REWRITE_FIXTURES"] != nil {
                try Data(output.text.utf8).write(to: url)
            }
            let snapshot = try String(contentsOf: url, encoding: .utf8)
            #expect(output.text == snapshot, "\(output.name) differs from its snapshot")
        }
    }

    @Test func twoRunsGiveTheSameBytes() {
        #expect(Self.generate().outputs.map(\.text) == Self.generate().outputs.map(\.text))
    }
}
