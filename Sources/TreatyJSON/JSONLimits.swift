/// Bounds that hold while a text is read.
public struct JSONLimits: Sendable {
    /// Nested arrays and objects; 64 unless told otherwise.
    public var depthMax: Int
    /// Members of one object; 256 unless told otherwise.
    public var membersMax: Int

    public init(depthMax: Int = 64, membersMax: Int = 256) {
        self.depthMax = depthMax
        self.membersMax = membersMax
    }
}
