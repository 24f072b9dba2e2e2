import TreatyOpenAPI
import TreatyYAML

/// Reads `treaty.yaml`. What it may not say is an error of the rule `configuration`, at its line.
package func readConfiguration(
    bytes: [UInt8], file: String
) -> (configuration: GeneratorConfiguration, findings: [Finding]) {
    let (root, found) = readNode(bytes: bytes, file: file)
    guard let root else {
        // A file without any value asks for nothing.
        return (GeneratorConfiguration(), found.filter { $0.rule != "yaml-empty" })
    }
    var reader = ConfigurationReader(findings: found)
    reader.read(root)
    return (reader.configuration, reader.findings.inFileOrder())
}

private struct ConfigurationReader {
    var configuration = GeneratorConfiguration()
    var findings: [Finding]

    mutating func read(_ root: Node) {
        if root.isNull { return }
        for entry in members(of: root, "the configuration") {
            switch entry.name {
            case "access": configuration.access = choice(entry) ?? configuration.access
            case "handlers": configuration.handlers = choice(entry) ?? configuration.handlers
            case "include": configuration.filter.include = criteria(entry)
            case "exclude": configuration.filter.exclude = criteria(entry)
            case "findings":
                let (severities, found) = Severities.read(entry.value)
                configuration.severities = severities
                findings += found
            case "cases": readCases(entry)
            default: refuse(entry, "write access, handlers, include, exclude, findings or cases")
            }
        }
    }

    private mutating func readCases(_ entry: Mapping.Entry) {
        for member in members(of: entry.value, "'cases'") {
            switch member.name {
            case "operationBytesMax":
                configuration.cases.operationBytesMax = bytes(member) ?? configuration.cases.operationBytesMax
            case "bytesMax": configuration.cases.bytesMax = bytes(member) ?? configuration.cases.bytesMax
            default: refuse(member, "write operationBytesMax or bytesMax")
            }
        }
    }

    /// How many bytes of generated text: up to what one computer could ever compile.
    private mutating func bytes(_ entry: Mapping.Entry) -> Int? {
        if let count = entry.value.number?.int64, (0...Self.bytesMax).contains(count) { return Int(count) }
        error(at: entry.value.location, "'\(entry.name)' is a number of bytes from 0 to \(Self.bytesMax)")
        return nil
    }

    private static let bytesMax: Int64 = 1 << 32

    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ entry: Mapping.Entry) -> Choice? {
        if let choice = entry.value.string.flatMap(Choice.init(rawValue:)) { return choice }
        let choices = Choice.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        error(at: entry.value.location, "'\(entry.name)' is one of \(choices)")
        return nil
    }

    private mutating func criteria(_ entry: Mapping.Entry) -> [OperationFilter.Criterion] {
        members(of: entry.value, "'\(entry.name)'").flatMap { member -> [OperationFilter.Criterion] in
            guard let kind = OperationFilter.Criterion.Kind(rawValue: member.name) else {
                refuse(member, "write tags, paths or operations")
                return []
            }
            guard let items = member.value.sequence else {
                error(
                    at: member.value.location,
                    "'\(member.name)' is a list of strings, not \(member.value.kindInWords)")
                return []
            }
            return items.compactMap { item in
                if let text = item.string { return OperationFilter.Criterion(kind, text, at: item.location) }
                error(at: item.location, "'\(member.name)' is a list of strings; this is \(item.kindInWords)")
                return nil
            }
        }
    }

    private mutating func members(of node: Node, _ what: String) -> [Mapping.Entry] {
        if let mapping = node.mapping { return mapping.entries }
        error(at: node.location, "\(what) is a mapping, not \(node.kindInWords)")
        return []
    }

    private mutating func refuse(_ entry: Mapping.Entry, _ advice: String) {
        error(at: entry.location, "there is no '\(entry.name)' here: \(advice)")
    }

    private mutating func error(at location: SourceLocation, _ message: String) {
        findings.append(.error(rule: "configuration", at: location, message))
    }
}
