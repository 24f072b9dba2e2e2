import Foundation

/// Suites that lie beside the package, not in it; tests that need them are skipped when they are not there.
enum Corpora {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared/corpora")

    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    static func cases(_ path: String) throws -> [[String: Any]] {
        let data = try Data(contentsOf: root.appendingPathComponent(path))
        let document = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        return document?["cases"] as? [[String: Any]] ?? []
    }
}
