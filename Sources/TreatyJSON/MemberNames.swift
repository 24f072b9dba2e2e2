/// The names that an object has had so far, to find one that comes again.
///
/// Of few names without escapes the bytes are compared, which costs less than to hash them. Many names, or escaped ones,
/// are a set, so that a client cannot make the comparisons many.
struct MemberNames {
    private var ranges: [Range<Int>] = []
    private var set: Set<ArraySlice<UInt8>>?

    private static let comparedMax = 16

    private(set) var count = 0

    /// - Returns: false when the object has had the name before.
    mutating func insert(_ name: JSONStringToken, in reader: borrowing JSONReader) -> Bool {
        count += 1
        guard set == nil, !name.isEscaped, ranges.count < Self.comparedMax else {
            return insertIntoSet(name, reader)
        }
        let bytes = reader.bytes.span
        for range in ranges where range.count == name.range.count {
            var offset = 0
            while offset < range.count, bytes[range.lowerBound + offset] == bytes[name.range.lowerBound + offset] {
                offset += 1
            }
            if offset == range.count { return false }
        }
        if ranges.isEmpty { ranges.reserveCapacity(Self.comparedMax) }
        ranges.append(name.range)
        return true
    }

    private mutating func insertIntoSet(_ name: JSONStringToken, _ reader: borrowing JSONReader) -> Bool {
        if set == nil {
            let bytes = reader.bytes
            set = Set(ranges.map { bytes[$0] })
        }
        return set?.insert(reader.utf8(of: name)).inserted ?? true
    }
}
