import Testing

@testable import TreatyHTTP

struct RemoteAddressTests {
    @Test(
        arguments: [
            (0, 1, "::1"), (0, 0, "::"), (0x2001_0db8_0000_0000, 1, "2001:db8::1"),
            (0x2001_0db8_0000_0001, 0x0001_0001_0001_0001, "2001:db8:0:1:1:1:1:1"),
            (0x2001_0000_0000_0001, 0x0000_0000_0000_0001, "2001:0:0:1::1"),
            (0x2001_0db8_0000_0000, 0x0001_0000_0000_0001, "2001:db8::1:0:0:1"),
            (0x2001_0db8_0000_0000, 0x0001_0002_0003_0000, "2001:db8::1:2:3:0"),
            (0xfe80_0000_0000_0000, 0, "fe80::"), (0, 0x0000_ffff_c000_0201, "192.0.2.1"),
            (0, 0x0000_0000_c000_0201, "::c000:201"),
        ] as [(UInt64, UInt64, String)])
    func text(high: UInt64, low: UInt64, text: String) {
        #expect(RemoteAddress(high: high, low: low, port: 80).host == text)
    }

    @Test func ipv4() {
        let address = RemoteAddress(ipv4: 0x7F00_0001, port: 8080)
        #expect(address.ipv4 == 0x7F00_0001)
        #expect("\(address)" == "127.0.0.1:8080")
        #expect("\(RemoteAddress(high: 1, low: 2, port: 9))" == "[::1:0:0:0:2]:9")
        #expect(RemoteAddress(high: 0, low: 1, port: 1).ipv4 == nil)
    }
}
