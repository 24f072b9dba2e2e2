/// One segment of a path template: literals with parameters between them. `v{version}` has the literals `v` and nothing.
struct SegmentPattern: Sendable, Hashable {
    /// Percent-decoded; one more than there are parameters. The first and the last may be empty.
    let literals: [[UInt8]]

    /// A segment of a template as written, such as `{name}.{extension}`.
    init(_ template: [UInt8]) {
        var literals: [[UInt8]] = []
        var rest = template[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            literals.append(Self.decoded(rest[..<open]))
            rest = rest[(close + 1)...]
        }
        self.literals = literals + [Self.decoded(rest)]
    }

    /// Paths are decoded before they are compared, so a template's literals must be too.
    private static func decoded(_ literal: ArraySlice<UInt8>) -> [UInt8] {
        PercentEncoding.decode(literal) ?? Array(literal)
    }

    /// The bytes of a segment without parameters.
    var literal: [UInt8]? { literals.count == 1 ? literals[0] : nil }
    /// Whether it is one parameter and nothing else.
    var isWhole: Bool { literals == [[], []] }

    /// What has more literal text goes first; then what has fewer parameters; then by bytes, so that it is settled.
    func isBefore(_ other: SegmentPattern) -> Bool {
        let (own, others) = (literals.joined().count, other.literals.joined().count)
        if own != others { return own > others }
        if literals.count != other.literals.count { return literals.count < other.literals.count }
        return literals.joined(separator: [0]).lexicographicallyPrecedes(other.literals.joined(separator: [0]))
    }

    /// Appends the ranges of the parameters, each of one byte or more. Of several ways to cut, earlier parameters take as
    /// much as they can: `{name}.{extension}` cuts `a.b.c` before the last dot.
    ///
    /// Steps at most the segment's length times the literals', for each parameter.
    func match(_ path: Span<UInt8>, _ segment: Range<Int>, offset: Int, _ parameters: inout PathParameters) -> Bool {
        guard let prefixEnd = Self.end(of: literals[0], in: path, at: segment.lowerBound, before: segment.upperBound)
        else { return false }
        let mark = parameters.count
        // From the right: where each literal is found last, most is left for those before it.
        var limit = segment.upperBound
        var index = literals.count - 1
        while index > 0 {
            let isLast = index == literals.count - 1
            let end = isLast ? limit : limit - 1
            guard let found = last(literals[index], path, from: prefixEnd + 1, end, endsThere: isLast) else {
                parameters.truncate(to: mark)
                return false
            }
            if !isLast { parameters.append((found.upperBound + offset)..<(limit + offset)) }
            limit = found.lowerBound
            index -= 1
        }
        parameters.append((prefixEnd + offset)..<(limit + offset))
        parameters.reverse(from: mark)
        return true
    }

    /// Where a literal lies last that begins at `low` or later and ends at `limit` or before.
    private func last(
        _ literal: [UInt8], _ path: Span<UInt8>, from low: Int, _ limit: Int, endsThere: Bool
    ) -> Range<Int>? {
        var start = limit - literal.count
        while start >= low {
            if !Self.isInsideEscape(path, start), let end = Self.end(of: literal, in: path, at: start, before: limit),
                end == limit || !endsThere
            {
                return start..<end
            }
            start -= 1
        }
        return nil
    }

    private static func isInsideEscape(_ path: Span<UInt8>, _ index: Int) -> Bool {
        let percent = UInt8(ascii: "%")
        return (index >= 1 && path[index - 1] == percent) || (index >= 2 && path[index - 2] == percent)
    }

    /// Where `literal` ends if it begins at `start`. An escape stands for its character unless that is a delimiter: an
    /// escaped delimiter is part of a parameter's value (RFC 3986 §2.2).
    private static func end(of literal: [UInt8], in path: Span<UInt8>, at start: Int, before limit: Int) -> Int? {
        var index = start
        for byte in literal {
            guard index < limit else { return nil }
            if path[index] == byte {
                index += 1
            } else {
                guard path[index] == UInt8(ascii: "%"), index + 2 < limit,
                    let high = PercentEncoding.hexValue(path[index + 1]),
                    let low = PercentEncoding.hexValue(path[index + 2]), high << 4 | low == byte,
                    !PercentEncoding.isReserved(byte)
                else { return nil }
                index += 3
            }
        }
        return index
    }
}
