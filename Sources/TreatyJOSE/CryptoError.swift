/// libcrypto did not do what it was asked to. No input makes it so: only want of memory or a broken installation.
public struct CryptoError: Error, Sendable, Equatable {
    /// What failed.
    public let operation: String
}
