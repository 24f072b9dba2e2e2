/// Why a password was not hashed or verified.
public enum PasswordError: Error, Sendable, Equatable {
    /// The queue is full; nothing was computed. For a client: 503, try again later.
    case overloaded
    /// `shutdown()` was called before the work was done.
    case shutDown
    /// The password is longer than `PasswordHasher.passwordBytesMax`.
    case passwordTooLong
    /// The text to verify against is no argon2id hash in PHC form.
    case malformedHash
    /// Parameters, or a hash with parameters, beyond `PasswordParameters.max` or below what argon2 takes.
    case costOutOfBounds
    /// The kernel gave no random bytes.
    case noRandomness
    /// libargon2 failed, by its own code: with the bounds above only for want of memory or threads.
    case libraryFailure(code: Int32)
}
