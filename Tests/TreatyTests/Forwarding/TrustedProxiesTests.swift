import Testing
import TreatyHTTP

@testable import Treaty

@Suite struct TrustedProxiesTests {
    private func client(
        _ lines: [String], from peer: String? = "127.0.0.1", trusting ranges: [String] = ["127.0.0.1", "10.0.0.0/8"],
        field: TrustedProxies.Field = .xForwardedFor, sentAs name: String? = nil
    ) throws -> String? {
        var request = HTTPRequest(.get, "/")
        request.remoteAddress = try peer.map { try #require(RemoteAddress(host: $0, port: 4711)) }
        for line in lines { request.fields.append(name ?? field.rawValue, line) }
        let ranges = try ranges.map { try #require(AddressRange($0)) }
        return TrustedProxies(ranges, field: field).clientAddress(of: request)?.host
    }

    @Test func withoutTrustTheFieldIsNothing() throws {
        #expect(try client(["192.0.2.1"], trusting: []) == "127.0.0.1")
        #expect(try client(["192.0.2.1"], from: "198.51.100.7") == "198.51.100.7")
        #expect(try client(["192.0.2.1"], from: nil) == nil)
    }

    @Test(arguments: [
        ([], "127.0.0.1"), (["192.0.2.1"], "192.0.2.1"),
        // What stands before the first untrusted address is the client's own word.
        (["6.6.6.6, 192.0.2.1"], "192.0.2.1"), (["6.6.6.6", "192.0.2.1"], "192.0.2.1"),
        (["127.0.0.1, 192.0.2.1"], "192.0.2.1"), (["192.0.2.1, 10.1.2.3"], "192.0.2.1"),
        (["6.6.6.6, 192.0.2.1,10.1.2.3 ,\t10.9.9.9"], "192.0.2.1"), (["10.1.2.3"], "10.1.2.3"),
        (["192.0.2.1:8080"], "192.0.2.1"), (["2001:db8::1"], "2001:db8::1"), (["[2001:db8::1]:443"], "2001:db8::1"),
        (["::ffff:192.0.2.1"], "192.0.2.1"),
        // Nonsense leaves whoever handed it on.
        (["192.0.2.1, nonsense"], "127.0.0.1"), (["192.0.2.1, nonsense, 10.1.2.3"], "10.1.2.3"), ([""], "127.0.0.1"),
        (["192.0.2.1,"], "127.0.0.1"), (["[2001:db8::1"], "127.0.0.1"), (["256.0.0.1"], "127.0.0.1"),
    ])
    func theLastUntrustedAddressIsTheClient(lines: [String], expected: String) throws {
        #expect(try client(lines) == expected)
    }

    @Test(arguments: [
        (["for=192.0.2.1"], "192.0.2.1"), (["for=6.6.6.6, For=192.0.2.1;proto=https;by=10.0.0.1"], "192.0.2.1"),
        ([#"proto=http; for="[2001:db8::1]:4711""#], "2001:db8::1"), ([#"for="192.0.2.1:80""#], "192.0.2.1"),
        (["for=unknown"], "127.0.0.1"), (["for=_hidden, for=10.1.1.1"], "10.1.1.1"), (["proto=https"], "127.0.0.1"),
        (["192.0.2.1"], "127.0.0.1"),
    ])
    func theStandardFieldIsReadWhenItIsTheOne(lines: [String], expected: String) throws {
        #expect(try client(lines, field: .forwarded) == expected)
    }

    @Test func theOtherFieldIsNeverRead() throws {
        #expect(try client(["for=192.0.2.1"], sentAs: "Forwarded") == "127.0.0.1")
        #expect(try client(["192.0.2.1"], field: .forwarded, sentAs: "X-Forwarded-For") == "127.0.0.1")
    }

    @Test func hopsAreBounded() throws {
        let many = [String](repeating: "10.1.1.1", count: 1000)
        #expect(try client([(["192.0.2.1"] + many).joined(separator: ",")]) == "10.1.1.1")
    }
}
