/// Reads the one document of a YAML or JSON file.
///
/// - Parameters:
///   - bytes: the file, UTF-8.
///   - file: its name in findings.
///   - limits: what the file may ask for.
/// - Returns: the root, or nil when the file cannot be read to its end; and what is wrong. Rules: `yaml-syntax`,
///   `yaml-encoding`, `yaml-empty`, `yaml-documents`, `yaml-duplicate-key`, `yaml-key`, `yaml-alias`, `yaml-tag`,
///   `yaml-limit`.
package func readNode(
    bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits()
) -> (root: Node?, findings: [Finding]) {
    if let finding = precheck(bytes, file: file, limits: limits) { return (nil, [finding]) }
    guard let parser = YAMLEventParser(bytes: JSONSurrogates.joined(bytes)) else {
        let start = SourceLocation(file: file, line: 1, column: 1)
        return (nil, [.error(rule: "yaml-limit", at: start, "out of memory")])
    }
    var composer = NodeComposer(parser: parser, file: file, limits: limits)
    do {
        let root = try composer.composeDocument()
        return (root, composer.findings)
    } catch {
        return (nil, composer.findings + [error])
    }
}

private func precheck(_ bytes: [UInt8], file: String, limits: YAMLLimits) -> Finding? {
    func finding(_ rule: String, byte: Int, _ message: String) -> Finding {
        let place = SourceText.place(ofByte: byte, in: bytes)
        return .error(rule: rule, at: SourceLocation(file: file, line: place.line, column: place.column), message)
    }
    if bytes.count > limits.bytesMax {
        return finding("yaml-limit", byte: 0, "the file is larger than \(limits.bytesMax) bytes")
    }
    if let byte = SourceText.firstInvalidByte(in: bytes) {
        return finding("yaml-encoding", byte: byte, "this is not UTF-8")
    }
    if let byte = bytes.firstIndex(of: 0, from: 0) {
        return finding("yaml-encoding", byte: byte, "a NUL character")
    }
    return nil
}
