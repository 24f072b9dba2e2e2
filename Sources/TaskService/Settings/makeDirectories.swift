#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Makes the directories that lead to a file, for the owner's eyes only, where they are missing. What stands in the way
/// shows when the file is opened.
package func makeDirectories(to path: String) {
    var index = path.startIndex
    while let slash = path[index...].firstIndex(of: "/") {
        if slash > path.startIndex { _ = mkdir(String(path[..<slash]), 0o700) }
        index = path.index(after: slash)
    }
}
