import Foundation
import Testing

@testable import Treaty

/// JSON-Schema-Test-Suite's `optional/format`.
private enum Suite {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/corpora/json-schema-2020-12/tests/optional/format")

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func strings(_ format: String) throws -> [(text: String, isValid: Bool)] {
        let data = try Data(contentsOf: folder.appending(path: format + ".json"))
        let groups = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        return try groups.flatMap { group in
            try #require(group["tests"] as? [[String: Any]]).compactMap { test in
                guard let text = test["data"] as? String else { return nil }
                return (text, try #require(test["valid"] as? Bool))
            }
        }
    }
}

/// Skipped when the suite's folder is not beside the package.
@Suite(.enabled(if: Suite.isThere, "JSON-Schema-Test-Suite is not beside the package"))
struct FormatSuiteTests {
    @Test(arguments: formats.keys.sorted())
    func format(name: String) throws {
        let format = try #require(Self.formats[name])
        let strings = try Suite.strings(name)
        #expect(!strings.isEmpty)
        for (text, isValid) in strings { #expect(format.accepts(text) == isValid, "\(name): \(text)") }
    }

    private static let formats: [String: StringFormat] = [
        "date": .date, "date-time": .dateTime, "time": .time, "duration": .duration, "email": .email,
        "idn-email": .idnEmail, "hostname": .hostname, "idn-hostname": .idnHostname, "ipv4": .ipv4, "ipv6": .ipv6,
        "uri": .uri, "uri-reference": .uriReference, "iri": .iri, "iri-reference": .iriReference, "uuid": .uuid,
        "uri-template": .uriTemplate, "json-pointer": .jsonPointer, "relative-json-pointer": .relativeJSONPointer,
        "regex": .regex,
    ]
}
