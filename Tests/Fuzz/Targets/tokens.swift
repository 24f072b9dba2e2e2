// Modules: TreatyTime TreatyJSON TreatyJOSE
//
// An input is a token as it stands, which must not verify unless it is the one that was signed; and the header and the
// claims (apart by a line feed) of a token that is signed with the right key, which get past the signature.

@testable import TreatyJOSE

private let key: HMACKey = {
    do { return try HMACKey(secret: Array("0123456789abcdef0123456789abcdef".utf8)) } catch { fatalError("\(error)") }
}()
private let now = Duration.seconds(1_000_000_000)
private let minted = [
    sign(#"{"alg":"HS256","typ":"JWT"}"#, #"{"sub":"7","exp":2000000000}"#),
    sign(
        #"{"alg":"HS256","typ":"JWT"}"#,
        #"{"sub":"7","iss":"a","aud":["b"],"exp":2e9,"nbf":1,"iat":0.5,"jti":"c","x":true}"#),
]

func fuzz(_ input: [UInt8]) {
    let token = String(decoding: input, as: UTF8.self)
    if (try? JWT.verify(token, with: key, now: now)) != nil {
        require(minted.contains { $0.utf8.elementsEqual(input) }, "a forged token is accepted")
    }
    guard let end = input.firstIndex(of: 0x0A) else { return }
    let signed = sign(Array(input[..<end]), Array(input[(end + 1)...]))
    do throws(TokenError) {
        let claims = try JWT.verify(signed, with: key, now: now)
        require((claims.expiresAt ?? .zero) > now, "a token that has expired")
        require((claims.notBefore ?? .zero) <= now, "a token that is not valid yet")
    } catch {
        require(error != .signature && error != .crypto, "signed, and refused for \(error)")
    }
}

private func sign(_ header: String, _ claims: String) -> String { sign(Array(header.utf8), Array(claims.utf8)) }

private func sign(_ header: [UInt8], _ claims: [UInt8]) -> String {
    let message = Base64URL.encode(header) + "." + Base64URL.encode(claims)
    let signature = (try? key.signature(over: Array(message.utf8)[...])) ?? []
    return message + "." + Base64URL.encode(signature)
}
