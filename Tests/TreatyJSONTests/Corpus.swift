import Foundation
import Testing

@testable import TreatyJSON

/// JSONTestSuite (nst/JSONTestSuite).
enum Corpus {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/corpora/json-parsing")

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// Name and content of all files of a folder whose name begins so.
    static func files(_ name: String, prefix: String = "") throws -> [(name: String, bytes: [UInt8])] {
        try FileManager.default.contentsOfDirectory(at: folder.appending(path: name), includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasPrefix(prefix) && $0.pathExtension == "json" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0))) }
    }
}

/// Why a text is refused; nil when it is read.
func refusal(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONSyntaxError.Reason? {
    do throws(JSONSyntaxError) {
        _ = try JSONValue(parsing: bytes, limits: limits)
        return nil
    } catch {
        return error.reason
    }
}

func refusal(_ text: String, limits: JSONLimits = JSONLimits()) -> JSONSyntaxError.Reason? {
    refusal(Array(text.utf8), limits: limits)
}

/// Why a text is refused when it is only passed over.
func skippingRefusal(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONSyntaxError.Reason? {
    var reader = JSONReader(bytes, limits: limits)
    do throws(JSONSyntaxError) {
        try reader.skipValue()
        try reader.finish()
        return nil
    } catch {
        return error.reason
    }
}

func written(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(value)
    return writer.finish()
}
