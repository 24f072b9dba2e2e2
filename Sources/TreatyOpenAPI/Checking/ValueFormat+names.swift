extension ValueFormat {
    /// RFC 4291, §2.2: eight groups of hexadecimal digits, of which `::` leaves out some, the last two perhaps as IPv4.
    static func isIPv6(_ text: Substring) -> Bool {
        let halves = text.split(separator: "::", omittingEmptySubsequences: false)
        guard halves.count <= 2, text != "" else { return false }
        var count = 0
        for (position, half) in halves.enumerated() where !half.isEmpty {
            var groups = half.split(separator: ":", omittingEmptySubsequences: false)
            if position == halves.count - 1, let last = groups.last, last.contains(".") {
                guard isIPv4(String(last)) else { return false }
                groups.removeLast()
                count += 2
            }
            guard groups.allSatisfy({ (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy(isHexadecimal) }) else {
                return false
            }
            count += groups.count
        }
        return halves.count == 2 ? count <= 7 : count == 8
    }

    /// RFC 3339, appendix A: `P1DT2H`, or `P3W`. Units come in their order, and the smallest follow without a gap.
    static func isDuration(_ text: String) -> Bool {
        guard text.hasPrefix("P") else { return false }
        let parts = text.dropFirst().split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 {
            return (parts[0].isEmpty || isRun(parts[0], of: "YMD")) && isRun(parts[1], of: "HMS")
        }
        return isRun(parts[0], of: "YMD") || isRun(parts[0], of: "W")
    }

    /// Numbers, each with a unit, of units that follow one another in `units`.
    private static func isRun(_ text: Substring, of units: String) -> Bool {
        var rest = text
        var left = units[...]
        var isFirst = true
        while !rest.isEmpty {
            let digits = rest.prefix { "0123456789".contains($0) }
            rest = rest.dropFirst(digits.count)
            guard !digits.isEmpty, let unit = rest.popFirst(), let place = left.firstIndex(of: unit),
                isFirst || place == left.startIndex
            else { return false }
            left = left[left.index(after: place)...]
            isFirst = false
        }
        return !isFirst
    }

    /// RFC 1123, §2.1: labels of letters, digits and hyphens. What is not ASCII is left to others.
    static func isHostname(_ text: String) -> Bool {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return true }
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D }
            }
    }

    /// RFC 4648, §4 and §5, with or without `=` at the end.
    static func isBase64(_ text: String) -> Bool {
        let bytes = text.utf8.filter { !($0 == 0x0A || $0 == 0x0D) }
        let padding = bytes.reversed().prefix { $0 == 0x3D }.count
        return padding <= 2 && (bytes.count - padding) % 4 != 1
            && bytes.dropLast(padding).allSatisfy { isLetterOrDigit($0) || [0x2B, 0x2F, 0x2D, 0x5F].contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
}
