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
        if uniqueItems { ranges.reserveCapacity(8) }
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
        if ranges.count > 1, hasEqual(ranges) {
            note("uniqueItems", at: offset, "must not have the same element twice")
        }
    }

    /// Whether two of the values are equal (JSON Schema 2020-12 §4.2.2).
    private func hasEqual(_ ranges: [Range<Int>]) -> Bool {
        // Strings without escapes and plain integers are equal when their bytes are.
        guard ranges.allSatisfy({ json.isCanonical($0) }) else {
            // These bytes were read as values before, so they parse again.
            let values = ranges.compactMap { try? JSONValue(parsing: Array(json.bytes[$0]), limits: json.limits) }
            return Set(values).count < values.count
        }
        guard ranges.count <= 8 else { return Set(ranges.map { json.bytes[$0] }).count < ranges.count }
        for (index, range) in ranges.enumerated() {
            for other in ranges[..<index] where json.hasEqualBytes(range, other) { return true }
        }
        return false
    }
}
