extension Rule {
    /// The IANA registry of HTTP authentication schemes (RFC 9110, §16.4.1) does not know the scheme.
    ///
    /// Mend the name; most often `bearer` or `basic` is meant.
    static let httpSchemeUnknown = Rule("http-scheme-unknown", .lowerableError)
        .objects { object, _, report in
            guard object.kind == .securityScheme && object.site.string("type") == "http" else { return }
            guard let scheme = object.site.string("scheme"), !registered.contains(scheme.lowercased()) else { return }
            report.error(
                at: object.site.location(of: "scheme"), "'\(scheme)' is no registered scheme of HTTP authentication")
        }

    private static let registered: Set<String> = [
        "basic", "bearer", "concealed", "digest", "dpop", "gnap", "hoba", "mutual", "negotiate", "oauth",
        "privatetoken", "scram-sha-1", "scram-sha-256", "vapid",
    ]
}
