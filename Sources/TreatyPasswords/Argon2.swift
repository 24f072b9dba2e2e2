private import CTreatyArgon2

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// argon2id of libargon2, synchronous: some tens of milliseconds at the usual cost.
enum Argon2 {
    static let saltBytes = 16
    static let tagBytes = 32

    /// A new hash in PHC form, with a salt from the kernel.
    static func hash(_ password: [UInt8], _ parameters: PasswordParameters) throws(PasswordError) -> String {
        let salt = try randomBytes(saltBytes)
        let length = argon2_encodedlen(
            parameters.passes, parameters.memoryKibibytes, parameters.lanes, UInt32(saltBytes), UInt32(tagBytes),
            Argon2_id)
        var encoded = [CChar](repeating: 0, count: length)
        // SAFETY: each array outlives the call and is passed with its own count.
        let code = argon2id_hash_encoded(
            parameters.passes, parameters.memoryKibibytes, parameters.lanes, password, password.count, salt, salt.count,
            tagBytes, &encoded, encoded.count)
        guard code == ARGON2_OK.rawValue else { throw .libraryFailure(code: code) }
        return String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether the hash is that of the password. libargon2 compares in constant time.
    static func verify(_ password: [UInt8], against hash: String) throws(PasswordError) -> Bool {
        // SAFETY: `hash` becomes a NUL-terminated copy for the call; EncodedHash made sure that it holds no NUL.
        let code = argon2id_verify(hash, password, password.count)
        switch code {
        case ARGON2_OK.rawValue: return true
        case ARGON2_VERIFY_MISMATCH.rawValue: return false
        case ARGON2_DECODING_FAIL.rawValue, ARGON2_DECODING_LENGTH_FAIL.rawValue: throw .malformedHash
        default: throw .libraryFailure(code: code)
        }
    }

    /// A well-formed hash of those parameters that belongs to no password.
    static func decoy(_ parameters: PasswordParameters) throws(PasswordError) -> String {
        let salt = base64(try randomBytes(saltBytes))
        let tag = base64(try randomBytes(tagBytes))
        return
            "$argon2id$v=19$m=\(parameters.memoryKibibytes),t=\(parameters.passes),p=\(parameters.lanes)$\(salt)$\(tag)"
    }

    private static func randomBytes(_ count: Int) throws(PasswordError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        // SAFETY: getentropy writes `count` bytes, at most 256 in a call, into the array's own storage.
        guard getentropy(&bytes, count) == 0 else { throw .noRandomness }
        return bytes
    }

    /// Base64 without padding, as PHC strings have it.
    private static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * (3 - group.count))
            for index in 0...group.count { text.append(alphabet[Int(bits >> (18 - 6 * index) & 63)]) }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
