#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Hashes and verifies passwords with argon2id, on a few threads of its own.
///
/// One hash takes some tens of milliseconds and 19 MiB, so that neither may happen on a thread that serves requests, and
/// the number of those at work bounds the memory. What cannot even wait is refused at once with `overloaded`.
public final class PasswordHasher: Sendable {
    /// The longest password, in bytes of UTF-8. It is hashed whole; nothing is cut off, and NUL is a byte like others.
    public static let passwordBytesMax = 1024

    /// What new hashes cost.
    public let parameters: PasswordParameters
    /// What the password of an account that does not exist is verified against.
    let decoy: String
    private let pool: WorkerPool

    /// - Parameters:
    ///   - parameters: what new hashes cost.
    ///   - threads: how many passwords are worked on at a time; 2, or 1 where there is one core, unless told otherwise.
    ///   - queueMax: how many may wait; 256 unless told otherwise, which is some seconds of work.
    /// - Throws: `costOutOfBounds`, `noRandomness`.
    public init(
        parameters: PasswordParameters = PasswordParameters(), threads: Int? = nil, queueMax: Int = 256
    ) throws(PasswordError) {
        guard parameters.areWithinBounds else { throw .costOutOfBounds }
        self.parameters = parameters
        decoy = try Argon2.decoy(parameters)
        pool = WorkerPool(threads: threads ?? Self.usualThreads, queueMax: queueMax)
    }

    private static var usualThreads: Int { max(1, min(2, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// A new hash of the password with a random salt, as a PHC string to be stored.
    public func hash(_ password: String) async throws(PasswordError) -> String {
        let parameters = parameters
        return try await run(password) { bytes throws(PasswordError) in try Argon2.hash(bytes, parameters) }
    }

    /// Whether the hash is that of the password.
    ///
    /// - Parameter hash: a stored PHC string, whose own parameters hold; nil for an account that does not exist, which
    ///   takes as long as one that does (with this hasher's parameters) and is never right.
    public func verify(_ password: String, against hash: String?) async throws(PasswordError) -> Bool {
        if let hash { _ = try EncodedHash(hash) }
        let stored = hash ?? decoy
        let isRight = try await run(password) { bytes throws(PasswordError) in
            try Argon2.verify(bytes, against: stored)
        }
        return isRight && hash != nil
    }

    /// Whether the hash was made at another cost than new ones are, so that it should be made anew at the next login.
    /// A malformed one needs it too.
    public func needsRehash(_ hash: String) -> Bool { (try? EncodedHash(hash))?.parameters != parameters }

    /// Ends the threads and waits for them, at most as long as one hash takes. Those that wait get `shutDown`, as does
    /// whoever asks later. Blocks the calling thread.
    public func shutdown() { pool.shutdown() }

    public var metrics: PasswordMetrics { pool.metrics }

    private func run<Value: Sendable>(
        _ password: String, _ work: @escaping @Sendable ([UInt8]) throws(PasswordError) -> Value
    ) async throws(PasswordError) -> Value {
        guard password.utf8.count <= Self.passwordBytesMax else { throw .passwordTooLong }
        let result: Result<Value, PasswordError> = await withCheckedContinuation { continuation in
            do throws(WorkerPool.Refusal) {
                try pool.submit { isCancelled in
                    guard !isCancelled else { return continuation.resume(returning: .failure(.shutDown)) }
                    continuation.resume(returning: Self.attempt(password, work))
                }
            } catch {
                continuation.resume(returning: .failure(error == .full ? .overloaded : .shutDown))
            }
        }
        return try result.get()
    }

    private static func attempt<Value>(
        _ password: String, _ work: ([UInt8]) throws(PasswordError) -> Value
    ) -> Result<Value, PasswordError> {
        do throws(PasswordError) {
            return .success(try work(Array(password.utf8)))
        } catch {
            return .failure(error)
        }
    }
}
