/// Bounds on what one file may ask for, so that a hostile one ends in a finding.
package struct YAMLLimits: Sendable {
    /// Size of the file in bytes.
    package var bytesMax = 32 * 1024 * 1024
    /// Levels of nesting, the root being level 1, aliases followed.
    package var depthMax = 128
    /// Nodes, keys included, each alias counted as everything that it stands for.
    package var nodesMax = 600_000
    /// Text that aliases stand for, in bytes.
    package var aliasedBytesMax = 4 * 1024 * 1024
    /// Members of one mapping, and items of one sequence.
    package var membersMax = 20_000
    /// After so many findings reading ends.
    package var findingsMax = 100

    package init() {}
}
