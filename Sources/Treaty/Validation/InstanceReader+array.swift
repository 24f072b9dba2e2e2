import TreatyJSON

extension InstanceReader {
    /// An array whose elements `element` reads.
    @inlinable
    public mutating func array<Element>(
        minItems: Int = 0, maxItems: Int = .max,
        _ element: (inout InstanceReader) throws(JSONSyntaxError) -> Element?
    ) throws(JSONSyntaxError) -> [Element]? {
        guard let offset = try beginArray() else { return nil }
        let before = noteCount
        var elements: [Element] = []
        var isFirst = true
        var count = 0
        while try json.nextElement(isFirst: &isFirst) {
            if let value = try element(&self) { elements.appendFromFew(value) }
            count &+= 1
        }
        if count < minItems || count > maxItems { noteCount(of: count, at: offset, minItems, maxItems) }
        return before == noteCount ? elements : nil
    }

    /// As `array`; with `uniqueItems` no two elements may be equal.
    @inlinable
    public mutating func array<Element>(
        minItems: Int = 0, maxItems: Int = .max, uniqueItems: Bool,
        _ element: (inout InstanceReader) throws(JSONSyntaxError) -> Element?
    ) throws(JSONSyntaxError) -> [Element]? {
        guard uniqueItems else { return try array(minItems: minItems, maxItems: maxItems, element) }
        guard let offset = try beginArray() else { return nil }
        let before = noteCount
        var elements: [Element] = []
        var ranges = ItemRanges()
        var isFirst = true
        while try json.nextElement(isFirst: &isFirst) {
            let start = self.offset()
            if let value = try element(&self) { elements.appendFromFew(value) }
            ranges.append(start..<json.position)
        }
        let count = ranges.count
        if count < minItems || count > maxItems { noteCount(of: count, at: offset, minItems, maxItems) }
        if count > 1, hasEqual(ranges) { note("uniqueItems", at: offset, "must not have the same element twice") }
        return before == noteCount ? elements : nil
    }

    /// An array of strings of which only the length is bounded: as `array` with `string`, in one loop.
    public mutating func strings(
        minItems: Int = 0, maxItems: Int = .max, minLength: Int = 0, maxLength: Int = .max
    ) throws(JSONSyntaxError) -> [String]? {
        guard let offset = try beginArray() else { return nil }
        let before = noteCount
        var elements: [String] = []
        var isFirst = true
        // Elements that did not fit.
        var misfits = 0
        while try json.nextElement(isFirst: &isFirst) {
            if let text = try string(minLength: minLength, maxLength: maxLength) {
                elements.appendFromFew(text)
            } else {
                misfits &+= 1
            }
            readUsualStrings(into: &elements, since: offset, minLength: minLength, maxLength: maxLength)
        }
        let count = elements.count + misfits
        if count < minItems || count > maxItems { noteCount(of: count, at: offset, minItems, maxItems) }
        return before == noteCount ? elements : nil
    }

    /// Reads strings that follow, as long as they are of the usual form.
    private mutating func readUsualStrings(
        into elements: inout [String], since offset: Int, minLength: Int, maxLength: Int
    ) {
        while json.isBeforeUsualString {
            let count = elements.count
            let spare = elements.capacity - count
            let room = spare > 0 ? spare : json.elementsExpected(after: count, since: offset)
            elements.append(addingCapacity: room) { room in
                json.readUsualStrings(into: &room, minLength: minLength, maxLength: maxLength)
            }
            if elements.count < count + room { return }
        }
    }

    /// Enters an array, and gives its offset. Nil for a value of another type, which is passed over.
    @usableFromInline
    mutating func beginArray() throws(JSONSyntaxError) -> Int? {
        guard json.firstByte() == UInt8(ascii: "[") else {
            try refuseType("an array")
            return nil
        }
        let offset = json.position
        try json.enterHere()
        return offset
    }

    @usableFromInline
    mutating func noteCount(of count: Int, at offset: Int, _ minItems: Int, _ maxItems: Int) {
        if count < minItems { note("minItems", at: offset, "must have at least \(minItems) elements") }
        if count > maxItems { note("maxItems", at: offset, "must have at most \(maxItems) elements") }
    }

    @usableFromInline
    func hasEqual(_ ranges: borrowing ItemRanges) -> Bool {
        ranges.count > ItemRanges.fewMax ? hasEqual(ranges.many) : hasEqual(few: ranges)
    }

    private func hasEqual(few ranges: borrowing ItemRanges) -> Bool {
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
@frozen
@usableFromInline
struct ItemRanges {
    /// So few that a copy of all is made without a call.
    static let fewMax = 6

    @usableFromInline var few = InlineArray<6, Range<Int>>(repeating: 0..<0)
    /// All of them, once they are more than a few.
    @usableFromInline var many: [Range<Int>] = []
    @usableFromInline var count = 0

    @inlinable
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
