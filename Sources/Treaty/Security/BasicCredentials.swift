/// A user name and a password as `Authorization: Basic` carries them (RFC 7617 §2): Base64 of both, a colon in between,
/// in UTF-8 (§2.1). Neither has control characters, and the name no colon.
struct BasicCredentials {
    let userID: String
    let password: String

    init?(_ base64: ArraySlice<UInt8>) {
        guard let bytes = Base64.decode(base64), let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
        userID = String(parts[0])
        password = String(parts[1])
    }
}
