import Testing

@testable import Treaty

/// Host names beyond ASCII.
@Suite struct HostnameTests {
    /// RFC 3492 §7.1: (A), (B), (I), (L) and (S), with the case of letters aside.
    @Test(arguments: [
        (
            "\u{644}\u{64A}\u{647}\u{645}\u{627}\u{628}\u{62A}\u{643}\u{644}\u{645}\u{648}\u{634}\u{639}\u{631}\u{628}\u{64A}\u{61F}",
            "egbpdaj6bu4bxfgehfvwxn"
        ),
        ("\u{4ED6}\u{4EEC}\u{4E3A}\u{4EC0}\u{4E48}\u{4E0D}\u{8BF4}\u{4E2D}\u{6587}", "ihqwcrb4cv8a8dqg056pqjye"),
        ("3\u{5E74}b\u{7D44}\u{91D1}\u{516B}\u{5148}\u{751F}", "3b-ww4c5e180e575a65lsy2b"),
        ("-> $1.00 <-", "-> $1.00 <--"), ("b\u{FC}cher", "bcher-kva"),
    ])
    func punycodeGoesBothWays(text: String, encoded: String) {
        let scalars = Array(text.unicodeScalars)
        #expect(Punycode.encode(scalars) == Array(encoded.utf8))
        #expect(Punycode.decode(Array(encoded.utf8)[...]) == scalars)
    }

    @Test(arguments: ["x", "99999999999", "a-\u{FC}", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "a_"])
    func whatIsNoPunycodeIsNone(text: String) { #expect(Punycode.decode(Array(text.utf8)[...]) == nil) }

    @Test(arguments: [
        ("example.com", true, true), ("EXAMPLE.com", true, true), ("a-b.c1", true, true), ("1.2", true, true),
        ("", false, false), (".", false, false), ("a.", false, false), (".a", false, false), ("-a", false, false),
        ("a_b", false, false), ("a b", false, false), ("ab--c", false, false), ("b\u{FC}cher.de", false, true),
        ("xn--bcher-kva.de", true, true), ("B\u{DC}CHER.de", false, false), ("a\u{3002}b", false, true),
        ("\u{FF21}.de", false, false), ("\u{5D0}.de", false, true), ("\u{5D0}a", false, false),
        ("\u{200D}", false, false), ("\u{1F600}.de", false, false), ("a\u{378}", false, false),
        (String(repeating: "a.", count: 126) + "a", true, true),
        (String(repeating: "a.", count: 127) + "a", false, false),
    ])
    func names(text: String, isHostname: Bool, isInternational: Bool) {
        #expect(StringFormat.hostname.accepts(text) == isHostname)
        #expect(StringFormat.idnHostname.accepts(text) == isInternational)
    }
}
