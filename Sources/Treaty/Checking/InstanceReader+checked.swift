import TreatyJSON

extension InstanceReader {
    /// Reads a value, and then holds it against a check if nothing was wrong with it so far.
    ///
    /// - Throws: what `read` throws, and `tooAmbiguous` when the check reached its bound on steps or depth.
    @inlinable
    public mutating func checked<Value>(
        _ check: InstanceCheck, _ read: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) throws(JSONSyntaxError) -> Value? {
        let start = offset()
        let depth = json.depth
        let before = noteCount
        guard let value = try read(&self), noteCount == before else { return nil }
        try hold(start, depth: depth, check)
        return noteCount == before ? value : nil
    }

    /// Passes over `null` if that is the next value, and holds it against checks.
    public mutating func readNullIfNext(_ checks: InstanceCheck...) throws(JSONSyntaxError) -> Bool {
        let start = offset()
        guard try readNullIfNext() else { return false }
        for check in checks { try hold(start, depth: json.depth, check) }
        return true
    }

    /// Holds the value that was just read against a check.
    ///
    /// - Parameters:
    ///   - start: offset of the value.
    ///   - depth: of arrays and objects around it.
    @usableFromInline
    mutating func hold(_ start: Int, depth: Int, _ check: InstanceCheck) throws(JSONSyntaxError) {
        (json.position, json.depth) = (start, depth)
        try outline.read(&json)
        var checker = InstanceChecker(outline, in: json)
        check(&checker)
        guard !checker.isExhausted else { throw JSONSyntaxError(offset: start, reason: .tooAmbiguous) }
        for finding in checker.findings { note(finding.keyword, at: finding.offset, finding.detail) }
    }
}
