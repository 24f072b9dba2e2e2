#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The suite that others wrote, if it lies beside the package.
enum TestFiles {
    static let suite: String = {
        var path = #filePath[...]
        for _ in 0..<3 { path = path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }
        return path + "/../shared/corpora/yaml-test-suite"
    }()

    static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

    static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }
}
