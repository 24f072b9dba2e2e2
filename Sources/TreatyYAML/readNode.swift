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
    let bytes = SourceText.withoutByteOrderMark(bytes)
    var composer: NodeComposer?
    do throws(Finding) {
        try precheck(bytes, file: file, limits: limits)
        let name = FileName(file)
        composer = NodeComposer(
            events: try events(of: JSONSurrogates.joined(bytes), file: name), file: name, limits: limits)
        let root = try composer?.composeDocument()
        return (root, composer?.findings ?? [])
    } catch {
        return (nil, (composer?.findings ?? []) + [error])
    }
}

/// A small file is read before a thread has begun.
private func events(of bytes: [UInt8], file: FileName) throws(Finding) -> any YAMLEventSource {
    bytes.count < 1 << 18
        ? try YAMLEventParser(bytes: bytes, file: file) : YAMLEventsAhead(bytes: bytes, file: file)
}

/// What libyaml does not say, or says less clearly.
func precheck(_ bytes: [UInt8], file: String, limits: YAMLLimits) throws(Finding) {
    func finding(_ rule: String, byte: Int, _ message: String) -> Finding {
        let place = SourceText.place(ofByte: byte, in: bytes)
        return .error(rule: rule, at: SourceLocation(file: file, line: place.line, column: place.column), message)
    }
    if bytes.count > limits.bytesMax {
        throw finding("yaml-limit", byte: 0, "the file is larger than \(limits.bytesMax) bytes")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        throw finding("yaml-encoding", byte: 0, "this is UTF-16; save the file as UTF-8")
    }
    if let byte = SourceText.firstInvalidByte(in: bytes) {
        throw finding("yaml-encoding", byte: byte, "this is not UTF-8")
    }
    if let byte = bytes.firstIndex(of: 0, from: 0) { throw finding("yaml-encoding", byte: byte, "a NUL character") }
}
