extension Rule {
    /// An address to which people or programs go with credentials must be one: `https:` or `http:` with a host, or a path
    /// on the API's own host.
    ///
    /// Mend the address.
    static let securitySchemeURL = Rule("security-scheme-url", .lowerableError)
        .objects { object, _, report in
            guard object.kind == .securityScheme || object.kind == .oauthFlow else { return }
            for name in names {
                guard let value = object.site.node[name], let text = value.string, !isCredentialAddress(text) else {
                    continue
                }
                report.error(at: value.location, "'\(name)' must be an address such as https://example.com/token")
            }
        }

    private static let names = [
        "openIdConnectUrl", "authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl", "oauth2MetadataUrl",
    ]

    private static func isCredentialAddress(_ text: String) -> Bool {
        guard isAddress(text, allowsBraces: false) else { return false }
        if text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../") { return true }
        for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
            return text.utf8.count > scheme.utf8.count && !text.dropFirst(scheme.count).hasPrefix("/")
        }
        return false
    }
}
