import TreatyYAML

extension Rule {
    /// Addresses become links of the docs page: one that is none, or that runs a script, must not get there.
    ///
    /// Write `https:`, `http:` or `mailto:`, or an address relative to the document; percent-encode what RFC 3986 does
    /// not allow.
    static let urlFormat = Rule("url-format", .lowerableError) { document, report in
        if let dialect = document.root["jsonSchemaDialect"], let text = dialect.string, !ValueFormat.holds(text, "uri")
        {
            report.error(
                at: dialect.location, "'\(text)' is no absolute URI; write https://json-schema.org/draft/2020-12/schema"
            )
        }
        guard let email = document.root["info"]?["contact"]?["email"], let text = email.string else { return }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        if parts.count != 2 || parts.contains(where: \.isEmpty) || !text.utf8.allSatisfy(isPlain) {
            report.error(at: email.location, "'\(text)' is no e-mail address; write one such as api@example.com")
        }
    }
    .objects { object, _, report in
        for name in addresses[object.kind] ?? [] {
            guard let value = object.site.node[name], let text = value.string else { continue }
            if text.isEmpty {
                report.error(at: value.location, "'\(name)' must not be empty")
            } else if !isAddress(text, allowsBraces: object.kind == .server) {
                report.error(at: value.location, "'\(text)' is no address that can be linked to")
            }
        }
        guard object.kind == .xml, let value = object.site.node["namespace"], let text = value.string,
            !ValueFormat.holds(text, "uri")
        else { return }
        report.error(at: value.location, "'\(text)' is no absolute URI, as a namespace must be; write one")
    }

    private static let addresses: [ObjectKind: [String]] = [
        .info: ["termsOfService"], .example: ["externalValue"], .contact: ["url"], .license: ["url"],
        .externalDocs: ["url"], .server: ["url"],
    ]

    static func isAddress(_ text: String, allowsBraces: Bool) -> Bool {
        let bytes = Array(text.utf8)
        let isClean = bytes.allSatisfy { isPlain($0) || (allowsBraces && ($0 == 0x7B || $0 == 0x7D)) }
        guard isClean else { return false }
        // What stands before the first colon is a scheme unless a slash, a query or a fragment came first.
        guard let colon = text.firstIndex(where: { ":/?#".contains($0) }), text[colon] == ":" else { return true }
        if allowsBraces && text[..<colon].contains("{") { return true }
        guard ["http", "https", "mailto"].contains(text[..<colon].lowercased()) else { return false }
        let rest = text[text.index(after: colon)...]
        return !rest.hasPrefix("//") || isAuthority(rest.dropFirst(2).prefix { !"/?#".contains($0) })
    }

    /// RFC 3986, §3.2: a host, which in brackets is an address of IPv6, and a port. Variables may stand for parts of it.
    private static func isAuthority(_ text: Substring) -> Bool {
        let place = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).last ?? text
        var port = place.drop { $0 != ":" }
        if place.hasPrefix("[") {
            guard let end = place.firstIndex(of: "]"), ValueFormat.isIPv6(place[..<end].dropFirst()) else {
                return false
            }
            port = place[place.index(after: end)...]
        } else if place.isEmpty || port.startIndex == place.startIndex || place.contains(where: { "[]".contains($0) }) {
            return false
        }
        guard port.hasPrefix(":") else { return port.isEmpty }
        if port.contains("{") { return true }
        return port == ":" || (port.dropFirst().allSatisfy(\.isNumber) && (UInt16(port.dropFirst()) != nil))
    }

    /// RFC 3986, §2: unreserved, reserved and `%`.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: Array("-._~:/?#[]@!$&'()*+,;=%".utf8).contains(byte)
        }
    }
}
