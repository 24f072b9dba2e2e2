extension RemoteAddress {
    /// An IPv4 address in four decimal numbers, or an IPv6 address (RFC 4291 §2.2), without brackets. Nil for any other
    /// text, names and zones included.
    public init?(host text: some StringProtocol, port: UInt16 = 0) {
        // The longest is six groups and an IPv4 address.
        guard text.utf8.count <= 45 else { return nil }
        if let address = Self.ipv4(text) {
            self.init(ipv4: address, port: port)
        } else if let (high, low) = Self.ipv6(text) {
            self.init(high: high, low: low, port: port)
        } else {
            return nil
        }
    }

    private static func ipv4(_ text: some StringProtocol) -> UInt32? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var address: UInt32 = 0
        for part in parts {
            // A leading zero would mean octal to some.
            guard (1...3).contains(part.count), part.count == 1 || part.first != UInt8(ascii: "0") else { return nil }
            var value: UInt32 = 0
            for byte in part {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + UInt32(byte - UInt8(ascii: "0"))
            }
            guard value <= 255 else { return nil }
            address = address << 8 | value
        }
        return address
    }

    private static func ipv6(_ text: some StringProtocol) -> (high: UInt64, low: UInt64)? {
        let text = String(text)
        let gap = text.firstRange(of: "::")
        let before = gap.map { text[..<$0.lowerBound] } ?? text[...]
        let after = gap.map { text[$0.upperBound...] } ?? ""
        guard let head = groups(before, mayEndInIPv4: gap == nil), let tail = groups(after, mayEndInIPv4: true) else {
            return nil
        }
        let missing = 8 - head.count - tail.count
        guard gap == nil ? missing == 0 : missing >= 1 else { return nil }
        let all = head + [UInt16](repeating: 0, count: missing) + tail
        func word(_ groups: ArraySlice<UInt16>) -> UInt64 { groups.reduce(0) { $0 << 16 | UInt64($1) } }
        return (word(all[..<4]), word(all[4...]))
    }

    /// Groups of one to four hex digits, the last two perhaps as IPv4. Nil when it is something else.
    private static func groups(_ text: Substring, mayEndInIPv4: Bool) -> [UInt16]? {
        guard !text.isEmpty else { return [] }
        var parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var end: [UInt16] = []
        if mayEndInIPv4, let last = parts.last, last.contains(".") {
            guard let address = ipv4(last) else { return nil }
            end = [UInt16(address >> 16), UInt16(address & 0xFFFF)]
            parts.removeLast()
        }
        var groups: [UInt16] = []
        for part in parts {
            guard (1...4).contains(part.utf8.count), part.first != "+", part.first != "-",
                let group = UInt16(part, radix: 16)
            else { return nil }
            groups.append(group)
        }
        return groups + end
    }
}
