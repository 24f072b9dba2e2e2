extension StringFormat {
    /// `uuid`: 8-4-4-4-12 hex digits (RFC 9562 §4).
    public static let uuid = StringFormat(description: "a UUID") { text in
        let bytes = Array(text.utf8)
        guard bytes.count == 36 else { return false }
        return bytes.indices.allSatisfy { index in
            index == 8 || index == 13 || index == 18 || index == 23
                ? bytes[index] == UInt8(ascii: "-") : InternetAddress.isHexDigit(bytes[index])
        }
    }

    /// `ipv4`: four decimal octets (RFC 2673 §3.2).
    public static let ipv4 = StringFormat(description: "an IPv4 address") { InternetAddress.isIPv4($0) }

    /// `ipv6` (RFC 4291 §2.2).
    public static let ipv6 = StringFormat(description: "an IPv6 address") { InternetAddress.isIPv6($0) }
}
