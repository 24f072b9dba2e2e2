private import CTreatyCrypto
import Synchronization

/// The algorithms of shared secrets.
public enum HMACAlgorithm: Sendable, Hashable, CaseIterable {
    case hs256
    case hs384
    case hs512

    public var signatureAlgorithm: SignatureAlgorithm {
        switch self {
        case .hs256: .hs256
        case .hs384: .hs384
        case .hs512: .hs512
        }
    }

    /// Bytes of a signature; also the least bytes of a secret (RFC 7518 §3.2).
    var digestBytes: Int {
        switch self {
        case .hs256: 32
        case .hs384: 48
        case .hs512: 64
        }
    }

    /// What libcrypto calls the digest.
    var digestName: String {
        switch self {
        case .hs256: "SHA256"
        case .hs384: "SHA384"
        case .hs512: "SHA512"
        }
    }
}

/// Why a secret makes no key.
public enum KeyError: Error, Sendable, Equatable {
    /// RFC 7518 §3.2 wants at least as many bytes as the digest has: 32 for HS256, 48 for HS384, 64 for HS512.
    case tooShort(bytes: Int, bytesMin: Int)
    case crypto(CryptoError)
}

/// A shared secret for HS256, HS384 or HS512 (RFC 7518 §3.2, RFC 2104).
///
/// The secret is absorbed once; what a message then costs is its own length. Contexts that are not in use wait in a
/// small pool, so that any number of threads can use one key.
public final class HMACKey: VerificationKey, SigningKey {
    public let algorithm: SignatureAlgorithm
    private let digestBytes: Int
    private let pool: Mutex<Pool>

    private struct Pool {
        static let idleMax = 64

        let keyed: MACContext
        var idle: [MACContext] = []
    }

    public convenience init(secret: [UInt8], algorithm: HMACAlgorithm = .hs256) throws(KeyError) {
        let bytesMin = algorithm.digestBytes
        guard secret.count >= bytesMin else { throw .tooShort(bytes: secret.count, bytesMin: bytesMin) }
        try self.init(anySecret: secret, algorithm: algorithm)
    }

    /// A key of any length, as test vectors have them.
    init(anySecret secret: [UInt8], algorithm: HMACAlgorithm) throws(KeyError) {
        guard let keyed = MACContext(secret: secret, digest: algorithm.digestName) else {
            throw .crypto(CryptoError(operation: "EVP_MAC_init"))
        }
        self.algorithm = algorithm.signatureAlgorithm
        digestBytes = algorithm.digestBytes
        pool = Mutex(Pool(keyed: keyed))
    }

    public func signature(over message: ArraySlice<UInt8>) throws(CryptoError) -> [UInt8] {
        let context = pool.withLock { pool in pool.idle.popLast() ?? pool.keyed.copy() }
        guard let context, let code = context.code(over: message, bytes: digestBytes) else {
            throw CryptoError(operation: "EVP_MAC")
        }
        // One that failed is dropped instead.
        pool.withLock { pool in
            if pool.idle.count < Pool.idleMax { pool.idle.append(context) }
        }
        return code
    }

    public func isValid(_ signature: ArraySlice<UInt8>, over message: ArraySlice<UInt8>) -> Bool {
        guard signature.count == digestBytes, let right = try? self.signature(over: message) else {
            return false
        }
        return Digest.areEqual(right, Array(signature))
    }
}

/// An HMAC of libcrypto that has absorbed its secret.
///
/// SAFETY: `context` is this object's own and freed with it. The key hands an object to one thread at a time: it is
/// either in the pool, under the pool's lock, or with the one caller that took it out.
private final class MACContext: @unchecked Sendable {
    private let context: OpaquePointer

    init?(secret: [UInt8], digest: String) {
        guard let mac = EVP_MAC_fetch(nil, OSSL_MAC_NAME_HMAC, nil) else { return nil }
        // A context holds a reference to its algorithm.
        defer { EVP_MAC_free(mac) }
        guard let context = EVP_MAC_CTX_new(mac) else { return nil }
        var name = Array(digest.utf8CString)
        // SAFETY: `name` is read, up to its NUL, within the call only; the secret is copied there.
        let done = name.withUnsafeMutableBufferPointer { name in
            treaty_hmac_init(context, secret, secret.count, name.baseAddress)
        }
        guard done == 1 else {
            EVP_MAC_CTX_free(context)
            return nil
        }
        self.context = context
    }

    private init(owning context: OpaquePointer) { self.context = context }

    deinit { EVP_MAC_CTX_free(context) }

    func copy() -> MACContext? { EVP_MAC_CTX_dup(context).map(MACContext.init(owning:)) }

    /// - Parameter bytes: the length of the digest.
    func code(over message: ArraySlice<UInt8>, bytes: Int) -> [UInt8]? {
        // Without a key it begins anew with the one that it has.
        guard EVP_MAC_init(context, nil, 0, nil) == 1 else { return nil }
        var code = [UInt8](repeating: 0, count: bytes)
        var written = 0
        // SAFETY: the message is read by its own count, within the call; at most `bytes` bytes are written.
        let updated = message.withUnsafeBufferPointer { EVP_MAC_update(context, $0.baseAddress, $0.count) }
        guard updated == 1, EVP_MAC_final(context, &code, &written, bytes) == 1, written == bytes else { return nil }
        return code
    }
}
