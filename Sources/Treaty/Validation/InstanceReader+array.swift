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
        var ranges = ItemRanges()
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
    mutating func checkItems(at offset: Int, count: Int, minItems: Int, maxItems: Int, unique ranges: ItemRanges) {
        if count < minItems { note("minItems", at: offset, "must have at least \(minItems) elements") }
        if count > maxItems { note("maxItems", at: offset, "must have at most \(maxItems) elements") }
        if ranges.count > 1, ranges.count > ItemRanges.fewMax ? hasEqual(ranges.many) : hasEqual(few: ranges) {
            note("uniqueItems", at: offset, "must not have the same element twice")
        }
    }

    private func hasEqual(few ranges: ItemRanges) -> Bool {
        for index in 0..<ranges.count {
            guard json.isCanonical(ranges.few[index]) else { return hasEqual(ranges.all) }
            for other in 0..<index where json.hasEqualBytes(ranges.few[index], ranges.few[other]) { return true }
        }
        return false
    }

    /// Whether two of the values are equal (JSON Schema 2020-12 §4.2.2).
    private func hasEqual(_ ranges: [Range<Int>]) -> Bool {
        // Strings without escapes and plain integers are equal when their bytes are.
        guard ranges.allSatisfy({ json.isCanonical($0) }) else {
            // These bytes were read as values before, so they parse again.
            let values = ranges.compactMap { try? JSONValue(parsing: Array(json.bytes[$0]), limits: json.limits) }
            return Set(values).count < values.count
        }
        return Set(ranges.map { json.bytes[$0] }).count < ranges.count
    }
}

/// Where the elements of an array are that must differ; the first few are kept without an allocation.
@usableFromInline
struct ItemRanges {
    static let fewMax = 8

    var few = InlineArray<8, Range<Int>>(repeating: 0..<0)
    /// All of them, once they are more than a few.
    var many: [Range<Int>] = []
    var count = 0

    @usableFromInline
    init() {}

    @usableFromInline
    mutating func append(_ range: Range<Int>) {
        if count < Self.fewMax {
            few[count] = range
        } else {
            if count == Self.fewMax { many = all }
            many.append(range)
        }
        count += 1
    }

    var all: [Range<Int>] { count > Self.fewMax ? many : (0..<count).map { few[$0] } }
}
