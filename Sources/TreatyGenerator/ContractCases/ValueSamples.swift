/// Values of the formats that are asserted at run time.
enum ValueSamples {
    /// Strings that are none of the format.
    static func misses(of format: String) -> [String] {
        switch format {
        case "date": ["2026-02-30", "2026-2-1", "2026-13-01", "20260201", "2026-02-01T00:00:00Z", "tomorrow"]
        case "date-time":
            ["2026-02-30T08:15:00Z", "2026-02-20T24:00:00Z", "2026-02-20T08:15:00", "2026-02-20", "1771575300"]
        case "email":
            ["ada", "ada@", "@example.com", "ada@@example.com", "ada lovelace@example.com", "ada@-example.com"]
        case "uuid": ["d9428888-122b-11e1-b85c-61cd3cbb321", "d9428888122b11e1b85c61cd3cbb3210", "none"]
        case "uri": ["not a uri", "/only/a/path", "http://[::1", "http://example.com/%zz"]
        case "uri-reference": ["not a reference", "%zz", "http://[::1"]
        case "ipv4": ["256.1.1.1", "1.2.3", "1.2.3.4.5", "01.2.3.4"]
        case "ipv6": ["::g", "1:2:3:4:5:6:7", "12345::"]
        case "byte": ["AAE", "AAE*", "AA=C", "AAECAw", "AB=="]
        default: []
        }
    }

    static func isAsserted(_ format: String) -> Bool { !misses(of: format).isEmpty }

    /// Whether a text that one format misses may be another's: dates and times look alike, and so do references.
    static func mayBe(_ text: String, anyOf formats: [String]) -> Bool {
        let isDate = text.utf8.count == 10 && text.utf8.count { $0 == UInt8(ascii: "-") } == 2
        if isDate, formats.contains("date") { return !misses(of: "date").contains(text) }
        if text.utf8.count == 20, formats.contains("date-time") { return !misses(of: "date-time").contains(text) }
        return formats.contains { !["date", "date-time"].contains($0) }
    }

    /// A string of the format.
    static func example(of format: String) -> String? {
        switch format {
        case "date": "2026-03-01"
        case "date-time": "2026-03-01T08:15:00Z"
        case "email": "ada@example.com"
        case "uuid": "d9428888-122b-41e1-b85c-61cd3cbb3210"
        case "uri": "https://example.com/a?b#c"
        case "uri-reference": "/a?b#c"
        case "ipv4": "192.0.2.1"
        case "ipv6": "2001:db8::1"
        case "byte": "AAEC"
        default: nil
        }
    }

    /// A string of the format and of this many scalars; nil where there is none.
    static func string(of format: String, length: Int) -> Instance? {
        switch format {
        case "email": email(length: length)
        case "uri-reference": length >= 1 ? long("/", "a", length) : nil
        case "uri": length >= 5 ? long("urn:", "a", length) : nil
        case "date-time" where length >= 22:
            .long(prefix: "2026-03-01T08:15:00.", text: "0", count: length - 21, suffix: "Z")
        default: example(of: format).flatMap { $0.unicodeScalars.count == length ? .string($0) : nil }
        }
    }

    private static func long(_ prefix: String, _ text: String, _ length: Int) -> Instance {
        .long(prefix: prefix, text: text, count: length - prefix.unicodeScalars.count, suffix: "")
    }

    /// RFC 5321 §4.5.3.1 and RFC 1035 §2.3.4: 64 octets before the sign, labels of 63.
    private static func email(length: Int) -> Instance? {
        guard length >= 3, length <= 64 + 1 + 253 else { return nil }
        let local = min(64, length - 2)
        var domain = ""
        var left = length - local - 1
        while left > 0 {
            // 64 would leave nothing to follow the dot.
            let label = left <= 63 ? left : (left == 64 ? 62 : 63)
            domain += String(repeating: "b", count: label)
            left -= label
            guard left > 0 else { break }
            domain += "."
            left -= 1
        }
        return .string(String(repeating: "a", count: local) + "@" + domain)
    }
}
