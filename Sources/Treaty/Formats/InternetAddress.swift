/// Textual forms of addresses.
enum InternetAddress {
    /// Four decimal octets without leading zeros (RFC 2673 §3.2).
    static func isIPv4(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                guard (1...3).contains(part.count), part.allSatisfy(isDigit), let value = Int(String(part) ?? "") else {
                    return false
                }
                return value <= 255 && (part.count == 1 || part.first != UInt8(ascii: "0"))
            }
    }

    /// Eight groups of hex digits, one run of zeros as `::`, the last two perhaps as IPv4 (RFC 4291 §2.2).
    static func isIPv6(_ text: String) -> Bool {
        // The longest is six groups and an IPv4 address; what is longer need not be looked at.
        guard text.utf8.count <= 45 else { return false }
        let halves = splitAtDoubleColon(text)
        guard let halves else { return false }
        var groups = 0
        for (index, half) in halves.enumerated() where !half.isEmpty {
            var parts = half.split(separator: ":", omittingEmptySubsequences: false)
            if index == halves.count - 1, let last = parts.last, last.contains(".") {
                guard isIPv4(String(last)) else { return false }
                parts.removeLast()
                groups += 2
            }
            guard parts.allSatisfy({ (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy(isHexDigit) }) else {
                return false
            }
            groups += parts.count
        }
        return halves.count == 2 ? groups <= 7 : groups == 8
    }

    /// One part without `::`, two with it; nil when it stands more than once.
    private static func splitAtDoubleColon(_ text: String) -> [Substring]? {
        var index = text.startIndex
        while index < text.endIndex {
            let rest = text[index...]
            if rest.hasPrefix("::") {
                let after = rest.dropFirst(2)
                var probe = after
                while !probe.isEmpty {
                    if probe.hasPrefix("::") { return nil }
                    probe = probe.dropFirst()
                }
                return after.hasPrefix(":") ? nil : [text[..<index], after]
            }
            index = text.index(after: index)
        }
        return text.isEmpty ? nil : [text[...]]
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    static func isHexDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }
}
