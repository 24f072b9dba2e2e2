private import CTreatyCrypto

public enum Digest {
    /// The 32 bytes of SHA-256 (FIPS 180-4).
    public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        // SAFETY: `bytes` is read by its own count; SHA-256 writes 32 bytes, which `digest` has.
        let done = bytes.withUnsafeBufferPointer { input in
            EVP_Digest(input.baseAddress, input.count, &digest, nil, EVP_sha256(), nil)
        }
        // No input can make it fail, and a wrong digest must not be handed on.
        precondition(done == 1, "libcrypto cannot compute SHA-256")
        return digest
    }

    /// Whether two secrets are equal, in a time that tells nothing but whether their lengths are.
    public static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        // SAFETY: both are read by the count that they share.
        return CRYPTO_memcmp(left, right, left.count) == 0
    }
}

public enum SecureRandom {
    /// Bytes that nobody can foresee, from libcrypto's generator seeded by the kernel.
    public static func bytes(_ count: Int) throws(CryptoError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(0, count))
        // SAFETY: as many bytes are written as the array has.
        guard bytes.isEmpty || RAND_bytes(&bytes, Int32(clamping: bytes.count)) == 1, bytes.count <= Int32.max else {
            throw CryptoError(operation: "RAND_bytes")
        }
        return bytes
    }
}
