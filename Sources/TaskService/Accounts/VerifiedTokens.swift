import Synchronization
import Treaty

/// Access tokens that were found good, so that the next request with the same one costs a comparison and no signature.
/// What may change since then, time and revocation, is asked each time all the same.
///
/// A token is found by a hash with a seed of this process, and then compared whole: nobody learns from the time that it
/// takes whether a forged one begins like a good one. Memory is bounded: a slot holds the token that came last.
final class VerifiedTokens: Sendable {
    private static let shards = 16
    private static let slotsOfShard = 256

    private final class Shard: Sendable {
        let content = Mutex(Content())
    }

    private struct Content {
        var slots = [VerifiedToken?](repeating: nil, count: VerifiedTokens.slotsOfShard)
        /// Looks that found a token, and those that did not.
        var hits = 0
        var misses = 0
    }

    private let shards = (0..<VerifiedTokens.shards).map { _ in Shard() }

    /// The good token with this text, as it was when it was verified.
    func token(_ text: String) -> VerifiedToken? {
        let hash = UInt(bitPattern: text.hashValue)
        let found = shards[Self.shard(hash)].content.withLock { content -> VerifiedToken? in
            // The texts are compared outside the lock.
            guard let found = content.slots[Self.slot(hash)], found.hash == hash else {
                content.misses += 1
                return nil
            }
            content.hits += 1
            return found
        }
        return found?.text == text ? found : nil
    }

    func insert(_ token: VerifiedToken) {
        shards[Self.shard(token.hash)].content.withLock { $0.slots[Self.slot(token.hash)] = token }
    }

    /// How often a token was found here, and how often it was not.
    var counts: (hits: Int, misses: Int) {
        shards.reduce((0, 0)) { sum, shard in
            shard.content.withLock { (sum.0 + $0.hits, sum.1 + $0.misses) }
        }
    }

    private static func shard(_ hash: UInt) -> Int { Int(hash % UInt(shards)) }
    private static func slot(_ hash: UInt) -> Int { Int(hash / UInt(shards) % UInt(slotsOfShard)) }
}

/// A token that was found good, and what is known of its caller.
final class VerifiedToken: Sendable {
    let text: String
    fileprivate let hash: UInt
    let principal: Principal
    let token: AccessToken
    /// Which keys of the outside issuer it was verified with; nil for one that our own secret signed.
    let keyGeneration: UInt64?
    private let lastLook = Mutex<(version: UInt64, liveUntil: Int64)?>(nil)

    init(text: String, token: AccessToken, keyGeneration: UInt64? = nil) {
        self.text = text
        self.token = token
        self.keyGeneration = keyGeneration
        hash = UInt(bitPattern: text.hashValue)
        principal = Principal(subject: String(token.userID), details: token)
    }

    /// Whether the caller was found live at this version of the database, and that holds at `now`, in microseconds
    /// since 1970.
    func isLive(at version: UInt64?, now: Int64) -> Bool {
        guard let version else { return false }
        return lastLook.withLock { look in look.map { $0.version == version && now < $0.liveUntil } ?? false }
    }

    func noteLive(at version: UInt64?, until: Int64) {
        guard let version else { return }
        lastLook.withLock { $0 = (version, until) }
    }
}
