import Testing
import TreatyOpenAPI

@testable import Treaty

/// What examples and defaults are held against while building is what the server asserts, as far as it goes.
@Suite struct FormatAgreementTests {
    private static let formats: [(name: String, format: StringFormat)] = [
        ("date", .date), ("date-time", .dateTime), ("time", .time), ("duration", .duration), ("email", .email),
        ("idn-email", .idnEmail), ("hostname", .hostname), ("idn-hostname", .idnHostname), ("ipv4", .ipv4),
        ("ipv6", .ipv6), ("uri", .uri), ("uri-reference", .uriReference), ("iri", .iri),
        ("iri-reference", .iriReference), ("uuid", .uuid), ("uri-template", .uriTemplate),
        ("json-pointer", .jsonPointer), ("relative-json-pointer", .relativeJSONPointer),
    ]

    /// Right and wrong ones of all formats; each is held against all of them.
    private static let texts = [
        "", "a", "a b", "/", "/a~1b", "/~2", "#", "0#", "1/a", "01", "1+2/a", "1-0", "-1", "~", "é", "/é",
        "2026-02-28", "2026-02-30", "2026-02-28T10:00:00Z", "2026-02-28t10:00:60z", "2026-12-31T23:59:60Z",
        "2026-12-31T22:59:60-01:00", "2026-12-31T23:59:60+01:00", "10:00:00.5+01:00", "23:59:60Z", "P1DT2H", "P1W2D",
        "PT", "ada@example.com", "ada@", "@example.com", "ada..b@example.com", "\"a b\"@example.com", "ada@-a.de",
        "ädä@exämple.de", "ada@[192.0.2.1]", "example.com", "-a.de", "a_b.de", "a..de", "xn--bcher-kva.example",
        "ab--cd.example", "bücher.example", "127.0.0.1", "127.0.0.01", "256.0.0.1", "::1", "::1::", "1:2:3:4:5:6:7:8",
        "https://example.com/a?b#c", "https://[::1]:80/", "https://[::1", "https://[v1.a]/", "https://a/%zz",
        "http://a:b/",
        "https://ü@exämple.de/ö?ü#ä", "urn:a:b", "1a:b", "a:b", "//a/b", "?a#b#c", "a|b", "a\\b", "https://a/{b}",
        "/{a}{?b*,c:3}", "/{a", "{}", "{a..b}", "{a:0}", "{a:10000}", "a}b", "'",
        "d9428888-122b-11e1-b85c-61cd3cbb3210", "d9428888122b11e1b85c61cd3cbb3210",
    ]

    /// In these the server looks closer: at addresses in brackets and quotes, and at what is beyond ASCII.
    private static let serverLooksCloser: Set = ["email", "idn-email", "hostname", "idn-hostname"]

    @Test func whatIsRefusedWhileBuildingTheServerRefuses() {
        var refusedCount = 0
        for (name, format) in Self.formats {
            for text in Self.texts {
                let builds = ValueFormat.holds(text, name)
                let runs = format.accepts(text)
                if !builds { refusedCount += 1 }
                #expect(builds || !runs, "\(name) '\(text)' is refused while building alone")
                if !Self.serverLooksCloser.contains(name) {
                    #expect(builds == runs, "\(name) '\(text)' is refused by the server alone")
                }
            }
        }
        #expect(refusedCount > 500)
    }
}
