import Foundation
import TreatyJSON

/// `json-suite FOLDER`: reads every text of a folder that is laid out as nst/JSONTestSuite. Prints a table; its last line
/// is `N passed, N failed`. The exit status is 1 when a text failed, 2 when
/// there is none.
///
/// `y_…` must be accepted, `n_…` refused; `i_…` may be either, and is read to see that nothing breaks. What counts is the
/// grammar of RFC 8259, as the readers of the API use it. That they refuse an object which names a member twice is their
/// own rule on top of it (§4 leaves it open), and listed.
@main
struct JSONSuite {
    static func main() {
        guard CommandLine.arguments.count == 2 else { stop("usage: json-suite FOLDER") }
        let root = URL(fileURLWithPath: CommandLine.arguments[1])
        let files = texts(under: root)
        guard FileManager.default.fileExists(atPath: root.path) else {
            stop("json-suite: there is no folder \(root.path); name one that is laid out as nst/JSONTestSuite")
        }
        guard !files.isEmpty else { stop("json-suite: no y_….json, n_….json or i_….json in \(root.path)") }
        var counts: [Character: (accepted: Int, refused: Int)] = [:]
        var failures: [String] = []
        var twice: [String] = []
        for file in files {
            let name = file.lastPathComponent
            guard let bytes = try? [UInt8](Data(contentsOf: file)), let kind = name.first else {
                failures.append("\(name): cannot be read")
                continue
            }
            let refusal = Self.refusal(of: bytes)
            counts[kind, default: (0, 0)].accepted += refusal == nil ? 1 : 0
            counts[kind, default: (0, 0)].refused += refusal == nil ? 0 : 1
            if kind == "y", let refusal { failures.append("\(name): refused: \(refusal)") }
            if kind == "n", refusal == nil { failures.append("\(name): accepted") }
            if refusal == nil, namesTwice(bytes) { twice.append(name) }
        }
        print("kind   accepted  refused")
        for kind in counts.keys.sorted() {
            let count = counts[kind] ?? (0, 0)
            print("\(kind)      \(pad(count.accepted, 8)) \(pad(count.refused, 8))")
        }
        if !twice.isEmpty { print("refused by the API for a name that comes twice: \(twice.joined(separator: " "))") }
        for failure in failures { print(failure) }
        print("\(files.count - failures.count) passed, \(failures.count) failed")
        exit(failures.isEmpty ? 0 : 1)
    }

    /// Why the grammar refuses a text; nil when it does not.
    private static func refusal(of bytes: [UInt8]) -> JSONSyntaxError? {
        var reader = JSONReader(bytes, limits: JSONLimits(depthMax: 64, membersMax: .max))
        do throws(JSONSyntaxError) {
            try walk(&reader)
            try reader.finish()
            return nil
        } catch {
            return error
        }
    }

    /// Passes over one value as the readers do, without comparing the names of its members.
    private static func walk(_ reader: inout JSONReader) throws(JSONSyntaxError) {
        var isFirst = true
        switch try reader.kind() {
        case .array:
            try reader.beginArray()
            while try reader.nextElement(isFirst: &isFirst) { try walk(&reader) }
        case .object:
            try reader.beginObject()
            while try reader.nextMember(isFirst: &isFirst) != nil { try walk(&reader) }
        case .null, .boolean, .number, .string: _ = try reader.readValue()
        }
    }

    private static func namesTwice(_ bytes: [UInt8]) -> Bool {
        do throws(JSONSyntaxError) {
            _ = try JSONValue(parsing: bytes)
            return false
        } catch {
            return error.reason == .duplicateMember
        }
    }

    private static func texts(under root: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        return (found?.compactMap { $0 as? URL } ?? [])
            .filter { file in
                let name = file.lastPathComponent
                return name.hasSuffix(".json") && ["y_", "n_", "i_"].contains { name.hasPrefix($0) }
            }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    private static func pad(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private static func stop(_ message: String) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(2)
    }
}
