/// Reads the events of a YAML stream, however many documents it holds.
///
/// - Returns: the events up to the end or to the first mistake, which is the finding. Rules: `yaml-syntax`,
///   `yaml-encoding`, `yaml-limit`.
package func readEvents(
    bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits()
) -> (events: [YAMLEvent], finding: Finding?) {
    let bytes = SourceText.withoutByteOrderMark(bytes)
    do throws(Finding) {
        try precheck(bytes, file: file, limits: limits)
    } catch {
        return ([], error)
    }
    return drain(JSONSurrogates.joined(bytes), file: file, limits: limits)
}

/// The events as libyaml gives them, without this module's own look at the bytes.
package func readRawEvents(
    bytes: [UInt8], file: String, limits: YAMLLimits = YAMLLimits()
) -> (events: [YAMLEvent], finding: Finding?) {
    drain(bytes, file: file, limits: limits)
}

private func drain(
    _ bytes: [UInt8], file: String, limits: YAMLLimits
) -> (events: [YAMLEvent], finding: Finding?) {
    var events: [YAMLEvent] = []
    do throws(Finding) {
        let parser = try YAMLEventParser(bytes: bytes, file: FileName(file))
        while events.count < limits.nodesMax {
            let event = try parser.next()
            events.append(event)
            if case .streamEnd = event.kind { return (events, nil) }
        }
        let end = SourceLocation(file: file, line: events.last?.line ?? 1, column: 1)
        throw .error(rule: "yaml-limit", at: end, "more than \(limits.nodesMax) events")
    } catch {
        return (events, error)
    }
}
