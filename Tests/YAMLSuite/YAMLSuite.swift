import Foundation
import TreatyYAML

/// `yaml-suite FOLDER`: reads every case of a folder that is laid out as the data of yaml/yaml-test-suite, and compares
/// the events. Prints a table; its last line is `N passed, N failed`. The exit status is 1 when a case failed, 2 when
/// there is none.
///
/// A case is a folder with `in.yaml` and `test.event`, and with `error` where the text is to be refused. Reading stands
/// on libyaml. What libyaml gets right must come out right; what it refuses must end in a finding with a line and a
/// column; what it reads otherwise than the suite wants is listed, and fails only if this reader adds to it.
@main
struct YAMLSuite {
    enum Verdict: String, CaseIterable {
        case right = "the events are those of the suite"
        case refused = "refused, as the suite wants"
        case refusedByLibyaml = "refused by libyaml, though it is YAML"
        case otherEvents = "libyaml gives other events"
        case accepted = "libyaml accepts it, though it is no YAML"
        case failed = "FAILED"

        /// Whether the case counts: not where libyaml alone is at fault.
        var counts: Bool { self != .otherEvents && self != .accepted }
    }

    static func main() {
        guard CommandLine.arguments.count == 2 else { stop("usage: yaml-suite FOLDER") }
        let root = URL(fileURLWithPath: CommandLine.arguments[1])
        let cases = folders(under: root)
        guard FileManager.default.fileExists(atPath: root.path) else {
            stop("yaml-suite: there is no folder \(root.path); name one that is laid out as yaml/yaml-test-suite")
        }
        guard !cases.isEmpty else { stop("yaml-suite: no case with in.yaml and test.event in \(root.path)") }
        var names: [Verdict: [String]] = [:]
        for folder in cases {
            let name = String(folder.path.dropFirst(root.path.count + 1))
            let (verdict, why) = judge(folder, name: name)
            names[verdict, default: []].append(name)
            if verdict == .failed || verdict == .refusedByLibyaml { print("\(name): \(why)") }
        }
        print("")
        for verdict in Verdict.allCases {
            let list = names[verdict] ?? []
            let isShort = list.count <= 60 && verdict != .right && verdict != .refused
            print(
                "\(list.count)\t\(verdict.rawValue)\(isShort && !list.isEmpty ? ": " + list.joined(separator: " ") : "")"
            )
        }
        let failed = names[.failed]?.count ?? 0
        let passed = names.filter(\.key.counts).values.map(\.count).reduce(0, +) - failed
        print("\(passed) passed, \(failed) failed")
        exit(failed == 0 ? 0 : 1)
    }

    private static func judge(_ folder: URL, name: String) -> (Verdict, why: String) {
        guard let bytes = try? [UInt8](Data(contentsOf: folder.appending(path: "in.yaml"))),
            let expected = try? String(contentsOf: folder.appending(path: "test.event"), encoding: .utf8)
        else { return (.failed, "in.yaml or test.event cannot be read") }
        let (events, finding) = readEvents(bytes: bytes, file: name)
        let raw = readRawEvents(bytes: bytes, file: name)
        let isLibyaml = events == raw.events && finding == raw.finding
        // Whatever it is, a document is made of it or there is a finding.
        let (node, findings) = readNode(bytes: bytes, file: name)
        if node == nil && findings.isEmpty { return (.failed, "neither a document nor a finding") }

        let isInvalid = FileManager.default.fileExists(atPath: folder.appending(path: "error").path)
        if let finding {
            if isInvalid { return (.refused, "") }
            return (isLibyaml ? .refusedByLibyaml : .failed, finding.description)
        }
        if isInvalid { return (isLibyaml ? .accepted : .failed, "it must be refused") }
        let lines = events.map(\.notation)
        let wanted = expected.split(separator: "\n").map { $0.drop { $0 == " " } }
        if lines.elementsEqual(wanted, by: { $0.utf8.elementsEqual($1.utf8) }) { return (.right, "") }
        return (isLibyaml ? .otherEvents : .failed, "other events")
    }

    /// The folders of cases at any depth, sorted; links are not followed.
    private static func folders(under root: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        return (found?.compactMap { $0 as? URL } ?? [])
            .filter { $0.lastPathComponent == "test.event" }
            .map { $0.deletingLastPathComponent() }
            .sorted { $0.path < $1.path }
    }

    private static func stop(_ message: String) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(2)
    }
}
