import Testing
import TreatyHTTP

@Suite struct RemoteAddressTextTests {
    @Test(arguments: [
        "192.0.2.1", "0.0.0.0", "255.255.255.255", "::", "::1", "2001:db8::1", "2001:db8:0:1::", "1:2:3:4:5:6:7:8",
        "fe80::1:0:0:1",
    ])
    func anAddressIsReadAsItIsWritten(text: String) throws {
        #expect(try #require(RemoteAddress(host: text)).host == text)
    }

    @Test(arguments: [
        ("::ffff:192.0.2.1", "192.0.2.1"), ("2001:DB8::A", "2001:db8::a"),
        ("1:2:3:4:5:6:192.0.2.1", "1:2:3:4:5:6:c000:201"),
        ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"), ("0:0:0:0:0:0:0:1", "::1"), ("1::2:3:4:5:6:7", "1:0:2:3:4:5:6:7"),
    ])
    func otherSpellingsAreTheSameAddress(text: String, host: String) throws {
        #expect(try #require(RemoteAddress(host: text)).host == host)
    }

    @Test(arguments: [
        "", " 192.0.2.1", "192.0.2", "192.0.2.1.5", "192.0.2.256", "192.0.2.01", "192.0.2.-1", "192.0.2.1/8",
        "localhost",
        ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8", "12345::", "g::", "+1::",
        "::1%eth0",
        "[::1]", "::192.0.2.300", "192.0.2.1::", String(repeating: "1", count: 100),
    ])
    func otherTextIsNone(text: String) {
        #expect(RemoteAddress(host: text) == nil)
    }

    @Test(arguments: [
        ("192.0.2.0/24", "192.0.2.255", true), ("192.0.2.0/24", "192.0.3.0", false),
        ("192.0.2.7/24", "192.0.2.1", true),
        ("192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "192.0.2.2", false), ("0.0.0.0/0", "203.0.113.9", true),
        ("0.0.0.0/0", "2001:db8::1", false), ("2001:db8::/32", "2001:db8:ffff::1", true),
        ("2001:db8::/32", "2001:db9::1", false), ("2001:db8::/65", "2001:db8::8000:0:0:0", false),
        ("2001:db8::/65", "2001:db8::7000:0:0:0", true), ("::/0", "192.0.2.1", true), ("::1", "::1", true),
        ("::1/128", "::2", false), ("::ffff:192.0.2.0/24", "192.0.2.9", true),
    ])
    func aRangeHoldsWhatBeginsLikeIt(range: String, address: String, isInside: Bool) throws {
        let (range, address) = (try #require(AddressRange(range)), try #require(RemoteAddress(host: address)))
        #expect(range.contains(address) == isInside)
    }

    @Test(arguments: [
        "", "/", "192.0.2.0/", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/8/8", "::/129", "/8", "a/8", "::/+1",
    ])
    func otherTextIsNoRange(text: String) {
        #expect(AddressRange(text) == nil)
    }
}
