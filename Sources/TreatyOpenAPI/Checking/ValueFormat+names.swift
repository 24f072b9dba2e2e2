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

    /// RFC 1123, §2.1: labels of letters, digits and hyphens. What labels beyond ASCII may hold is left to the server.
    static func isHostname(_ text: String) -> Bool {
        let dots: Set<Unicode.Scalar> = [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"]
        let labels = text.unicodeScalars.split(omittingEmptySubsequences: false) { dots.contains($0) }
        return labels.allSatisfy(isLabel) && (text.utf8.count <= 253 || !text.unicodeScalars.allSatisfy(\.isASCII))
    }

    /// Whether a label has characters beyond ASCII, or stands for them.
    static func hasInternationalLabel(_ text: String) -> Bool {
        !text.unicodeScalars.allSatisfy(\.isASCII)
            || text.lowercased().split(separator: ".").contains { $0.hasPrefix("xn--") }
    }

    /// RFC 5890, §2.3.1: what has two hyphens after two letters is reserved, unless it is encoded.
    private static func isLabel(_ label: Substring.UnicodeScalarView) -> Bool {
        guard let first = label.first, first != "-", label.last != "-" else { return false }
        guard label.allSatisfy({ !$0.isASCII || isASCIILetterOrDigit($0) || $0 == "-" }) else { return false }
        let hasHyphens = label.dropFirst(2).starts(with: ["-", "-"])
        return label.count <= 63 && (!hasHyphens || Substring(label).lowercased().hasPrefix("xn--"))
    }

    /// RFC 5321, §4.1.2: a mailbox. Of what stands in quotes or in brackets only these are looked at; letters beyond ASCII
    /// stand where others may (RFC 6531, §3.3).
    static func isEmail(_ text: String) -> Bool {
        guard let at = text.utf8.lastIndex(of: 0x40) else { return false }
        let local = text[..<at].unicodeScalars
        let domain = text[text.index(after: at)...].unicodeScalars
        guard !local.isEmpty, text[..<at].utf8.count <= 64 else { return false }
        let isQuoted = local.first == "\"" && local.last == "\"" && local.count > 1
        let parts = local.split(separator: ".", omittingEmptySubsequences: false)
        guard isQuoted || parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isAtomText) }) else { return false }
        if domain.first == "[" { return domain.last == "]" }
        return domain.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            guard let first = label.first, first != "-", label.last != "-", label.count <= 63 else { return false }
            return label.allSatisfy { !$0.isASCII || isASCIILetterOrDigit($0) || $0 == "-" }
        }
    }

    /// RFC 5322, §3.2.3.
    private static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII || isASCIILetterOrDigit(scalar) || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
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
