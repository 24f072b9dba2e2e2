/// The cost of one argon2id hash (RFC 9106 §3.1).
public struct PasswordParameters: Sendable, Hashable {
    /// Memory in KiB; 19 MiB unless told otherwise.
    public var memoryKibibytes: UInt32
    /// Passes over the memory; 2 unless told otherwise.
    public var passes: UInt32
    /// Lanes; 1 unless told otherwise. libargon2 starts a thread for each lane above one.
    public var lanes: UInt32

    /// The defaults are the second choice of OWASP's Password Storage Cheat Sheet: 19 MiB, t=2, p=1.
    public init(memoryKibibytes: UInt32 = 19_456, passes: UInt32 = 2, lanes: UInt32 = 1) {
        self.memoryKibibytes = memoryKibibytes
        self.passes = passes
        self.lanes = lanes
    }

    /// The most that is worked on, whoever wrote the hash: 256 MiB, 10 passes, 8 lanes.
    public static let max = PasswordParameters(memoryKibibytes: 256 * 1024, passes: 10, lanes: 8)

    var areWithinBounds: Bool {
        (1...Self.max.passes).contains(passes) && (1...Self.max.lanes).contains(lanes)
            && (8 * lanes...Self.max.memoryKibibytes).contains(memoryKibibytes)
    }
}
