import Testing

@testable import Treaty

struct StringFormatTests {
    @Test(arguments: [
        ("a@example.org", true), ("a.b+c@sub.example.org", true), ("\"a b\"@example.org", true),
        ("a@[127.0.0.1]", true),
        ("a@[IPv6:2001:db8::1]", true), ("a@localhost", true), ("", false), ("@", false), ("a@", false),
        ("@example.org", false), (".a@example.org", false), ("a.@example.org", false), ("a..b@example.org", false),
        ("a b@example.org", false), ("a@b@example.org", false), ("\"a\"b\"@example.org", false), ("\"a\\\"@b.c", false),
        ("a@-example.org", false), ("a@example-.org", false), ("a@example..org", false), ("a@example.org.", false),
        ("a@exa_mple.org", false), ("a@[300.0.0.1]", false), ("a@[127.0.0.1", false), ("ä@example.org", false),
        ("a@example.org\n", false), ("a\u{00}@example.org", false),
        (String(repeating: "a", count: 64) + "@b.c", true), (String(repeating: "a", count: 65) + "@b.c", false),
        ("a@" + String(repeating: "a", count: 63) + ".b", true),
        ("a@" + String(repeating: "a", count: 64) + ".b", false),
    ])
    func email(text: String, isValid: Bool) { #expect(StringFormat.email.accepts(text) == isValid, "\(text)") }

    @Test(arguments: [
        ("::", true), ("::1", true), ("1::", true), ("1:2:3:4:5:6:7:8", true), ("1:2:3:4:5:6:7::", true),
        ("::ffff:192.0.2.1", true), ("1:2:3:4:5:6:192.0.2.1", true), ("ABCD:ef01::", true), ("", false), (":", false),
        (":::", false), ("1:2:3:4:5:6:7", false), ("1:2:3:4:5:6:7:8:9", false), ("1::2::3", false),
        (":1:2:3:4:5:6:7:8", false),
        ("1:2:3:4:5:6:7:8:", false), ("12345::", false), ("g::", false), ("::1%eth0", false), ("::192.0.2.256", false),
        ("192.0.2.1::", false), ("1:2:3:4:5:6:7::8", false), ("1::2:3:4:5:6:7:8", false), (" ::1", false),
        ("::\u{0301}1", false),
    ])
    func ipv6(text: String, isValid: Bool) { #expect(StringFormat.ipv6.accepts(text) == isValid, "\(text)") }

    @Test(arguments: [
        ("0.0.0.0", true), ("255.255.255.255", true), ("256.0.0.1", false), ("01.2.3.4", false), ("1.2.3", false),
        ("1.2.3.4.5", false), ("1.2.3.", false), ("1.2.3.-4", false), ("1.2.3.+4", false), ("１.2.3.4", false),
        ("1.2.3.4\n", false), ("0x1.2.3.4", false),
    ])
    func ipv4(text: String, isValid: Bool) { #expect(StringFormat.ipv4.accepts(text) == isValid, "\(text)") }

    @Test(arguments: [
        ("http://example.org/a?b=c#d", true, true), ("urn:isbn:0451450523", true, true), ("mailto:a@b.c", true, true),
        ("http://[::1]:80/", true, true), ("http://[v1.a:b]/", true, true), ("http://u:p@h:1/", true, true),
        ("file:///etc", true, true), ("x:", true, true), ("/a/b", false, true), ("a/b:c", false, true),
        ("", false, true),
        ("?q", false, true), ("#f", false, true), ("//h/p", false, true), ("a:b:c", true, true), (":a", false, false),
        ("1a:b", false, false), ("a b", false, false), ("http://h/%zz", false, false), ("http://h/%4", false, false),
        ("http://[::1/", false, false), ("http://[::g]/", false, false), ("http://h:8a/", false, false),
        ("http://h/\u{e9}", false, false), ("http://h/#a#b", false, false), ("http://h/<a>", false, false),
        ("http://h/\\", false, false), ("http://[::1]x/", false, false), ("a\nb", false, false),
    ])
    func uri(text: String, isURI: Bool, isReference: Bool) {
        #expect(StringFormat.uri.accepts(text) == isURI, "\(text)")
        #expect(StringFormat.uriReference.accepts(text) == isReference, "\(text)")
    }

    @Test(arguments: [
        ("2eb8aa08-aa98-11ea-b4aa-73b441d16380", true), ("2EB8AA08-AA98-11EA-B4AA-73B441D16380", true),
        ("2eb8aa08aa9811eab4aa73b441d16380", false), ("2eb8aa08-aa98-11ea-b4aa-73b441d1638", false),
        ("{2eb8aa08-aa98-11ea-b4aa-73b441d16380}", false), ("2eb8aa08-aa98-11ea-b4aa73b441d16380-0", false),
        ("2eb8aa0@-aa98-11ea-b4aa-73b441d16380", false), ("2eb8aa0`-aa98-11ea-b4aa-73b441d16380", false),
    ])
    func uuid(text: String, isValid: Bool) { #expect(StringFormat.uuid.accepts(text) == isValid, "\(text)") }
}
