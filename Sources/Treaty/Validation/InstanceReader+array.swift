import TreatyJSON

extension InstanceReader {
    /// An array whose elements `element` reads.
    @inlinable
    public mutating func array<Element>(
        minItems: Int = 0, maxItems: Int = .max, uniqueItems: Bool = false,
        _ element: (inout InstanceReader) throws(JSONSyntaxError) -> Element?
    ) throws(JSONSyntaxError) -> [Element]? {
        guard try isArrayNext() else { return nil }
        let offset = json.position
        let before = noteCount
        try json.beginArray()
        var elements: [Element] = []
        var ranges: [Range<Int>] = []
        var isFirst = true
        var count = 0
        while try json.nextElement(isFirst: &isFirst) {
            let start = self.offset()
            if let value = try element(&self) { elements.append(value) }
            if uniqueItems { ranges.append(start..<json.position) }
            count += 1
        }
        checkItems(at: offset, count: count, minItems: minItems, maxItems: maxItems, unique: ranges)
        return before == noteCount ? elements : nil
    }

    @usableFromInline
    mutating func isArrayNext() throws(JSONSyntaxError) -> Bool {
        if json.firstByte() == UInt8(ascii: "[") { return true }
        try refuseType("an array")
        return false
    }

    @usableFromInline
    mutating func checkItems(at offset: Int, count: Int, minItems: Int, maxItems: Int, unique ranges: [Range<Int>]) {
        if count < minItems { note("minItems", at: offset, "must have at least \(minItems) elements") }
        if count > maxItems { note("maxItems", at: offset, "must have at most \(maxItems) elements") }
        guard ranges.count > 1 else { return }
        var values = Set<JSONValue>()
        for range in ranges {
            // These bytes were read as a value before, so they parse again.
            guard let value = try? JSONValue(parsing: Array(json.bytes[range]), limits: json.limits) else { continue }
            guard values.insert(value).inserted else {
                note("uniqueItems", at: offset, "must not have the same element twice")
                return
            }
        }
    }
}
