extension StringFormat {
    /// `email`: a Mailbox of RFC 5321 §4.1.2, in ASCII.
    public static let email = StringFormat(description: "an e-mail address") { text in
        text.utf8.allSatisfy { $0 < 0x80 } && isMailbox(text)
    }

    /// `idn-email`: a Mailbox with characters beyond ASCII (RFC 6531 §3.3).
    public static let idnEmail = StringFormat(description: "an internationalized e-mail address") { isMailbox($0) }

    /// Bytes beyond ASCII stand where letters may.
    private static func isMailbox(_ text: String) -> Bool {
        guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let local = Array(text.utf8[..<at])
        let domain = Array(text.utf8[text.utf8.index(after: at)...])
        return isLocalPart(local) && (isAddressLiteral(domain) || isDomainName(domain))
    }

    private static func isLocalPart(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty, bytes.count <= 64 else { return false }
        if bytes[0] == UInt8(ascii: "\"") { return isQuotedString(bytes) }
        return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && $0.allSatisfy(isAtomText)
        }
    }

    /// `atext` of RFC 5322 §3.2.3.
    private static func isAtomText(_ byte: UInt8) -> Bool {
        byte >= 0x80 || isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isQuotedString(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 2, bytes.last == UInt8(ascii: "\"") else { return false }
        var index = 1
        while index < bytes.count - 1 {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\") {
                index += 1
                guard index < bytes.count - 1, (0x20...0x7E).contains(bytes[index]) else { return false }
            } else if byte == UInt8(ascii: "\"") || byte < 0x20 || byte == 0x7F {
                return false
            }
            index += 1
        }
        return true
    }

    private static func isDomainName(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty, bytes.count <= 255 else { return false }
        return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            guard let first = label.first, let last = label.last, label.count <= 63 else { return false }
            return isLetterOrDigit(first) && isLetterOrDigit(last)
                && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        }
    }

    /// `[192.0.2.1]` or `[IPv6:2001:db8::1]` (RFC 5321 §4.1.3).
    private static func isAddressLiteral(_ bytes: [UInt8]) -> Bool {
        guard bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") else { return false }
        let text = String(decoding: bytes[1..<max(1, bytes.count - 1)], as: UTF8.self)
        if text.lowercased().hasPrefix("ipv6:") { return InternetAddress.isIPv6(String(text.dropFirst(5))) }
        return InternetAddress.isIPv4(text)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { byte >= 0x80 || isAlphanumeric(byte) }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }
}
