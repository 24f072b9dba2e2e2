import TreatyJSON

extension InstanceReader {
    /// Reads a value, and then holds it against a check if nothing was wrong with it so far.
    ///
    /// - Throws: what `read` throws, and `tooAmbiguous` when the check reached its bound on steps or depth.
    public mutating func checked<Value>(
        _ check: InstanceCheck, _ read: (inout InstanceReader) throws(JSONSyntaxError) -> Value?
    ) throws(JSONSyntaxError) -> Value? {
        let start = offset()
        let depth = json.depth
        let before = noteCount
        guard let value = try read(&self), noteCount == before else { return nil }
        let end = json.position
        (json.position, json.depth) = (start, depth)
        let instance = try json.readValue()
        (json.position, json.depth) = (end, depth)
        try self.check(instance, check, at: start..<end)
        return noteCount == before ? value : nil
    }

    /// Passes over `null` if that is the next value, and holds it against checks.
    public mutating func readNullIfNext(_ checks: InstanceCheck...) throws(JSONSyntaxError) -> Bool {
        let start = offset()
        guard try readNullIfNext() else { return false }
        for check in checks { try self.check(.null, check, at: start..<json.position) }
        return true
    }

    private mutating func check(
        _ instance: JSONValue, _ check: InstanceCheck, at range: Range<Int>
    ) throws(JSONSyntaxError) {
        var checker = InstanceChecker(instance, byteCount: range.count)
        check(&checker)
        guard !checker.isExhausted else { throw JSONSyntaxError(offset: range.lowerBound, reason: .tooAmbiguous) }
        for finding in checker.findings {
            note(finding.keyword, at: range.lowerBound, below: finding.pointer, finding.detail)
        }
    }
}
