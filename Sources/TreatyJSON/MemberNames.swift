/// The names that an object has had so far, to find one that comes again.
///
/// Of few names without escapes the bytes are compared, which costs less than to hash them. Many names, or escaped ones,
/// are a set, so that a client cannot make the comparisons many.
struct MemberNames {
    /// Those that are compared; they take no allocation.
    private var few = InlineArray<8, Range<Int>>(repeating: 0..<0)
    private var set: Set<ArraySlice<UInt8>>?

    private static let fewMax = 8

    private(set) var count = 0

    /// - Returns: false when the object has had the name before.
    mutating func insert(_ name: JSONStringToken, in reader: borrowing JSONReader) -> Bool {
        guard set == nil, !name.isEscaped, count < Self.fewMax else { return insertIntoSet(name, reader) }
        let bytes = reader.bytes.span
        for index in 0..<count where few[index].count == name.range.count {
            let range = few[index]
            var offset = 0
            while offset < range.count, bytes[range.lowerBound + offset] == bytes[name.range.lowerBound + offset] {
                offset += 1
            }
            if offset == range.count { return false }
        }
        few[count] = name.range
        count += 1
        return true
    }

    private mutating func insertIntoSet(_ name: JSONStringToken, _ reader: borrowing JSONReader) -> Bool {
        if set == nil {
            set = Set((0..<count).map { reader.bytes[few[$0]] })
        }
        count += 1
        return set?.insert(reader.utf8(of: name)).inserted ?? true
    }
}
